using System.Net;
using System.Text.Json;
using Licet.Web.Tests.Api;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Statistics;

/// <summary>Figures are released to the public by a person, small cells suppressed.</summary>
[Collection(typeof(OnSecondDesk))]
public class ReleaseTests(DeskRun desk, Browser browser)
{
    [Fact]
    public async Task Figures_are_looked_at_released_read_by_strangers_and_taken_back()
    {
        await ByProgramAsync();
        IPage officer = await browser.OpenAsync(desk);
        await officer.SignInAsync("statistics-1");
        await officer.GotoAsync("/figures/new");
        ILocator release = officer.GetByRole(AriaRole.Button, new() { Name = "Release these figures" });
        for (int i = 0; i < 60 && await release.CountAsync() == 0; i++)
        {
            await officer.WaitForTimeoutAsync(500);
            await officer.ReloadAsync();
        }

        await Assertions.Expect(officer.GetByText("too few organizations").First).ToBeVisibleAsync();
        await officer.LooksRightAsync("figures-new");
        // Wrong inputs keep the page, and nothing is released.
        Assert.Equal(422, (await officer.GotoAsync("/figures/new?least=2"))!.Status);
        await Assertions.Expect(officer.GetByText("Enter a number from 3 to 100").First).ToBeVisibleAsync();
        await officer.LooksRightAsync("figures-new-faults");
        Assert.Equal(422, (await officer.GotoAsync("/figures/new?day=2021-02-30"))!.Status);
        await officer.GotoAsync("/figures/new?day=2090-01-01");
        await Assertions.Expect(officer.GetByText("The day is not over").First).ToBeVisibleAsync();
        await officer.GotoAsync("/figures/new");
        await officer.GetByLabel("What is said of them").FillAsync("Figures of the month.");
        await release.ClickAsync();
        await officer.ArrivesAsync("**/figures");
        await Assertions.Expect(officer.GetByText("The figures are released.")).ToBeVisibleAsync();

        // A stranger reads them, with neither what is withheld nor where it could be reckoned.
        IPage stranger = await browser.OpenAsync(desk, scripts: false);
        await stranger.GotoAsync("/figures");
        await Assertions.Expect(stranger.GetByText("Figures of the month.")).ToBeVisibleAsync();
        await Assertions.Expect(stranger.GetByText("withheld").First).ToBeVisibleAsync();
        await stranger.LooksRightAsync("figures", scripts: false);
        IAPIResponse csv = await stranger.APIRequest.GetAsync(desk.Address + "/figures/3?format=csv");
        Assert.Contains(",of-one,days,", await csv.TextAsync(), StringComparison.Ordinal);
        using HttpClient plain = new() { BaseAddress = new Uri(desk.Address) };
        JsonElement told = JsonElement.Parse(
            await plain.GetStringAsync(
                new Uri("/api/v1/figures", UriKind.Relative),
                TestContext.Current.CancellationToken
            )
        );
        JsonElement[] figures = [.. told.GetProperty("figures").EnumerateArray()];
        Assert.Contains(figures, f => f.GetProperty("name").GetString() == "received");
        Assert.All(
            figures.Where(f => f.GetProperty("withheld").ValueKind == JsonValueKind.String),
            f => Assert.Equal(JsonValueKind.Null, f.GetProperty("value").ValueKind)
        );

        // A day that the public has is not told anew; it can be taken back, and its reason stands in its place.
        await officer.GotoAsync("/figures/new?day=" + told.GetProperty("day").GetString());
        await Assertions.Expect(officer.GetByText("Choose a later day").First).ToBeVisibleAsync();
        await officer.GotoAsync("/figures/3/back");
        ILocator back = officer.GetByRole(AriaRole.Button, new() { Name = "Take it back" });
        await back.ClickAsync();
        await Assertions.Expect(officer.GetByText("Say why it is taken back").First).ToBeVisibleAsync();
        await officer.LooksRightAsync("figures-back-faults");
        await officer.GetByLabel("Why").FillAsync("The count of companies was wrong.");
        await back.ClickAsync();
        await officer.ArrivesAsync("**/figures");
        await stranger.GotoAsync("/figures/3");
        await Assertions.Expect(stranger.GetByText("The count of companies was wrong.")).ToBeVisibleAsync();
        await Assertions.Expect(stranger.GetByText("withheld")).ToHaveCountAsync(0);
        Assert.Equal(404, (await stranger.GotoAsync("/figures/99"))!.Status);
        // What it had seen it has seen: the day is not told anew.
        await officer.GotoAsync("/figures/new?day=" + told.GetProperty("day").GetString());
        await Assertions.Expect(officer.GetByText("Choose a later day").First).ToBeVisibleAsync();
    }

