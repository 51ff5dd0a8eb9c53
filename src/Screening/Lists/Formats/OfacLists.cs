namespace Licet.Screening.Lists.Formats;

/// <summary>What the OFAC files say in words of their own.</summary>
internal static class OfacLists
{
    /// <summary>The list a party of the consolidated set stands on; the set mixes several and tells them only by program.</summary>
    public static string CodeOf(IReadOnlyList<string> programs)
    {
        foreach (var (mark, code) in Marks)
        {
            if (programs.Any(p => p.Contains(mark, StringComparison.Ordinal)))
            {
                return code;
            }
        }

        // What is in none of the older lists is on the list of menu-based sanctions.
        return ListCodes.MenuBased;
    }

    /// <summary>"undetermined" and "None Identified" stand where a country would.</summary>
    public static bool IsNoCountry(string text) =>
        text.Length == 0
        || text.Equals("undetermined", StringComparison.OrdinalIgnoreCase)
        || text.Equals("None Identified", StringComparison.OrdinalIgnoreCase);

    private static readonly (string Mark, string Code)[] Marks =
    [
        ("NS-PLC", ListCodes.PalestinianLegislativeCouncil),
        ("CMIC", ListCodes.ChineseMilitaryIndustrial),
        ("EO13662", ListCodes.Sectoral),
        ("FSE-", ListCodes.ForeignSanctionsEvaders),
        ("561", ListCodes.Capta),
    ];
}
