using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Licet.Data.Desk;
using Licet.Web.SignIn.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Api;

/// <summary>Another program with a token of somebody.</summary>
internal sealed class Caller : IDisposable
{
    private readonly Action _end;

    private Caller(HttpClient client, string token, Action end) => (Client, Token, _end) = (client, token, end);

    public HttpClient Client { get; }

    public string Token { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <param name="scopes">None: every one.</param>
    public static async Task<Caller> OfAsync(DeskRun desk, string person, params string[] scopes)
    {
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        string account = await scope
            .ServiceProvider.GetRequiredService<DeskContext>()
            .Users.Where(u => u.UserName == person)
            .Select(u => u.Id)
            .SingleAsync(Ct);
        TokenMade made = await scope
            .ServiceProvider.GetRequiredService<ApiTokens>()
            .MakeAsync(
                account,
                "test",
                scopes is [] ? ApiScopes.All.Select(s => s.Key) : scopes,
                DateOnly.FromDateTime(
                    desk.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime.AddDays(30)
                ),
                Ct
            );
        string token = made.Secret ?? throw new InvalidOperationException(string.Join(", ", made.Faults));
        HttpClient client = new() { BaseAddress = new Uri(desk.Address), Timeout = TimeSpan.FromMinutes(5) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new(client, token, () => End(desk, account, token));
    }

    public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync("/api/v1" + path, Ct);

    public Task<HttpResponseMessage> PostAsync(
        string path,
        string body,
        string type = "application/json",
        string? seen = null,
        string? key = null
    ) => SendAsync(HttpMethod.Post, path, body, type, seen, key);

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method,
        string path,
        string body,
        string type = "application/json",
        string? seen = null,
        string? key = null
    )
    {
        HttpRequestMessage request = new(method, "/api/v1" + path)
        {
            Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type)),
        };
        if (seen is not null)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue(seen));
        }

        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return Client.SendAsync(request, Ct);
    }

    public async Task<JsonElement> JsonAsync(string path)
    {
        using HttpResponseMessage answer = await GetAsync(path);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }

    /// <summary>A person has but so many tokens.</summary>
    public void Dispose()
    {
        Client.Dispose();
        _end();
    }

    private static void End(DeskRun desk, string account, string token)
    {
        using IServiceScope scope = desk.Services.CreateScope();
        ApiTokens tokens = scope.ServiceProvider.GetRequiredService<ApiTokens>();
        if (tokens.FindAsync(token, CancellationToken.None).GetAwaiter().GetResult() is { } row)
        {
            tokens.EndAsync(row.Id, account, CancellationToken.None).GetAwaiter().GetResult();
        }
    }
}

internal static class Answers
{
    public static Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    /// <summary>The sample order to a listed firm, which needs a license, under another number and in one line.</summary>
    public static string Stopped(string number) =>
        File.ReadAllText(Path.Combine(Visits.Root(), "samples", "orders", "ear99-cable-huawei-2019.json"))
            .Replace("PO-1920", number, StringComparison.Ordinal)
            .ReplaceLineEndings(" ");

    /// <summary>A file of one held license of 100 valves for USD 59,600.</summary>
    public static string License(string number) =>
        $$"""
            {"format":"licet-held/1","asOf":"2026-07-01","licenses":[{"number":"{{number}}","agency":"BIS","issued":"2026-01-15","lastDay":"2030-01-31",
             "source":"license letter","destinations":["SG"],
             "parties":[{"role":"applicant","name":"Nordwind Valves Inc.","country":"US"},{"role":"ultimate-consignee","name":"Merlion Process Pte. Ltd.","country":"SG"}],
             "lines":[{"eccn":"2B350.g","description":"Valves","quantity":100,"unit":"number","value":59600}],"shipped":[]}]}
            """;
}
