using System.Globalization;
using System.Text;
using Licet.Core.Rules;

namespace Licet.Core.Parties.Wordings;

/// <summary>A table of data/ear inside the library, as rows by column name (RFC 4180, a header first).</summary>
internal static class EarTable
{
    /// <exception cref="InvalidOperationException">The library was built without the table, or a row has not the header's width.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name) => Of("ear/" + name);

    /// <summary>Another table inside the library, by its resource: "names/legal-forms.csv".</summary>
    /// <exception cref="InvalidOperationException">As <see cref="Read"/>.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(string name)
    {
        using var stream =
            typeof(EarTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the library");
        using StreamReader reader = new(stream, Encoding.UTF8);
        var records = Records(reader.ReadToEnd()).ToList();
        var header = records[0];
        if (records.FindIndex(r => r.Count != header.Count) is > 0 and var wrong)
        {
            throw new InvalidOperationException($"{name}: record {wrong + 1} has {records[wrong].Count} fields");
        }

        return
        [
            .. records
                .Skip(1)
                .Select(record => header.Zip(record).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal)),
        ];
    }

    public static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">The tag names no known source.</exception>
    public static Confidence Tag(string text) =>
        Confidence.TryParse(text, out var read) ? read : throw new FormatException($"'{text}' is not a tag");

    /// <summary>An ISO date; null for an empty cell.</summary>
    public static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<List<string>> Records(string text)
    {
        List<string> fields = [];
        StringBuilder field = new();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n' or '\r'))
            {
                field.Append(c);
            }
            else if (c != '\r')
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == '\n')
                {
                    yield return fields;
                    fields = [];
                }
            }
        }
    }
}
