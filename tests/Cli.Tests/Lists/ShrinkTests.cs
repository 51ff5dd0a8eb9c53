using System.Xml.Linq;

namespace Licet.Cli.Tests.Lists;

/// <summary>A list that keeps its listings and loses the names and addresses they are found by stops and asks, however it comes.</summary>
public class ShrinkTests
{
    [Theory]
    [InlineData("import")]
    [InlineData("fetch")]
    public void A_consolidated_list_that_lost_its_aliases_stops_and_asks(string way)
    {
        using var desk = new Desk();
        var plain = SampleLists.Whole(40);
        var aliases = plain.Replace(
            "http://bit.ly/1iwxiF0,,,,,,http",
            "http://bit.ly/1iwxiF0,Zugalim Works,,,,,http",
            StringComparison.Ordinal
        );
        Assert.Equal(0, Take(desk, way, aliases, "2026-02-20").Code);
        var stopped = Take(desk, way, plain, "2026-02-21");
        Assert.Equal(12, stopped.Code);
        Assert.Matches("csl: STOPPED, CAP shrank from 20 to 10 names", stopped.ToString());
        Assert.Equal(1, desk.Run("screen", "Zugalim Works", "--on", "2026-02-20").Code);
        Assert.Single(desk.Run("lists", "show", "--format", "ndjson").Lines);
        Assert.Equal(0, Take(desk, way, plain, "2026-02-21", "--accept-shrink").Code);
    }

    [Theory]
    [InlineData("alt.csv", "SDN shrank from 18200 to 10100 names")]
    [InlineData("add.csv", "SDN shrank from 9100 to 1000 addresses")]
    public void An_OFAC_set_of_which_one_file_ends_early_at_the_end_of_a_row_stops_and_asks(
        string file,
        string sentence
    )
    {
        using var desk = new Desk();
        var files = SampleLists.Sdn(9_100);
        Assert.Contains("ofac-sdn: new version", Set(desk, "whole", files).Out, StringComparison.Ordinal);
        files[file] = string.Concat(files[file].Split("\r\n").Take(1_000).Select(row => row + "\r\n"));
        var stopped = Set(desk, "cut", files);
        Assert.Equal(12, stopped.Code);
        Assert.Contains(sentence, stopped.Out, StringComparison.Ordinal);
        Assert.Equal(12, desk.Run("lists", "import", desk.PathOf("cut"), "--dated", "today").Code);
    }

    [Fact]
    public void The_United_Nations_list_without_its_aliases_stops_and_asks()
    {
        var whole = File.ReadAllText(RealData.PathOf(UnitedNations));
        var document = XDocument.Parse(whole);
        document.Descendants().Where(e => e.Name.LocalName.EndsWith("_ALIAS", StringComparison.Ordinal)).Remove();
        var bare = document.ToString();
        using var desk = new Desk();
        desk.Run("lists", "import", desk.Write("whole/consolidated.xml", whole), "--dated", "2026-02-20");
        var stopped = desk.Run("lists", "import", desk.Write("bare/consolidated.xml", bare), "--dated", "2026-02-21");
        Assert.Equal(12, stopped.Code);
        Assert.Matches("un: STOPPED, UN shrank from \\d+ to \\d+ names", stopped.Error);
    }

    private const string UnitedNations = "un-consolidated-2026-02-27/UN_consolidated.xml";

    private static Outcome Set(Desk desk, string folder, Dictionary<string, string> files)
    {
        foreach (var (name, content) in files)
        {
            desk.Write($"{folder}/{name}", content);
        }
        desk.Now = desk.Now.AddDays(1);
        return desk.Run("lists", "fetch", "ofac", "--mirror", desk.PathOf(folder), "--through", "today");
    }

    private static Outcome Take(Desk desk, string way, string content, string day, params string[] more)
    {
        desk.Write("mirror/consolidated.csv", content);
        return way == "import"
            ? desk.Run(["lists", "import", desk.PathOf("mirror/consolidated.csv"), "--dated", day, .. more])
            : desk.Run(["lists", "fetch", "csl", "--mirror", desk.PathOf("mirror"), "--through", day, .. more]);
    }
}
