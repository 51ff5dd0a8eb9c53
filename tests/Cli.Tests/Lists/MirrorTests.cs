using static Licet.Cli.Tests.Lists.Fetching;

namespace Licet.Cli.Tests.Lists;

/// <summary>Copies of a list, in a folder or on another server: the days that they cover are those that they or the user say.</summary>
public class MirrorTests
{
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
}
