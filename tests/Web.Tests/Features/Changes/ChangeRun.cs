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

    /// <summary>Proposed, and set against every book.</summary>
    public async Task<string> ProposedAsync(string name, string country)
    {
        using Caller member = await Caller.OfAsync(desk, "member-of-state");
        using HttpResponseMessage proposed = await member.PostAsync("/changes", Body(name, country));
        Assert.Equal(HttpStatusCode.Created, proposed.StatusCode);
        string number = proposed.Headers.Location!.ToString().Split('/')[^1];
        await ReckonedAsync(number);
        return number;
    }

    public async Task<string> CirculatedAsync(string name, string country)
    {
        string number = await ProposedAsync(name, country);
        await TakenAsync(
            "chair-of-the-erc",
            number,
            """{"act":"circulate","content":{"agencies":["commerce","defense","energy","state"]}}"""
        );
        return number;
    }

    public async Task<string> ClearedAsync(string name, string country)
    {
        string number = await CirculatedAsync(name, country);
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
