using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Licet.Bench;
using Licet.Core.Items;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Screening.Bench;

namespace Licet.Data.Bench;

/// <summary>How many shipments a second are drawn: on one license that everybody draws on, and over a thousand.</summary>
internal static class DrawRun
{
    private const int AtOnce = 256;
    private const int Many = 1_000;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(10);
    private static readonly Person s_officer = new("olga", ["licensing-officer"]);
    private static readonly Person s_licensee = new("alice", ["applicant-signer"]) { Applicant = "acme" };

    public static async Task<BenchResult> RunAsync()
    {
        List<IReadOnlyList<string>> rows = [];
        DirectoryInfo folder = Directory.CreateTempSubdirectory("licet-draws-");
        try
        {
            rows.AddRange(await RunAsync("SQLite", Place.Of(null, folder.CreateSubdirectory("file").FullName)));
            using PostgresServer server = new(Checkout.Root);
            rows.AddRange(
                await RunAsync(
                    "PostgreSQL 15",
                    Place.Of(server.Connection, folder.CreateSubdirectory("server").FullName)
                )
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return new BenchResult(
            "drawdown",
            "Drawdown: shipments drawn on licenses",
            [
                new ResultTable(
                    "Draws, each acknowledged when it is on the disk",
                    ["where", "licenses", "draws/s", "median ms", "99 of 100 ms"],
                    rows
                ),
            ],
            [
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{AtOnce} callers at once, each with the next draw as soon as the last is answered; {s_time.TotalSeconds:0} s each after 3 s to warm up; one shipment with a filing of its own a draw."
                ),
                "Afterwards each ledger is folded from its events: no line is over, and the sums are those of the draws that were accepted.",
                "synchronous=FULL in SQLite, fsync and synchronous_commit on in PostgreSQL.",
            ],
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["EF Core"] = SizeRun.Version("Microsoft.EntityFrameworkCore"),
            }
        );
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> RunAsync(string where, Place place)
    {
        await Schema.MigrateAsync(place, CancellationToken.None);
        await using EventLog log = await EventLog.OpenAsync(place, TimeProvider.System, CancellationToken.None);
        DateOnly today = DateOnly.FromDateTime(DateTime.Now);
        await Task.WhenAll(Enumerable.Range(0, Many + 1).Select(i => IssueAsync(log, Number(i), today)));
        await DrawAsync(log, "warm", i => Number(i % (Many + 1)), today, TimeSpan.FromSeconds(3));
        return
        [
            [where, "1", .. await DrawAsync(log, "one", _ => Number(Many), today, s_time)],
            [where, "1,000", .. await DrawAsync(log, "many", i => Number(i % Many), today, s_time)],
        ];
    }

    private static async Task IssueAsync(EventLog log, string number, DateOnly today)
    {
        _ = Classification.TryParse("3A001.a.2", out Classification item);
        LicenseTerms terms = new()
        {
            Number = number,
            Issuer = new Issuer("BIS"),
            Kind = LicenseKind.Export,
            Parties =
            [
                new("A", PartyRole.Applicant, "Acme Inc.", "US"),
                new("C", PartyRole.UltimateConsignee, "Beispiel GmbH", "DE"),
            ],
            Lines =
            [
                new(
                    "1",
                    item,
                    "Integrated circuits",
                    new Quantity(1_000_000_000m, "number"),
                    new Money(1_000_000_000m, "USD")
                ),
            ],
            Destinations = ["DE"],
            Issued = today,
            LastDay = today.AddYears(4),
        };
        LicenseAct act = new(s_officer, today, 0, new Issued(terms, "acme"));
        LicenseAnswer answer = await new LicenseHistories(log).TakeAsync(
            new LicenseCommand(number, act),
            ShippedProcesses.UsEar,
            CancellationToken.None
        );
        if (answer is not LicenseAnswer.Taken)
        {
            throw new InvalidOperationException($"{number}: {answer}");
        }
    }

    private static async Task<IReadOnlyList<string>> DrawAsync(
        EventLog log,
        string name,
        Func<int, string> license,
        DateOnly today,
        TimeSpan time
    )
    {
        LicenseLedgers ledgers = new(log);
        List<double>[] times = [.. Enumerable.Range(0, AtOnce).Select(_ => new List<double>())];
        int drawn = 0;
        long started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Task.Run(() => OneAsync(i))));
        double seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        List<double> all = [.. times.SelectMany(t => t).Order()];
        await SameAsync(ledgers, name, [.. Enumerable.Range(0, Math.Min(drawn, 50)).Select(license).Distinct()]);
        return
        [
            Numbers.Text(all.Count / seconds, "0"),
            Numbers.Text(all[all.Count / 2], "0.0"),
            Numbers.Text(all[all.Count * 99 / 100], "0.0"),
        ];

        async Task OneAsync(int caller)
        {
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                int n = Interlocked.Increment(ref drawn);
                string key = string.Create(CultureInfo.InvariantCulture, $"{name}-{n}");
                Ship ship = new(
                    key,
                    EntrySource.Exporter,
                    today,
                    new("1", new Quantity(2m, "number"), new Money(3m, "USD"), null, "DE", new PartyIds(["C"])),
                    "X" + key
                );
                long asked = Stopwatch.GetTimestamp();
                DrawAnswer answer = await ledgers.EnterAsync(license(n), ship, s_licensee, CancellationToken.None);
                times[caller].Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
                if (answer.Ruling is not LedgerRuling.Accepted)
                {
                    throw new InvalidOperationException($"{key}: {answer.Ruling}");
                }
            }
        }
    }

    /// <summary>The sums that were kept are those of all that was accepted: else the figures are of something else.</summary>
    private static async Task SameAsync(LicenseLedgers ledgers, string name, ImmutableArray<string> licenses)
    {
        foreach (string number in licenses)
        {
            LedgerState whole = await ledgers.ReadAsync(number, CancellationToken.None);
            LineUse use = whole.UseOf("1");
            LedgerBalance balance = (
                await ledgers.BalanceAsync(number, DateOnly.FromDateTime(DateTime.Now), CancellationToken.None)
            )!;
            if (use.Quantity != 2m * whole.Sequence || balance.Lines[0].Shipped!.Amount != use.Quantity)
            {
                throw new InvalidOperationException($"{name}: {number}: the sums are not those of its events");
            }
        }
    }

    private static string Number(int i) => string.Create(CultureInfo.InvariantCulture, $"D{i:D7}");
}
