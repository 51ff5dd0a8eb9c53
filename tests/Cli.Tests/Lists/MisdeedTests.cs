using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using static Licet.Cli.Tests.Lists.Fetching;

namespace Licet.Cli.Tests.Lists;

/// <summary>
/// <c>licet lists fetch</c> against a real server that misbehaves. After each misdeed the version held is still the one in
/// force, and the answer says how old it is.
/// </summary>
[SuppressMessage("Security", "CA5351", Justification = "Content-MD5 is what servers send.")]
public class MisdeedTests
{
    /// <summary>A store that holds one version, fetched once for all misdeeds.</summary>
    private static readonly Lazy<KeptStore> s_held = new(() =>
    {
        using var desk = new Desk();
        using var good = Serving(SampleLists.Whole(40));
        Fetch(desk, good);
        return KeptStore.Of(desk);
    });

    public static TheoryData<string, string> Misdeeds =>
        new()
        {
            { "error", "REFUSED, consolidated.csv: the source answered 503" },
            { "missing", "REFUSED, consolidated.csv: the source answered 404" },
            { "silent", "REFUSED, consolidated.csv: no answer within 1 s" },
            { "stalls", "REFUSED, consolidated.csv: no answer within 1 s" },
            { "cut off", "bytes arrived" },
            { "cut off in chunks", "REFUSED, consolidated.csv: " },
            { "wrong md5", "REFUSED, consolidated.csv: the source announced md5 " },
            { "wrong digest", "REFUSED, consolidated.csv: the source announced sha-256 " },
            { "half a row", "REFUSED, " },
            { "empty", "REFUSED, consolidated.csv: empty" },
            { "web page", "REFUSED, consolidated.csv: a web page arrived instead of the list" },
            { "web page called csv", "REFUSED, consolidated.csv: a web page arrived instead of the list" },
            { "header only", "REFUSED, " },
            { "other columns", "REFUSED, " },
            { "circle", "REFUSED, consolidated.csv: redirected more than 5 times" },
        };

