using System.Text.Json;

namespace Licet.Screening.Lists.Formats;

/// <summary>Licet's own JSON, as <see cref="LicetListWriter"/> writes it and as the starter list is kept by hand.</summary>
internal sealed class LicetJson
{
    private readonly ListDraft _draft;
    private readonly ListFile _file;
    private readonly JsonPieces _json;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private string? _contentHash;
    private bool? _isComplete;

    private LicetJson(ListDraft draft)
    {
        _draft = draft;
        _file = draft.Files[0];
        _json = new JsonPieces(_file.Content);
        draft.Name = "licet";
    }

    // An InvalidOperationException is what the parser throws on a name of a field that is not UTF-8.
    public static void Read(ListDraft draft)
    {
        var reading = new LicetJson(draft);
        try
        {
            reading.ReadFile();
        }
        catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException)
        {
            var line = e is JsonException { LineNumber: { } at } ? at + 1 : reading._json.Line;
            reading.Broken(
                line,
                "a JSON object of schema " + LicetListWriter.Schema,
                e is JsonException no ? JsonText.WhyNot(no) : e.Message,
                "read as far as this line"
            );
        }
    }

    private void ReadFile()
    {
        if (_json.NextToken() != JsonTokenType.StartObject)
        {
            Broken(_json.Line, "a JSON object", "something else", "nothing was read");
            return;
        }

        while (_json.NextToken() == JsonTokenType.PropertyName)
        {
            var name = _json.Name;
            if (!_seen.Add(name))
            {
                Broken(_json.Line, "each field once", ListProblems.Excerpt(name), "the rest was not read");
                return;
            }

            if (name == "listings" ? !ReadListings() : !ReadHeader(name))
            {
                return;
            }
        }

        _ = _json.NextToken();
        Finish();
    }

    private bool ReadListings()
    {
        if (!_seen.Contains("schema"))
        {
            Broken(_json.Line, "the field schema before the listings", "listings", "nothing was read");
            return false;
        }

        if (_json.NextToken() != JsonTokenType.StartArray)
        {
            Broken(_json.Line, "an array of listings", "something else", "nothing was read");
            return false;
        }

        for (var value = _json.NextValue(); !value.IsEmpty; value = _json.NextValue())
        {
            ReadListing(value, new RowPlace(_file.Name, _json.Line));
        }

        return true;
    }

    private void ReadListing(ReadOnlyMemory<byte> value, RowPlace place)
    {
        try
        {
            using var json = JsonText.Parse(value);
            new LicetJsonListing(json.RootElement, place, _draft, _unknown).Add();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            _draft.Problems.Lost(
                place,
                "listings",
                "a listing",
                e is JsonException no ? JsonText.WhyNot(no) : "no text"
            );
        }
    }

    private bool ReadHeader(string name)
    {
        using var json = JsonText.Parse(_json.NextValue());
        var value = json.RootElement;
        var text = JsonText.Of(value, out _);
        var place = new RowPlace(_file.Name, _json.Line);
        switch (name)
        {
            case "schema" when text != LicetListWriter.Schema:
                Broken(_json.Line, $"schema {LicetListWriter.Schema}", ListProblems.Excerpt(text), "nothing was read");
                return false;
            case "schema":
                break;
            case "name":
                _draft.Name = text;
                break;
            case "source":
                _draft.Source = text;
                break;
            case "coversFrom":
                _draft.Dated = ListDates.Read(text, place, name, _draft.Problems);
                break;
            case "coversThrough":
                _draft.CheckedThrough = ListDates.Read(text, place, name, _draft.Problems);
                break;
            case "complete":
                _isComplete = value.ValueKind == JsonValueKind.True;
                break;
            case "contentHash":
                _contentHash = text;
                break;
            case "problems" when value.ValueKind == JsonValueKind.Array:
                LicetJsonProblems.Read(value, _draft.Problems);
                break;
            default:
                _draft.Problems.Note(place, name, "a known field", "another one", "not read");
                break;
        }

        return true;
    }

    private void Finish()
    {
        if (!_seen.Contains("schema") || !_seen.Contains("listings"))
        {
            Broken(
                0,
                "the fields schema and listings",
                string.Join(", ", _seen.Order(StringComparer.Ordinal)),
                "nothing was read"
            );
        }

        // Who does not say that the list is complete has not said that silence means anything.
        _draft.IsPartial = _isComplete != true;
        _draft.ExpectedHash = _contentHash;
    }

    private void Broken(long line, string expected, string found, string done) =>
        _draft.Problems.Broken(new RowPlace(_file.Name, line), "", expected, found, done);
}
