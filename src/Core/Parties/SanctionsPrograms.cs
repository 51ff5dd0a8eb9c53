using System.Collections.Frozen;

namespace Licet.Core.Parties;

/// <summary>Sanctions programs of an SDN entry, as far as the EAR look at them.</summary>
public static class SanctionsPrograms
{
    private static readonly FrozenSet<string> s_of7448 = new[]
    {
        "BELARUS",
        "BELARUS-EO14038",
        "RUSSIA-EO14024",
        "UKRAINE-EO13660",
        "UKRAINE-EO13661",
        "UKRAINE-EO13662",
        "UKRAINE-EO13685",
        "FTO",
        "SDGT",
        "NPWMD",
        "ILLICIT-DRUGS-EO14059",
        "SDNT",
        "SDNTK",
        "TCO",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether a program is one of 15 CFR 744.8(a)(1), for which BIS asks a license too; in any case of letters. An entry that
    /// states no program at all is not answered by this.
    /// </summary>
    public static bool AreOf7448(string program) => s_of7448.Contains(program);
}
