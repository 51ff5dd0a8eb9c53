using System.Collections.Frozen;

namespace Licet.Core.Rules.Countries;

/// <summary>
/// A destination on a day: its row of the country chart, its country groups, the special lists it stands on. Where a row uses
/// another's, the marks are already the other's; a country named in a rule is met under both names.
/// </summary>
public sealed class Country
{
    private readonly FrozenSet<string> _groups;
    private readonly FrozenSet<string> _special;
    private readonly bool _groupsKnown;
    private readonly bool[] _marks;

    internal Country(RuleRow row, RuleRow? used)
    {
        Code = row["code"];
        Name = row["name"];
        (Row, RowReference) = RowOf(row["row"]);
        UsedCode = Row == ChartRowRule.Uses ? RowReference : null;
        _groupsKnown = row["groups"] != "?";
        _groups = row.Words("groups").ToFrozenSet(StringComparer.Ordinal);
        _special = row.Words("special").ToFrozenSet(StringComparer.Ordinal);
        var marks = used ?? row;
        HasMarks = Row == ChartRowRule.Grid || used is not null;
        _marks = [.. ChartColumns.All.Select(c => HasMarks && marks[c.Code()] == "X")];
        Footnotes = [.. row.Words("footnotes").Union(used?.Words("footnotes") ?? [], StringComparer.Ordinal)];
        CheckedThrough = row.Day("checked");
        Source = row.Source();
    }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Code { get; }

    /// <summary>The name of the chart.</summary>
    public string Name { get; }

    public ChartRowRule Row { get; }

    /// <summary>The country whose row is used, or the section that decides in place of marks.</summary>
    public string RowReference { get; }

    /// <summary>The country whose row is used; null for a row of its own.</summary>
    public string? UsedCode { get; }

    /// <summary>Whether there are marks to read at all.</summary>
    public bool HasMarks { get; }

    /// <summary>Numbers of the chart's footnotes on the row, the used one included. They are rules: see chart-footnotes.</summary>
    public IReadOnlyList<string> Footnotes { get; }

    /// <summary>Whether the groups of that day are held.</summary>
    public bool GroupsKnown => _groupsKnown;

    /// <summary>Country groups, in order ("A:1", "B", "D:5").</summary>
    public IReadOnlyList<string> Groups => _groupsKnown ? [.. _groups.Order(StringComparer.Ordinal)] : [];

    /// <summary>Special lists, in order: see <see cref="SpecialLists"/>.</summary>
    public IReadOnlyList<string> Special => [.. _special.Order(StringComparer.Ordinal)];

    /// <summary>Last day on which this row was seen to be current; the table's own edition may be older.</summary>
    public DateOnly? CheckedThrough { get; }

    public RuleSource Source { get; }

    /// <summary>Whether a license is required for this column. A row without marks answers Depends, never No.</summary>
    public Applies Marked(ChartColumn column) =>
        !HasMarks ? Applies.Depends
        : _marks[(int)column] ? Applies.Yes
        : Applies.No;

    /// <summary>Whether the destination is in a country group; Depends where its groups of that day are not held.</summary>
    public Applies InGroup(string group) =>
        !_groupsKnown ? Applies.Depends
        : _groups.Contains(group) ? Applies.Yes
        : Applies.No;

    public bool IsOn(string specialList) => _special.Contains(specialList);

    /// <summary>Whether a rule that names this code means the destination: its own, or that of the row it uses.</summary>
    public bool IsNamed(string code) => Code == code || UsedCode == code;

    private static (ChartRowRule Rule, string Reference) RowOf(string text)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        var (word, reference) = at < 0 ? (text, "") : (text[..at], text[(at + 1)..]);
        return word switch
        {
            "GRID" => (ChartRowRule.Grid, ""),
            "USE" => (ChartRowRule.Uses, reference),
            "POINTER" => (ChartRowRule.Pointer, reference),
            "NONE" => (ChartRowRule.None, ""),
            _ => (ChartRowRule.Unknown, reference),
        };
    }
}

/// <summary>Lists of destinations beside the country groups.</summary>
public static class SpecialLists
{
    /// <summary>United Nations arms embargo (746.1(b)(2)).</summary>
    public const string ArmsEmbargo = "UN-ARMS";

    /// <summary>Unlading there counts as an export to it (General Prohibition 8, 736.2(b)(8)).</summary>
    public const string Transit = "GP8";

    /// <summary>Not subject to the nuclear end-use control (Supp. 3 to part 744).</summary>
    public const string NuclearExcluded = "744-SUPP3";

    /// <summary>Partner in the sanctions on Russia and Belarus (Supp. 3 to part 746).</summary>
    public const string SanctionsPartner = "746-SUPP3";

    public static IReadOnlyList<string> All { get; } = [ArmsEmbargo, Transit, NuclearExcluded, SanctionsPartner];
}
