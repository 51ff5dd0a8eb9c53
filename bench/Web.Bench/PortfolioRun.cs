using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Licet.Bench;
using Licet.Screening.Bench;

namespace Licet.Web.Bench;

/// <summary>A large portfolio behind the pages: brought in through them, then asked, beside a list that changes.</summary>
internal static partial class PortfolioRun
{
    private const string Password = "license-2019";

    public static async Task<BenchResult> RunAsync(int counterparties)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("licet-portfolio-");
        try
        {
            return await RunAsync(counterparties, folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<BenchResult> RunAsync(int counterparties, string folder)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Licet.Web.dll");
        List<IReadOnlyList<string>> imports = [];
        List<IReadOnlyList<string>> memory = [];
        using (DeskProcess desk = DeskProcess.Start(program, folder))
        {
            using HttpClient omar = await desk.SignedInAsync("omar@harbor.example", Password);
            imports.Add(await ImportedAsync("10,000 into an empty portfolio", omar, Table(10_000, 7)));
        }

        string file = Path.Combine(folder, "licet.db");
        double filled = await PortfolioFill.RunAsync(file, "nordwind-valves", counterparties);
        using (DeskProcess desk = DeskProcess.Start(program, folder))
        {
            using HttpClient ana = await desk.SignedInAsync("ana@nordwind.example", Password);
            imports.Add(
                await ImportedAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"10,000 among {counterparties:N0}, half of them changed; {counterparties * 3 / 1000:N0} others wait for screening"
                    ),
                    ana,
                    Table(10_000, 3)
                )
            );
            memory.Add(Held("after an import", desk));
        }

        using DeskProcess again = DeskProcess.Start(program, folder);
        using HttpClient asker = await again.SignedInAsync("ana@nordwind.example", Password);
        List<IReadOnlyList<string>> pages = await PagesAsync(asker, counterparties);
        memory.Add(Held("started anew, after the questions", again));
        double followed = await FollowedAsync(file, asker);
        memory.Add(Held("started anew, a list changed and followed", again, followed));
        return new BenchResult(
            "portfolio",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Counterparties: {counterparties:N0} in one portfolio on SQLite"
            ),
            [
                new ResultTable("Pages", Timed.Columns, pages),
                new ResultTable(
                    "Imports through the page, screened",
                    ["what", "upload s", "taken and screened s"],
                    imports
                ),
                new ResultTable("Memory of the program", ["when", "MB", "most MB", "s"], memory),
            ],
            [
                "The program in a process of its own, " + Timed.How,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The portfolio was written into the tables in {filled:0} s, those whose names nobody lists as screened and without a hit; the listed ones are screened by the program."
                ),
                "Against the built-in list; names are made of common words and places, three in a thousand are listed names. Server garbage collection as the program sets it.",
                string.Create(CultureInfo.InvariantCulture, $"The file has {new FileInfo(file).Length / 1e9:0.00} GB."),
                "A change of the list: 40 listings are struck from what was last screened against, so that they come as new ones; the whole portfolio is asked about them by the reverse index.",
                "Memory is what the system counts as resident (VmRSS, VmHWM).",
            ],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Licet"] = typeof(Serving.Desk).Assembly.GetName().Version!.ToString(),
            }
        );
    }

    private static async Task<IReadOnlyList<string>> ImportedAsync(string what, HttpClient client, byte[] table)
    {
        long started = Stopwatch.GetTimestamp();
        string address = await DeskProcess.ImportAsync(client, "made.csv", table);
        double upload = Stopwatch.GetElapsedTime(started).TotalSeconds;
        while (true)
        {
            string part = await client.GetStringAsync(address + "?part=true");
            if (!part.Contains("<progress", StringComparison.Ordinal))
            {
                double all = Stopwatch.GetElapsedTime(started).TotalSeconds;
                return part.Contains("were taken and screened", StringComparison.Ordinal)
                    ? [what, Numbers.Text(upload, "0.0"), Numbers.Text(all, "0.0")]
                    : throw new InvalidOperationException(part);
            }

            await Task.Delay(100);
        }
    }

    private static async Task<List<IReadOnlyList<string>>> PagesAsync(HttpClient client, int counterparties)
    {
        string open = await client.GetStringAsync("/counterparties?standing=open");
        string[] details =
        [
            .. Link().Matches(open).Select(m => m.Groups["value"].Value).Distinct(StringComparer.Ordinal),
        ];
        string next = Next()
            .Match(await client.GetStringAsync("/counterparties"))
            .Groups["value"]
            .Value.Replace("&amp;", "&", StringComparison.Ordinal);
        Random random = new(11);
        string Number() => string.Create(CultureInfo.InvariantCulture, $"N-{random.Next(counterparties):0000000}");
        string Name() => Uri.EscapeDataString(Names.Of(random.Next(counterparties), 1)[..8]);
        return
        [
            await Timed.PageAsync("the list", client, () => "/counterparties"),
            await Timed.PageAsync("the list, second page", client, () => next),
            await Timed.PageAsync("a search by number", client, () => "/counterparties?search=" + Number()),
            await Timed.PageAsync("a search by how a name begins", client, () => "/counterparties?search=" + Name()),
            await Timed.PageAsync("open hits", client, () => "/counterparties?standing=open"),
            await Timed.PageAsync(
                "those without a hit, by name",
                client,
                () => "/counterparties?standing=silent&search=" + Name()
            ),
            await Timed.PageAsync("one counterparty with hits", client, () => details[random.Next(details.Length)]),
        ];
    }

    /// <summary>Strikes listings from what was screened against, and waits until the portfolio is behind the lists again.</summary>
    private static async Task<double> FollowedAsync(string file, HttpClient client)
    {
        long started = Stopwatch.GetTimestamp();
        await using (Microsoft.Data.Sqlite.SqliteConnection connection = new("Data Source=" + file))
        {
            await connection.OpenAsync();
            await using Microsoft.Data.Sqlite.SqliteCommand strike = new(
                "delete from screenedlistings where id in (select id from screenedlistings order by id limit 40); update settings set value = 'before' where name = 'portfolio-lists'",
                connection
            );
            await strike.ExecuteNonQueryAsync();
        }

        while ((await client.GetStringAsync("/counterparties")).Contains("under way", StringComparison.Ordinal))
        {
            await Task.Delay(200);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static IReadOnlyList<string> Held(string when, DeskProcess desk, double? seconds = null)
    {
        (long now, long most) = desk.Memory();
        return
        [
            when,
            Numbers.Text(now / 1e6, "0"),
            Numbers.Text(most / 1e6, "0"),
            seconds is { } s ? Numbers.Text(s, "0.0") : "",
        ];
    }

    private static byte[] Table(int rows, int seed)
    {
        StringBuilder csv = new("number,name,country,address\n", rows * 64);
        for (int i = 0; i < rows; i++)
        {
            // Of those that are there already every second has another name.
            int named = seed == 3 && i % 2 == 0 ? 1 : seed;
            csv.Append(
                CultureInfo.InvariantCulture,
                $"N-{i:0000000},{Names.Of(i, named)},DE,\"Lindenweg {i % 300}, 89073 Ulm\"\n"
            );
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    [GeneratedRegex(
        "href=\"(?<value>/counterparties/[0-9a-f]{32})\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Link();

    [GeneratedRegex(
        "href=\"(?<value>[^\"]+)\" rel=\"next\"",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Next();
}
