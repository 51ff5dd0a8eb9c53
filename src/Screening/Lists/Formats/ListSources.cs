using System.Collections.Frozen;

namespace Licet.Screening.Lists.Formats;

/// <summary>Codes of the lists by the names their publishers use.</summary>
internal static class ListSources
{
    private static readonly FrozenDictionary<string, string> ByAbbreviation = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["NS-MBS"] = ListCodes.MenuBased,
        ["CAPTA"] = ListCodes.Capta,
        ["DTC"] = ListCodes.ItarDebarred,
        ["AECA"] = ListCodes.ItarDebarred,
        ["NS-CMIC"] = ListCodes.ChineseMilitaryIndustrial,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Known = new[]
    {
        ListCodes.EntityList,
        ListCodes.DeniedPersons,
        ListCodes.Unverified,
        ListCodes.MilitaryEndUser,
        ListCodes.Sdn,
        ListCodes.Sectoral,
        ListCodes.ForeignSanctionsEvaders,
        ListCodes.PalestinianLegislativeCouncil,
        ListCodes.Capta,
        ListCodes.MenuBased,
        ListCodes.ChineseMilitaryIndustrial,
        ListCodes.Nonproliferation,
        ListCodes.ItarDebarred,
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// The code in "Entity List (EL) - Bureau of Industry and Security" or a bare "EL"; "" when none can be read. A code that Licet
    /// does not know is kept and noted.
    /// </summary>
    public static string CodeOf(string source, RowPlace place, string field, ListProblems problems)
    {
        var open = source.IndexOf('(', StringComparison.Ordinal);
        var close = source.IndexOf(')', StringComparison.Ordinal);
        var inner = open >= 0 && close > open ? source[(open + 1)..close] : source;
        var code = inner.Split(' ', 2)[0].Trim();
        code = ByAbbreviation.GetValueOrDefault(code, code);
        if (!IsPlausible(code))
        {
            return "";
        }

        if (!Known.Contains(code))
        {
            problems.Note(
                place,
                field,
                "a list Licet knows",
                ListProblems.Excerpt(source),
                $"listed under the code {code}"
            );
        }

        return code;
    }

    private static bool IsPlausible(string code) =>
        code.Length is > 0 and <= 16 && code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '-');
}
