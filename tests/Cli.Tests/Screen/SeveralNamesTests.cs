namespace Licet.Cli.Tests.Screen;

/// <summary>Two names glued into one are a name that nobody bears: neither party may come out clear.</summary>
public class SeveralNamesTests
{
    private const string Own = "id,entity,kind,name\n1,A,company,Vostrelek\n2,B,company,Kirandia\n";

    [Fact]
    public void A_lone_CR_in_any_line_is_refused_with_its_line()
    {
        using var desk = new Desk();
        var names = desk.Write("names.csv", "name\nVostrelek\rKirandia\r\nNordlicht\n");
        var run = desk.Run("screen", "--in", names, "--list-csv", desk.Write("own.csv", Own));
        Assert.Equal(2, run.Code);
        Assert.Contains("names.csv:2: line ends: expected LF or CRLF", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vostrelek\vKirandia", 2)]
    [InlineData("Vostrelek\rKirandia", 2)]
    [InlineData("Vostrelek\nKirandia", 2)]
    [InlineData("Vostrelek\u2028Kirandia", 2)]
    [InlineData("Vostrelek / Kirandia", 2)]
    [InlineData("Vostrelek/Kirandia", 2)]
    [InlineData("Pelmarova / Kirandia", 1)]
    [InlineData("Pelmarova dba Kirandia", 1)]
    [InlineData("PELMAROVA LTD, DBA KIRANDIA", 1)]
    [InlineData("Pelmarova trading as Kirandia", 1)]
    [InlineData("Pelmarova t/a Kirandia", 1)]
    public void Each_name_of_several_is_screened(string name, int hits)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", name, "--list-csv", desk.Write("own.csv", Own), "--format", "csv");
        Assert.Equal(1, run.Code);
        Assert.Equal(hits, run.Out.Split(",match,").Length - 1);
    }

    [Theory]
    [InlineData("Pelmarova / General Electric", "too generic")]
    [InlineData("Pelmarova / Nordlicht{0}", "too long")]
    public void Silence_about_a_name_that_was_not_compared_is_not_screened(string name, string why)
    {
        using var desk = new Desk();
        var more = string.Concat(Enumerable.Range(0, 23).Select(i => $" / Polarlicht {(char)('A' + i)}x"));
        var own = desk.Write("own.csv", Own);
        var text = name.Replace("{0}", more, StringComparison.Ordinal);
        var run = desk.Run("screen", text, "--list-csv", own);
        Assert.Equal(14, run.Code);
        Assert.Contains($"{why} to be screened", run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
        var json = desk.Run("screen", text, "--list-csv", own, "--format", "ndjson");
        Assert.Contains($"\"NOT SCREENED: {why}\"", json.Out, StringComparison.Ordinal);
        Assert.Contains(
            ",no,,",
            desk.Run("screen", text, "--list-csv", own, "--format", "csv").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Silence_names_its_threshold_its_lists_and_the_score_that_no_name_exceeds()
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Pelmarova Quarries", "--list-csv", desk.Write("own.csv", Own), "--format", "csv");
        Assert.Equal(0, run.Code);
        Assert.EndsWith(",version,name_score,threshold,at_most,lists", run.Lines[0], StringComparison.Ordinal);
        Assert.Matches(
            "^0,,Pelmarova Quarries,,,,,,,,,,yes,,,0\\.[0-9]+,0(\\.[0-9]+)?,own@[0-9a-f]{12}$",
            run.Lines[1]
        );
        var hit = desk.Run("screen", "Vostrelek", "--list-csv", desk.PathOf("own.csv"), "--format", "csv");
        Assert.Matches(",,own@[0-9a-f]{12}$", hit.Lines[1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_listed_name_of_a_hundred_thousand_characters_is_not_printed_whole(bool explain)
    {
        using var desk = new Desk();
        var longest = "Vostrelek Dynamics " + new string('x', 100_000);
        var own = desk.Write(
            "own.csv",
            $"id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n1,A,company,{longest}\n2,B,company,{longest}\n"
        );
        string[] args = ["screen", "Vostrelek Dynamics", "--list-csv", own, "--threshold", "0.5"];
        var run = desk.Run(explain ? [.. args, "--explain"] : args);
        Assert.Equal(1, run.Code);
        Assert.Contains("characters)", run.Out, StringComparison.Ordinal);
        Assert.InRange(run.Out.Length, 1, 30_000);
    }
}
