using System.Net;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Tests.Api;
using Licet.Web.Tests.Features.Applications;
using Licet.Web.Tests.Features.Review;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Features.Changes;

/// <summary>
/// Every act of the process of list changes, tried by a person of every role there is on changes in each stage: what the process does not give to
/// the role is refused through pages and API alike, and nothing of the change is other after it.
/// </summary>
public sealed class ChangeRoleTests(IntentTests.PassingDays desk) : IClassFixture<IntentTests.PassingDays>
{
    private readonly RoleWalk _walk = new(desk);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_act_is_refused_to_every_role_that_may_not_do_it()
    {
        string[] changes = await ChangesAsync();
        int byProgram = 0;
        int onPages = 0;
        foreach ((string person, OrganizationKind? kind, string[] roles) in await _walk.PeopleAsync())
        {
            bool decides = kind is OrganizationKind.Authority or OrganizationKind.Agency;
            using Caller caller = await Caller.OfAsync(desk, person);
            using HttpClient visitor = await _walk.SignedInAsync(person);
            foreach (string number in changes)
            {
                CaseState before = await StateAsync(number);
                Dictionary<string, bool> may = decides ? await MayAsync(caller, number) : [];
                foreach ((string act, string content, bool allowed) in RoleWalk.Acts(before.Process, roles))
                {
                    Assert.False(may.GetValueOrDefault(act) && !allowed, $"{person} is told that '{act}' is possible");
                    if (may.GetValueOrDefault(act))
                    {
                        continue;
                    }

                    using HttpResponseMessage answer = await SendAsync(caller, before, act, content);
                    Assert.False(answer.IsSuccessStatusCode, $"{person} did '{act}' on {number}");
                    Assert.Equal(!decides, answer.StatusCode == HttpStatusCode.Forbidden);
                    byProgram++;
                    onPages += await RefusedOnPageAsync(visitor, number, act, decides) ? 1 : 0;
                }

                Assert.Equal(before.Sequence, (await StateAsync(number)).Sequence);
            }
        }

        Assert.True(byProgram > 1_000, $"only {byProgram} pairs were tried by program");
        Assert.True(onPages > 500, $"only {onPages} pairs were tried on pages");
    }

    /// <summary>True where the page was tried: what a program writes, and what a proposal says, has no page of an act.</summary>
    private static async Task<bool> RefusedOnPageAsync(HttpClient visitor, string number, string act, bool decides)
    {
        Uri at = new($"/changes/{number}/acts/{act}", UriKind.Relative);
        using HttpResponseMessage shown = await visitor.GetAsync(at, Ct);
        if (!decides)
        {
            Assert.Equal(HttpStatusCode.Forbidden, shown.StatusCode);
            return true;
        }

        if (shown.StatusCode != HttpStatusCode.OK)
        {
            Assert.Contains(shown.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Found });
            return false;
        }

        string page = await shown.Content.ReadAsStringAsync(Ct);
        Assert.Contains("It is not possible now:", page, StringComparison.Ordinal);
        using FormUrlEncodedContent form = new(RoleWalk.Filled(page));
        using HttpResponseMessage sent = await visitor.PostAsync(at, form, Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        return true;
    }

    /// <summary>A change in each stage that one comes to: proposed, before the committee, cleared, and published.</summary>
    private async Task<string[]> ChangesAsync()
    {
        ChangeRun run = new(desk);
        string cleared = await run.ClearedAsync("Curlew Precision Castings", "DE");
        return
        [
            await run.ProposedAsync("Avocet Marine Coatings", "GB"),
            await run.CirculatedAsync("Godwit Instruments", "GB"),
            cleared,
            "84-FR-22961",
        ];
    }

    private static async Task<Dictionary<string, bool>> MayAsync(Caller caller, string number) =>
        (await caller.JsonAsync("/changes/" + number))
            .GetProperty("acts")
            .EnumerateArray()
            .ToDictionary(a => a.GetProperty("act").GetString()!, a => a.GetProperty("may").GetBoolean());

    /// <summary>With the change as it stands, so that nothing but the person and the stage is in the way.</summary>
    private static async Task<HttpResponseMessage> SendAsync(Caller caller, CaseState state, string act, string content)
    {
        // Below what a caller is given, so that tests after it are not refused.
        await Task.Delay(TimeSpan.FromMilliseconds(10), Ct);
        return await caller.PostAsync(
            $"/changes/{state.History["list-change/".Length..]}/acts",
            $$"""{"act":"{{act}}","content":{{RoleWalk.Said(content)}}}""",
            seen: FormattableString.Invariant($"\"{state.Sequence}\"")
        );
    }

    private async Task<CaseState> StateAsync(string number) =>
        (await new Cases(desk.Services.GetRequiredService<EventLog>(), Cases.ListChanges).FindAsync(number, Ct))!;
}