    /// <summary>A program looks at the figures too before it releases them: of others it is told, and nothing is released.</summary>
    private async Task ByProgramAsync()
    {
        using Caller officer = await Caller.OfAsync(desk, "statistics-1");
        HttpResponseMessage shown = await officer.GetAsync("/figures/proposed?day=2019-12-31&least=7");
        for (int i = 0; i < 60 && shown.StatusCode == HttpStatusCode.ServiceUnavailable; i++)
        {
            shown.Dispose();
            await Task.Delay(500, TestContext.Current.CancellationToken);
            shown = await officer.GetAsync("/figures/proposed?day=2019-12-31&least=7");
        }

        using HttpResponseMessage last = shown;
        JsonElement proposed = await shown.JsonAsync();
        Assert.Equal(JsonValueKind.Null, proposed.GetProperty("fault").ValueKind);
        Assert.Equal(7, proposed.GetProperty("least").GetInt32());
        string seen = shown.Headers.ETag!.Tag;
        string digest = proposed.GetProperty("digest").GetString()!;
        string Body(string day, string of, int least = 7) =>
            $$"""{"day":"{{day}}","least":{{least}},"digest":"{{of}}","words":"By a program."}""";
        foreach (string others in new[] { Body("2019-12-31", digest[1..]), Body("2019-12-30", digest) })
        {
            using HttpResponseMessage refused = await officer.PostAsync("/figures", others, seen: seen);
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }

        for (int i = 0; i < 2; i++)
        {
            // Sent twice it is one release.
            using HttpResponseMessage released = await officer.PostAsync(
                "/figures",
                Body("2019-12-31", digest),
                seen: seen,
                key: "release-by-program"
            );
            Assert.Equal(HttpStatusCode.OK, released.StatusCode);
            JsonElement release = await released.JsonAsync();
            Assert.Equal(1, release.GetProperty("number").GetInt64());
            Assert.Equal(proposed.GetProperty("figures").GetRawText(), release.GetProperty("figures").GetRawText());
        }

        JsonElement again = await officer.JsonAsync("/figures/proposed?day=2019-12-31");
        Assert.Contains("2019-12-31", again.GetProperty("fault").GetString(), StringComparison.Ordinal);
        // The release says the tag that a take-back asks for.
        using HttpResponseMessage one = await officer.GetAsync("/figures/1");
        using HttpResponseMessage taken = await officer.PostAsync(
            "/figures/1/take-back",
            """{"reason":"It was a trial."}""",
            seen: one.Headers.ETag!.Tag
        );
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        JsonElement earlier = await officer.JsonAsync("/figures/proposed?day=2019-12-30");
        Assert.Contains("Choose a later day", earlier.GetProperty("fault").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_statistics_officer_releases_and_a_release_that_was_not_seen_is_stale()
    {
        const string body = """{"day":"2019-12-31","digest":"00"}""";
        foreach (string who in new[] { "officer-1", "auditor-1", "ana@nordwind.example" })
        {
            using Caller other = await Caller.OfAsync(desk, who);
            using HttpResponseMessage refused = await other.PostAsync("/figures", body, seen: "\"0\"");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            using HttpResponseMessage unread = await other.GetAsync("/figures/proposed");
            Assert.Equal(HttpStatusCode.Forbidden, unread.StatusCode);
        }

        using Caller officer = await Caller.OfAsync(desk, "statistics-1");
        using HttpResponseMessage blind = await officer.PostAsync("/figures", body);
        Assert.Equal((HttpStatusCode)428, blind.StatusCode);
        foreach (
            string wrong in new[]
            {
                """{"day":"2019-12-31","digest":"00","least":1}""",
                """{"day":"2019-12-31"}""",
                """{"digest":"00"}""",
            }
        )
        {
            using HttpResponseMessage few = await officer.PostAsync("/figures", wrong, seen: "\"0\"");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, few.StatusCode);
        }

        foreach (string asked in new[] { "day=yesterday", "least=2", "least=101" })
        {
            using HttpResponseMessage wrong = await officer.GetAsync("/figures/proposed?" + asked);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }
        using HttpResponseMessage stale = await officer.PostAsync("/figures", body, seen: "\"77\"");
        Assert.True(stale.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.ServiceUnavailable);
    }
}
