using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Licet.Core.Tests;
using Licet.Web.Law;
using Licet.Web.Tests.Api;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Lists;

/// <summary>An installation that fetches from a folder: the real OFAC list of January 2019, and nothing else.</summary>
public sealed class MirrorDesk : DeskRun
{
    private static readonly string[] s_files = ["sdn.csv", "add.csv", "alt.csv", "sdn_comments.csv"];
    private readonly DirectoryInfo _mirror = Directory.CreateTempSubdirectory("licet-mirror-");

    protected override ListSource ListSource => ListSource.Of(_mirror.FullName);

    /// <summary>Where the real list is; the test skips where it is not, and under CI fails.</summary>
    public static string Real => SharedData.PathOf("data/ofac-sdn-2019-01");

    /// <summary>What is fetched next: of the parties of the real list all but those whose number so many divide; 0 for all.</summary>
    public void Publish(int without)
    {
        foreach (string file in s_files)
        {
            string[] rows = File.ReadAllLines(Path.Combine(Real, file), Encoding.Latin1);
            File.WriteAllLines(
                Path.Combine(_mirror.FullName, file),
                rows.Where(row =>
                    !int.TryParse(row.Split(',')[0], out int party) || without == 0 || party % without != 0
                ),
                Encoding.Latin1
            );
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _mirror.Delete(recursive: true);
    }
}

public sealed class FetchTests(MirrorDesk desk, Browser browser) : IClassFixture<MirrorDesk>, IClassFixture<Browser>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_administrator_fetches_and_a_list_that_shrank_waits_for_him(bool scripts)
    {
        desk.Publish(without: 0);
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("root@licet.example");
        await page.GotoAsync("/lists");
        await OverAsync(page, scripts);
        ILocator row = page.Locator("#fetch tr", new() { HasText = "ofac-sdn" });

        await ClickAllAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("Choose a list");
        await page.LooksRightAsync($"lists-fetch-faults-{scripts}", scripts);

        await ClickAllAsync(page);

        await FetchAsync(page, scripts);
        await Assertions.Expect(row).ToContainTextAsync("Taken");
        await Assertions
            .Expect(page.Locator("#fetch tr", new() { HasText = "un" }).Last)
            .ToContainTextAsync("not in the mirror");
        await Assertions
            .Expect(
                page.GetByRole(
                    AriaRole.Row,
                    new() { NameRegex = new("^ofac-sdn 20.*– 2019-01-31", RegexOptions.None, TimeSpan.FromSeconds(1)) }
                ).First
            )
            .ToBeVisibleAsync();
        await page.LooksRightAsync($"lists-fetched-{scripts}", scripts);

        if (!scripts)
        {
            return; // The rest needs none either, and each list takes its time.
        }

        desk.Publish(without: 5);
        await FetchAsync(page, scripts);
        await Assertions.Expect(row).ToContainTextAsync("A person must decide");
        await Assertions.Expect(row).ToContainTextAsync("tick that it may be so and fetch it again");
        await page.LooksRightAsync($"lists-shrunk-{scripts}", scripts);

        await page.GetByText("ofac-sdn may be so: I looked").ClickAsync();
        await FetchAsync(page, scripts);
        await Assertions.Expect(row).ToContainTextAsync("Taken");
        await Assertions.Expect(row).ToContainTextAsync("removed");

