using System.Net;
using System.Text.Json;
using Licet.Core.Review;
using Licet.Web.Tests.Api;
using Licet.Web.Tests.Features.Applications;

namespace Licet.Web.Tests.Features.Review;

/// <summary>One line approved under a condition and licensed, the other denied, answered and decided in a second round.</summary>
[Collection(typeof(OnSecondDesk))]
public class SplitCaseTests(DeskRun desk)
{
    private static readonly Person s_applicant = new("sofia@nordwind.example", ["applicant-signer"])
    {
        Applicant = "nordwind-valves",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_is_licensed_once_and_nobody_outside_reads_whose_condition_it_is()
    {
        Authority filed = await Authority.InReviewAsync(desk, "Split", "EX-F9");
        ConditionText report = new("C1", "Report each delivery", "750.7(a)");
        await AgreeAsync(filed, new Position("defense", "approve-with-conditions", "", "", "", [report]));
        using Caller officer = await Caller.OfAsync(desk, "officer-1");
        using (HttpResponseMessage nobody = await ActAsync(officer, filed.Number, Proposal("nobody")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.StatusCode);
            string why = await nobody.Content.ReadAsStringAsync(Ct);
            Assert.Contains("is no party of the form", why, StringComparison.Ordinal);
        }

        Assert.Null((await filed.StateAsync()).Decision);
        await DoneAsync(officer, filed.Number, Proposal("ultimateConsignee"));

        // What was proposed through the API stands on the page, and is kept when it is sent again.
        using HttpClient page = await new RoleWalk(desk).SignedInAsync("officer-1");
        Uri propose = new($"/cases/{filed.Number}/acts/propose", UriKind.Relative);
        string shown = await page.GetStringAsync(propose, Ct);
        Assert.Contains("Case by case", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("CaseByCase", shown, StringComparison.Ordinal);
        Assert.Matches("<option[^>]* selected=\"selected\"[^>]* value=\"ultimateConsignee\"", shown);
        Dictionary<string, string> form = new(RoleWalk.Filled(shown))
        {
            ["bound[defense/C1]"] = "ultimateConsignee",
            ["22-1.quantity"] = "",
            ["22-2.quantity"] = "",
        };
        string unchosen = await SentAsync(page, propose, new(form) { ["22-2.outcome"] = "" });
        Assert.Contains("Line 22-2, Outcome", unchosen, StringComparison.Ordinal);
        await SentAsync(
            page,
            propose,
            new(form) { ["22-1.outcome"] = "approve", ["22-2.outcome"] = "deny" },
            HttpStatusCode.Found
        );
        Assert.Equal("ultimateConsignee", (await filed.StateAsync()).Decision!.Grant!.Bound["defense/C1"]);

        // Who signs reads whom the condition binds.
        using HttpClient signing = await new RoleWalk(desk).SignedInAsync("countersigner-1");
        Assert.Contains(
            "It binds: Ultimate consignee",
            await signing.GetStringAsync(new Uri($"/cases/{filed.Number}/acts/sign", UriKind.Relative), Ct),
            StringComparison.OrdinalIgnoreCase
        );
        using Caller signer = await Caller.OfAsync(desk, "countersigner-1");
        await DoneAsync(signer, filed.Number, """{"act":"intend-to-deny","letter":{"modifications":[]}}""");
        string license = "D-" + filed.Number;
        await NeutralAsync("sofia@nordwind.example", "/licenses/" + license, t => t.GetProperty("terms"));
        await NeutralAsync("customs-1", "/border/" + license, t => t.GetProperty("license").GetProperty("terms"));
        JsonElement kept = (await officer.JsonAsync("/issued/" + license)).GetProperty("license").GetProperty("terms");
        Assert.Equal("defense", kept.GetProperty("conditions")[0].GetProperty("owner").GetString());
        using HttpClient reviewer = await new RoleWalk(desk).SignedInAsync("reviewer-of-defense");
        Assert.Matches(
            "Your agency</dt><dd>[^<]*Approve with conditions",
            await reviewer.GetStringAsync(new Uri("/referrals/" + filed.Number, UriKind.Relative), Ct)
        );

        // Another round is of the other line, and the page says which is licensed.
        await filed.DoAsync("answer", s_applicant, new Answer("The lease is attached."));
        await filed.DoAsync("revive", Authority.Officer, new AnswerRuling(true, "It answers the risk."));
        await AgreeAsync(filed, new Position("defense", "approve", "", "", "", []));
        shown = await page.GetStringAsync(propose, Ct);
        Assert.Contains("22-1: " + license, shown, StringComparison.Ordinal);
        Assert.DoesNotContain("22-1.outcome", shown, StringComparison.Ordinal);
        form = new(RoleWalk.Filled(shown)) { ["22-2.outcome"] = "approve", ["22-2.quantity"] = "" };
        await SentAsync(page, propose, form, HttpStatusCode.Found);
        await DoneAsync(signer, filed.Number, """{"act":"decide"}""");
        JsonElement second = (await officer.JsonAsync($"/issued/{license}-2")).GetProperty("license");
        Assert.Equal(
            ["22-2"],
            second
                .GetProperty("terms")
                .GetProperty("lines")
                .EnumerateArray()
                .Select(l => l.GetProperty("id").GetString())
        );
    }

    private static string Proposal(string bound) =>
        """
            {"act":"propose","content":{"lines":[
              {"line":"22-1","outcome":"approve","rationale":"","statutory":"","regulatory":"","considerations":""},
              {"line":"22-2","outcome":"deny","rationale":"","statutory":"ECRA 1754","regulatory":"742.18","considerations":"Risk of diversion."}
            ],"grant":{"through":null,"quantities":{},"bound":{"defense/C1":"BOUND"}}}}
            """.Replace("BOUND", bound, StringComparison.Ordinal);

    /// <summary>Of the three agencies two approve as it is.</summary>
    private static async Task AgreeAsync(Authority filed, Position defense)
    {
        foreach (string agency in new[] { "defense", "energy", "state" })
        {
            Position said = agency == "defense" ? defense : new(agency, "approve", "", "", "", []);
            await filed.DoAsync("position", new($"reviewer-{agency}", ["agency-reviewer"], agency), said);
        }

        await filed.DoAsync("agree", Authority.Officer);
    }

    private async Task NeutralAsync(string person, string at, Func<JsonElement, JsonElement> terms)
    {
        using Caller caller = await Caller.OfAsync(desk, person);
        JsonElement told = await caller.JsonAsync(at);
        Assert.Equal("1", terms(told).GetProperty("conditions")[0].GetProperty("id").GetString());
        Assert.DoesNotContain("owner", told.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("defense", told.GetRawText(), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> ActAsync(Caller caller, string number, string body)
    {
        using HttpResponseMessage shown = await caller.GetAsync("/cases/" + number);
        return await caller.PostAsync($"/cases/{number}/acts", body, seen: shown.Headers.ETag!.Tag);
    }

    private static async Task DoneAsync(Caller caller, string number, string body)
    {
        using HttpResponseMessage done = await ActAsync(caller, number, body);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<string> SentAsync(
        HttpClient page,
        Uri at,
        Dictionary<string, string> form,
        HttpStatusCode expected = HttpStatusCode.UnprocessableEntity
    )
    {
        using FormUrlEncodedContent content = new(form);
        using HttpResponseMessage answer = await page.PostAsync(at, content, Ct);
        string shown = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == expected, shown);
        return shown;
    }
}
