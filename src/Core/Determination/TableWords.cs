namespace Licet.Core.Determination;

/// <summary>Rule tables as a reader of the EAR calls them.</summary>
internal static class TableWords
{
    /// <summary>The best known first: of many tables these stand for all.</summary>
    private static readonly (string Table, string Words)[] s_known =
    [
        ("controls", "control list"),
        ("countries", "country chart"),
        ("exceptions", "license exceptions"),
        ("embargoes", "embargoes (part 746)"),
        ("end-uses", "end uses (part 744)"),
        ("general-licenses", "general licenses"),
    ];

    /// <summary>"control list, country chart and 5 more rule tables"; up to two are named in full.</summary>
    public static string Of(IReadOnlyList<string> tables)
    {
        var known = s_known.Where(k => tables.Contains(k.Table)).Select(k => k.Words).ToList();
        if (tables.Count <= 2)
        {
            return string.Join(" and ", tables.Select(t => Array.Find(s_known, k => k.Table == t).Words ?? t));
        }

        var named = known.Take(3).ToList();
        var more = tables.Count - named.Count;
        return named.Count == 0
            ? FormattableString.Invariant($"{tables.Count} rule tables")
            : FormattableString.Invariant($"{string.Join(", ", named)} and {more} more rule tables");
    }
}