    [Theory]
    [MemberData(nameof(Misdeeds))]
    public void After_each_misdeed_the_version_held_stays_in_force_and_says_how_old_it_is(
        string misdeed,
        string message
    )
    {
        using var desk = new Desk();
        s_held.Value.CopyTo(desk);
        var before = Snapshot(desk);
        desk.Now = desk.Now.AddDays(1);
        using var server = new MisbehavingServer((request, _) => Misdeed(misdeed, request));
        var run = misdeed is "silent" or "stalls" ? Fetch(desk, server, "--timeout", "1") : Fetch(desk, server);
        Assert.Equal(14, run.Code);
        Assert.Contains(message, run.Out, StringComparison.Ordinal);
        Assert.Contains(Held, run.Out, StringComparison.Ordinal);
        Assert.Equal(before, Snapshot(desk));
        Assert.Contains("REFUSED", desk.Run("lists", "show").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_held_gives_its_hits_after_a_misdeed_and_its_silence_says_nothing_of_the_day()
    {
        using var desk = new Desk();
        s_held.Value.CopyTo(desk);
        desk.Now = desk.Now.AddDays(1);
        using var server = new MisbehavingServer((request, _) => Misdeed("error", request));
        Fetch(desk, server);
        Assert.Equal(1, desk.Run("screen", SampleLists.Name(7)).Code);
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries").Code);
    }

    [Fact]
    public void A_body_cut_off_once_is_fetched_again()
    {
        var whole = SampleLists.Whole(40);
        using var desk = new Desk();
        using var server = new MisbehavingServer((_, n) => n == 0 ? CutOff(whole) : Reply.File(whole));
        Assert.Equal(0, Fetch(desk, server).Code);
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://")]
    public void A_redirect_to_what_is_no_address_is_refused(string target)
    {
        using var desk = new Desk();
        using var server = new MisbehavingServer(
            (_, _) => Reply.Status("302 Found", "", $"Location: {target}", "Content-Length: 0")
        );
        var run = Fetch(desk, server);
        Assert.Equal(14, run.Code);
        Assert.Contains("csl: REFUSED, consolidated.csv: redirected", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_fails_once_is_asked_again()
    {
        using var desk = new Desk();
        using var server = new MisbehavingServer(
            (_, n) => n == 0 ? Reply.Status("500 Internal Server Error") : Reply.File(SampleLists.Whole(40))
        );
        Assert.Equal(0, Fetch(desk, server).Code);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public void A_server_that_asks_for_patience_gets_it()
    {
        using var desk = new Desk();
        using var server = new MisbehavingServer(
            (_, n) =>
                n == 0
                    ? Reply.Status("429 Too Many Requests", "", "Retry-After: 2", "Content-Length: 0")
                    : Reply.File(SampleLists.Whole(40))
        );
        Assert.Equal(0, Fetch(desk, server).Code);
    }

    [Fact]
    public void A_server_that_is_not_there_is_said()
    {
        using var desk = new Desk();
        string address;
        using (var gone = Serving(""))
        {
            address = gone.Address;
        }
        var run = desk.Run("lists", "fetch", "csl", "--base-url", address, "--retries", "0");
        Assert.Equal(14, run.Code);
        Assert.Contains("REFUSED, consolidated.csv: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_never_came_is_not_screened()
    {
        using var desk = new Desk();
        using var server = new MisbehavingServer((_, _) => Reply.Status("404 Not Found"));
        var run = Fetch(desk, server);
        Assert.Equal(14, run.Code);
        Assert.Contains("there is no version here", run.Out, StringComparison.Ordinal);
        Assert.Empty(desk.Run("lists", "show", "--format", "ndjson").Out);
    }

    private static Reply Misdeed(string misdeed, Request request)
    {
        var whole = SampleLists.Whole(41);
        return misdeed switch
        {
            "error" => Reply.Status("503 Service Unavailable"),
            "missing" => Reply.Status("404 Not Found"),
            "silent" => new([], ThenSilent: true),
            "stalls" => CutOff(whole) with { ThenSilent = true },
            "cut off" => CutOff(whole),
            "cut off in chunks" => Reply.Status("200 OK", "10\r\n0123456789", "Transfer-Encoding: chunked"),
            "wrong md5" => Reply.File(whole, $"Content-MD5: {Convert.ToBase64String(MD5.HashData("x"u8))}"),
            "wrong digest" => Reply.File(
                whole,
                $"Repr-Digest: sha-256=:{Convert.ToBase64String(SHA256.HashData("x"u8))}:"
            ),
            "half a row" => Reply.Status("200 OK", whole[..^180]),
            "empty" => Reply.File(""),
            "web page" => Reply.File("<!DOCTYPE html><p>Sorry", "Content-Type: text/html; charset=utf-8"),
            "web page called csv" => Reply.File("\r\n<html><body>Sign in</body></html>", "Content-Type: text/csv"),
            "header only" => Reply.File(SampleLists.ConsolidatedHeader + "\n"),
            "other columns" => Reply.File("a,b,c\n1,2,3\n"),
            "circle" => Reply.Status("302 Found", "", $"Location: {request.Path}x", "Content-Length: 0"),
            _ => throw new ArgumentOutOfRangeException(nameof(misdeed)),
        };
    }

    /// <summary>The length of the whole is announced, half of it is sent.</summary>
    private static Reply CutOff(string whole) =>
        Reply.Status("200 OK", whole[..(whole.Length / 2)], $"Content-Length: {Encoding.UTF8.GetByteCount(whole)}");

    /// <summary>Every file of the store but the notes on how fetching went, with its bytes.</summary>
    private static string Snapshot(Desk desk) =>
        string.Join(
            '\n',
            Directory
                .EnumerateFiles(desk.Store, "*", SearchOption.AllDirectories)
                .Where(f => !f.Contains("fetched", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(f => f + Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))))
        );
}
