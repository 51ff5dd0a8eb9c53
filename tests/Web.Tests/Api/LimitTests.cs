using System.Net;
using System.Text.Json;

namespace Licet.Web.Tests.Api;

/// <summary>Whoever asks without end is told to wait. On a program of its own: others must not wait with it.</summary>
public class LimitTests(EmptyDesk desk) : IClassFixture<EmptyDesk>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_that_asks_the_API_without_end_is_told_to_wait()
    {
        using HttpResponseMessage refused = await UntilRefusedAsync("/api/v1/me", HttpStatusCode.Unauthorized, 1_000);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        JsonElement problem = await refused.JsonAsync();
        Assert.Equal("Too many requests", problem.GetProperty("title").GetString());
        Assert.Contains("try again", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await AgainAsync("/api/v1/me", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_address_that_asks_strangers_pages_without_end_is_told_to_wait_by_each_of_them()
    {
        using HttpResponseMessage refused = await UntilRefusedAsync("/search", HttpStatusCode.OK, 120);
        Assert.Equal("text/html", refused.Content.Headers.ContentType?.MediaType);
        foreach (string page in new[] { "/sign-in", "/verify" })
        {
            using HttpResponseMessage too = await UntilRefusedAsync(page, HttpStatusCode.OK, 0);
            Assert.Equal("text/html", too.Content.Headers.ContentType?.MediaType);
        }

        // Who guesses check codes does not guess twice as fast through the API.
        using HttpClient client = new() { BaseAddress = new Uri(desk.Address) };
        HttpResponseMessage[] guesses = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(i =>
                    client.PostAsync(
                        "/api/v1/verify",
                        new StringContent(
                            $$"""{"number":"D1234567","checkCode":"0000-0000-{{i:0000}}"}""",
                            System.Text.Encoding.UTF8,
                            "application/json"
                        ),
                        Ct
                    )
                )
        );
        Assert.True(guesses.Count(g => g.StatusCode == HttpStatusCode.TooManyRequests) > 8);
        Assert.All(
            guesses,
            g => Assert.True(g.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.NotFound)
        );
        await AgainAsync("/search", HttpStatusCode.OK);
    }

    /// <param name="asked">What is answered until then.</param>
    /// <param name="atOnce">How many are let through at least.</param>
    private async Task<HttpResponseMessage> UntilRefusedAsync(string path, HttpStatusCode asked, int atOnce)
    {
        using HttpClient client = new() { BaseAddress = new Uri(desk.Address) };
        int through = 0;
        long until = Environment.TickCount64 + 60_000;
        while (Environment.TickCount64 < until)
        {
            HttpResponseMessage[] answers = await Task.WhenAll(
                Enumerable.Range(0, 64).Select(_ => client.GetAsync(path, Ct))
            );
            HttpResponseMessage? refused = answers.FirstOrDefault(a => a.StatusCode == HttpStatusCode.TooManyRequests);
            Assert.All(
                answers,
                a => Assert.True(a.StatusCode is HttpStatusCode.TooManyRequests || a.StatusCode == asked)
            );
            through += answers.Count(a => a.StatusCode == asked);
            if (refused is not null)
            {
                Assert.True(through >= atOnce, $"{through} were let through");
                return refused;
            }
        }

        Assert.Fail($"{through} were let through within a minute and none refused");
        return null!;
    }

    /// <summary>Who waits is answered again.</summary>
    private async Task AgainAsync(string path, HttpStatusCode asked)
    {
        await Task.Delay(TimeSpan.FromSeconds(3), Ct);
        using HttpClient client = new() { BaseAddress = new Uri(desk.Address) };
        using HttpResponseMessage answer = await client.GetAsync(path, Ct);
        Assert.Equal(asked, answer.StatusCode);
    }
}
