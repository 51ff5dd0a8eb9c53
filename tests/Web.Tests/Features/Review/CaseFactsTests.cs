using System.Net;
using System.Text.Json;
using Licet.Core.Applications;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Web.Tests.Api;
using Licet.Web.Tests.Features.Applications;
using Microsoft.Playwright;
using Position = Licet.Core.Review.Position;

namespace Licet.Web.Tests.Features.Review;

/// <summary>What who decides reads of a case, on its page and through the API alike.</summary>
[Collection(typeof(OnSecondDesk))]
public class CaseFactsTests(DeskRun desk, Browser browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_to_whom_what_for_and_why_it_is_held()
    {
        Authority filed = await Authority.InReviewAsync(desk, "Facts", "EX-F1");
        using Caller caller = await Caller.OfAsync(desk, "officer-1");
        await ActAsync(
            caller,
            filed.Number,
            "hold-placed",
            """{"id":"h1","reason":"Counsel looks at the end user."}"""
        );
        JsonElement told = await caller.JsonAsync("/cases/" + filed.Number);
        JsonElement application = told.GetProperty("application");
        JsonElement consignee = application
            .GetProperty("parties")
            .EnumerateArray()
            .Single(p => p.GetProperty("part").GetString() == "Ultimate consignee");
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("officer-1");
        await page.GotoAsync("/cases/" + filed.Number);
        string shown = await page.Locator("main").InnerTextAsync();
        Assert.Contains(consignee.GetProperty("name").GetString()!, shown, StringComparison.Ordinal);
        Assert.Contains(application.GetProperty("endUse").GetString()!, shown, StringComparison.Ordinal);
        foreach (JsonElement item in application.GetProperty("items").EnumerateArray())
        {
            Assert.Contains(item.GetProperty("description").GetString()!, shown, StringComparison.Ordinal);
        }

        Assert.Contains("Counsel looks at the end user.", shown, StringComparison.Ordinal);
        Assert.Equal("Counsel looks at the end user.", told.GetProperty("holds")[0].GetProperty("reason").GetString());
        await page.LooksRightAsync("case-facts");
        await page.GotoAsync($"/cases/{filed.Number}/acts/hold-lifted");
        await Assertions.Expect(page.Locator("#id option").Last).ToContainTextAsync("Counsel looks at the end user. (");
        await page.GotoAsync($"/cases/{filed.Number}/determination");
        await Assertions.Expect(page.GetByText("The whole trail").First).ToBeVisibleAsync();
        await page.LooksRightAsync("case-determination");
    }

    /// <summary>What a case's page shows a program reads too: nothing is left to a reader of pages.</summary>
    [Fact]
    public async Task A_program_reads_all_of_a_case()
    {
        Authority filed = await Authority.InReviewAsync(desk, "Read whole", "EX-F2");
        await filed.DoAsync(
            "position",
            new("reviewer-defense", ["agency-reviewer"], "defense"),
            new Position(
                "defense",
                "approve-with-conditions",
                "",
                "",
                "",
                [new("C1", "Report each delivery", "750.7(a)")]
            )
        );
        using Caller caller = await Caller.OfAsync(desk, "auditor-1");
        string at = "/cases/" + filed.Number;
        JsonElement told = await caller.JsonAsync(at);
        Assert.Equal("us-ear/3", told.GetProperty("standing").GetProperty("process").GetString());
        Assert.Equal(2, told.GetProperty("lines").GetArrayLength());
        Assert.Equal("CaseByCase", told.GetProperty("lines")[0].GetProperty("policy").GetString());
        Assert.Contains(
            told.GetProperty("agencies").EnumerateArray(),
            a => a.GetProperty("agency").GetString() == "defense" && a.GetProperty("view").GetString() == "approve"
        );
        Assert.Equal(
            "Report each delivery",
            told.GetProperty("conditions").GetProperty("defense/C1").GetProperty("text").GetProperty("text").GetString()
        );
        Assert.NotEmpty(told.GetProperty("clocks").EnumerateArray());
        Assert.NotEmpty(told.GetProperty("screening").GetProperty("lists").EnumerateArray());
        JsonElement history = await caller.JsonAsync(at + "/history");
        Assert.Equal(
            ["submit", "register", "begin", "refer", "position"],
            history.EnumerateArray().Select(a => a.GetProperty("act").GetString())
        );
        Assert.Equal("position", history[4].GetProperty("content").GetProperty("kind").GetString());
        Assert.Equal(
            told.GetProperty("application").GetProperty("endUse").GetString(),
            (await caller.JsonAsync(at + "/form")).GetProperty("endUse").GetString()
        );
        JsonElement determined = await caller.JsonAsync(at + "/determination");
        Assert.Equal(2, determined.GetProperty("answer").GetProperty("lines").GetArrayLength());
        Assert.Equal("determination", determined.GetProperty("filed").GetString());
        JsonElement anew = determined.GetProperty("lines")[0];
        Assert.Equal("CaseByCase", anew.GetProperty("filed").GetString());
        Assert.Equal(anew.GetProperty("policy").GetString() != "CaseByCase", anew.GetProperty("differs").GetBoolean());
        Assert.Equal(determined.GetProperty("on").GetString(), history[0].GetProperty("on").GetString());
        foreach (string unknown in new[] { "", "/history", "/form", "/precedents", "/determination", "/papers/1/9" })
        {
            using HttpResponseMessage none = await caller.GetAsync("/cases/Z999999" + unknown);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    /// <summary>What was granted is issued, letters and documents are had, and earlier lines stand beside those of the case.</summary>
    [Fact]
    public async Task A_program_issues_what_was_granted_and_has_letters_and_papers()
    {
        Authority filed = await Authority.InReviewAsync(desk, "Granted", "EX-F5");
        await filed.AskAsync("Which plant?", null);
        using Caller auditor = await Caller.OfAsync(desk, "auditor-1");
        string at = "/cases/" + filed.Number;
        JsonElement letter = (await auditor.JsonAsync(at)).GetProperty("letters")[0];
        string file = FormattableString.Invariant(
            $"{at}/letters/{letter.GetProperty("act").GetInt64()}/{letter.GetProperty("number").GetInt32()}"
        );
        using (HttpResponseMessage text = await auditor.GetAsync(file))
        {
            Assert.Contains("Which plant?", await text.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        await filed.BesideAsync(new StopEnded("s1"));
        foreach (string agency in new[] { "defense", "energy", "state" })
        {
            Person reviewer = new($"reviewer-{agency}", ["agency-reviewer"], agency);
            await filed.DoAsync("position", reviewer, new Position(agency, "approve", "", "", "", []));
        }

        await filed.DoAsync("agree", Authority.Officer);
        LineDecision[] lines = [.. filed.Form.Items.Select((_, i) => Approved(FormBlocks.ItemId(i)))];
        await filed.DoAsync("propose", Authority.Officer, new Decision([.. lines]));
        await filed.DoAsync("decide", new("carl", ["countersigner"]), Signature.Of);
        JsonElement granted = (await auditor.JsonAsync(at)).GetProperty("licenses")[0];
        Assert.False(granted.GetProperty("issued").GetBoolean());

        // Who decides nothing issues nothing, on the page and by program.
        using (Caller intake = await Caller.OfAsync(desk, "intake-1"))
        {
            using HttpResponseMessage refused = await intake.PostAsync(at + "/issue", "{}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("intake-1");
        await page.GotoAsync(at);
        await Assertions.Expect(page.GetByText("not issued yet")).ToBeVisibleAsync();
        using Caller officer = await Caller.OfAsync(desk, "officer-1");
        for (int i = 0; i < 2; i++)
        {
            using HttpResponseMessage issued = await officer.PostAsync(at + "/issue", "{}");
            JsonElement license = (await issued.JsonAsync())[0];
            Assert.True(license.GetProperty("issued").GetBoolean(), license.ToString());
        }

        Assert.Equal(2, (await PrecedentsAsync(auditor, at)).GetProperty("lines").GetArrayLength());
    }

    /// <summary>Decided cases are read while nobody waits: until then the answer says when to ask again.</summary>
    private static async Task<JsonElement> PrecedentsAsync(Caller caller, string at)
    {
        for (int i = 0; i < 120; i++)
        {
            using HttpResponseMessage beside = await caller.GetAsync(at + "/precedents");
            if (beside.StatusCode == HttpStatusCode.OK)
            {
                return await beside.JsonAsync();
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, beside.StatusCode);
            Assert.NotNull(beside.Headers.RetryAfter);
            await Task.Delay(500, Ct);
        }

        throw new InvalidOperationException("They were not read within a minute.");
    }

    [Fact]
    public async Task An_agency_reads_the_application_of_what_it_was_asked_and_no_other()
    {
        Authority filed = await Authority.InReviewAsync(desk, "Asked", "EX-F7");
        Authority other = await Authority.SubmittedAsync(desk, "Not asked", "EX-F8");
        using Caller reviewer = await Caller.OfAsync(desk, "reviewer-of-defense");
        JsonElement referral = await reviewer.JsonAsync("/referrals/" + filed.Number);
        Assert.Equal(
            referral.GetProperty("application").GetProperty("endUse").GetString(),
            (await reviewer.JsonAsync($"/referrals/{filed.Number}/form")).GetProperty("endUse").GetString()
        );
        foreach (string path in new[] { "", "/form" })
        {
            using HttpResponseMessage none = await reviewer.GetAsync($"/referrals/{other.Number}{path}");
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    /// <summary>Of a list that is not here nobody can see what it said.</summary>
    [Fact]
    public async Task A_screening_against_lists_that_are_not_here_is_refused()
    {
        Authority filed = await Authority.InReviewAsync(desk, "Made up", "EX-F9");
        using Caller analyst = await Caller.OfAsync(desk, "analyst-1");
        using HttpResponseMessage shown = await analyst.GetAsync("/cases/" + filed.Number);
        using HttpResponseMessage made = await analyst.PostAsync(
            $"/cases/{filed.Number}/acts",
            """{"act":"screen","content":{"listVersions":["made-up@1"],"openHits":0,"hits":[]}}""",
            seen: shown.Headers.ETag!.Tag
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, made.StatusCode);
        Assert.Contains("'made-up@1' is no list", await made.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("analyst-1");
        await page.GotoAsync($"/cases/{filed.Number}/acts/screen");
        await ReviewRun.Submit(page).ClickAsync();
        await Assertions.Expect(page.GetByText("Done:")).ToBeVisibleAsync();
    }

    private static LineDecision Approved(string line) => new(line, "approve", "", "", "", "");

    /// <summary>Of several that are ticked the first was recorded before one was refused: the page says so, as a fault, and not as done.</summary>
    [Fact]
    public async Task Of_hits_that_are_ticked_together_those_before_a_refused_one_are_recorded_and_told()
    {
        Authority filed = await Authority.SubmittedAsync(desk, "Hits", "EX-F6");
        await filed.DoAsync("register", new("ivan", ["intake-officer"]), new Intake([]));
        await filed.DoAsync("begin", Person.System, new Screened(["own-list@1"], 2, ["A: one", "B: two"]));
        RoleWalk walk = new(desk);
        using HttpClient analyst = await walk.SignedInAsync("analyst-1");
        Uri at = new($"/cases/{filed.Number}/acts/dispose", UriKind.Relative);
        Dictionary<string, string> form = RoleWalk.Filled(await analyst.GetStringAsync(at, Ct));
        form.Remove("hit");
        form["finding"] = "another-party";
        form["reason"] = "Looked up.";
        IEnumerable<KeyValuePair<string, string>> sent =
        [
            .. form,
            new("hit", "A: one"),
            new("hit", "A: one"),
            new("hit", "C: none of them"),
        ];
        using FormUrlEncodedContent content = new(sent);
        using HttpResponseMessage answer = await analyst.PostAsync(at, content, Ct);
        string shown = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("1 of 2 were recorded.", shown, StringComparison.Ordinal);
        CaseState now = await filed.StateAsync();
        Assert.Equal(["A: one"], now.Dispositions.Keys);
        Assert.Contains("Not all was recorded", shown, StringComparison.Ordinal);
        Assert.DoesNotMatch("value=\"A: one\"[^>]* checked", shown);
        // Sent again as the page gives it, with what is left: its own key, what is there now, and nothing twice.
        Dictionary<string, string> again = RoleWalk.Filled(shown);
        again.Remove("hit");
        again["finding"] = "another-party";
        again["reason"] = "Looked up.";
        using FormUrlEncodedContent rest = new([.. again, new("hit", "B: two")]);
        using HttpResponseMessage done = await analyst.PostAsync(at, rest, Ct);
        Assert.Equal(HttpStatusCode.Found, done.StatusCode);
        CaseState last = await filed.StateAsync();
        Assert.Equal(["A: one", "B: two"], last.Dispositions.Keys);
        Assert.Equal(now.Sequence + 1, last.Sequence);
    }

    [Fact]
    public async Task A_program_assigns_many_and_keeps_views()
    {
        Authority one = await Authority.InReviewAsync(desk, "Many 1", "EX-F3");
        Authority two = await Authority.InReviewAsync(desk, "Many 2", "EX-F4");
        using Caller caller = await Caller.OfAsync(desk, "officer-1");
        string body = $$"""
            {"officer":"officer-1","cases":[{"number":"{{one.Number}}","seen":4},{"number":"{{two.Number}}","seen":1},{"number":"Z999999","seen":1}]}
            """;
        using HttpResponseMessage done = await caller.PostAsync("/cases/assignments", body);
        JsonElement answers = JsonDocument.Parse(await done.Content.ReadAsStringAsync(Ct)).RootElement;
        Assert.Equal(JsonValueKind.Null, answers[0].GetProperty("why").ValueKind);
        Assert.NotEqual("", answers[1].GetProperty("why").GetString());
        Assert.NotEqual("", answers[2].GetProperty("why").GetString());
        Assert.Equal("officer-1", (await one.StateAsync()).Officer);
        Assert.Null((await two.StateAsync()).Officer);
        using HttpResponseMessage empty = await caller.PostAsync(
            "/cases/assignments",
            """{"officer":"officer-1","cases":[null]}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using HttpResponseMessage lists = await caller.PostAsync(
            "/cases/assignments",
            """{"officer":"list-editor-1","cases":[{"number":"Z100001","seen":1}]}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, lists.StatusCode);
        using HttpResponseMessage nobody = await caller.PostAsync(
            "/cases/assignments",
            """{"officer":"nobody-here","cases":[{"number":"Z100001","seen":1}]}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.StatusCode);

        using HttpResponseMessage kept = await caller.SendAsync(
            HttpMethod.Put,
            "/cases/views/late",
            """{"due":"overdue","officer":"me"}""",
            "application/json"
        );
        Assert.True(kept.IsSuccessStatusCode, await kept.Content.ReadAsStringAsync(Ct));
        using HttpResponseMessage wrong = await caller.SendAsync(
            HttpMethod.Put,
            "/cases/views/late",
            """{"due":"sometime"}""",
            "application/json"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        JsonElement views = await caller.JsonAsync("/cases/views");
        Assert.Contains(
            views.EnumerateArray(),
            v =>
                v.GetProperty("name").GetString() == "late" && v.GetProperty("filters").GetString()!.Contains("overdue")
        );
        foreach (HttpStatusCode expected in new[] { HttpStatusCode.NoContent, HttpStatusCode.NotFound })
        {
            using HttpResponseMessage gone = await caller.SendAsync(
                HttpMethod.Delete,
                "/cases/views/late",
                "",
                "application/json"
            );
            Assert.Equal(expected, gone.StatusCode);
        }
    }

    [Fact]
    public async Task The_replay_is_had_without_a_token()
    {
        using HttpClient stranger = new() { BaseAddress = new Uri(desk.Address) };
        JsonElement day = JsonDocument
            .Parse(await stranger.GetStringAsync(new Uri("/api/v1/replay?day=2019-11-20", UriKind.Relative), Ct))
            .RootElement;
        Assert.Equal("2019-11-20", day.GetProperty("day").GetString());
        Assert.NotEmpty(day.GetProperty("figures").EnumerateArray());
        using HttpResponseMessage early = await stranger.GetAsync(
            new Uri("/api/v1/replay?day=1999-01-01", UriKind.Relative),
            Ct
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
    }

    private static async Task ActAsync(Caller caller, string number, string act, string content)
    {
        using HttpResponseMessage shown = await caller.GetAsync("/cases/" + number);
        using HttpResponseMessage done = await caller.SendAsync(
            HttpMethod.Post,
            $"/cases/{number}/acts",
            $$"""{"act":"{{act}}","content":{{content}}}""",
            "application/json",
            shown.Headers.ETag!.Tag
        );
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync(Ct));
    }
}
