using System.Diagnostics;
using System.Globalization;
using Licet.Bench;
using Licet.Core.History;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Screening.Bench;

namespace Licet.Data.Bench;

/// <summary>A large authority's five years in one file: questions, verification, and how fast it grows.</summary>
internal static class SizeRun
{
    private const int Questions = 500;

    public static async Task<BenchResult> RunAsync(int applications)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("licet-size-");
        try
        {
            return await RunAsync(applications, Place.Of(null, folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<BenchResult> RunAsync(int applications, Place place)
    {
        await Schema.MigrateAsync(place, CancellationToken.None);
        long started = Stopwatch.GetTimestamp();
        long events = await BulkLoader.FillAsync(place, applications, new(2021, 1, 1));
        double load = Stopwatch.GetElapsedTime(started).TotalSeconds;
        using (CheckpointKey key = CheckpointKey.Of(place))
        {
            await Checkpoints.MakeAsync(place, key, DateTimeOffset.UtcNow, CancellationToken.None);
        }

        double verify = VerifyRun.InAnotherProcess(place.Folder);
        List<IReadOnlyList<string>> rows = [];
        await using (EventLog log = await EventLog.OpenAsync(place, TimeProvider.System, CancellationToken.None))
        {
            rows.AddRange(await AnswersAsync(log, applications));
        }

        List<IReadOnlyList<string>> appends = [await AppendRun.RunAsync("SQLite, beside all these", place)];
        Dictionary<string, string> versions = new(StringComparer.Ordinal)
        {
            ["EF Core"] = Version("Microsoft.EntityFrameworkCore"),
        };
        using (PostgresServer server = new(Checkout.Root))
        {
            DirectoryInfo beside = Directory.CreateTempSubdirectory("licet-size-");
            Place postgres = Place.Of(server.Connection, beside.FullName);
            await Schema.MigrateAsync(postgres, CancellationToken.None);
            appends.Add(await AppendRun.RunAsync("PostgreSQL 15, empty before", postgres));
            beside.Delete(recursive: true);
        }

        string size = Numbers.Text(new FileInfo(((SqliteFile)place).File).Length / 1e9, "0.00");
        return new BenchResult(
            "storage",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Storage: {applications:N0} applications, {events:N0} events in one SQLite file"
            ),
            [
                new ResultTable("Questions", ["question", "median ms", "99 of 100 ms", "worst ms"], rows),
                new ResultTable(
                    "Verifying everything",
                    ["what", "s", "events/s"],
                    [
                        [
                            "every hash, chain, checkpoint and record",
                            Numbers.Text(verify, "0.0"),
                            Numbers.Text(events / verify, "0"),
                        ],
                    ]
                ),
                new ResultTable(
                    "Appends, each acknowledged when it is on the disk",
                    ["where", "64 at once, events/s", "one after another, events/s", "64 at once, median ms"],
                    appends
                ),
            ],
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The file has {size} GB; a bulk loader filled it in {load:0} s, histories taking turns by day; one application in twelve is open; each has a sealed contact."
                ),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Each question {Questions} times on one thread after 20 to warm up; the officer's queue gives the 50 most urgent, a case is read from its events and folded."
                ),
                "Verifying is a process of its own, start to exit; the file may lie in the system's cache.",
                "An append is one event with its row in the officer's queue; synchronous=FULL in SQLite, fsync and synchronous_commit on in PostgreSQL; 10 s each.",
            ],
            versions
        );
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> AnswersAsync(EventLog log, int applications)
    {
        CaseQueue queue = new(log);
        Cases cases = new(log);
        QueueQuestion all = new(new DateOnly(2026, 1, 10));
        await SameAsync(log, cases, applications);
        return
        [
            await TimedAsync(
                "officer's queue, by officer",
                i => queue.AskAsync(all with { Officer = Officer(i) }, default)
            ),
            await TimedAsync(
                "officer's queue, by stage",
                i => queue.AskAsync(all with { Stage = i % 2 == 0 ? "agency-review" : "initial-processing" }, default)
            ),
            await TimedAsync(
                "officer's queue, due within a week",
                _ => queue.AskAsync(all with { DueThrough = all.AsOf.AddDays(7) }, default)
            ),
            await TimedAsync("officer's queue, all", _ => queue.AskAsync(all, default)),
            await TimedAsync("one case by number, its row", i => queue.FindAsync(Number(i), all.AsOf, default)),
            await TimedAsync("one case by number, from its events", i => cases.FindAsync(Number(i), default)),
        ];

        string Number(int i) => BulkLoader.Number((int)((i * 7919L + 13) % applications));
    }

    /// <summary>What the loader put into the read table is what the events make: else the figures are of something else.</summary>
    private static async Task SameAsync(EventLog log, Cases cases, int applications)
    {
        CaseQueue queue = new(log);
        for (int i = 0; i < 300; i++)
        {
            string number = BulkLoader.Number((int)(i * 12L % applications));
            CaseState state = (await cases.FindAsync(number, default))!;
            QueueEntry entry = (await queue.FindAsync(number, new DateOnly(2026, 1, 10), default))!;
            DateOnly? due = CaseDue.Of(state, new DateOnly(2026, 6, 1)).Day;
            if (
                (entry.Stage, entry.Officer, entry.Sequence, entry.Due)
                != (state.Stage, state.Officer, state.Sequence, due)
            )
            {
                throw new InvalidOperationException($"{number}: its row is not what its events make: {entry}, {due}");
            }
        }
    }

    private static string Officer(int i) => "officer-" + (i % 40).ToString(CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyList<string>> TimedAsync<T>(string what, Func<int, Task<T>> ask)
    {
        for (int i = 0; i < 20; i++)
        {
            await ask(i);
        }

        double[] times = new double[Questions];
        for (int i = 0; i < Questions; i++)
        {
            long started = Stopwatch.GetTimestamp();
            await ask(i);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        Array.Sort(times);
        return
        [
            what,
            Numbers.Text(times[Questions / 2], "0.00"),
            Numbers.Text(times[Questions * 99 / 100], "0.00"),
            Numbers.Text(times[^1], "0.00"),
        ];
    }

    internal static string Version(string assembly) =>
        System.Reflection.Assembly.Load(assembly).GetName().Version?.ToString(3) ?? "unknown";
}
