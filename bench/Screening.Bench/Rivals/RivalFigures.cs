using System.Globalization;

namespace Licet.Screening.Bench.Rivals;

/// <summary>Queries answered as wanted (or, for clean names, with an alert), and the time of each in microseconds.</summary>
internal sealed record Finding(int Count, IReadOnlyList<double> Times)
{
    public double Share => Count / (double)Times.Count;

    public double Quantile(double share) => Times.Order().ElementAt((int)(share * (Times.Count - 1)));
}

/// <summary>What one rival did.</summary>
internal sealed record RivalFigures(
    string Name,
    string Version,
    string Setup,
    string Threshold,
    double F1,
    TimeSpan Build,
    Finding Exact,
    Finding Typos,
    Finding Shuffled,
    Finding CleanCompanies,
    Finding CleanPersons
)
{
    public static IReadOnlyList<string> AccuracyColumns { get; } =
    [
        "engine",
        "threshold",
        "F1 on labelled pairs",
        "found: as listed",
        "found: a typo in every word",
        "found: words shuffled",
        "alerts per 10,000 clean companies",
        "alerts per 10,000 clean persons",
        "queries (listed/typo/shuffled/companies/persons)",
    ];

    public static IReadOnlyList<string> SpeedColumns { get; } =
    ["engine", "build s", "names/s", "median microseconds", "99 % under microseconds", "queries"];

    public IReadOnlyList<string> Accuracy() =>
        [
            Name,
            Threshold,
            Number(F1, "0.000"),
            Number(Exact.Share, "0.000"),
            Number(Typos.Share, "0.000"),
            Number(Shuffled.Share, "0.000"),
            Number(CleanCompanies.Share * 10_000, "0"),
            Number(CleanPersons.Share * 10_000, "0"),
            string.Join('/', new[] { Exact, Typos, Shuffled, CleanCompanies, CleanPersons }.Select(f => f.Times.Count)),
        ];

    public IReadOnlyList<string> Speed() =>
        [
            Name,
            Number(Build.TotalSeconds, "0.00"),
            Number(1e6 * CleanCompanies.Times.Count / CleanCompanies.Times.Sum(), "0"),
            Number(CleanCompanies.Quantile(0.5), "0"),
            Number(CleanCompanies.Quantile(0.99), "0"),
            Number(CleanCompanies.Times.Count, "0"),
        ];

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
