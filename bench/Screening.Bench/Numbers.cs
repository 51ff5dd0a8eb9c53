using System.Globalization;

namespace Licet.Screening.Bench;

/// <summary>Numbers as results show them.</summary>
internal static class Numbers
{
    public static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>"-" of nothing.</summary>
    public static string Ratio(int part, int whole) => whole == 0 ? "-" : Text(part / (double)whole, "0.000");

    public static string PerTenThousand(int part, int whole) =>
        whole == 0 ? "-" : Text(10_000.0 * part / whole, part * 10_000L >= whole * 100L ? "0" : "0.0");
}
