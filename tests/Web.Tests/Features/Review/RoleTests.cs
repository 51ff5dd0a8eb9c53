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
[Collection(typeof(OnOneDesk))]
public partial class RoleTests(DeskRun desk)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_act_is_refused_through_the_API_to_every_role_that_may_not_do_it()
    {
        string[] cases = await CasesAsync();
        int refused = 0;
        foreach ((string person, OrganizationKind? kind, string[] roles) in await PeopleAsync())
        {
            using Caller caller = await Caller.OfAsync(desk, person);
            foreach (string number in cases)
            {
                CaseState before = await StateAsync(number);
                Dictionary<string, bool> may = kind is OrganizationKind.Authority ? await MayAsync(caller, number) : [];
                foreach ((string act, string content, bool allowed) in Acts(before.Process, roles))
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
        foreach ((string person, OrganizationKind? kind, string[] roles) in await PeopleAsync())
        {
            using HttpClient visitor = await SignedInAsync(person);
            CaseState before = await StateAsync(number);
            foreach ((string act, _, bool allowed) in Acts(before.Process, roles))
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

                using FormUrlEncodedContent form = new(Filled(page));
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
            using HttpClient visitor = await SignedInAsync("officer-8");
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

    /// <summary>One person for each set of roles; of one organization where several have it.</summary>
    private async Task<IReadOnlyList<(string Person, OrganizationKind? Kind, string[] Roles)>> PeopleAsync()
    {
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        DeskContext rows = scope.ServiceProvider.GetRequiredService<DeskContext>();
        List<Account> people = await rows.Users.AsNoTracking().Include(u => u.Grants).ToListAsync(Ct);
        Dictionary<string, OrganizationKind> kinds = await rows.Organizations.ToDictionaryAsync(
            o => o.Id,
            o => o.Kind,
            Ct
        );
        RolesHere here = desk.Services.GetRequiredService<RolesHere>();
        return
        [
            .. people
                .Select(p =>
                {
                    OrganizationKind? kind = p.Organization is { } o ? kinds[o] : null;
                    string[] roles =
                    [
                        .. p
                            .Grants.Where(g => g.IsLive(Log.Today) && here.Fits(g.Role, kind))
                            .Select(g => g.Role)
                            .Order(StringComparer.Ordinal),
                    ];
                    return (p.UserName!, kind, roles);
                })
                .Where(p => p.roles.Length > 0 && p.Item1 != "officer-8")
                .OrderBy(p => p.Item1, StringComparer.Ordinal)
                .DistinctBy(p => string.Join(' ', p.roles))
                .Select(p => (p.Item1, p.kind, p.roles)),
        ];
    }

    /// <summary>Acts of the process with what each brings, and whether the process gives it to one of the roles at all.</summary>
    private static IEnumerable<(string Act, string Content, bool Allowed)> Acts(
        ProcessDefinition process,
        string[] roles
    ) =>
        process
            .Transitions.Select(t => (t.Id, t.Content, roles.Any(r => t.By.Contains(r))))
            .Concat(AsideKinds.All.Select(k => (k, k, roles.Any(r => process.SideOf(r) == Side.Authority))));

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
        string body = $$"""{"act":"{{act}}","content":{{Said(content)}}}""";
        // Below what a caller is given, so that tests after it are not refused.
        await Task.Delay(TimeSpan.FromMilliseconds(10), Ct);
        return await caller.PostAsync(
            $"/cases/{state.History["case/".Length..]}/acts",
            body,
            seen: FormattableString.Invariant($"\"{state.Sequence}\"")
        );
    }

    /// <summary>A content that lacks nothing that is written in it.</summary>
    private static string Said(string content) =>
        content switch
        {
            "none" or "signature" => "null",
            "intake" => """{"deficiencies":[]}""",
            "screened" => """{"listVersions":["a@1"],"openHits":0,"hits":[]}""",
            "referral" => """{"agencies":["defense"]}""",
            "position" =>
                """{"agency":"defense","view":"approve","reasons":"","statutory":"","regulatory":"","conditions":[]}""",
            "deemed-position" => """{"agency":"defense"}""",
            "bases" => """{"statutory":"s","regulatory":"r","outcome":"approve"}""",
            "return" => """{"reason":"A reason.","remedy":"A remedy."}""",
            "decision" => """{"lines":[]}""",
            "answer" => """{"text":"t"}""",
            "answer-ruling" => """{"accepted":true,"reasons":"r"}""",
            "appeal-filed" => """{"statement":"s","hearing":false}""",
            "appeal-ruling" => """{"granted":true,"reasons":"r"}""",
            "amendment" => """{"fields":["a"],"material":["a"]}""",
            "disposition" => """{"hit":"h","finding":"another-party","reason":"r"}""",
            "disposition-confirmed" => """{"hit":"h","finding":"another-party"}""",
            "list-vote" => """{"agency":"defense","vote":"for","reasons":"r"}""",
            "hold-placed" => """{"id":"h","reason":"r"}""",
            "hold-lifted" => """{"id":"h","reason":"r"}""",
            "stop-began" => """{"id":"s","reason":"consultation","acts":{}}""",
            "stop-acted" => """{"id":"s","act":"asked"}""",
            "stop-ended" => """{"id":"s"}""",
            "condition-dropped" => """{"id":"c","reason":"r"}""",
            "assigned" => """{"officer":"officer-1"}""",
            "information-given" => """{"stop":"s","text":"t"}""",
            "information-wanted" => """{"agency":"defense","text":"t"}""",
            _ => "{}",
        };

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

    private async Task<HttpClient> SignedInAsync(string person)
    {
        HttpClient visitor = new(new HttpClientHandler { CookieContainer = new(), AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(desk.Address),
        };
        string page = await visitor.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Ct);
        Dictionary<string, string> form = new(Filled(page)) { ["person"] = person, ["password"] = "license-2019" };
        using FormUrlEncodedContent content = new(form);
        using HttpResponseMessage answer = await visitor.PostAsync("/sign-in", content, Ct);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return visitor;
    }

    /// <summary>Every field of a page's form as a person might fill it: what stands in it, the first choice, a word.</summary>
    private static Dictionary<string, string> Filled(string page)
    {
        Dictionary<string, string> form = new(StringComparer.Ordinal);
        foreach (Match input in Input().Matches(page))
        {
            string name = NameOf(input.Value);
            string value = Value().Match(input.Value) is { Success: true } v
                ? WebUtility.HtmlDecode(v.Groups["is"].Value)
                : "";
            if (name.Length > 0 && !input.Value.Contains("type=\"checkbox\"", StringComparison.Ordinal))
            {
                form[name] =
                    value.Length > 0 || input.Value.Contains("type=\"date\"", StringComparison.Ordinal)
                        ? value
                        : "Said.";
            }
            else if (name.Length > 0)
            {
                form[name] = value;
            }
        }

        foreach (Match area in Area().Matches(page))
        {
            form[NameOf(area.Value)] = "Said.";
        }

        foreach (Match choice in Choice().Matches(page))
        {
            form[NameOf(choice.Value)] = Option().Match(choice.Value) is { Success: true } o
                ? WebUtility.HtmlDecode(o.Groups["is"].Value)
                : "";
        }

        form.Remove("late");
        form.Remove("on");
        form.Remove("then");
        form["to"] = "/";
        return form;
    }

    private static string NameOf(string tag) =>
        Name().Match(tag) is { Success: true } name ? WebUtility.HtmlDecode(name.Groups["is"].Value) : "";

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Input();

    [GeneratedRegex("<textarea[^>]*>", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Area();

    [GeneratedRegex("<select.*?</select>", RegexOptions.Singleline, 1_000)]
    private static partial Regex Choice();

    [GeneratedRegex("<option value=\"(?<is>[^\"]+)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Option();

    [GeneratedRegex("\\sname=\"(?<is>[^\"]*)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Name();

    [GeneratedRegex("\\svalue=\"(?<is>[^\"]*)\"", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Value();
}
