using Licet.Data.History;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Audit;

/// <summary>A desk of its own, whose log a test may spoil.</summary>
public sealed class SpoiledDesk : DeskRun;

[CollectionDefinition]
public sealed class OnSpoiledDesk : ICollectionFixture<SpoiledDesk>, ICollectionFixture<Browser>;

/// <summary>What auditors see of the log.</summary>
[Collection(typeof(OnSpoiledDesk))]
public class AuditTests(SpoiledDesk desk, Browser browser)
{
    [Fact]
    public async Task An_auditor_reads_the_log_and_finds_an_event_that_was_altered()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("auditor-1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Log", Exact = true }).ClickAsync();
        await page.Locator("#of").FillAsync("case/N000003");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = "case/N000003" }).First)
            .ToBeVisibleAsync();
        await page.LooksRightAsync("log");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the whole log" }).ClickAsync();
        await Assertions.Expect(page.GetByText("No fault was found.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.LooksRightAsync("log-whole");
        IAPIResponse export = await page.APIRequest.GetAsync(desk.Address + "/log/export");
        Assert.Contains("case/N000003", await export.TextAsync(), StringComparison.Ordinal);

        await SpoilAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the whole log" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The log is not whole.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync("case/N000003 #2");
        await page.LooksRightAsync("log-altered");
        // An auditor reads cases and does nothing to them.
        await page.GotoAsync("/cases/N000003");
        await Assertions.Expect(page.GetByText("Nothing: why stands below.")).ToBeVisibleAsync();
        Assert.Equal(403, (await page.GotoAsync("/cases/N000003/acts/hold-placed"))!.Status);
    }

    /// <summary>By hand, past the program and past the guards of the database.</summary>
    private async Task SpoilAsync()
    {
        EventLog log = (EventLog)desk.Services.GetService(typeof(EventLog))!;
        await using SqliteConnection file = new($"Data Source={log.Place.Name}");
        await file.OpenAsync(TestContext.Current.CancellationToken);
        List<string> guards = [];
        await using (SqliteCommand find = file.CreateCommand())
        {
            find.CommandText = "select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'events'";
            await using SqliteDataReader found = await find.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await found.ReadAsync(TestContext.Current.CancellationToken))
            {
                guards.Add(found.GetString(0));
            }
        }

        foreach (string guard in guards)
        {
            await RunAsync(file, $"drop trigger \"{guard}\"");
        }

        await RunAsync(
            file,
            "update events set body = replace(body, '}', ' }') where history = 'case/N000003' and sequence = 2"
        );
    }

    private static async Task RunAsync(SqliteConnection file, string sql)
    {
        await using SqliteCommand command = file.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
