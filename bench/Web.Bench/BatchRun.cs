using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Licet.Screening.Bench;

namespace Licet.Web.Bench;

/// <summary>How long a batch of names takes through the API, and whether the server's memory grows with it.</summary>
internal static class BatchRun
{
    private const string Path = "/api/v1/screen/batch";
    private static readonly int[] s_sizes = [20_000, 100_000, 20_000, 100_000];

    private sealed record Measured(
        double First,
        double Last,
        double Bytes,
        long Found,
        double Highest,
        double Processor
    );

    public static async Task<BenchResult> RunAsync()
    {
        using ServedDesk desk = await ServedDesk.StartAsync(PortfolioNames.List);
        await AskAsync(desk, 2_000);
        List<IReadOnlyList<string>> rows = [];
        foreach (int size in s_sizes)
        {
            await Task.Delay(TimeSpan.FromSeconds(5));
            double before = desk.Megabytes;
            string load = Load();
            Measured measured = await AskAsync(desk, size);
            await Task.Delay(TimeSpan.FromSeconds(5));
            rows.Add([.. Row(size, measured, before, desk.Megabytes), load]);
            Console.WriteLine(string.Join(' ', rows[^1]));
        }

        return new BenchResult(
            "batch",
            "Batch: names screened through the API",
            [
                new ResultTable(
                    "One request, answered line by line",
                    [
                        "names",
                        "s to the first line",
                        "s to the last",
                        "names/s",
                        "processor s",
                        "answer MB",
                        "with a hit",
                        "memory MB before",
                        "highest",
                        "5 s after",
                        "others' load",
                    ],
                    rows
                ),
            ],
            [
                "The program as a process of its own, on SQLite in a fresh folder with the Consolidated Screening List of April 2022 in its store; a batch of 2,000 to warm up. Rows in the order run, in one process.",
                "A table (text/csv) of ids and names: one in ten from the list with a typo in every longer word, the others clean companies and persons, half of them with typos.",
                "From sending to the end of the answer, over a connection of the same machine; the client counts lines and shares the two processors.",
                "Others' load: processes of this machine that wanted one of its two processors in the minute before, this run's own idle.",
                "Memory is the process's resident set, looked at every 20 ms; the list's index is in it.",
            ],
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["ASP.NET Core"] = Environment.Version.ToString(),
            }
        );
    }

    private static string[] Row(int size, Measured measured, double before, double after) =>
        [
            size.ToString("N0", CultureInfo.InvariantCulture),
            Numbers.Text(measured.First, "0.00"),
            Numbers.Text(measured.Last, "0.00"),
            Numbers.Text(size / measured.Last, "0"),
            Numbers.Text(measured.Processor, "0.0"),
            Numbers.Text(measured.Bytes / 1e6, "0.0"),
            measured.Found.ToString(CultureInfo.InvariantCulture),
            Numbers.Text(before, "0"),
            Numbers.Text(measured.Highest, "0"),
            Numbers.Text(after, "0"),
        ];

    /// <summary>Processes that wanted a processor in the minute before; with more than there are processors each waits.</summary>
    private static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "-";

    private static async Task<Measured> AskAsync(ServedDesk desk, int size)
    {
        using ByteArrayContent names = new(PortfolioNames.Table(size));
        names.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using CancellationTokenSource done = new();
        Task<double> highest = HighestAsync(desk, done.Token);
        double processor = desk.ProcessorSeconds;
        long started = Stopwatch.GetTimestamp();
        using HttpRequestMessage request = new(HttpMethod.Post, Path) { Content = names };
        using HttpResponseMessage answer = await desk.Client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead
        );
        answer.EnsureSuccessStatusCode();
        using StreamReader lines = new(await answer.Content.ReadAsStreamAsync(), bufferSize: 1 << 16);
        double first = 0;
        long bytes = 0;
        long found = 0;
        int came = 0;
        while (await lines.ReadLineAsync() is { } line)
        {
            first = came++ == 0 ? Stopwatch.GetElapsedTime(started).TotalSeconds : first;
            bytes += System.Text.Encoding.UTF8.GetByteCount(line) + 1;
            found += line.Contains("\"found\":true", StringComparison.Ordinal) ? 1 : 0;
        }

        double last = Stopwatch.GetElapsedTime(started).TotalSeconds;
        double spent = desk.ProcessorSeconds - processor;
        await done.CancelAsync();
        return came == size
            ? new(first, last, bytes, found, await highest, spent)
            : throw new InvalidOperationException($"{came} of {size} lines came");
    }

    private static async Task<double> HighestAsync(ServedDesk desk, CancellationToken ct)
    {
        double highest = 0;
        while (!ct.IsCancellationRequested)
        {
            highest = Math.Max(highest, desk.Megabytes);
            await Task.Delay(20, CancellationToken.None);
        }

        return highest;
    }
}
