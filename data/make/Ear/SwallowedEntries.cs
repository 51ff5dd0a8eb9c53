using System.Text.RegularExpressions;
using Licet.Make.Starter;

namespace Licet.Make.Ear;

/// <summary>A line of a License Requirements table: what is controlled, and where.</summary>
internal sealed record SourceControl(string Eccn, string Reason, string Text, string Cell, string Tag = "R26");

/// <summary>
/// Five entries are missing from the source because its parser ran over their beginning: 3E002, 0D614 and 2B352 stand under the
/// number before them, whose own tables lie in its heading; the last rows of 3D005 and 8C609 are those of 3D006 and 8D001. Which
/// rows are whose is our reading (tag DESIGN); what the headings hold is read (R26).
/// </summary>
internal static partial class SwallowedEntries
{
    private const string Read = "R26/DESIGN";

    /// <summary>The entries that the source lost, with what is known of their headings.</summary>
    public static readonly (string Eccn, string Label, string Reasons)[] Lost =
    [
        ("0D614", "Software related to military training equipment", "NS RS AT UN"),
        ("2B352", "Equipment Capable of Use in Handling ...", "CB AT"),
        ("3D006", "(heading not held)", "NS AT"),
        ("3E002", "(heading not held)", "NS AT"),
        ("8D001", "(heading not held)", "NS AT"),
    ];

    /// <summary>Whose the n-th control row (from 0) under a number is.</summary>
    public static string OwnerOfControl(string eccn, int ordinal) =>
        (eccn, ordinal) switch
        {
            ("3E001", _) => "3E002",
            ("0D606", _) => "0D614",
            ("2B351", _) => "2B352",
            ("3D005", >= 2) => "3D006",
            ("8C609", >= 4) => "8D001",
            _ => eccn,
        };

    public static string OwnerOfException(string eccn, string exception) =>
        (eccn, exception) switch
        {
            ("3E001", _) => "3E002",
            ("0D606", _) => "0D614",
            ("2B351", _) => "2B352",
            ("8C609", "TSR" or "STA") => "8D001",
            _ => eccn,
        };

    public static string Tag(string source, string owner) => source == owner ? "R26" : Read;

    /// <summary>The control tables that lie in headings.</summary>
    public static IEnumerable<SourceControl> InHeadings(IReadOnlyList<CsvRow> entries) =>
        entries.Where(e => e["eccn"] is "3E001" or "0D606" or "2B351").SelectMany(e => Lines(e["eccn"], e["heading"]));

    private static IEnumerable<SourceControl> Lines(string eccn, string heading)
    {
        var table = TableIn().Match(heading).Groups["table"].Value;
        return Begin()
            .Split(table)
            .Where(l => l.Contains("applies to", StringComparison.Ordinal))
            .Select(l => l.Trim())
            .Select(l => (Line: l, Cell: Cell().Match(l)))
            .Select(l => new SourceControl(eccn, l.Line[..2], l.Line[..l.Cell.Index].Trim(), l.Cell.Value));
    }

    [GeneratedRegex(
        @"\(see Supp\. No\. 1 to part 738\)(?<table>.*?)(?:License Requirements Note|List Based License)",
        RegexOptions.None,
        1000
    )]
    private static partial Regex TableIn();

    [GeneratedRegex(@"(?=\b[A-Z]{2} applies to )", RegexOptions.None, 1000)]
    private static partial Regex Begin();

    [GeneratedRegex(
        @"(?:[A-Z]{2} Column [123]|To or within|Worldwide|China, Russia|See §).*$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Cell();
}
