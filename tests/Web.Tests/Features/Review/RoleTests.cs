using System.Net;
using System.Text.RegularExpressions;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.SignIn;
using Licet.Web.Tests.Api;
using Licet.Web.Tests.Features.Applications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Features.Review;

/// <summary>
/// Every act of the process, tried by a person of every role there is, through pages and through the API alike: what the process does not give
/// to the role is refused, and nothing of the case changes by it.
/// </summary>
public class RoleTests(DeskRun desk) : IClassFixture<DeskRun>
{
    private readonly RoleWalk _walk = new(desk);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_act_is_refused_through_the_API_to_every_role_that_may_not_do_it()
    {
        string[] cases = await CasesAsync();
        int refused = 0;
        foreach ((string person, OrganizationKind? kind, string[] roles) in await _walk.PeopleAsync())
        {
            using Caller caller = await Caller.OfAsync(desk, person);
            foreach (string number in cases)
            {
                CaseState before = await StateAsync(number);
                Dictionary<string, bool> may = kind is OrganizationKind.Authority ? await MayAsync(caller, number) : [];
                foreach ((string act, string content, bool allowed) in RoleWalk.Acts(before.Process, roles))
                {
                    Assert.False(may.GetValueOrDefault(act) && !allowed, $"{person} is told that '{act}' is possible");
                    if (may.GetValueOrDefault(act))
                    {
                        continue;
                    }

                    using HttpResponseMessage answer = await SendAsync(caller, before, act, content);
                    Assert.False(answer.IsSuccessStatusCode, $"{person} did '{act}' on {number}");
                    if (kind is not OrganizationKind.Authority)
                    {
                        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
                    }

                    refused++;
                }

                Assert.Equal(before.Sequence, (await StateAsync(number)).Sequence);
            }
        }

        Assert.True(refused > 700, $"only {refused} pairs were tried");
    }

    [Fact]
    public async Task Every_act_is_refused_on_pages_to_every_role_that_may_not_do_it()
    {
        string number = (await CasesAsync())[0];
        int refused = 0;
        foreach ((string person, OrganizationKind? kind, string[] roles) in await _walk.PeopleAsync())
        {
            using HttpClient visitor = await _walk.SignedInAsync(person);
            CaseState before = await StateAsync(number);
            foreach ((string act, _, bool allowed) in RoleWalk.Acts(before.Process, roles))
            {
                using HttpResponseMessage shown = await visitor.GetAsync($"/cases/{number}/acts/{act}", Ct);
                if (kind is not OrganizationKind.Authority)
                {
                    Assert.Equal(HttpStatusCode.Forbidden, shown.StatusCode);
                    refused++;
                    continue;
                }

                // What the applicant or the program writes has no page.
                if (shown.StatusCode == HttpStatusCode.NotFound)
                {
                    continue;
                }

                string page = await shown.Content.ReadAsStringAsync(Ct);
                bool told = !page.Contains("It is not possible now:", StringComparison.Ordinal);
                Assert.False(told && !allowed, $"{person} is told that '{act}' is possible");
                if (told)
                {
                    continue;
                }

                using FormUrlEncodedContent form = new(RoleWalk.Filled(page));
                using HttpResponseMessage sent = await visitor.PostAsync($"/cases/{number}/acts/{act}", form, Ct);
                Assert.True(
                    sent.StatusCode == HttpStatusCode.UnprocessableEntity,
                    $"{person} sent '{act}': {sent.StatusCode}"
                );
                refused++;
            }

            Assert.Equal(before.Sequence, (await StateAsync(number)).Sequence);
        }

        Assert.True(refused > 200, $"only {refused} pairs were tried");
    }

