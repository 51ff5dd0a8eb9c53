using System.Net;
using System.Text.Json;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Tests.Api;
using Licet.Web.Tests.Features.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Changes;

/// <summary>What is refused of changes of lists, and what follows from an act though the program ended behind it.</summary>
public sealed class ChangeTests(IntentTests.PassingDays desk, Browser browser)
    : IClassFixture<IntentTests.PassingDays>,
        IClassFixture<Browser>
{
    private readonly ChangeRun _run = new(desk);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_published_before_the_program_ended_is_done_by_the_next_one_and_nothing_is_done_twice()
    {
        const string order = "PO-1934-DE";
        string number = await _run.ClearedAsync("Nordlicht Feinmechanik GmbH", "DE");
        string today = _run.Today();
        await _run.TakenAsync(
            "list-editor-1",
            number,
            $$$"""{"act":"prepare","content":{"version":"{{{await _run.VersionAsync(number)}}}","effective":"{{{today}}}","published":"{{{today}}}","citation":"91 FR 1","corrects":null,"what":null,"savings":null}}"""
        );
        using (Caller before = await Caller.OfAsync(desk, "sofia@nordwind.example"))
        {
            Assert.Equal("released", await StandingAsync(before, order));
        }

        await desk.AgainAsync(place => PublishedAsync(place, number));
        int acts = await HeldAsync(order);
        // Killed behind the hold and before it was kept that the book is done: it is done again, and the order is held once.
        await desk.AgainAsync(ForgottenAsync);
        await _run.ReckonedAsync(number);
        Assert.Equal(acts, await HeldAsync(order));
    }

    [Fact]
    public async Task What_binds_on_a_later_day_holds_orders_from_that_day_on_and_a_correction_is_followed_from_its_own()
    {
        const string order = "PO-7711-GB";
        const string party = "Pochard Tooling Ltd";
        string number = await _run.ClearedAsync(party, "GB");
        await _run.ReleasedAsync(order, party, "GB");
        string version = await _run.VersionAsync(number);
        string Content(string effective, string citation, string? corrects) =>
            $$$"""{"version":"{{{version}}}","effective":"{{{effective}}}","published":"{{{_run.Today()}}}","citation":"{{{citation}}}","corrects":{{{(corrects is null ? "null" : $"\"{corrects}\"")}}},"what":{{{(corrects is null ? "null" : "\"The day was misprinted.\"")}}},"savings":null}""";
        await _run.TakenAsync(
            "list-editor-1",
            number,
            $$"""{"act":"prepare","content":{{Content(_run.Today(3), "91 FR 70", null)}}}"""
        );
        await _run.TakenAsync("list-publisher-1", number, """{"act":"publish","content":{}}""");
        using (Caller before = await Caller.OfAsync(desk, "sofia@nordwind.example"))
        {
            JsonElement ahead = await before.JsonAsync("/orders/" + order);
            Assert.Equal("released", ahead.GetProperty("standing").GetString());
        }

        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("list-publisher-1");
        await page.GotoAsync("/changes/" + number);
        await Assertions.Expect(page.GetByText("91 FR 70").First).ToBeVisibleAsync();
        await page.LooksRightAsync("change-ahead");
        desk.Clock.Pass(3, TimeSpan.FromHours(9));
        await HeldAsync(order);

        // A correction that binds on a later day: until then what it corrects does.
        await _run.TakenAsync(
            "list-editor-1",
            number,
            $$"""{"act":"prepare-correction","content":{{Content(_run.Today(2), "91 FR 71", "91 FR 70")}}}"""
        );
        await _run.TakenAsync("list-publisher-1", number, """{"act":"publish-correction","content":{}}""");
        Assert.Contains("\"hits\":[{", await _run.ScreenedAsync(party), StringComparison.Ordinal);
        await page.SignInAsync("list-publisher-1");
        await page.GotoAsync("/changes/" + number);
        await Assertions.Expect(page.GetByText("91 FR 71").First).ToBeVisibleAsync();
        await page.LooksRightAsync("change-corrected");
        desk.Clock.Pass(2, TimeSpan.FromHours(9));
        Assert.Contains("\"hits\":[{", await _run.ScreenedAsync(party), StringComparison.Ordinal);
        using Caller chair = await Caller.OfAsync(desk, "chair-of-the-erc");
        JsonElement change = await chair.JsonAsync("/changes/" + number);
        Assert.True(change.GetProperty("binds").GetBoolean());
        Assert.Equal(2, change.GetProperty("publications").GetArrayLength());
    }

    /// <summary>Proposed twice before either was published: the second would put the party on the list once more.</summary>
    [Fact]
    public async Task A_party_that_another_change_has_added_meanwhile_is_not_added_again()
    {
        string first = await _run.ClearedAsync("Zibo Fictional Turbine Works", "CN");
        string second = await _run.ClearedAsync("Zibo fictional Turbine Works", "CN");
        async Task<string> PrepareAsync(string number, string citation) =>
            $$$"""{"act":"prepare","content":{"version":"{{{await _run.VersionAsync(number)}}}","effective":"{{{_run.Today()}}}","published":"{{{_run.Today()}}}","citation":"{{{citation}}}","corrects":null,"what":null,"savings":null}}""";
        await _run.TakenAsync("list-editor-1", first, await PrepareAsync(first, "91 FR 81"));
        await _run.TakenAsync("list-publisher-1", first, """{"act":"publish","content":{}}""");
        using Caller editor = await Caller.OfAsync(desk, "list-editor-1");
        using HttpResponseMessage again = await ChangeRun.ActAsync(
            editor,
            second,
            await PrepareAsync(second, "91 FR 82")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Contains($"by {first} (91 FR 81)", await again.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_publishes_an_own_amendment_and_a_stale_act_says_what_came_since()
    {
        await GrantAsync("list-editor-1", "list-publisher");
        string number = await _run.ClearedAsync("Kestrel Optical Works", "DE");
        string today = _run.Today();
        string version = await _run.VersionAsync(number);
        string prepare =
            $$$"""{"act":"prepare","content":{"version":"{{{version}}}","effective":"{{{today}}}","published":"{{{today}}}","citation":"91 FR 2","corrects":null,"what":null,"savings":null}}""";
        await _run.TakenAsync("list-editor-1", number, prepare);
        using Caller editor = await Caller.OfAsync(desk, "list-editor-1");
        using HttpResponseMessage own = await ChangeRun.ActAsync(editor, number, """{"act":"publish","content":{}}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.Contains(
            "Nobody publishes an own list change",
            await own.Content.ReadAsStringAsync(Ct),
            StringComparison.Ordinal
        );

        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("list-publisher-1");
        await page.GotoAsync($"/changes/{number}/acts/publish");
        await _run.TakenAsync("list-editor-1", number, prepare.Replace("91 FR 2", "91 FR 3", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish, by a second person" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Since then: 'Prepare the amendment'").First).ToBeVisibleAsync();
        await page.LooksRightAsync("change-act-stale");
        using Caller publisher = await Caller.OfAsync(desk, "list-publisher-1");
        using HttpResponseMessage old = await publisher.PostAsync(
            $"/changes/{number}/acts",
            """{"act":"publish","content":{}}""",
            seen: "\"1\""
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, old.StatusCode);
        using HttpResponseMessage blind = await publisher.PostAsync($"/changes/{number}/acts", """{"act":"publish"}""");
        Assert.Equal((HttpStatusCode)428, blind.StatusCode);
    }

    [Fact]
    public async Task What_was_published_is_law_when_the_act_answers_and_its_clause_saves_its_own_consignments_alone()
    {
        const string clause = "91 FR 95002, 95010 (savings clause)";
        (string Order, string Party)[] two =
        [
            ("PO-8801-GB", "Sanderling Castings Ltd"),
            ("PO-8802-GB", "Whimbrel Forgings Ltd"),
        ];
        foreach ((string order, string party) in two)
        {
            await _run.ReleasedAsync(order, party, "GB");
            await _run.ShippedAsync(order);
        }

        string[] numbers = [await _run.ClearedAsync(two[0].Party, "GB"), await _run.ClearedAsync(two[1].Party, "GB")];
        foreach (
            (int i, string savings) in new[]
            {
                (0, $$"""{"aboardBy":"{{_run.Today()}}","exportedBefore":null,"citation":"{{clause}}"}"""),
                (1, "null"),
            }
        )
        {
            Assert.DoesNotContain("\"hits\":[{", await _run.ScreenedAsync(two[i].Party), StringComparison.Ordinal);
            await _run.PublishedAsync(numbers[i], $"91 FR 9500{i + 1}", savings);
            Assert.Contains("\"hits\":[{", await _run.ScreenedAsync(two[i].Party), StringComparison.Ordinal);
        }

        using Caller chair = await Caller.OfAsync(desk, "chair-of-the-erc");
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("sofia@nordwind.example");
        using Caller signer = await Caller.OfAsync(desk, "sofia@nordwind.example");
        for (int i = 0; i < two.Length; i++)
        {
            await _run.ReckonedAsync(numbers[i]);
            JsonElement consignment = (await chair.JsonAsync("/changes/" + numbers[i]))
                .GetProperty("books")
                .EnumerateArray()
                .SelectMany(b => b.GetProperty("enRoute").EnumerateArray())
                .Single();
            Assert.Equal(two[i].Order, consignment.GetProperty("number").GetString());
            Assert.Equal(i == 0 ? clause : null, consignment.GetProperty("savings").GetString());
            await page.GotoAsync("/orders/" + two[i].Order);
            ILocator enRoute = page.GetByRole(AriaRole.Region, new() { Name = "En route" });
            await Assertions.Expect(enRoute).ToContainTextAsync(i == 0 ? clause : "is asked by another rule");
            JsonElement task = (await signer.JsonAsync("/tasks"))
                .EnumerateArray()
                .Single(t => t.GetProperty("object").GetString() == two[i].Order);
            Assert.Contains(
                i == 0 ? "read the savings clause" : "no savings clause is known",
                task.GetProperty("what").GetString()!,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task An_entry_that_another_change_took_away_is_not_taken_away_again()
    {
        const string entry = "EL:55da321b8843";
        string first = await _run.ClearedAsync(ChangeRun.Removal(entry));
        string second = await _run.ClearedAsync(ChangeRun.Removal(entry));
        string prepared = await _run.ClearedAsync(ChangeRun.Removal(entry));
        await _run.TakenAsync("list-editor-1", prepared, await _run.PrepareAsync(prepared, "91 FR 82"));
        await _run.PublishedAsync(first, "91 FR 80");
        foreach (
            (string person, string number, string act) in new[]
            {
                ("list-editor-1", second, await _run.PrepareAsync(second, "91 FR 81")),
                ("list-publisher-1", prepared, """{"act":"publish","content":{}}"""),
            }
        )
        {
            using Caller caller = await Caller.OfAsync(desk, person);
            using HttpResponseMessage refused = await ChangeRun.ActAsync(caller, number, act);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(
                $"{entry} was changed by {first} (91 FR 80)",
                await refused.Content.ReadAsStringAsync(Ct),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task An_entry_is_modified_though_another_one_bears_its_name_and_a_tie_says_what_can_be_done()
    {
        const string twin = "Huawei Technologies Co., Ltd.";
        using Caller member = await Caller.OfAsync(desk, "member-of-state");
        string Modified(string name) =>
            ChangeRun
                .Body(name, "CN")
                .Replace("\"add\"", "\"modify\",\"entry\":\"EL:1a3ccc08ecbb\"", StringComparison.Ordinal);
        using HttpResponseMessage kept = await member.PostAsync("/changes", Modified(twin));
        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        using HttpResponseMessage taken = await member.PostAsync(
            "/changes",
            Modified("Chengdu Huawei Technologies Co., Ltd.")
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, taken.StatusCode);

        string number = await _run.CirculatedAsync("Turnstone Drives Ltd", "GB");
        foreach (
            (string agency, string vote) in new[]
            {
                ("commerce", "for"),
                ("defense", "against"),
                ("energy", "for"),
                ("state", "against"),
            }
        )
        {
            await _run.TakenAsync(
                "member-of-" + agency,
                number,
                $$$"""{"act":"vote-erc","content":{"agency":"{{{agency}}}","vote":"{{{vote}}}","reasons":""}}"""
            );
        }

        string next = (await member.JsonAsync("/changes/" + number))
            .GetProperty("standing")
            .GetProperty("next")
            .GetString()!;
        Assert.StartsWith(
            "The votes make no decision (2 of 4 for): a member votes otherwise by ",
            next,
            StringComparison.Ordinal
        );
        Assert.EndsWith("else it goes to the Advisory Committee on Export Policy", next, StringComparison.Ordinal);
    }

    /// <returns>How many acts the order has when it is held.</returns>
    private async Task<int> HeldAsync(string order)
    {
        using Caller signer = await Caller.OfAsync(desk, "sofia@nordwind.example");
        for (int i = 0; i < 600; i++)
        {
            JsonElement shown = await signer.JsonAsync("/orders/" + order);
            if (shown.GetProperty("standing").GetString() == "held")
            {
                return shown.GetProperty("acts").GetArrayLength();
            }

            await Task.Delay(100, Ct);
        }

        throw new InvalidOperationException("It was not held within a minute.");
    }

    private static async Task<string> StandingAsync(Caller signer, string order) =>
        (await signer.JsonAsync("/orders/" + order)).GetProperty("standing").GetString()!;

    /// <summary>The second person publishes, and the program that took the act does nothing more.</summary>
    private async Task PublishedAsync(Place place, string number)
    {
        await using EventLog log = await EventLog.OpenAsync(place, desk.Clock, Ct);
        Cases cases = new(log, Cases.ListChanges);
        long seen = (await cases.FindAsync(number, Ct))!.Sequence;
        Move move = new("publish", new("list-publisher-1", ["list-publisher"]), log.Today, seen, Signature.Of);
        Assert.IsType<CaseAnswer.Taken>(
            await cases.TakeAsync(new CaseCommand(number, move, null), ShippedProcesses.UsErc, Ct)
        );
    }

    private static async Task ForgottenAsync(Place place)
    {
        await using DeskContext rows = DeskContext.Of(place);
        Assert.True(await rows.ChangeImpacts.Where(r => r.Published).ExecuteDeleteAsync(Ct) > 0);
    }

    private async Task GrantAsync(string person, string role)
    {
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        DeskContext rows = scope.ServiceProvider.GetRequiredService<DeskContext>();
        Account account = await rows.Users.Include(u => u.Grants).SingleAsync(u => u.UserName == person, Ct);
        account.Grants.Add(new Licet.Data.Desk.Grant { Role = role, From = new(2019, 1, 1) });
        await rows.SaveChangesAsync(Ct);
    }
}
