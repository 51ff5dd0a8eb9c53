using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Licet.Screening.Lists;

/// <summary>
/// Writes a list version as Licet's own JSON (schema "licet.list/1"). Equal versions give equal bytes; what is written reads back
/// as the same version with the same content hash. Empty and absent values are left out.
/// </summary>
public static class LicetListWriter
{
    public const string Schema = "licet.list/1";

    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        // Names in their own script stay readable; the file is never put into a web page as it is.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(ListVersion version, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        Text(json, "name", version.Name);
        Text(json, "source", version.Source);
        Day(json, "coversFrom", version.CoversFrom);
        Day(json, "coversThrough", version.CoversThrough);
        json.WriteBoolean("complete", version.IsComplete);
        json.WriteString("contentHash", version.ContentHash);
        json.WriteStartArray("listings");
        foreach (var listing in version.Listings)
        {
            Write(json, listing);
            if (json.BytesPending > 1 << 16)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        Each(json, "problems", version.Problems, Write);
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Listing listing)
    {
        json.WriteStartObject();
        Text(json, "id", listing.Id);
        Text(json, "list", listing.List);
        json.WriteString("kind", Word(listing.Kind));
        Each(json, "names", listing.Names, Write);
        Each(json, "addresses", listing.Addresses, Write);
        Each(json, "identifiers", listing.Identifiers, Write);
        Texts(json, "countries", listing.Countries);
        Texts(json, "programs", listing.Programs);
        Text(json, "licenseRequirement", listing.LicenseRequirement);
        Text(json, "reviewPolicy", listing.ReviewPolicy);
        Texts(json, "footnotes", listing.Footnotes);
        Texts(json, "citations", listing.Citations);
        Day(json, "published", listing.Published);
        Day(json, "effective", listing.Effective);
        Day(json, "ends", listing.Ends);
        Texts(json, "dates", listing.Dates);
        if (listing.CoversSubUnits)
        {
            json.WriteBoolean("coversSubUnits", true);
        }

        Text(json, "remarks", listing.Remarks);
        Text(json, "sourceRow", listing.SourceRow);
        Text(json, "sourceLine", listing.SourceLine);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ListingName name)
    {
        json.WriteStartObject();
        json.WriteString("text", Whole(name.Text));
        json.WriteString("kind", Word(name.Kind));
        json.WriteString("script", Word(name.Script));
        Text(json, "id", name.SourceId);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ListingAddress address)
    {
        json.WriteStartObject();
        json.WriteString("text", Whole(address.Text));
        Text(json, "country", address.Country);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Identifier identifier)
    {
        json.WriteStartObject();
        json.WriteString("type", Whole(identifier.Type));
        json.WriteString("value", Whole(identifier.Value));
        Text(json, "country", identifier.Country);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ListProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("file", Whole(problem.File));
        json.WriteNumber("line", problem.Line);
        json.WriteString("field", Whole(problem.Field));
        json.WriteString("expected", Whole(problem.Expected));
        json.WriteString("found", Whole(problem.Found));
        json.WriteString("done", Whole(problem.Done));
        json.WriteString("weight", Word(problem.Weight));
        json.WriteEndObject();
    }

    private static void Each<T>(
        Utf8JsonWriter json,
        string field,
        IReadOnlyList<T> items,
        Action<Utf8JsonWriter, T> write
    )
    {
        if (items.Count == 0)
        {
            return;
        }

        json.WriteStartArray(field);
        foreach (var item in items)
        {
            write(json, item);
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string field, IReadOnlyList<string> texts) =>
        Each(json, field, texts, static (j, t) => j.WriteStringValue(Whole(t)));

    private static void Text(Utf8JsonWriter json, string field, string? text)
    {
        if (text is not null)
        {
            json.WriteString(field, Whole(text));
        }
    }

    private static void Day(Utf8JsonWriter json, string field, DateOnly? day) =>
        Text(json, field, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>The word of an enum value in the file: its C# name with a small first letter.</summary>
    internal static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    // JSON cannot hold half of a surrogate pair.
    private static string Whole(string text)
    {
        if (!JsonText.HasLoneSurrogate(text))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }
}
