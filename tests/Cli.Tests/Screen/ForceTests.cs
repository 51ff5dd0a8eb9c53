namespace Licet.Cli.Tests.Screen;

/// <summary>Hits that ended never push one that binds out of sight, and an old list says nothing of what was renewed since.</summary>
public class ForceTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    [InlineData("10")]
    public void However_few_hits_are_shown_the_one_in_force_decides(string top)
    {
        using var desk = new Desk();
        var run = desk.Run(
            "screen",
            "AL-NASER AIRLINES",
            "--list",
            RealData.PathOf("csl-2022-04/consolidated.csv"),
            "--on",
            "2022-04-20",
            "--top",
            top
        );
        Assert.Equal(1, run.Code);
    }

    [Fact]
    public void What_an_undated_list_says_ended_since_is_for_a_person()
    {
        using var desk = new Desk { Width = 200 };
        var list = RealData.PathOf("csl-2022-04/consolidated.csv");
        var run = desk.Run("screen", "ABDULAMIR MAHDI", "--list", list);
        Assert.Equal(1, run.Code);
        Assert.Contains("whether it was renewed, a person decides", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, desk.Run("screen", "ABDULAMIR MAHDI", "--list", list, "--on", "2022-04-20").Code);
    }

    [Theory]
    [InlineData("2022-04-20", 1, "true", "yes")]
    [InlineData("1999-01-01", 14, "false", "no")]
    public void A_program_that_reads_the_answers_sees_whether_a_hit_counts(
        string on,
        int code,
        string counts,
        string inForce
    )
    {
        using var desk = new Desk();
        var list = RealData.PathOf("csl-2022-04/consolidated.csv");
        var run = desk.Run("screen", "ABDULAMIR MAHDI", "--list", list, "--on", on, "--top", "1", "--format", "ndjson");
        Assert.Equal(code, run.Code);
        Assert.Contains($"\"found\":{counts},", run.Out, StringComparison.Ordinal);
        Assert.Contains($"\"counts\":{counts},\"inForce\":\"{inForce}\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_list_is_not_compared_with_a_whole_one()
    {
        using var desk = new Desk();
        var whole = RealData.PathOf("csl-2022-04/consolidated.csv");
        var half = desk.Write("half.csv", string.Join("\r\n", File.ReadLines(whole).Take(7000)) + "\r\n");
        var portfolio = desk.Write("pn.csv", "id,name\n1,Rosoboronexport\n");
        foreach (
            var args in new[]
            {
                new[] { "impact", whole, half, "--portfolio", portfolio },
                ["lists", "diff", whole, half],
            }
        )
        {
            var run = desk.Run(args);
            Assert.Equal((2, ""), (run.Code, run.Out));
            Assert.Contains("half a list", run.Error, StringComparison.Ordinal);
        }
    }
}
