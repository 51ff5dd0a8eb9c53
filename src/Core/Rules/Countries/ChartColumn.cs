namespace Licet.Core.Rules.Countries;

/// <summary>The sixteen columns of the Commerce Country Chart (Supp. 1 to part 738), in its order.</summary>
public enum ChartColumn
{
    CB1,
    CB2,
    CB3,
    NP1,
    NP2,
    NS1,
    NS2,
    MT1,
    RS1,
    RS2,
    FC1,
    CC1,
    CC2,
    CC3,
    AT1,
    AT2,
}

/// <summary>How the chart's row of a destination is to be read.</summary>
public enum ChartRowRule
{
    /// <summary>The marks count.</summary>
    Grid,

    /// <summary>The marks are those of another row (Hong Kong reads China's; 738.3(b)).</summary>
    Uses,

    /// <summary>No marks, and no permission: another part decides.</summary>
    Pointer,

    /// <summary>The row of that day is not held. Nothing may be concluded from it.</summary>
    Unknown,

    /// <summary>Not a row of the chart: the United States themselves.</summary>
    None,
}

/// <summary>Names of the chart's columns without reflection.</summary>
public static class ChartColumns
{
    public static IReadOnlyList<ChartColumn> All { get; } = [.. Enumerable.Range(0, 16).Select(i => (ChartColumn)i)];

    private static readonly string[] s_codes =
    [
        "CB1",
        "CB2",
        "CB3",
        "NP1",
        "NP2",
        "NS1",
        "NS2",
        "MT1",
        "RS1",
        "RS2",
        "FC1",
        "CC1",
        "CC2",
        "CC3",
        "AT1",
        "AT2",
    ];

    /// <summary>"NS2".</summary>
    public static string Code(this ChartColumn column) => s_codes[(int)column];

    /// <summary>"NS Column 2", as the EAR write it.</summary>
    public static string Words(this ChartColumn column) =>
        $"{s_codes[(int)column][..2]} Column {s_codes[(int)column][2]}";

    public static bool TryParse(string code, out ChartColumn column)
    {
        var at = Array.IndexOf(s_codes, code);
        column = (ChartColumn)Math.Max(at, 0);
        return at >= 0;
    }
}
