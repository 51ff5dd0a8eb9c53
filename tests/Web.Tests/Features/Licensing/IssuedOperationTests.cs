using System.Net;
using System.Text.Json;
using Licet.Web.Tests.Api;

namespace Licet.Web.Tests.Features.Licensing;

/// <summary>Licenses issued, the border, statistics and the log for programs of the authority, of customs and of auditors.</summary>
[Collection(typeof(OnSecondDesk))]
public class IssuedOperationTests(DeskRun desk)
{
    [Fact]
    public async Task A_license_is_suspended_once_reinstated_by_another_and_stale_or_shapeless_acts_are_refused()
    {
        using Caller officer = await Caller.OfAsync(desk, "officer-1");
        string number = await NumberAsync(officer);
        string at = "/issued/" + number;
        using HttpResponseMessage shown = await officer.GetAsync(at);
        string seen = shown.Headers.ETag!.Tag;
        using HttpResponseMessage blind = await officer.PostAsync(
            at + "/acts",
            """{"act":"suspended","content":{"reason":"x"}}"""
        );
        Assert.Equal((HttpStatusCode)428, blind.StatusCode);
        using HttpResponseMessage shapeless = await officer.PostAsync(
            at + "/acts",
            """{"act":"suspended","content":{"why":"x"}}""",
            seen: seen
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shapeless.StatusCode);
        using HttpResponseMessage unknown = await officer.PostAsync(
            at + "/acts",
            """{"act":"issued","content":{}}""",
            seen: seen
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        using HttpResponseMessage stray = await officer.PostAsync(
            at + "/acts",
            """{"act":"replaced","content":{"by":"NOPE","reason":"x"}}""",
            seen: seen
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stray.StatusCode);
        Assert.Contains(
            "There is no license 'NOPE' here",
            await stray.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        using HttpResponseMessage early = await officer.PostAsync(
            at + "/acts",
            """{"act":"suspended","content":{"reason":"x"},"on":"2026-01-20"}""",
            seen: seen
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.StatusCode);
        Assert.Equal("750.8(a)", (await early.JsonAsync()).GetProperty("citation").GetString());
        using HttpResponseMessage done = await officer.PostAsync(
            at + "/acts",
            """{"act":"suspended","content":{"reason":"More was shipped than was granted."}}""",
            seen: seen,
            key: "suspend-1"
        );
        Assert.True(
            done.IsSuccessStatusCode,
            await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        Assert.Equal("Suspended", (await done.JsonAsync()).GetProperty("license").GetProperty("status").GetString());
        using HttpResponseMessage stale = await officer.PostAsync(
            at + "/acts",
            """{"act":"revoked","content":{"reason":"x"}}""",
            seen: seen
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal(
            "The license has moved on since: suspended. Nothing was recorded.",
            (await stale.JsonAsync()).GetProperty("detail").GetString()
        );
        string reinstate = """{"act":"reinstated","content":{"reason":"It was a slip."}}""";
        using HttpResponseMessage alone = await officer.PostAsync(
            at + "/acts",
            reinstate,
            seen: done.Headers.ETag!.Tag
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.StatusCode);
        using Caller second = await Caller.OfAsync(desk, "officer-2");
        using HttpResponseMessage again = await second.PostAsync(at + "/acts", reinstate, seen: done.Headers.ETag!.Tag);
        Assert.True(again.IsSuccessStatusCode);
        using Caller auditor = await Caller.OfAsync(desk, "auditor-1");
        using HttpResponseMessage read = await auditor.GetAsync(at);
        Assert.True(read.IsSuccessStatusCode);
        using HttpResponseMessage written = await auditor.PostAsync(
            at + "/acts",
            reinstate,
            seen: again.Headers.ETag!.Tag
        );
        Assert.Equal(HttpStatusCode.Forbidden, written.StatusCode);
    }

    [Fact]
    public async Task What_customs_reports_is_kept_as_a_breach_where_it_is_against_the_license()
    {
        using Caller officer = await Caller.OfAsync(desk, "officer-1");
        string number = await NumberAsync(officer);
        using Caller customs = await Caller.OfAsync(desk, "customs-1");
        JsonElement face = await customs.JsonAsync("/border/" + number);
        int before = face.GetProperty("breaches").GetArrayLength();
        string ship =
            """{"act":"ship","key":"border-1","source":"customs","on":"2026-01-15","draw":{"line":"999","quantity":{"amount":"1","unit":"number"}},"filing":"X20260115000001"}""";
        using HttpResponseMessage kept = await customs.PostAsync($"/border/{number}/ledger", ship);
        Assert.True(
            kept.IsSuccessStatusCode,
            await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        JsonElement answer = await kept.JsonAsync();
        Assert.Equal("kept", answer.GetProperty("result").GetString());
        Assert.NotEqual(0, answer.GetProperty("breaches").GetArrayLength());
        // Sent again it is the same entry, and says what it is used against all the same.
        using HttpResponseMessage repeated = await customs.PostAsync($"/border/{number}/ledger", ship);
        JsonElement same = await repeated.JsonAsync();
        Assert.Equal("repeated", same.GetProperty("result").GetString());
        Assert.NotEqual(0, same.GetProperty("breaches").GetArrayLength());
        face = await customs.JsonAsync("/border/" + number);
        Assert.True(face.GetProperty("breaches").GetArrayLength() > before);
        // One filing and line is one shipment, under whatever key it is sent.
        using HttpResponseMessage anew = await customs.PostAsync(
            $"/border/{number}/ledger",
            ship.Replace("border-1", "border-9", StringComparison.Ordinal)
        );
        JsonElement first = await anew.JsonAsync();
        Assert.Equal("repeated", first.GetProperty("result").GetString());
        Assert.Equal("border-1", first.GetProperty("entry").GetProperty("key").GetString());
        Assert.NotEqual(0, first.GetProperty("breaches").GetArrayLength());
        foreach (
            (string from, string to) in new[]
            {
                ("X20260115000001", new string('X', 201)),
                ("X20260115000001", "X\\u0000"),
                ("\"border-1\"", "\"b\\u202E\""),
                ("\"filing\"", "\"reservation\":\"" + new string('r', 5_000) + "\",\"filing\""),
                ("\"line\":\"999\"", "\"line\":\"1\",\"destination\":\"Australia\""),
            }
        )
        {
            string wrong = ship.Replace("border-1\"", "border-8\"", StringComparison.Ordinal);
            wrong = (from.Contains("border-1", StringComparison.Ordinal) ? ship : wrong).Replace(
                from,
                to,
                StringComparison.Ordinal
            );
            using HttpResponseMessage refused = await customs.PostAsync($"/border/{number}/ledger", wrong);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.NotEqual(0, (await refused.JsonAsync()).GetProperty("errors").GetArrayLength());
        }

        using HttpResponseMessage reserve = await customs.PostAsync(
            $"/border/{number}/ledger",
            """{"act":"reserve","key":"border-2","source":"customs","on":"2026-01-15","draw":{"line":"1"},"until":"2026-02-15"}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, reserve.StatusCode);
        using HttpResponseMessage none = await customs.GetAsync("/border/D0000000");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_license_that_an_exporter_entered_is_nobody_elses()
    {
        using Caller exporter = await Caller.OfAsync(desk, "sofia@nordwind.example");
        using HttpResponseMessage entered = await exporter.PostAsync("/licenses", Answers.License("D7778889"));
        Assert.Equal(HttpStatusCode.Created, entered.StatusCode);
        using Caller officer = await Caller.OfAsync(desk, "officer-1");
        using Caller customs = await Caller.OfAsync(desk, "customs-1");
        foreach ((Caller who, string path) in new[] { (officer, "/issued/D7778889"), (customs, "/border/D7778889") })
        {
            using HttpResponseMessage asked = await who.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        }

        // What customs reports of it is answered as of any number that was not issued here, and draws nothing.
        JsonElement left = (await exporter.JsonAsync("/licenses/D7778889")).GetProperty("balance");
        List<string> answers = [];
        foreach (string number in new[] { "D7778889", "D7770000" })
        {
            using HttpResponseMessage told = await customs.PostAsync(
                $"/border/{number}/ledger",
                """{"act":"ship","key":"border-7","source":"customs","on":"2026-01-20","draw":{"line":"1","quantity":{"amount":"1","unit":"number"},"value":{"amount":"1","currency":"USD"}},"filing":"X20260120000001"}"""
            );
            answers.Add(await told.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Contains("\"kept\"", answers[0], StringComparison.Ordinal);
        Assert.Equal(answers[1], answers[0]);
        JsonElement still = (await exporter.JsonAsync("/licenses/D7778889")).GetProperty("balance");
        Assert.Equal(left.GetRawText(), still.GetRawText());
        JsonElement found = await officer.JsonAsync("/issued?number=D777");
        Assert.Equal(0, found.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task Figures_events_and_the_verdict_on_the_log_are_told_to_programs()
    {
        using Caller auditor = await Caller.OfAsync(desk, "auditor-1");
        JsonElement figures = await auditor.JsonAsync("/statistics");
        Assert.Contains(
            figures.GetProperty("figures").EnumerateArray(),
            f => f.GetProperty("name").GetString() == "received" && f.GetProperty("value").GetDecimal() > 0
        );
        using HttpResponseMessage wrong = await auditor.GetAsync("/statistics?day=yesterday");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        JsonElement page = await auditor.JsonAsync("/log/events?history=case/&limit=3");
        string next = page.GetProperty("next").GetString()!;
        long last = page.GetProperty("items")[2].GetProperty("position").GetInt64();
        JsonElement older = await auditor.JsonAsync("/log/events?history=case/&limit=3&after=" + next);
        Assert.True(older.GetProperty("items")[0].GetProperty("position").GetInt64() < last);
        using HttpResponseMessage cut = await auditor.GetAsync("/log/events?after=" + next[..^2]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, cut.StatusCode);
        using HttpResponseMessage asked = await auditor.PostAsync("/log/verdict", "");
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        JsonElement verdict = await auditor.JsonAsync("/log/verdict");
        for (int i = 0; i < 600 && verdict.GetProperty("isRunning").GetBoolean(); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            verdict = await auditor.JsonAsync("/log/verdict");
        }

        Assert.True(verdict.GetProperty("whole").GetBoolean());
        using HttpResponseMessage export = await auditor.GetAsync("/log/export");
        Assert.Equal("application/x-ndjson", export.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>Of a license that goods may still move under: tests beside this one issue licenses of other years.</summary>
    private static async Task<string> NumberAsync(Caller officer)
    {
        foreach (JsonElement item in (await officer.JsonAsync("/issued")).GetProperty("items").EnumerateArray())
        {
            string number = item.GetProperty("number").GetString()!;
            JsonElement license = (await officer.JsonAsync("/issued/" + number)).GetProperty("license");
            if (license.GetProperty("status").GetString() == "Active")
            {
                return number;
            }
        }

        throw new InvalidOperationException("No license is in force.");
    }
}
