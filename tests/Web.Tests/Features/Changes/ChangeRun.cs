using System.Net;
using System.Text.Json;
using Licet.Core.Process;
using Licet.Data.History;
using Licet.Web.Tests.Api;
using Licet.Web.Tests.Features.Applications;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Features.Changes;

/// <summary>Changes of lists that a test brings to a stage, each act by who may do it.</summary>
internal sealed class ChangeRun(IntentTests.PassingDays desk)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static string Body(string name, string country) =>
        $$$"""{"change":"add","list":"EL","reasons":"Synthetic.","name":"{{{name}}}","country":"{{{country}}}","basis":["744.11(b)"],"terms":{"requirement":"For all items subject to the EAR.","policy":"Presumption of denial","exceptions":"none"}}""";

    /// <param name="ahead">Days from today.</param>
    public string Today(int ahead = 0) =>
        Core.Day.Text(desk.Services.GetRequiredService<EventLog>().Today.AddDays(ahead));

    /// <summary>An order of no license to a party that nobody lists yet, released.</summary>
    public async Task ReleasedAsync(string order, string party, string country)
    {
        using Caller signer = await Caller.OfAsync(desk, "sofia@nordwind.example");
        string text = Answers
            .Stopped(order)
            .Replace("Huawei Technologies Coöperatief U.A.", party, StringComparison.Ordinal)
            .Replace("\"NL\"", $"\"{country}\"", StringComparison.Ordinal);
        using HttpResponseMessage entered = await signer.PostAsync("/orders", text);
        Assert.True(entered.IsSuccessStatusCode, await entered.Content.ReadAsStringAsync(Ct));
        using HttpResponseMessage shown = await signer.GetAsync("/orders/" + order);
        using HttpResponseMessage released = await signer.PostAsync(
            $"/orders/{order}/release",
            """{"reason":"Nobody of it is listed.","acceptGaps":true}""",
            seen: shown.Headers.ETag!.Tag
        );
        Assert.True(released.IsSuccessStatusCode, await released.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>What screening a name answers today.</summary>
    public async Task<string> ScreenedAsync(string name)
    {
        using Caller signer = await Caller.OfAsync(desk, "sofia@nordwind.example");
        using HttpResponseMessage screened = await signer.PostAsync("/screen", $$"""{"name":"{{name}}"}""");
        return await screened.Content.ReadAsStringAsync(Ct);
    }

    /// <summary>A released order is shipped today.</summary>
    public async Task ShippedAsync(string order)
    {
        using Caller signer = await Caller.OfAsync(desk, "sofia@nordwind.example");
        using HttpResponseMessage shown = await signer.GetAsync("/orders/" + order);
        using HttpResponseMessage shipped = await signer.PostAsync(
            $"/orders/{order}/ship",
            """{"acceptGaps":true}""",
            seen: shown.Headers.ETag!.Tag
        );
        Assert.True(shipped.IsSuccessStatusCode, await shipped.Content.ReadAsStringAsync(Ct));
    }

    public static string Removal(string entry) =>
        $$"""{"change":"remove","list":"EL","reasons":"Synthetic.","entry":"{{entry}}"}""";

    /// <summary>Proposed, and set against every book.</summary>
    public Task<string> ProposedAsync(string name, string country) => ProposedAsync(Body(name, country));

    private async Task<string> ProposedAsync(string body)
    {
        using Caller member = await Caller.OfAsync(desk, "member-of-state");
        using HttpResponseMessage proposed = await member.PostAsync("/changes", body);
        Assert.Equal(HttpStatusCode.Created, proposed.StatusCode);
        string number = proposed.Headers.Location!.ToString().Split('/')[^1];
        await ReckonedAsync(number);
        return number;
    }

    public Task<string> CirculatedAsync(string name, string country) => CirculatedAsync(Body(name, country));

    private async Task<string> CirculatedAsync(string body)
    {
        string number = await ProposedAsync(body);
        await TakenAsync(
            "chair-of-the-erc",
            number,
            """{"act":"circulate","content":{"agencies":["commerce","defense","energy","state"]}}"""
        );
        return number;
    }

    public Task<string> ClearedAsync(string name, string country) => ClearedAsync(Body(name, country));

    public async Task<string> ClearedAsync(string body)
    {
        string number = await CirculatedAsync(body);
        foreach (string agency in new[] { "commerce", "defense", "energy", "state" })
        {
            await TakenAsync(
                "member-of-" + agency,
                number,
                $$$"""{"act":"vote-erc","content":{"agency":"{{{agency}}}","vote":"for","reasons":""}}"""
            );
        }

        await TakenAsync(
            "chair-of-the-erc",
            number,
            """{"act":"rule-erc","content":{"statutory":"50 U.S.C. 4813(a)(2)","regulatory":"744.11(b)","outcome":"approve"}}"""
        );
        desk.Clock.Pass(6, TimeSpan.FromHours(9));
        await TakenAsync("chair-of-the-erc", number, """{"act":"clear","content":{}}""");
        return number;
    }

    /// <summary>An amendment that binds and appears today.</summary>
    /// <param name="savings">JSON of its clause.</param>
    public async Task<string> PrepareAsync(string number, string citation, string savings = "null") =>
        $$$"""{"act":"prepare","content":{"version":"{{{await VersionAsync(number)}}}","effective":"{{{Today()}}}","published":"{{{Today()}}}","citation":"{{{citation}}}","corrects":null,"what":null,"savings":{{{savings}}}}}""";

    /// <summary>Prepared and published today.</summary>
    public async Task PublishedAsync(string number, string citation, string savings = "null")
    {
        await TakenAsync("list-editor-1", number, await PrepareAsync(number, citation, savings));
        await TakenAsync("list-publisher-1", number, """{"act":"publish","content":{}}""");
    }

    public async Task TakenAsync(string person, string number, string body)
    {
        using Caller caller = await Caller.OfAsync(desk, person);
        using HttpResponseMessage done = await ActAsync(caller, number, body);
        Assert.True(done.IsSuccessStatusCode, $"{person} {body}: {await done.Content.ReadAsStringAsync(Ct)}");
    }

    public static async Task<HttpResponseMessage> ActAsync(Caller caller, string number, string body)
    {
        using HttpResponseMessage shown = await caller.GetAsync("/changes/" + number);
        return await caller.PostAsync($"/changes/{number}/acts", body, seen: shown.Headers.ETag!.Tag);
    }

    public async Task<string> VersionAsync(string number)
    {
        using Caller caller = await Caller.OfAsync(desk, "chair-of-the-erc");
        JsonElement change = await caller.JsonAsync("/changes/" + number);
        return change.GetProperty("proposal").GetProperty("version").GetString()!;
    }

    public async Task ReckonedAsync(string number)
    {
        using Caller caller = await Caller.OfAsync(desk, "chair-of-the-erc");
        for (int i = 0; i < 600; i++)
        {
            JsonElement change = await caller.JsonAsync("/changes/" + number);
            if (
                change.GetProperty("isReckoned").GetBoolean()
                && change.TryGetProperty("preview", out JsonElement preview)
                && preview.ValueKind == JsonValueKind.Object
            )
            {
                return;
            }

            await Task.Delay(100, Ct);
        }

        throw new InvalidOperationException("It was not reckoned within a minute.");
    }
}
