using System.Text;
using System.Text.Json;

namespace Licet.Screening.Lists.Formats;

/// <summary>One listing of Licet's own JSON.</summary>
internal sealed class LicetJsonListing(JsonElement json, RowPlace place, ListDraft draft, HashSet<string> unknown)
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "id",
        "list",
        "kind",
        "names",
        "addresses",
        "identifiers",
        "countries",
        "programs",
        "licenseRequirement",
        "reviewPolicy",
        "footnotes",
        "citations",
        "published",
        "effective",
        "ends",
        "dates",
        "coversSubUnits",
        "remarks",
        "sourceRow",
        "sourceLine",
    };

    public void Add()
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            draft.Problems.Lost(place, "listings", "an object", json.ValueKind.ToString());
            return;
        }

        var names = Items("names").Select((n, i) => Name(n, i == 0)).Where(n => n.Text.Length > 0).ToList();
        var list = Text(json, "list") ?? draft.Options.ListCode;
        if (names.Count == 0 || list is null)
        {
            draft.Problems.Lost(place, names.Count == 0 ? "names" : "list", "a value", "none");
            return;
        }

        if (names.Count < Items("names").Count)
        {
            draft.Problems.Impaired(place, "names", "a text in every name", "a name without one", "it is left away");
        }

        ReportUnknownFields();
        var row = Text(json, "sourceRow") ?? JsonText.RawOf(json);
        draft.Add(ToListing(list, names, row), SourceId(list), ListIds.RowKey(list, names[0].Text, row));
    }

    private Listing ToListing(string list, IReadOnlyList<ListingName> names, string row) =>
        new()
        {
            Id = "",
            List = list,
            Kind = Word(json, "kind", PartyKind.Unknown),
            Names = names,
            Addresses = [.. Items("addresses").Select(a => new ListingAddress(Text(a, "text") ?? "", Country(a)))],
            Identifiers =
            [
                .. Items("identifiers")
                    .Select(i => new Identifier(Text(i, "type") ?? "", Text(i, "value") ?? "", Country(i))),
            ],
            Countries = Texts("countries"),
            Programs = Texts("programs"),
            LicenseRequirement = Text(json, "licenseRequirement"),
            ReviewPolicy = Text(json, "reviewPolicy"),
            Footnotes = Texts("footnotes"),
            Citations = Texts("citations"),
            Published = Day("published"),
            Effective = Day("effective"),
            Ends = Day("ends"),
            Dates = Texts("dates"),
            CoversSubUnits =
                json.TryGetProperty("coversSubUnits", out var covers) && covers.ValueKind == JsonValueKind.True,
            Remarks = Text(json, "remarks"),
            SourceRow = row,
            SourceLine = Text(json, "sourceLine") ?? place.ToString(),
        };

    private string SourceId(string list)
    {
        var id = Text(json, "id") ?? "";
        if (id.Length > list.Length && id[list.Length] == ':' && id.StartsWith(list, StringComparison.Ordinal))
        {
            return id[(list.Length + 1)..];
        }

        draft.Problems.Impaired(
            place,
            "id",
            $"an id that begins with {list}:",
            ListProblems.Excerpt(id),
            "the list's code was put before it"
        );
        return id;
    }

    private ListingName Name(JsonElement name, bool isFirst)
    {
        var text = Text(name, "text") ?? "";
        var kind =
            Has(name, "kind") ? Word(name, "kind", NameKind.Alias)
            : isFirst ? NameKind.Primary
            : NameKind.Alias;
        return new ListingName(
            text,
            kind,
            Has(name, "script") ? Word(name, "script", Script.Other) : Scripts.ScriptOf(text)
        )
        {
            SourceId = Text(name, "id"),
        };
    }

    private static bool Has(JsonElement item, string field) =>
        item.ValueKind == JsonValueKind.Object
        && item.TryGetProperty(field, out var value)
        && value.ValueKind != JsonValueKind.Null;

    /// <summary>The value a word stands for; the fallback, reported, for any other word and for none.</summary>
    private T Word<T>(JsonElement item, string field, T fallback)
        where T : struct, Enum
    {
        var word = Text(item, field);
        foreach (var (known, value) in Words<T>.All)
        {
            if (known == word)
            {
                return value;
            }
        }

        var words = string.Join(", ", Words<T>.All.Select(w => w.Word));
        draft.Problems.Impaired(
            place,
            field,
            words,
            ListProblems.Excerpt(word ?? ""),
            $"taken as {LicetListWriter.Word(fallback)}"
        );

        return fallback;
    }

    private string? Country(JsonElement item)
    {
        var country = Text(item, "country");
        if (country is not null && !Countries.IsCode(country))
        {
            draft.Problems.Note(
                place,
                "country",
                "an ISO 3166-1 alpha-2 code",
                ListProblems.Excerpt(country),
                "kept as it is"
            );
        }

        return country;
    }

    private List<JsonElement> Items(string field) =>
        json.TryGetProperty(field, out var array) && array.ValueKind == JsonValueKind.Array
            ? [.. array.EnumerateArray()]
            : [];

    private IReadOnlyList<string> Texts(string field) =>
        [.. Items(field).Select(i => Checked(field, i)).OfType<string>()];

    private string? Text(JsonElement item, string field) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(field, out var value)
            ? Checked(field, value)
            : null;

    private string? Checked(string field, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var text = JsonText.Of(value, out var isDamaged);
        if (isDamaged)
        {
            draft.Problems.Impaired(
                place,
                field,
                "text",
                ListProblems.Excerpt(text),
                "half of a surrogate pair read as U+FFFD"
            );
        }
        else if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            draft.Problems.Impaired(place, field, "text", value.ValueKind.ToString(), "left empty");
        }

        return text;
    }

    private DateOnly? Day(string field) => ListDates.Read(Text(json, field) ?? "", place, field, draft.Problems);

    private void ReportUnknownFields()
    {
        foreach (var field in json.EnumerateObject().Select(p => p.Name).Where(n => !Known.Contains(n)))
        {
            if (unknown.Count < 100 && unknown.Add(field))
            {
                draft.Problems.Note(place, field, "a known field", "another one", "not read");
            }
        }
    }

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly (string Word, T Value)[] All =
        [
            .. Enum.GetValues<T>().Select(value => (LicetListWriter.Word(value), value)),
        ];
    }
}
