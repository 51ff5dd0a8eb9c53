using Licet.Data.History;
using Licet.Data.Review;
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
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_auditor_reads_the_log_and_finds_an_event_that_was_altered()
    {
        EventLog log = (EventLog)desk.Services.GetService(typeof(EventLog))!;
        string number = (await new CaseQueue(log).AskAsync(new QueueQuestion(log.Today), Ct))[0].Number;
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("auditor-1");
        await page.GetByRole(AriaRole.Navigation)
            .GetByRole(AriaRole.Link, new() { Name = "Log", Exact = true })
            .ClickAsync();
        await page.Locator("#of").FillAsync($"case/{number}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = $"case/{number}" }).First)
            .ToBeVisibleAsync();
        await page.LooksRightAsync("log");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the whole log" }).ClickAsync();
        await Assertions.Expect(page.GetByText("No fault was found.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.LooksRightAsync("log-whole");
        IAPIResponse export = await page.APIRequest.GetAsync(desk.Address + "/log/export");
        Assert.Contains($"case/{number}", await export.TextAsync(), StringComparison.Ordinal);

        await SpoilAsync(log, number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the whole log" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The log is not whole.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator("#verdict")).ToContainTextAsync($"case/{number} #2");
        await page.LooksRightAsync("log-altered");
        // An auditor reads cases and does nothing to them.
        await page.GotoAsync("/cases/" + number);
        await Assertions.Expect(page.GetByText("Nothing: why stands below.")).ToBeVisibleAsync();
        Assert.Equal(403, (await page.GotoAsync($"/cases/{number}/acts/hold-placed"))!.Status);
    }

    /// <summary>By hand, past the program and past the guards of the database.</summary>
    private static async Task SpoilAsync(EventLog log, string number)
    {
        await using SqliteConnection file = new($"Data Source={log.Place.Name}");
        await file.OpenAsync(Ct);
        List<string> guards = [];
        await using (SqliteCommand find = file.CreateCommand())
        {
            find.CommandText = "select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'events'";
            await using SqliteDataReader found = await find.ExecuteReaderAsync(Ct);
            while (await found.ReadAsync(Ct))
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
            $"update events set body = replace(body, '}}', ' }}') where history = 'case/{number}' and sequence = 2"
        );
    }

    private static async Task RunAsync(SqliteConnection file, string sql)
    {
        await using SqliteCommand command = file.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }
}