    [Fact]
    public async Task Who_proposed_never_signs_in_whatever_role()
    {
        Authority filed = await Authority.InReviewAsync(desk, "Never", "EX-R1");
        foreach (string agency in new[] { "defense", "energy", "state" })
        {
            await filed.DoAsync(
                "position",
                new($"reviewer-of-{agency}", ["agency-reviewer"], agency),
                new Position(agency, "approve", "", "", "", [])
            );
        }

        await filed.DoAsync("agree", Authority.Officer);
        await GrantAsync("officer-8", "countersigner");
        using Caller both = await Caller.OfAsync(desk, "officer-8");
        string decision =
            """{"lines":[{"line":"22-1","outcome":"approve","rationale":"","statutory":"","regulatory":"","considerations":""},{"line":"22-2","outcome":"approve","rationale":"","statutory":"","regulatory":"","considerations":""}]}""";
        using HttpResponseMessage proposed = await ActAsync(both, filed.Number, "propose", decision);
        Assert.True(proposed.IsSuccessStatusCode, await proposed.Content.ReadAsStringAsync(Ct));
        foreach (string act in new[] { "sign", "decide" })
        {
            using HttpResponseMessage signed = await ActAsync(both, filed.Number, act, "null");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, signed.StatusCode);
            using HttpClient visitor = await _walk.SignedInAsync("officer-8");
            string page = await visitor.GetStringAsync(
                new Uri($"/cases/{filed.Number}/acts/{act}", UriKind.Relative),
                Ct
            );
            Assert.Contains("It is not possible now:", page, StringComparison.Ordinal);
        }
    }

    /// <summary>A case in each of several stages: submitted, in review, and what the demo has.</summary>
    private async Task<string[]> CasesAsync()
    {
        Authority review = await Authority.InReviewAsync(desk, "Roles", "EX-R" + Guid.NewGuid().ToString("N")[..6]);
        IReadOnlyList<QueueEntry> open = await new CaseQueue(Log).AskAsync(new QueueQuestion(Log.Today, Most: 200), Ct);
        return
        [
            review.Number,
            .. open.Where(o => o.Number[0] == 'N').DistinctBy(o => o.Stage).Select(o => o.Number).Take(3),
        ];
    }

    private static async Task<Dictionary<string, bool>> MayAsync(Caller caller, string number) =>
        (await caller.JsonAsync("/cases/" + number))
            .GetProperty("acts")
            .EnumerateArray()
            .ToDictionary(a => a.GetProperty("act").GetString()!, a => a.GetProperty("may").GetBoolean());

    private static async Task<HttpResponseMessage> ActAsync(Caller caller, string number, string act, string content)
    {
        using HttpResponseMessage shown = await caller.GetAsync("/cases/" + number);
        return await caller.PostAsync(
            $"/cases/{number}/acts",
            $$"""{"act":"{{act}}","content":{{content}}}""",
            seen: shown.Headers.ETag!.Tag
        );
    }

    /// <summary>With the case as it stands, so that nothing but the person and the stage is in the way.</summary>
    private static async Task<HttpResponseMessage> SendAsync(Caller caller, CaseState state, string act, string content)
    {
        string body = $$"""{"act":"{{act}}","content":{{RoleWalk.Said(content)}}}""";
        // Below what a caller is given, so that tests after it are not refused.
        await Task.Delay(TimeSpan.FromMilliseconds(10), Ct);
        return await caller.PostAsync(
            $"/cases/{state.History["case/".Length..]}/acts",
            body,
            seen: FormattableString.Invariant($"\"{state.Sequence}\"")
        );
    }

    private EventLog Log => desk.Services.GetRequiredService<EventLog>();

    private async Task<CaseState> StateAsync(string number) => (await new Cases(Log).FindAsync(number, Ct))!;

    private async Task GrantAsync(string person, string role)
    {
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        DeskContext rows = scope.ServiceProvider.GetRequiredService<DeskContext>();
        Account account = await rows.Users.Include(u => u.Grants).SingleAsync(u => u.UserName == person, Ct);
        account.Grants.Add(new Licet.Data.Desk.Grant { Role = role, From = Log.Today });
        await rows.SaveChangesAsync(Ct);
    }
}
