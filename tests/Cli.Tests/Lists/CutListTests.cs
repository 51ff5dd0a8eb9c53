using static Licet.Cli.Tests.Lists.Fetching;

namespace Licet.Cli.Tests.Lists;

/// <summary>A list cut off at the end of a row looks whole: what its length tells stops it, at the first time too.</summary>
public class CutListTests
{
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
}
