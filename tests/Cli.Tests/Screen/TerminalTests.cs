namespace Licet.Cli.Tests.Screen;

/// <summary>What only a terminal is shown, and what may never reach it.</summary>
public class TerminalTests
{
    [Fact]
    public void Colors_are_for_terminals_and_never_against_no_color()
    {
        using var terminal = new Desk { OutputIsTerminal = true };
        Assert.Contains(
            "\u001b[",
            terminal.Run("screen", "Vostrelek Dynamics", "--list", SampleLists.In(terminal)).Out,
            StringComparison.Ordinal
        );
        terminal.Settings["NO_COLOR"] = "1";
        Assert.DoesNotContain(
            "\u001b",
            terminal.Run("screen", "Vostrelek Dynamics", "--list", SampleLists.In(terminal)).Out,
            StringComparison.Ordinal
        );
        using var pipe = new Desk();
        Assert.DoesNotContain(
            "\u001b",
            pipe.Run("screen", "Vostrelek Dynamics", "--list", SampleLists.In(pipe)).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_name_cannot_steer_the_terminal()
    {
        using var desk = new Desk { OutputIsTerminal = true };
        desk.Settings["NO_COLOR"] = "1";
        var run = desk.Run("screen", "Pelma\u001b[2Jrova\u202E seirrauQ", "--list", SampleLists.In(desk));
        Assert.DoesNotContain("\u001b", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_steer_the_terminal_by_csv_either_and_a_file_keeps_it()
    {
        using var desk = new Desk { OutputIsTerminal = true };
        string[] args = ["screen", "Pelma\u001b[2Jrova", "--format", "csv", "--list"];
        Assert.DoesNotContain("\u001b", desk.Run([.. args, SampleLists.In(desk)]).Out, StringComparison.Ordinal);
        using var pipe = new Desk();
        Assert.Contains("\u001b", pipe.Run([.. args, SampleLists.In(pipe)]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_for_people_who_wait_before_a_terminal()
    {
        using var desk = new Desk { ErrorIsTerminal = true };
        var names = desk.Write(
            "names.txt",
            string.Concat(Enumerable.Range(0, 30_000).Select(i => $"Party {i} Quarries\n"))
        );
        var run = desk.Run("screen", "--in", names, "--list", SampleLists.In(desk), "--format", "ndjson");
        Assert.DoesNotContain("\u001b", run.Out, StringComparison.Ordinal);
        using var piped = new Desk();
        names = piped.Write("names.txt", File.ReadAllText(names));
        var quiet = piped.Run("screen", "--in", names, "--list", SampleLists.In(piped), "--format", "ndjson");
        Assert.DoesNotContain("screening [", quiet.Error, StringComparison.Ordinal);
        Assert.Equal(run.Out, quiet.Out);
    }
}
