namespace Licet.Cli.Tests.Screen;

/// <summary>Which lists are asked, of which day, and what their silence is worth.</summary>
public class ListsAskedTests
{
    [Fact]
    public void Silence_of_half_a_list_is_not_screened()
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Pelmarova Quarries", "--list", SampleLists.In(desk));
        Assert.Equal(14, run.Code);
        Assert.Contains("NOT SCREENED", run.Out, StringComparison.Ordinal);
        Assert.Contains("half a list: EL 40 of at least 800", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, desk.Run("screen", "Vostrelek Dynamics", "--list", SampleLists.In(desk)).Code);
    }

    [Fact]
    public void A_small_list_stored_neither_takes_the_starter_list_away_nor_makes_anyone_clear()
    {
        using var desk = new Desk();
        var own = desk.Write("own.csv", "id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n");
        desk.Run("lists", "import", own, "--name", "embargoed", "--code", "OWN", "--dated", "today");
        Assert.Equal(1, desk.Run("screen", "Huawei Technologies").Code);
        Assert.Equal(1, desk.Run("screen", "Vostrelek Dynamics").Code);
        var none = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(14, none.Code);
        Assert.Contains(
            "No complete list stored for 2026-03-02 holds EL, DPL, UVL, MEU, SDN",
            none.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(0, desk.Run("screen", "Pelmarova Quarries", "--list", "embargoed").Code);
    }

    [Theory]
    [InlineData(40, "EL")]
    [InlineData(900, "EL")]
    public void A_list_of_ones_own_is_no_official_list_whatever_its_code(int count, string code)
    {
        using var desk = new Desk();
        desk.Run(
            "lists",
            "import",
            desk.Write("consolidated.csv", SampleLists.Whole(1, others: 0)),
            "--dated",
            "today"
        );
        var rows = string.Concat(Enumerable.Range(0, count).Select(i => $"{i},A{i},company,Oddment {i}\n"));
        var own = desk.Write("own.csv", "id,entity,kind,name\n" + rows);
        desk.Run("lists", "import", own, "--code", code, "--dated", "today");
        var none = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(14, none.Code);
        Assert.Contains("No complete list stored for 2026-03-02 holds EL.", none.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_lists_of_the_day_stand_without_the_starter_list_and_screen()
    {
        using var desk = new Desk();
        desk.Run("lists", "import", desk.Write("consolidated.csv", SampleLists.Whole(1)), "--dated", "today");
        var none = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(0, none.Code);
        Assert.DoesNotContain("starter", none.Out, StringComparison.Ordinal);
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries", "--on", "2099-01-01").Code);
    }

    [Fact]
    public void With_the_starter_list_alone_silence_is_not_screened_and_says_how_to_fetch_one()
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(14, run.Code);
        Assert.Contains("NOT SCREENED against a complete list", run.Out, StringComparison.Ordinal);
        Assert.Contains("licet lists fetch", run.Out, StringComparison.Ordinal);
        Assert.Contains("starter", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_day_that_a_list_does_not_cover_is_not_screened()
    {
        using var desk = new Desk();
        var list = desk.Write("consolidated.csv", SampleLists.Whole(40));
        desk.Run("lists", "import", list, "--dated", "2019-11-20", "--through", "2019-11-22");
        foreach (
            var (day, code) in new[] { ("2019-11-19", 14), ("2019-11-20", 0), ("2019-11-22", 0), ("2019-11-23", 14) }
        )
        {
            Assert.Equal(code, desk.Run("screen", "Pelmarova Quarries", "--on", day).Code);
        }
        var before = desk.Run("screen", "Pelmarova Quarries", "--on", "2019-11-19");
        Assert.Contains("NOT SCREENED for 2019-11-19", before.Out, StringComparison.Ordinal);
        Assert.Contains("csl is a later edition", before.Out, StringComparison.Ordinal);
        var after = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(14, after.Code);
        Assert.Contains("csl does not cover 2026-03-02", after.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-05-13", 14, "not in force on 2019-05-13: published 2019-05-21")]
    [InlineData("2019-05-14", 1, "a person decides: published 2019-05-21, effective date unknown")]
    [InlineData("2019-05-20", 1, "a person decides: published 2019-05-21, effective date unknown")]
    [InlineData("2019-05-21", 1, "in force, published 2019-05-21")]
    public void A_listing_of_a_later_day_is_kept_and_labelled(string day, int code, string label)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Vostrelek Dynamics", "--list", SampleLists.In(desk), "--on", day);
        Assert.Equal(code, run.Code);
        Assert.Contains(label, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_not_read_whole_gives_hits_and_its_silence_is_not_screened()
    {
        using var desk = new Desk();
        var list = desk.Write("consolidated.csv", SampleLists.Consolidated(40)[..^100]);
        var hit = desk.Run("screen", "Vostrelek Dynamics", "--list", list);
        Assert.Equal(1, hit.Code);
        Assert.Contains("consolidated.csv:41:", hit.Error, StringComparison.Ordinal);
        var none = desk.Run("screen", "Pelmarova Quarries", "--list", list);
        Assert.Equal(14, none.Code);
        Assert.Contains("could not be read whole", none.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("a,b,c\n1,2,3\n", "expected a format Licet knows")]
    public void A_file_that_is_no_list_ends_with_2(string content, string message)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Vostrelek", "--list", desk.Write("broken.csv", content));
        Assert.Equal(2, run.Code);
        Assert.Contains("broken.csv:", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was screened", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void One_file_of_an_ofac_set_brings_the_others()
    {
        using var desk = new Desk();
        foreach (var (name, content) in SampleLists.Sdn(20))
        {
            desk.Write("ofac/" + name, content);
        }
        foreach (var path in new[] { "ofac/sdn.csv", "ofac/alt.csv", "ofac" })
        {
            var run = desk.Run("screen", "Kirandia Group", "--list", desk.PathOf(path), "--format", "ndjson");
            Assert.Equal(1, run.Code);
            Assert.Contains("\"matched\":\"KIRANDIA GROUP\"", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_of_lists_is_read_whole_and_a_stored_list_goes_by_its_name()
    {
        using var desk = new Desk();
        desk.Write("lists/consolidated.csv", SampleLists.Consolidated(5));
        foreach (var (name, content) in SampleLists.Sdn(20))
        {
            desk.Write("lists/" + name, content);
        }
        var run = desk.Run("screen", SampleLists.Name(3), "--list", desk.PathOf("lists"), "--format", "csv");
        Assert.Contains(",EL,", run.Out, StringComparison.Ordinal);
        Assert.Contains(",SDN,", run.Out, StringComparison.Ordinal);
        desk.Run("lists", "import", desk.PathOf("lists/consolidated.csv"), "--dated", "today");
        var stored = desk.Run("screen", SampleLists.Name(3), "--list", "csl", "--format", "csv");
        Assert.Equal(1, stored.Code);
        Assert.DoesNotContain(",SDN,", stored.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubtful_value_of_ones_own_list_is_said()
    {
        using var desk = new Desk();
        var own = desk.Write("own.csv", "id,entity,kind,name\n1,A,dragon,Vostrelek Dynamics\n");
        var run = desk.Run("screen", "Vostrelek Dynamics", "--list-csv", own);
        Assert.Contains("own.csv:2: kind: expected company", run.Error, StringComparison.Ordinal);
    }
}
