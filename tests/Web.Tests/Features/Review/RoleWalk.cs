using System.Net;
using System.Text.RegularExpressions;
using Licet.Core.Process;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Features.Review;

/// <summary>What every walk of acts by roles needs: a person of each, the acts of a process, and forms filled as somebody might fill them.</summary>
internal sealed partial class RoleWalk(DeskRun desk)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private EventLog Log => desk.Services.GetRequiredService<EventLog>();

    /// <summary>One person for each set of roles; of one organization where several have it.</summary>
    public async Task<IReadOnlyList<(string Person, OrganizationKind? Kind, string[] Roles)>> PeopleAsync()
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
    public static IEnumerable<(string Act, string Content, bool Allowed)> Acts(
        ProcessDefinition process,
        string[] roles
    ) =>
        process
            .Transitions.Select(t => (t.Id, t.Content, roles.Any(r => t.By.Contains(r))))
            .Concat(AsideKinds.All.Select(k => (k, k, roles.Any(r => process.SideOf(r) == Side.Authority))));

    /// <summary>A content that lacks nothing that is written in it.</summary>
    public static string Said(string content) =>
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
            "list-proposal" =>
                """{"change":"add","list":"EL","version":"v","digest":"d","agency":"state","origin":"agency","basis":["744.11(b)"],"terms":{"requirement":"r","policy":"p","exceptions":"none"},"reasons":"r"}""",
            "list-preview" => """{"version":"v","digest":"d","counterparties":0,"orders":0,"lines":0,"sentences":[]}""",
            "list-publication" =>
                """{"version":"v","effective":"2026-01-02","published":"2026-01-02","citation":"91 FR 9","corrects":null,"what":null,"savings":null}""",
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

    public async Task<HttpClient> SignedInAsync(string person)
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
    public static Dictionary<string, string> Filled(string page)
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
