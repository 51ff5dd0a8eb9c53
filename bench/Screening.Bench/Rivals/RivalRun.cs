using System.Diagnostics;
using System.Globalization;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Rivals;

/// <summary>Every rival on the same names, the same queries and the same machine, one after the other.</summary>
internal static class RivalRun
{
    private const int Sample = 2000;
    private const int Top = 10;

    private static readonly IReadOnlyList<(string Name, Func<IRival> Open)> Rivals =
    [
        ("Licet", () => new LicetRival()),
        ("Lucene.Net", () => new LuceneRival()),
        ("FuzzySharp", BruteForceRival.FuzzySharp),
        ("Jaro-Winkler", BruteForceRival.JaroWinkler),
        ("SQLite FTS5 trigram", () => new SqliteTrigramRival()),
        ("PostgreSQL pg_trgm", () => new PostgresTrigramRival()),
    ];

    public static BenchResult Run(BenchOptions options)
    {
        var task = RivalTask.FromRealNames(Sample);
        List<RivalFigures> measured = [];
        SortedDictionary<string, string> versions = new(StringComparer.Ordinal);
        List<string> notes = [.. task.Notes(options)];
        foreach (var (name, open) in Rivals)
        {
            Console.WriteLine($"{name} ...");
            try
            {
                var figures = Measure(open, task, options);
                measured.Add(figures);
                versions[name] = figures.Version;
                notes.Add($"{name}: {figures.Setup}.");
                Console.WriteLine(
                    "  " + string.Join("  ", figures.Accuracy()) + "\n  " + string.Join("  ", figures.Speed())
                );
            }
            catch (Exception e) when (e is InvalidOperationException or NotSupportedException)
            {
                notes.Add($"{name} was not measured: {e.Message.Split('\n')[0].TrimEnd('.')}.");
                Console.WriteLine($"  not measured: {e.Message}");
            }
        }
        return new BenchResult(
            "rivals",
            "Rivals on the Consolidated Screening List of April 2022",
            [
                new(
                    "Who is found, and how often for nothing",
                    RivalFigures.AccuracyColumns,
                    [.. measured.Select(m => m.Accuracy())]
                ),
                new("How fast, one thread", RivalFigures.SpeedColumns, [.. measured.Select(m => m.Speed())]),
            ],
            notes,
            versions
        );
    }

    private static RivalFigures Measure(Func<IRival> open, RivalTask task, BenchOptions options)
    {
        using var tuned = open();
        var (threshold, f1) = Tune(tuned, task);
        using var rival = open();
        var clock = Stopwatch.StartNew();
        rival.Build(task.Names);
        var build = clock.Elapsed;
        double Usual(PartyKind kind) => rival.OwnThreshold(kind) ?? threshold;

        Finding Find(IReadOnlyList<Query> queries, Func<PartyKind, double>? at = null)
        {
            at ??= Usual;
            foreach (var query in queries.Take(20))
            {
                rival.Find(query.Name, at(query.Name.Kind), Top); // compiled before it is timed
            }
            List<double> times = [];
            var found = 0;
            var end = Stopwatch.GetTimestamp() + (long)(options.Seconds * Stopwatch.Frequency);
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                if (start > end)
                {
                    break;
                }
                var names = rival.Find(query.Name, at(query.Name.Kind), Top);
                times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                found += query.IsAnsweredBy(names, task) ? 1 : 0;
            }
            return new Finding(found, times);
        }

        var quiet = QuietThreshold(rival, task, options);
        return new RivalFigures(
            rival.Name,
            rival.Version,
            rival.Setup,
            rival.OwnThreshold(PartyKind.Company) is { } own
                ? string.Create(CultureInfo.InvariantCulture, $"{own:0.00} (own)")
                : threshold.ToString("0.00", CultureInfo.InvariantCulture),
            f1,
            build,
            Find(task.Exact),
            Find(task.Typos),
            Find(task.Typos, _ => quiet),
            Find(task.Shuffled),
            Find(task.CleanCompanies),
            Find(task.CleanPersons)
        );
    }

    /// <summary>The lowest threshold, in [0.5, 1], at which at most 1 % of the clean companies raise an alert (1: no such threshold).</summary>
    private static double QuietThreshold(IRival rival, RivalTask task, BenchOptions options)
    {
        var clock = Stopwatch.StartNew();
        var best = task
            .CleanCompanies.TakeWhile(_ => clock.Elapsed.TotalSeconds < options.Seconds)
            .Select(q => rival.Find(q.Name, 0.5, 1) is [var first] ? first.Score : 0)
            .OrderDescending()
            .ToList();
        return Math.Clamp(Math.BitIncrement(best[best.Count / 100]), 0.5, 1);
    }

    /// <summary>The threshold with the best F1 on the labelled pairs; the listed names of the pairs are built in for this.</summary>
    private static (double Threshold, double F1) Tune(IRival rival, RivalTask task)
    {
        rival.Build([.. task.Names, .. task.Pairs.Select(p => p.Listed)]);
        var scored = task
            .Pairs.Select((p, i) => (Score: rival.Score(p.Query, task.Names.Count + i), p.IsMatch, p.Query.Kind))
            .ToList();
        double F1(Func<PartyKind, double> threshold)
        {
            var right = scored.Count(s => s.IsMatch && s.Score >= threshold(s.Kind));
            var said = scored.Count(s => s.Score >= threshold(s.Kind));
            return 2.0 * right / (said + scored.Count(s => s.IsMatch));
        }
        if (rival.OwnThreshold(PartyKind.Company) is { } own)
        {
            return (own, F1(kind => rival.OwnThreshold(kind)!.Value));
        }
        // Calling everything a match already has an F1 of 0.66 here; a threshold must turn down most of what is none.
        var wrong = scored.Where(s => !s.IsMatch).Select(s => s.Score).Order().ToList();
        var floor = wrong[wrong.Count / 2];
        return scored
            .Select(s => s.Score)
            .Where(s => s > floor)
            .Distinct()
            .Order()
            .Select(t => (t, F1(_ => t)))
            .MaxBy(t => t.Item2);
    }
}
