using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Licet.Cli.Tests.Lists;

/// <summary>
/// <c>licet lists fetch</c> against a real server that misbehaves. After each misdeed the version held is still the one in
/// force, and the answer says how old it is.
/// </summary>
[SuppressMessage("Security", "CA5351", Justification = "Content-MD5 is what servers send.")]
public class FetchTests
{
    private const string Held = "the version through 2026-03-02 stays in force (1 day old)";

    [Fact]
    public void A_first_fetch_stores_the_list_and_screens_by_it()
    {
        using var desk = new Desk();
        using var server = Serving(SampleLists.Whole(40));
        var run = Fetch(desk, server);
        Assert.Equal(0, run.Code);
        Assert.Matches("^csl: new version csl [0-9a-f]{12} \\(12,160 listings, covers 2026-03-02\\)\n$", run.Out);
        var hit = desk.Run("screen", SampleLists.Name(7));
        Assert.Equal(1, hit.Code);
        var none = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(0, none.Code);
        Assert.Contains("no hit", none.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_did_not_change_is_asked_for_by_its_tag_and_covers_the_days_until_today()
    {
        using var desk = new Desk();
        using var server = new MisbehavingServer(
            (request, _) =>
                request.Headers.GetValueOrDefault("if-none-match") == "\"v1\""
                    ? Reply.Status("304 Not Modified")
                    : Reply.File(SampleLists.Whole(40), "ETag: \"v1\"", "Last-Modified: Sun, 01 Mar 2026 08:00:00 GMT")
        );
        Fetch(desk, server);
        desk.Now = desk.Now.AddDays(9);
        var run = Fetch(desk, server);
        Assert.Equal(0, run.Code);
        Assert.Equal("csl: unchanged, 12,160 listings, current through 2026-03-11\n", run.Out);
        Assert.Equal("Sun, 01 Mar 2026 08:00:00 GMT", server.Requests.Last().Headers["if-modified-since"]);
        foreach (
            var (day, code) in new[] { ("2026-02-28", 14), ("2026-03-01", 0), ("2026-03-07", 0), ("2026-03-12", 14) }
        )
        {
            Assert.Equal(code, desk.Run("screen", "Pelmarova Quarries", "--on", day).Code);
        }
    }

    [Fact]
    public void The_same_content_without_a_tag_extends_the_version_instead_of_making_another()
    {
        using var desk = new Desk();
        using var server = Serving(SampleLists.Whole(40));
        Fetch(desk, server);
        desk.Now = desk.Now.AddDays(1);
        Assert.Equal("csl: unchanged, 12,160 listings, current through 2026-03-03\n", Fetch(desk, server).Out);
        Assert.Single(desk.Run("lists", "show", "--format", "ndjson").Lines);
    }

    [Fact]
    public void A_changed_list_becomes_a_version_of_its_own_and_the_old_one_still_answers_for_its_days()
    {
        using var desk = new Desk();
        using var server = new MisbehavingServer((_, n) => Reply.File(SampleLists.Whole(n == 0 ? 40 : 41)));
        Fetch(desk, server);
        desk.Now = desk.Now.AddDays(1);
        var run = Fetch(desk, server);
        Assert.Contains(
            "(12,161 listings, covers 2026-03-03); 1 added, 0 removed, 0 changed",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(0, desk.Run("screen", SampleLists.Name(40), "--on", "2026-03-02").Code);
        Assert.Equal(1, desk.Run("screen", SampleLists.Name(40), "--on", "2026-03-03").Code);
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
    public void A_shrunken_list_stops_and_asks()
    {
        using var desk = new Desk();
        using var server = new MisbehavingServer(
            (_, n) => Reply.File(SampleLists.Whole(40, others: n == 0 ? 2_200 : 1_900))
        );
        Fetch(desk, server);
        desk.Now = desk.Now.AddDays(1);
        var stopped = Fetch(desk, server);
        Assert.Equal(12, stopped.Code);
        Assert.Equal(
            $"csl: STOPPED, EL shrank from 2240 to 1940 listings; {Held}; if it is so: licet lists fetch csl --accept-shrink\n",
            stopped.Out
        );
        Assert.Equal(1, desk.Run("screen", "Oddment 2100").Code);
        var accepted = Fetch(desk, server, "--accept-shrink");
        Assert.Equal(0, accepted.Code);
        Assert.Contains("0 added, 300 removed", accepted.Out, StringComparison.Ordinal);
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

    [Fact]
    public void Another_server_s_copy_covers_the_day_it_speaks_of_and_not_the_day_it_was_fetched()
    {
        using var desk = new Desk();
        using var server = Serving(SampleLists.Whole(40));
        var run = desk.Run("lists", "fetch", "csl", "--base-url", server.Address);
        Assert.Equal(0, run.Code);
        Assert.Contains("covers 2019-05-21", run.Out, StringComparison.Ordinal);
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries").Code);
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
    public void A_set_of_files_is_one_list_and_one_missing_file_refuses_it()
    {
        var files = SampleLists.Sdn(9_100);
        using var desk = new Desk();
        using (var server = Serving(files))
        {
            var run = Fetch(desk, server, "ofac");
            Assert.Contains("ofac-sdn: new version", run.Out, StringComparison.Ordinal);
            Assert.Contains(
                "ofac-consolidated: REFUSED, cons_prim.csv: the source answered 404",
                run.Out,
                StringComparison.Ordinal
            );
            Assert.Equal(14, run.Code);
        }
        desk.Now = desk.Now.AddDays(1);
        files.Remove("alt.csv");
        using var poorer = Serving(files);
        var refused = Fetch(desk, poorer, "ofac");
        Assert.Contains(
            $"ofac-sdn: REFUSED, alt.csv: the source answered 404; {Held}",
            refused.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_the_changed_file_of_a_set_is_sent_again()
    {
        var files = SampleLists.Sdn(9_100);
        using var desk = new Desk();
        using var server = new MisbehavingServer(
            (request, _) =>
            {
                var content = files.GetValueOrDefault(request.Path.TrimStart('/'), "");
                var tag = $"\"{Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(content)))}\"";
                return request.Headers.GetValueOrDefault("if-none-match") == tag
                    ? Reply.Status("304 Not Modified")
                    : Reply.File(content, $"ETag: {tag}");
            }
        );
        Fetch(desk, server, "ofac");
        desk.Now = desk.Now.AddDays(1);
        files["alt.csv"] = files["alt.csv"]
            .Replace("KIRANDIA GROUP", "KIRANDIA HOLDINGS GROUP", StringComparison.Ordinal);
        var run = Fetch(desk, server, "ofac");
        Assert.Contains("0 added, 0 removed, 455 changed", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, desk.Run("screen", "Kirandia Holdings").Code);
    }

    [Fact]
    public void Damaged_bytes_are_fetched_anew_instead_of_being_kept_alive_by_not_modified()
    {
        using var desk = new Desk();
        using var server = new MisbehavingServer(
            (request, _) =>
                request.Headers.ContainsKey("if-none-match")
                    ? Reply.Status("304 Not Modified")
                    : Reply.File(SampleLists.Whole(40), "ETag: \"v1\"")
        );
        Fetch(desk, server);
        var kept = Directory.GetFiles(Path.Combine(desk.Store, "lists", "files")).Single();
        File.AppendAllText(kept, "damage");
        Assert.Equal(1, desk.Run("lists", "verify").Code);
        Assert.Equal(0, Fetch(desk, server).Code);
        Assert.Equal(0, desk.Run("lists", "verify").Code);
    }

    [Fact]
    public void A_copy_is_as_old_as_what_it_says_whenever_it_was_copied_and_as_checked_as_the_user_says()
    {
        using var desk = new Desk();
        var mirror = desk.PathOf("mirror");
        var file = desk.Write("mirror/csl/consolidated.csv", SampleLists.Whole(40, "2026-02-25"));
        File.SetLastWriteTimeUtc(file, desk.Now.UtcDateTime);
        var run = desk.Run("lists", "fetch", "csl", "--mirror", mirror);
        Assert.Equal(0, run.Code);
        Assert.Contains("covers 2026-02-25)", run.Out, StringComparison.Ordinal);
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries").Code);
        Assert.Equal(0, desk.Run("screen", "Pelmarova Quarries", "--on", "2026-02-25").Code);
        File.SetLastWriteTimeUtc(file, desk.Now.UtcDateTime.AddHours(1));
        run = desk.Run("lists", "fetch", "csl", "--mirror", mirror);
        Assert.Equal("csl: unchanged, 12,160 listings, current through 2026-02-25\n", run.Out);
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries").Code);
        run = desk.Run("lists", "fetch", "csl", "--mirror", mirror, "--through", "today");
        Assert.Equal("csl: unchanged, 12,160 listings, current through 2026-03-02\n", run.Out);
        Assert.Equal(0, desk.Run("screen", "Pelmarova Quarries").Code);
        Assert.Contains("said by the user", desk.Run("lists", "show", "csl").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Days_vouched_for_stay_where_the_same_file_comes_again_without_a_word()
    {
        using var desk = new Desk();
        var file = desk.Write("mirror/consolidated.csv", SampleLists.Whole(40, "2026-02-20"));
        string[] fetch = ["lists", "fetch", "csl", "--mirror", desk.PathOf("mirror")];
        Assert.Equal(0, desk.Run([.. fetch, "--through", "2026-02-25"]).Code);
        desk.Write("mirror/consolidated.csv", SampleLists.Whole(41, "2026-02-27"));
        Assert.Equal(0, desk.Run(fetch).Code);
        desk.Write("mirror/consolidated.csv", SampleLists.Whole(40, "2026-02-20"));
        var again = desk.Run(fetch);
        Assert.Equal(0, again.Code);
        Assert.Contains("covers 2026-02-20 through 2026-02-25)", again.Out, StringComparison.Ordinal);
        Assert.Matches("today [0-9a-f]{12} of 2026-02-27 is used, not this older one", again.Out);
        Assert.Equal(0, desk.Run("screen", "Pelmarova Quarries", "--on", "2026-02-24").Code);
        Assert.Equal(0, desk.Run("lists", "verify").Code);
        // Nor does an import without a word shorten them; one that says a day does.
        desk.Run("lists", "import", file, "--dated", "2026-02-20");
        Assert.Equal(0, desk.Run("screen", "Pelmarova Quarries", "--on", "2026-02-24").Code);
        desk.Run("lists", "import", file, "--dated", "2026-02-20", "--through", "2026-02-22");
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries", "--on", "2026-02-24").Code);
    }

    [Fact]
    public void A_copy_that_says_no_day_is_refused_until_the_user_says_one()
    {
        using var desk = new Desk();
        foreach (var (name, content) in SampleLists.Sdn(9_100))
        {
            desk.Write("mirror/" + name, content);
        }
        var run = desk.Run("lists", "fetch", "ofac", "--mirror", desk.PathOf("mirror"));
        Assert.Equal(14, run.Code);
        Assert.Contains("ofac-sdn: REFUSED, no day is said in it", run.Out, StringComparison.Ordinal);
        run = desk.Run("lists", "fetch", "ofac", "--mirror", desk.PathOf("mirror"), "--through", "2026-03-01");
        Assert.Contains("covers 2026-03-01)", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(5_000)]
    public void Half_a_list_cut_at_the_end_of_a_row_is_refused_at_the_first_fetch_too(int rows)
    {
        using var desk = new Desk();
        var lines = SampleLists.Whole(40).Split('\n').Take(rows);
        using var server = Serving(string.Join('\n', lines) + "\n");
        var run = Fetch(desk, server);
        Assert.Equal(14, run.Code);
        Assert.Contains("csl: REFUSED, half a list: ", run.Out, StringComparison.Ordinal);
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries").Code);
    }

    [Fact]
    public void The_first_three_thousand_rows_of_the_real_list_are_no_list()
    {
        var lines = File.ReadLines(RealData.PathOf("csl-2022-04/consolidated.csv")).Take(3_000);
        using var desk = new Desk();
        desk.Write("mirror/consolidated.csv", string.Join('\n', lines) + "\n");
        var run = desk.Run("lists", "fetch", "csl", "--mirror", desk.PathOf("mirror"), "--through", "today");
        Assert.Equal(14, run.Code);
        Assert.Contains("SDN 2329 of at least 4000", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import")]
    [InlineData("fetch")]
    public void The_first_nine_thousand_rows_of_the_real_list_stop_and_ask(string way)
    {
        var lines = File.ReadLines(RealData.PathOf("csl-2022-04/consolidated.csv")).Take(9_000);
        using var desk = new Desk();
        var file = desk.Write("mirror/consolidated.csv", string.Join('\n', lines) + "\n");
        string[] take =
            way == "fetch"
                ? ["lists", "fetch", "csl", "--mirror", desk.PathOf("mirror"), "--through", "2022-04-21"]
                : ["lists", "import", file, "--dated", "2022-04-21"];
        var run = desk.Run(take);
        Assert.Equal(12, run.Code);
        Assert.Matches("STOPPED, (DPL|EL) holds \\d+ listings, and held (462|2001) on 2022-04-01", run.ToString());
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries", "--on", "2022-04-21").Code);
        var named = desk.Run("screen", "Pelmarova Quarries", "--list", file);
        Assert.Equal(14, named.Code);
        Assert.Contains("was the file cut off?", named.Out, StringComparison.Ordinal);
        var accepted = desk.Run([.. take, "--accept-shrink"]);
        Assert.Equal(0, accepted.Code);
        Assert.Contains("a file cut off at the end of a row may look whole", accepted.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_three_hundred_denied_persons_stop_and_ask()
    {
        var lines = File.ReadLines(RealData.PathOf("bis-denied-persons-2019-07/dpl.txt")).Take(300);
        using var desk = new Desk();
        string[] import = ["lists", "import", desk.Write("dpl.txt", string.Join('\n', lines) + "\n")];
        var run = desk.Run(import);
        Assert.Equal(12, run.Code);
        Assert.Contains("and held 462 on 2022-04-01", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, desk.Run([.. import, "--accept-shrink"]).Code);
        // What a person has accepted is not asked again.
        Assert.Equal(0, desk.Run(import).Code);
        var whole = desk.Run(
            "lists",
            "import",
            RealData.PathOf("bis-denied-persons-2019-07/dpl.txt"),
            "--dated",
            "today"
        );
        Assert.Equal(0, whole.Code);
    }

    [Fact]
    public void A_mirrored_file_that_differs_from_its_checksum_is_refused()
    {
        using var desk = new Desk();
        desk.Write("mirror/consolidated.csv", SampleLists.Whole(40));
        desk.Write("mirror/consolidated.csv.sha256", new string('0', 64) + "  consolidated.csv\n");
        var run = desk.Run("lists", "fetch", "csl", "--mirror", desk.PathOf("mirror"));
        Assert.Equal(14, run.Code);
        Assert.Contains(
            "REFUSED, consolidated.csv: the source announced sha-256 000",
            run.Out,
            StringComparison.Ordinal
        );
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

    private static MisbehavingServer Serving(string consolidated) => new((_, _) => Reply.File(consolidated));

    private static MisbehavingServer Serving(Dictionary<string, string> files) =>
        new(
            (request, _) =>
                files.TryGetValue(request.Path.TrimStart('/'), out var content)
                    ? Reply.File(content)
                    : Reply.Status("404 Not Found")
        );

    private static Outcome Fetch(Desk desk, MisbehavingServer server, params string[] more)
    {
        var list = more.Contains("ofac") ? [] : new[] { "csl" };
        desk.Publisher = new(server.Address);
        // Long enough for a busy machine; who tests patience says less.
        string[] patience = more.Contains("--timeout") ? [] : ["--timeout", "30"];
        return desk.Run(["lists", "fetch", .. list, .. more, .. patience, "--retries", "1"]);
    }

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
