using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using static Licet.Cli.Tests.Lists.Fetching;

namespace Licet.Cli.Tests.Lists;

/// <summary><c>licet lists fetch</c>: what is new, what did not change, and the days that it covers.</summary>
[SuppressMessage("Security", "CA5351", Justification = "Content-MD5 is what servers send.")]
public class FetchTests
{
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
}
