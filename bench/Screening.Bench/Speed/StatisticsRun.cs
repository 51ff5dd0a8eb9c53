using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Replay;
using Licet.Core.Statistics;

namespace Licet.Screening.Bench.Speed;

/// <summary>What the replay of 2019 costs, and every figure of a day over 100,000 applications.</summary>
internal static class StatisticsRun
{
    private const int Passes = 3;
    private const int Applications = 100_000;
    private static readonly DateOnly Last = new(2021, 4, 20);

    public static BenchResult Run(BenchOptions options)
    {
        var facts = ReplayFacts.Of("huawei-2019");
        var (log, record) = Median(() => ReplayRun.Record(facts, Last));
        IReadOnlyList<LoggedEvent> events = log.Events;
        var (rows, fold) = Median(() => ApplicationRows.Of(events).Rows());
        List<ApplicationRow> many =
        [
            .. Enumerable.Range(0, Applications).Select(i => rows[i % rows.Count] with { Number = $"S{i:D6}" }),
        ];
        var (_, count) = Median(() => ApplicationFigures.On(many, new DateOnly(2019, 11, 20), events.Count));
        var (uses, read) = Median(() => LicenseUses.Of(events));
        LicenseUses licenses = new(
            [.. Enumerable.Range(0, Applications).Select(i => Drawn(uses.All[i % uses.All.Count], i))],
            [],
            events.Count
        );
        var (_, drawn) = Median(() => LicenseFigures.On(licenses, Last));
        var (_, drawnBefore) = Median(() => LicenseFigures.On(licenses, new DateOnly(2020, 12, 1)));
        var (_, later) = Median(() => ApplicationFigures.On(many, Last, events.Count));
        ResultTable table = new(
            "Replay and statistics, one thread",
            ["what", "seconds"],
            [
                [
                    $"the replay huawei-2019 through {Last:yyyy-MM-dd}: {events.Count:N0} events recorded in memory",
                    Text(record),
                ],
                [$"these events folded into {rows.Count} rows", Text(fold)],
                [$"every figure of 20 November 2019 over {Applications:N0} applications", Text(count)],
                [$"every figure of {Last:yyyy-MM-dd} over {Applications:N0} applications", Text(later)],
                [$"the replay's events read into {uses.All.Count} licenses", Text(read)],
                [
                    $"every figure of {Last:yyyy-MM-dd} over {Applications:N0} licenses with {licenses.All.Sum(l => l.Entries.Length):N0} entries",
                    Text(drawn),
                ],
                ["the same of 1 December 2020, a day between the entries", Text(drawnBefore)],
            ]
        );
        return new BenchResult(
            "statistics",
            "Replay and statistics",
            [table],
            [
                $"Medians of {Passes} passes in one process and thread, after one that is not counted; processor time of the process: the machine is shared with other work.",
                $"The 100,000 applications are the rows of the replay again and again; {many.Count(r => !r.Stops.IsEmpty):N0} of them have a stop of the clock.",
                "The 100,000 licenses are those of the replay again and again. Two of three have drawn 1, 2 or 3 times, and every twentieth of these has taken its first shipment back.",
            ],
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["Licet"] = Rivals.Versions.Of(typeof(ApplicationFigures)),
            }
        );
    }

    /// <summary>A license of the replay as somebody uses it: in the replay nobody ships.</summary>
    private static LicenseUse Drawn(LicenseUse of, int index)
    {
        var line = of.License.Terms!.Lines[0];
        List<LedgerEntry> entries = [];
        for (var i = 0; index % 3 > 0 && i <= index / 3 % 3; i++)
        {
            Draw draw = new(line.Id, new Quantity(1, "number"), new Money(100, "USD"), Destination: "CN");
            entries.Add(
                new Ship($"s{i}", EntrySource.Exporter, new DateOnly(2020, 10 + i, 15), draw) { Counted = new(1, 100) }
            );
        }

        if (entries.Count > 0 && index % 20 == 0)
        {
            entries.Add(new Reverse("r", EntrySource.Exporter, new DateOnly(2021, 1, 15), "s0", "It stayed."));
        }

        return new(of.License, [.. entries]);
    }

    private static (T Result, double Seconds) Median<T>(Func<T> work)
    {
        var result = work();
        List<double> seconds = [];
        for (var pass = 0; pass < Passes; pass++)
        {
            Pass.Settle();
            var cpu = Environment.CpuUsage.TotalTime;
            result = work();
            seconds.Add((Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
        }

        return (result, Pass.Median(seconds));
    }

    private static string Text(double seconds) => Numbers.Text(seconds, "0.000");
}
