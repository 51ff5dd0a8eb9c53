using System.Text;

namespace Licet.Screening.Lists;

/// <summary>Tells a file's format from its name and first bytes; the content decides where it can, the name where it cannot.</summary>
internal static class FormatDetection
{
    /// <summary>Bytes of a file's beginning that are looked at.</summary>
    public const int HeadBytes = 4096;

    private static readonly string[][] OfacSets =
    [
        ["sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv"],
        ["cons_prim.csv", "cons_add.csv", "cons_alt.csv", "cons_comments.csv"],
    ];

    /// <summary>The set of OFAC files that a file name is a member of, its main file first; null when of none.</summary>
    public static IReadOnlyList<string>? OfacSetOf(string fileName) =>
        OfacSets.FirstOrDefault(set => set.Contains(fileName.ToLowerInvariant()));

    /// <summary>The format, or null when neither content nor name tells.</summary>
    public static ListFormat? Detect(string fileName, ReadOnlySpan<byte> head)
    {
        var text = Encoding.UTF8.GetString(head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head);
        var name = fileName.ToLowerInvariant();
        var start = text.AsSpan().TrimStart();
        if (start.StartsWith("<"))
        {
            return ListFormat.UnitedNationsXml;
        }

        if (start.StartsWith("{"))
        {
            return
                text.Contains("\"schema\"", StringComparison.Ordinal)
                && text.Contains("\"properties\"", StringComparison.Ordinal)
                ? ListFormat.FollowTheMoneyJsonLines
                : ListFormat.LicetJson;
        }

        return ByHeader(text) ?? ByName(name);
    }

    private static ListFormat? ByHeader(string text)
    {
        var end = text.AsSpan().IndexOfAny('\n', '\r');
        var line = end < 0 ? text : text[..end];
        var columns = line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : ',')
            .Select(c => c.Trim().Trim('"'))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (format, marks) in HeaderMarks)
        {
            if (marks.All(columns.Contains))
            {
                return format;
            }
        }

        return OwnListHeader.Of(text) is null ? null : ListFormat.GenericCsv;
    }

    // Most particular first: the columns that only this format has together.
    private static readonly (ListFormat Format, string[] Marks)[] HeaderMarks =
    [
        (ListFormat.EntityListCsv, ["row_id", "name", "alt_names", "license_requirement"]),
        (ListFormat.ConsolidatedCsv, ["source", "entity_number", "name", "alt_names"]),
        (ListFormat.BisCsv, ["Source List", "Name", "Alternate Name"]),
        (ListFormat.DeniedPersonsText, ["Name", "Street_Address", "Standard_Order"]),
        (ListFormat.PrcCsv, ["list_id", "source_list_name", "name"]),
        (ListFormat.UsOtherCsv, ["name", "aliases", "country", "effective_date"]),
        (ListFormat.JapanEndUserCsv, ["id", "name", "aliases", "country", "concerns"]),
    ];

    private static ListFormat? ByName(string name) =>
        OfacSetOf(name) is not null ? ListFormat.OfacCsvSet
        : name == "dpl.txt" ? ListFormat.DeniedPersonsText
        : name.EndsWith(".xml", StringComparison.Ordinal) ? ListFormat.UnitedNationsXml
        : name.EndsWith(".jsonl", StringComparison.Ordinal) || name.EndsWith(".ndjson", StringComparison.Ordinal)
            ? ListFormat.FollowTheMoneyJsonLines
        : name.EndsWith(".json", StringComparison.Ordinal) ? ListFormat.LicetJson
        : null;
}
