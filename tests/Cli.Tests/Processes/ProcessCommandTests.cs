using Licet.Core.Process;

namespace Licet.Cli.Tests.Processes;

public class ProcessCommandTests
{
    private static readonly string s_small = File.ReadAllText(Documents.PathOf("data/process/small-ministry.json"));

    [Theory]
    [InlineData("us-ear")]
    [InlineData("us-erc")]
    [InlineData("uk-siel")]
    [InlineData("small-ministry")]
    public void A_process_that_ships_is_drawn(string id)
    {
        using var desk = new Desk();
        var run = desk.Run("process", "picture", id);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(ProcessPicture.Mermaid(ShippedProcesses.All.Single(p => p.Id == id)), run.Out);
    }

    [Fact]
    public void An_own_process_without_a_fault_is_checked_and_drawn()
    {
        using var desk = new Desk();
        var file = desk.Write(
            "own.json",
            s_small.Replace("\"small-ministry\"", "\"our-ministry\"", StringComparison.Ordinal)
        );
        var run = desk.Run("process", "lint", file);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("our-ministry/", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("stateDiagram-v2\n", desk.Run("process", "picture", file).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"days\": \"calendar\"", "\"days\": 7", "expected calendar, working")]
    [InlineData("\"days\": \"calendar\"", "\"days\": \"7\"", "expected calendar, working")]
    [InlineData("\"kind\": \"start\"", "\"kind\": \"0\"", "expected start")]
    [InlineData("\"kind\": \"end\"", "\"kind\": \"work\"", "end")]
    [InlineData("{", "[", "line 1")]
    public void A_fault_is_named_with_its_place(string right, string wrong, string expected)
    {
        using var desk = new Desk();
        var at = s_small.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0, right);
        var file = desk.Write(
            "own.json",
            string.Concat(s_small.AsSpan(0, at), wrong, s_small.AsSpan(at + right.Length))
        );
        var run = desk.Run("process", "lint", file);
        Assert.Equal(1, run.Code);
        Assert.Contains(expected, run.Out, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(1, desk.Run("process", "picture", file).Code);
    }

    [Fact]
    public void The_id_and_version_of_one_that_ships_are_taken()
    {
        using var desk = new Desk();
        var run = desk.Run("process", "lint", desk.Write("own.json", s_small));
        Assert.Equal(1, run.Code);
        Assert.Equal(
            $"{desk.PathOf("own.json")}: 'small-ministry' version 2 stands twice: one of that id and version ships with Licet; an own process has others.\n",
            run.Out
        );
    }

    [Fact]
    public void What_is_no_JSON_is_told_by_line_and_column_and_not_in_the_words_of_a_parser()
    {
        using var desk = new Desk();
        var run = desk.Run("process", "lint", desk.Write("a.json", "{\n  \"id\": x }"), desk.Write("b.json", ""));
        Assert.Equal(1, run.Code);
        Assert.Equal(
            $"{desk.PathOf("a.json")}: line 2, column 9: is no JSON: 'x' does not belong here.\n{desk.PathOf("b.json")}: line 1, column 1: is no JSON: is empty.\n",
            run.Out
        );
    }

    [Theory]
    [InlineData("lint", "no-such-file.json")]
    [InlineData("picture", "no-such-process")]
    [InlineData("lint")]
    [InlineData("picture")]
    public void Bad_input_is_two(params string[] args)
    {
        using var desk = new Desk();
        var run = desk.Run(["process", .. args]);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.NotEmpty(run.Error);
    }
}
