using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Licet.Bench;
using Licet.Screening.Bench;

namespace Licet.Web.Bench;

/// <summary>A day's work beside a large portfolio and the real list: checks, orders, their pages, and what the program holds of the memory.</summary>
internal static partial class WorkRun
{
    private const int Orders = 2_000;
    private const string Signer = "sofia@nordwind.example";
    private const string Password = "license-2019";

    public static async Task<BenchResult> RunAsync(int counterparties)
    {
        using ServedDesk desk = await ServedDesk.StartAsync(PortfolioNames.List, Signer);
        using (HttpClient omar = await desk.Process.SignedInAsync("omar@harbor.example", Password))
        {
            // The first counterparty has the lists followed; later ones are followed by what changes.
            byte[] one = Encoding.UTF8.GetBytes("number,name,country\nN-1,Bakery Sunshine,DE\n");
            string address = await DeskProcess.ImportAsync(omar, "one.csv", one);
            while ((await omar.GetStringAsync(address + "?part=true")).Contains("<progress", StringComparison.Ordinal))
            {
                await Task.Delay(200);
            }
        }

        await desk.AgainAsync(() => PortfolioFill.RunAsync(desk.File, "nordwind-valves", counterparties), Signer);
        JsonNode sample = JsonNode.Parse(
            await File.ReadAllBytesAsync(Path.Combine(Checkout.Root, "samples", "orders", "valve-singapore.json"))
        )!;
        long started = Stopwatch.GetTimestamp();
        for (int i = 0; i < Orders; i++)
        {
            using HttpResponseMessage entered = await SendAsync(desk.Client, "/api/v1/orders", Order(sample, i));
            entered.EnsureSuccessStatusCode();
        }

        double filled = Stopwatch.GetElapsedTime(started).TotalSeconds;
        List<IReadOnlyList<string>> pages = await PagesAsync(desk, sample, counterparties);
        (long now, long most) = desk.Process.Memory();
        return new BenchResult(
            "work",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Checks and orders beside {counterparties:N0} counterparties, with the real list, on SQLite"
            ),
            [
                new ResultTable("Pages and operations", Timed.Columns, pages),
                new ResultTable(
                    "Memory of the program",
                    ["MB", "most MB"],
                    [
                        [Numbers.Text(now / 1e6, "0"), Numbers.Text(most / 1e6, "0")],
                    ]
                ),
            ],
            [
                "The program in a process of its own with the Consolidated Screening List of April 2022, " + Timed.How,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Orders:N0} orders of two lines were entered through the API before, in {filled:0} s; each is answered by the law when it is entered."
                ),
                "The page of an order and the page of an answer ask the law anew whenever they are looked at.",
                "Three in a thousand of the counterparties are screened in the background while the first orders are entered.",
                "Memory is what the system counts as resident (VmRSS, VmHWM).",
            ],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Licet"] = typeof(Serving.Desk).Assembly.GetName().Version!.ToString(),
            }
        );
    }

    private static async Task<List<IReadOnlyList<string>>> PagesAsync(
        ServedDesk desk,
        JsonNode sample,
        int counterparties
    )
    {
        using HttpClient sofia = await desk.Process.SignedInAsync(Signer, Password);
        Random random = new(11);
        List<string> kept = [];
        for (int i = 0; i < 20; i++)
        {
            using HttpResponseMessage made = await SendAsync(desk.Client, "/api/v1/checks", Order(sample, 10_000 + i));
            kept.Add("/check/" + Id().Match(made.Headers.Location!.OriginalString).Value);
        }

        string Number() => string.Create(CultureInfo.InvariantCulture, $"PO-B-{random.Next(Orders):00000}");
        return
        [
            await Timed.PageAsync("the form of a check", sofia, () => "/check"),
            await Timed.OfAsync("a check (POST /api/v1/check)", () => AskAsync("/api/v1/check", 20_000)),
            await Timed.OfAsync("a check that is kept (POST /api/v1/checks)", () => AskAsync("/api/v1/checks", 30_000)),
            await Timed.PageAsync("the page of an answer", sofia, () => kept[random.Next(kept.Count)]),
            await Timed.PageAsync(
                "screening as one types",
                sofia,
                () =>
                    "/check/listed?party=0&parties[0].name="
                    + Uri.EscapeDataString(Names.Of(random.Next(counterparties), 1))
            ),
            await Timed.PageAsync("orders, the list", sofia, () => "/orders"),
            await Timed.PageAsync("orders held", sofia, () => "/orders?standing=held"),
            await Timed.PageAsync("the page of an order", sofia, () => "/orders/" + Number()),
            await Timed.PageAsync("the page of a consignment en route", sofia, () => "/orders/PO-1902-NL"),
            await Timed.PageAsync("counterparties, the list", sofia, () => "/counterparties"),
            await Timed.PageAsync("counterparties, open hits", sofia, () => "/counterparties?standing=open"),
        ];

        async Task<byte[]> AskAsync(string path, int number)
        {
            using HttpResponseMessage answer = await SendAsync(
                desk.Client,
                path,
                Order(sample, number + random.Next(5_000))
            );
            answer.EnsureSuccessStatusCode();
            return await answer.Content.ReadAsByteArrayAsync();
        }
    }

    /// <summary>The sample under another number, to another customer.</summary>
    private static string Order(JsonNode sample, int number)
    {
        JsonNode order = sample.DeepClone();
        order["id"] = string.Create(CultureInfo.InvariantCulture, $"PO-B-{number:00000}");
        order["parties"]![0]!["name"] = Names.Of((number * 1_000) + 500, 1);
        return order.ToJsonString();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, string json)
    {
        using StringContent content = new(json, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        return await client.PostAsync(path, content);
    }

    [GeneratedRegex("[^/]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}
