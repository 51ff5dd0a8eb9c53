using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Licet.Bench;
using Licet.Core.History;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Rebuilding;
using Licet.Data.Review;
using Licet.Data.Tests.Review;

namespace Licet.Data.Tests.History;

public sealed class KillOnSqliteTests(SqliteDatabase database) : KillTests, IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Writers_killed_in_the_middle_of_writes_lose_nothing_that_was_acknowledged()
    {
        Place place = await database.NewPlaceAsync();
        await RunAsync(place, "-", afterRound: null);
    }
}

public sealed class KillOnPostgresTests(PostgresDatabase database) : KillTests, IClassFixture<PostgresDatabase>
{
    [Fact]
    public async Task Writers_and_the_server_killed_in_the_middle_of_writes_lose_nothing_that_was_acknowledged()
    {
        _ = PostgresDatabase.Server; // skips where there is none
        // A server of its own, which others do not miss when it is killed; and one that flushes.
        using PostgresServer server = new(Repository.Root);
        Place place = Place.Of(server.Connection + ";Pooling=false", database.NewFolder());
        await Schema.MigrateAsync(place, TestContext.Current.CancellationToken);
        await RunAsync(
            place,
            server.Connection,
            round =>
            {
                if (round % 2 == 1)
                {
                    server.Kill();
                    server.Start();
                }
            }
        );
    }
}

public abstract class KillTests
{
    private const int Writers = 5;

    /// <summary>
    /// All five writers are killed in each round: fifty in CI. A writer takes two seconds of processor time to start, so that a
    /// laptop is spared most of them.
    /// </summary>
    private static int Rounds => Environment.GetEnvironmentVariable("CI") == "true" ? 10 : 2;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected static async Task RunAsync(Place place, string database, Action<int>? afterRound)
    {
        ConcurrentDictionary<(string History, long Sequence), string> acknowledged = new();
        Random random = new(20191103);
        long events = 0;
        for (int round = 0; round < Rounds; round++)
        {
            List<Writer> writers =
            [
                .. Enumerable.Range(0, Writers).Select(i => new Writer(place, database, $"w{round}-{i}", acknowledged)),
            ];
            foreach (Writer writer in writers)
            {
                await writer.FirstAsync();
            }

            // The server first, under the writers' hands.
            afterRound?.Invoke(round);
            foreach (Writer writer in writers)
            {
                await Task.Delay(random.Next(0, 15), Ct);
                writer.Kill();
                writer.Dispose();
            }

            LogReport report = await LogCheck.VerifyAsync(place, null, Ct);
            Assert.Null(report.Verdict.Finding);
            Assert.True(report.Verdict.Events > events, "nothing was written in this round");
            events = report.Verdict.Events;
        }

        await CheckAsync(place, acknowledged);
    }

    private static async Task CheckAsync(
        Place place,
        ConcurrentDictionary<(string History, long Sequence), string> acknowledged
    )
    {
        Assert.True(acknowledged.Count >= Writers * Rounds);
        Dictionary<string, List<LoggedEvent>> histories = new(StringComparer.Ordinal);
        await using LogContext context = place.Open();
        await foreach ((_, LoggedEvent e) in LogScan.EventsAsync(context, 0, Ct))
        {
            if (!histories.TryGetValue(e.Event.History, out List<LoggedEvent>? events))
            {
                histories[e.Event.History] = events = [];
            }

            events.Add(e);
        }

        // Nothing acknowledged is lost.
        Assert.All(acknowledged, a => Assert.Equal(a.Value, histories[a.Key.History][(int)a.Key.Sequence - 1].Hash));

        // Nothing is half written: three events at once with their record, a case with its row.
        List<string> organizations =
        [
            .. histories.Keys.Where(h => h.StartsWith("organization/", StringComparison.Ordinal)),
        ];
        List<string> cases = [.. histories.Keys.Where(h => h.StartsWith("case/", StringComparison.Ordinal))];
        Assert.All(organizations, h => Assert.Equal(3, histories[h].Count));
        Assert.Equal(organizations.Count, context.Records.Count());
        Assert.Equal(organizations.Count, context.RecordKeys.Count());
        Assert.Equal(organizations.Count, context.Requests.Count());
        Assert.Equal(cases.Count, context.Cases.Count());
        string[] rows = await CaseQueueTests.RowsAsync(place);
        await ReadTables.RebuildAsync(place, Ct);
        Assert.Equal(rows, await CaseQueueTests.RowsAsync(place));
    }

    /// <summary>Another process that writes until it is killed; see bench/Data.Bench.</summary>
    private sealed class Writer : IDisposable
    {
        private readonly Process _process;
        private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Writer(
            Place place,
            string database,
            string name,
            ConcurrentDictionary<(string History, long Sequence), string> acknowledged
        )
        {
            string program = Path.Combine(
                Repository.Root,
                "bench/Data.Bench/bin",
                new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name,
                "net10.0/Licet.Data.Bench.dll"
            );
            _process = new Process
            {
                StartInfo = new ProcessStartInfo("dotnet", [program, "write", database, place.Folder, name])
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    Environment = { ["DOTNET_TC_CallCounting"] = "0" },
                },
            };
            _process.OutputDataReceived += (_, line) =>
            {
                // A line that the kill cut short acknowledges nothing.
                if (line.Data?.Split(' ') is [var history, var sequence, { Length: 64 } hash])
                {
                    acknowledged[(history, long.Parse(sequence, CultureInfo.InvariantCulture))] = hash;
                    _first.TrySetResult();
                }
            };
            _process.ErrorDataReceived += (_, line) => Said += line.Data + "\n";
            _process.Start();
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }

        private string Said { get; set; } = "";

        public async Task FirstAsync()
        {
            Task ended = _process.WaitForExitAsync(Ct);
            if (await Task.WhenAny(_first.Task, ended) == ended)
            {
                Assert.Fail("the writer ended by itself: " + Said);
            }
        }

        public void Kill()
        {
            _process.Kill();
            _process.WaitForExit();
        }

        public void Dispose() => _process.Dispose();
    }
}
