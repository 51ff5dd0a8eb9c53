using Microsoft.AspNetCore.Http;

namespace Licet.Cli.Tests.Remote;

/// <summary><c>--server</c> where the server, the token or the command line is not as it should be.</summary>
public class ServerFaultTests
{
    private const string Clear =
        """{"index":0,"query":"Sugon","hits":[],"hitsInAll":0,"found":false,"certificate":null,"screening":{"screened":true,"verdict":"screened","day":"2026-03-02","lists":["csl@0"],"gaps":[]}}""";

    [Fact]
    public void A_token_does_not_travel_in_the_clear_to_another_machine()
    {
        using var desk = Asking();
        var run = desk.Run("screen", "Sugon", "--server", "http://licet.example");
        Assert.Equal(2, run.Code);
        Assert.Contains("over http:// everybody on the way could read the token", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ftp://licet.example", "expected an address such as")]
    [InlineData("licet.example", "expected an address such as")]
    [InlineData("https://licet.example/?a=b", "expected an address such as")]
    [InlineData("https://me:secret@licet.example", "expected no name or password in the address")]
    [InlineData("http://127.0.0.1:1", "no connection: ")]
    [InlineData("https://licet.invalid", "there is no host of that name")]
    public void An_address_that_cannot_be_asked_is_told(string address, string told)
    {
        using var desk = Asking();
        var run = desk.Run("screen", "Sugon", "--server", address);
        Assert.Equal(2, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData(null, "found nothing")]
    [InlineData(" ", "found nothing")]
    [InlineData("licet_a b", "found other characters")]
    public void Without_a_token_nobody_is_asked_and_a_wrong_one_is_not_printed(string? token, string told)
    {
        using TestServer server = new(TestServer.Lines(1, Clear + "\n"));
        using var desk = new Desk();
        if (token is not null)
        {
            desk.Settings["LICET_TOKEN"] = token;
        }
        var run = desk.Run("screen", "Sugon", "--server", server.Address);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("licet: LICET_TOKEN: expected a token", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("licet_a", run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Asked);
    }

    [Theory]
    [InlineData(200, "text/html", "<html>", "no server of Licet answers there; it answered 200 with text/html")]
    [InlineData(404, "text/plain", "no", "no server of Licet answers there; it answered 404 with text/plain")]
    [InlineData(500, "application/problem+json", "[1", "no server of Licet answers there")]
    [InlineData(200, "application/x-ndjson", "{}\n", "it does not say how many lines its answer has (Licet-Lines)")]
    [InlineData(
        429,
        "application/problem+json",
        """{"title":"Too many requests","detail":"Wait a few seconds and try again."}""",
        "429 Too many requests: Wait a few seconds and try again."
    )]
    [InlineData(
        403,
        "application/problem+json",
        """{"title":"Not allowed","detail":"The token's scopes do not reach this."}""",
        "does not take it for this (403): The token's scopes do not reach this."
    )]
    public void What_is_no_answer_is_told_and_nothing_is_written(int status, string type, string body, string told)
    {
        using TestServer server = new(TestServer.Saying(status, type, body));
        using var desk = Asking();
        var run = desk.Run("screen", "Sugon", "--server", server.Address);
        Assert.Equal(2, run.Code);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void A_token_is_not_sent_on_to_where_a_server_sends_on_to()
    {
        using TestServer elsewhere = new(TestServer.Lines(1, Clear + "\n"));
        using TestServer server = new(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = elsewhere.Address + "/api/v1/screen/batch";
            return Task.CompletedTask;
        });
        using var desk = Asking();
        var run = desk.Run("screen", "Sugon", "--server", server.Address);
        Assert.Equal(2, run.Code);
        Assert.Contains("it sends on to " + elsewhere.Address, run.Error, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Asked);
    }

    [Theory]
    [InlineData(2, Clear + "\n", true, "the connection broke off")]
    [InlineData(2, Clear + "\n", false, "1 of 2 lines came")]
    [InlineData(1, Clear + "\n" + Clear + "\n", false, "2 of 1 lines came")]
    [InlineData(1, Clear, false, "it ended within a line")]
    [InlineData(1, "{\"index\":0}\n", false, "line 1 of it is no answer of Licet")]
    [InlineData(1, "never\n", false, "line 1 of it is no answer of Licet")]
    public void Half_an_answer_never_looks_like_a_whole_one(int announced, string text, bool breaks, string told)
    {
        foreach (var format in new[] { "ndjson", "table" })
        {
            using TestServer server = new(TestServer.Lines(announced, text, breaks));
            using var desk = Asking();
            var run = desk.Run("screen", "Sugon", "Inspur", "--server", server.Address, "--format", format);
            Assert.Equal(70, run.Code);
            Assert.Contains($"the answer is not whole: {told}", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("names:", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_answer_to_one_order_that_breaks_off_is_not_written()
    {
        using TestServer server = new(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            context.Response.ContentLength = 1_000;
            await context.Response.WriteAsync("{\"outcome\":\"NLR\"");
            await context.Response.Body.FlushAsync();
            await Task.Delay(200, TestContext.Current.CancellationToken);
            context.Abort();
        });
        using var desk = Asking();
        var order = desk.Write("order.json", "{}");
        var run = desk.Run("check", order, "--server", server.Address, "--format", "json");
        Assert.Equal(70, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains("the answer is not whole", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_the_servers_own_affair_is_refused_in_a_line_each()
    {
        using var desk = Asking();
        var screen = desk.Run([
            "screen",
            "Sugon",
            "--server",
            "http://localhost:1",
            "--list",
            "starter",
            "--list-csv",
            "x",
            "--store",
            "y",
        ]);
        Assert.Equal(2, screen.Code);
        Assert.Equal(
            ["--list", "--list-csv", "--store"],
            screen.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(": ")[1])
        );
        foreach (var option in new[] { "--threshold=0.9", "--threads=2", "--engine=index" })
        {
            var run = desk.Run("screen", "Sugon", "--server", "http://localhost:1", option);
            Assert.Contains($"{option.Split('=')[0]}: is the server's own", run.Error, StringComparison.Ordinal);
        }
        string[] ofCheck =
        [
            "--list=starter",
            "--store=x",
            "--threads=2",
            "--licenses=x",
            "--keys=x",
            "--revocations=x",
            "--affiliates-rule=ask",
        ];
        foreach (var option in ofCheck)
        {
            var run = desk.Run("check", "order.json", "--server", "http://localhost:1", option);
            Assert.Equal(2, run.Code);
            Assert.Contains($"{option.Split('=')[0]}: is the server's own", run.Error, StringComparison.Ordinal);
        }
        Assert.Contains(
            "--format: with --server expected table or ndjson, found csv",
            desk.Run("screen", "Sugon", "--server", "http://localhost:1", "--format", "csv").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "--country: with --server and --in each row brings its own",
            desk.Run("screen", "--in", "x", "--server", "http://localhost:1", "--country", "DE").Error,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("NLR", "LICENSE_REQUIRED", "PERSON_DECIDES", 12)]
    [InlineData("NLR", "PROHIBITED", "PERSON_DECIDES", 11)]
    [InlineData("NLR", "LICENSE_REQUIRED", "NOT_SCREENED", 10)]
    [InlineData("NOT_SCREENED", "PERMITTED", "NLR", 14)]
    [InlineData("NLR", "PERMITTED", "NLR", 13)]
    [InlineData("NLR", "NLR", "NLR", 0)]
    public void Of_many_orders_the_worst_wins(string one, string other, string third, int code)
    {
        var text = string.Concat(new[] { one, other, third }.Select(o => $"{{\"outcome\":\"{o}\"}}\n"));
        using TestServer server = new(TestServer.Lines(3, text));
        using var desk = Asking();
        var orders = desk.Write("orders.ndjson", "{}\n{}\n{}\n");
        var run = desk.Run("check", "--in", orders, "--server", server.Address, "--format", "json", "--accept-gaps");
        Assert.Equal(code, run.Code);
        Assert.Equal(text, run.Out);
        Assert.Equal(["POST /api/v1/check/batch?acceptGaps=true"], server.Asked);
    }

    private static Desk Asking()
    {
        var desk = new Desk();
        desk.Settings["LICET_TOKEN"] = "licet_test";
        return desk;
    }
}
