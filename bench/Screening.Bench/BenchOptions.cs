using System.Globalization;

namespace Licet.Screening.Bench;

/// <param name="Seconds">Most seconds one measurement of one rival may take; a slow one is then measured on a part of the sample.</param>
internal sealed record BenchOptions(double Seconds)
{
    public static bool TryParse(ReadOnlySpan<string> args, out BenchOptions options)
    {
        options = new BenchOptions(60);
        if (args.Length == 0)
        {
            return true;
        }
        if (
            args is not ["--seconds", var text]
            || !double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            || !(seconds > 0)
        )
        {
            return false;
        }
        options = new BenchOptions(seconds);
        return true;
    }
}