        await page.GetByText("Fetch them each day").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("The official lists are fetched each day.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel("Fetch them each day")).ToBeCheckedAsync();
        await page.GetByText("Fetch them each day").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Lists are fetched when somebody asks.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_exporter_fetches_and_chooses_nothing()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/lists");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Fetch" }).CountAsync());
        foreach (string handler in new[] { "Fetch", "Daily" })
        {
            int status = await page.EvaluateAsync<int>(
                """
                async handler => {
                  const token = document.querySelector('input[name=__RequestVerificationToken]').value;
                  const body = new URLSearchParams({ __RequestVerificationToken: token, fetch: 'ofac-sdn', daily: 'yes' });
                  return (await fetch('/lists?handler=' + handler, { method: 'POST', body, redirect: 'manual' })).status;
                }
                """,
                handler
            );
            Assert.Equal(403, status);
        }
    }

    [Fact]
    public async Task A_program_of_an_administrator_imports_and_fetches()
    {
        desk.Publish(without: 0);
        using Caller root = await Caller.OfAsync(desk, "root@licet.example");
        using MultipartFormDataContent form = [];
        foreach (string file in Directory.GetFiles(MirrorDesk.Real, "*.csv"))
        {
            form.Add(new ByteArrayContent(await File.ReadAllBytesAsync(file, Ct)), "files", Path.GetFileName(file));
        }

        using HttpResponseMessage stored = await root.Client.PostAsync(
            "/api/v1/lists?name=ofac-by-hand&through=2019-01-31&dated=2019-01-30",
            form,
            Ct
        );
        string text = await stored.Content.ReadAsStringAsync(Ct);
        Assert.True(stored.IsSuccessStatusCode, text);
        JsonElement list = JsonDocument.Parse(text).RootElement[0];
        Assert.Equal("ofac-by-hand", list.GetProperty("name").GetString());
        Assert.True(list.GetProperty("listings").GetInt32() > 7_000, text);

        using HttpResponseMessage asked = await root.PostAsync(
            "/lists/fetch",
            """{"lists":["ofac-sdn"],"publishedOn":"2019-01-31"}"""
        );
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        JsonElement fetched = default;
        for (int i = 0; i < 300 && fetched is not { ValueKind: JsonValueKind.Object }; i++)
        {
            await Task.Delay(100, Ct);
            using HttpResponseMessage told = await root.GetAsync("/lists/fetch");
            fetched = JsonDocument
                .Parse(await told.Content.ReadAsStringAsync(Ct))
                .RootElement.EnumerateArray()
                .FirstOrDefault(l =>
                    l.GetProperty("name").GetString() == "ofac-sdn" && l.GetProperty("end").GetString() is not null
                );
        }

        Assert.Equal("taken", fetched.GetProperty("end").GetString());
    }

    [Theory]
    [InlineData("/lists/fetch", """{"lists":["ofac"]}""", "lists[0]")]
    [InlineData("/lists/fetch", """{"lists":[],"acceptShrink":["x"]}""", "acceptShrink[0]")]
    [InlineData("/lists/fetch", """{"publishedOn":"2199-01-01"}""", "publishedOn")]
    public async Task Wrong_input_is_named_by_its_field(string path, string body, string field)
    {
        using Caller root = await Caller.OfAsync(desk, "root@licet.example");
        using HttpResponseMessage answer = await root.PostAsync(path, body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"\"{field}\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_of_an_exporter_may_neither_import_nor_fetch()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage fetch = await ana.PostAsync("/lists/fetch", "{}");
        using MultipartFormDataContent form = [];
        form.Add(new ByteArrayContent("a,b\n"u8.ToArray()), "files", "sdn.csv");
        using HttpResponseMessage import = await ana.Client.PostAsync("/api/v1/lists", form, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, fetch.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, import.StatusCode);
        using Caller root = await Caller.OfAsync(desk, "root@licet.example");
        using MultipartFormDataContent wrong = [];
        wrong.Add(new ByteArrayContent("a,b\n1,2\n"u8.ToArray()), "files", "sdn.csv");
        using HttpResponseMessage refused = await root.Client.PostAsync("/api/v1/lists", wrong, Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("\"files\"", await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static async Task ClickAllAsync(IPage page)
    {
        foreach (ILocator label in await page.Locator("#fetch th label").AllAsync())
        {
            await label.ClickAsync();
        }
    }

    /// <summary>Fetches what is ticked, and waits until it is over.</summary>
    private static async Task FetchAsync(IPage page, bool scripts)
    {
        await page.GetByLabel("Day on which they were the published ones").FillAsync("2019-01-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Fetch", Exact = true }).ClickAsync();
        await OverAsync(page, scripts);
    }

    private static async Task OverAsync(IPage page, bool scripts)
    {
        ILocator again = page.GetByRole(AriaRole.Link, new() { Name = "Look again" });
        for (int i = 0; i < 120 && !scripts && await again.CountAsync() > 0; i++)
        {
            await Task.Delay(500, Ct);
            await page.ReloadAsync();
        }

        await Assertions.Expect(again).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }
}
