namespace Licet.Make.Ear;

/// <summary>
/// Entries whose requirements stand only as prose that the source does not hold (eccn-without-control-table.csv). The reasons
/// are those of the source; where they reach is from memory, and asked.
/// </summary>
internal static class ProseControls
{
    private const string Unread = "R26 (destinations M)";

    public sealed record Prose(
        string Eccn,
        string Reason,
        string Column,
        string Where,
        string Condition,
        string Section,
        string Tag
    );

    public static IEnumerable<Prose> All =>
        [
            .. Of("CC", "", "*", "", "742.11", "0A983"),
            .. Of("CC", "", "* ?CA", "", "742.7", "0A982"),
            .. Of("CC", "", "*", "", "742.7", "0A981"),
            .. Of("SS", "", "?*", "TEXT", "part 754", "0A980", "1C980", "1C982", "1C983", "1C984", "1C988"),
            .. Of("SL", "", "*", "", "742.13", "5A980", "5D980", "5E980"),
            .. Of("AT", "AT1", "", "", "742.13", "5A980", "5D980", "5E980"),
            .. Of(
                "AT",
                "",
                "KP ?E:1 ?E:2",
                "",
                "742.19",
                "0A999",
                "1A999",
                "1D999",
                "2A999",
                "2A994",
                "2D994",
                "2E994"
            ),
            .. Of("CW", "", "?*", "TEXT", "742.18", "1C355", "1C395"),
            .. Of("CB", "CB2", "", "TEXT", "742.2", "1C395"),
            .. Of("AT", "AT1", "", "", "742.8", "1C355", "1C395"),
            .. Of("RS", "RS1", "", "TEXT", "742.6(a)(8)", "0A521", "0B521", "0C521", "0D521", "0E521"),
        ];

    private static IEnumerable<Prose> Of(
        string reason,
        string column,
        string where,
        string condition,
        string section,
        params string[] eccns
    ) => eccns.Select(e => new Prose(e, reason, column, where, condition, section, Unread));
}
