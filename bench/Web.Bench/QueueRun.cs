using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Licet.Bench;
using Licet.Data;
using Licet.Data.Bench;
using Licet.Screening.Bench;

namespace Licet.Web.Bench;

/// <summary>The authority's queue and cases beside many applications: one in twelve is open.</summary>
internal static partial class QueueRun
{
    private const string Officer = "officer-1";
    private const string Password = "license-2019";
    private const int Together = 4;
    private static readonly TimeSpan s_together = TimeSpan.FromSeconds(20);

    public static async Task<BenchResult> RunAsync(int applications)
    {
        DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow);
        using ServedDesk desk = await ServedDesk.StartAsync(PortfolioNames.List, Officer);
        long events = 0;
        await desk.AgainAsync(
            async () =>
                events = await BulkLoader.FillAsync(
                    Place.Of(null, Path.GetDirectoryName(desk.File)!),
                    applications,
                    today.AddDays(-BulkLoader.Days - 10),
                    QueueForms.Of
                ),
            Officer
        );
        using HttpClient officer = await desk.Process.SignedInAsync(Officer, Password);
        string[] numbers =
        [
            .. Number().Matches(await officer.GetStringAsync("/cases")).Select(m => m.Value).Distinct(),
        ];
        Random random = new(7);
        await PrecedentsAsync(officer, numbers[0]);
        List<IReadOnlyList<string>> pages =
        [
            await Timed.PageAsync("queue, all", officer, () => "/cases"),
            await Timed.PageAsync("queue, by stage", officer, () => "/cases?stage=agency-review"),
            await Timed.PageAsync(
                "queue, by officer",
                officer,
                () => string.Create(CultureInfo.InvariantCulture, $"/cases?officer=officer-{random.Next(40)}")
            ),
            await Timed.PageAsync("queue, overdue", officer, () => "/cases?due=overdue"),
            await Timed.PageAsync("queue, stopped by law", officer, () => "/cases?beside=stopped"),
            await Timed.PageAsync("workload", officer, () => "/cases/officers"),
            await Timed.PageAsync("a case", officer, () => "/cases/" + numbers[random.Next(numbers.Length)]),
            await Timed.PageAsync(
                "the determination of a case",
                officer,
                () => $"/cases/{numbers[random.Next(numbers.Length)]}/determination"
            ),
            await Timed.PageAsync(
                "the form of an act",
                officer,
                () => $"/cases/{numbers[random.Next(numbers.Length)]}/acts/hold-placed"
            ),
            await Timed.OfAsync("GET /api/v1/cases", () => desk.Client.GetByteArrayAsync("/api/v1/cases")),
        ];
        double views = await TogetherAsync(officer);
        (long beforeStatistics, _) = desk.Process.Memory();
        double reading = await FirstStatisticsAsync(officer);
        IReadOnlyList<string>[] statistics =
        [
            await Timed.PageAsync("statistics, today", officer, () => "/statistics"),
            await Timed.PageAsync(
                "statistics, any day of two years",
                officer,
                () => $"/statistics?day={today.AddDays(-random.Next(730)):yyyy-MM-dd}"
            ),
        ];
        (long now, long most) = desk.Process.Memory();
        return new BenchResult(
            "queue",
            string.Create(
                CultureInfo.InvariantCulture,
                $"The authority's queue beside {applications:N0} applications, {events:N0} events, on SQLite"
            ),
            [
                new ResultTable("Pages and operations", Timed.Columns, pages),
                new ResultTable("Statistics", Timed.Columns, statistics),
                new ResultTable(
                    "Looked at by several at once",
                    ["what", "at once", "views/s"],
                    [
                        ["queue, all", Together.ToString(CultureInfo.InvariantCulture), Numbers.Text(views, "0")],
                    ]
                ),
                new ResultTable(
                    "Memory of the program",
                    ["MB before statistics are asked for", "MB", "most MB"],
                    [
                        [
                            Numbers.Text(beforeStatistics / 1e6, "0"),
                            Numbers.Text(now / 1e6, "0"),
                            Numbers.Text(most / 1e6, "0"),
                        ],
                    ]
                ),
            ],
            [
                "The program in a process of its own, " + Timed.How,
                "One application in twelve is open; each has about thirty acts once it is over. A page of the queue shows 50 cases.",
                "Each case has its form; 240 forms take turns, of one to four lines and as many consignees. Beside a case's lines stand those of the latest 5,000 cases.",
                "A case is read from its events and folded, and each of its process's acts is tried for the person who looks.",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Statistics are counted from rows that are kept once somebody asked: reading the log for the first time took {reading:0} s in the background."
                ),
                "Those who look at once share the two processors with the program.",
            ],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Licet"] = typeof(Serving.Desk).Assembly.GetName().Version!.ToString(),
            }
        );
    }

    /// <summary>Until decided lines stand beside those of the case: its page has more to do from then on.</summary>
    private static async Task PrecedentsAsync(HttpClient officer, string number)
    {
        while (!(await officer.GetStringAsync("/cases/" + number)).Contains("precedents:", StringComparison.Ordinal))
        {
            await Task.Delay(500);
        }
    }

    /// <summary>Seconds until the log was read for the first time.</summary>
    private static async Task<double> FirstStatisticsAsync(HttpClient officer)
    {
        long started = Stopwatch.GetTimestamp();
        while (!(await officer.GetStringAsync("/statistics")).Contains("<svg", StringComparison.Ordinal))
        {
            await Task.Delay(500);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Views of the queue's first page a second.</summary>
    private static async Task<double> TogetherAsync(HttpClient officer)
    {
        long started = Stopwatch.GetTimestamp();
        int[] counts = await Task.WhenAll(Enumerable.Range(0, Together).Select(_ => LookAsync()));
        return counts.Sum() / Stopwatch.GetElapsedTime(started).TotalSeconds;

        async Task<int> LookAsync()
        {
            int count = 0;
            while (Stopwatch.GetElapsedTime(started) < s_together)
            {
                await officer.GetByteArrayAsync("/cases");
                count++;
            }

            return count;
        }
    }

    [GeneratedRegex("Z[0-9]{6}(?=\")", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
