using System.CommandLine;
using Licet.Cli.Paper;
using Licet.Core.Replay;

namespace Licet.Cli.Replay;

internal enum ReplayFormat
{
    Text,
    Json,
    Svg,
}

/// <summary><c>licet replay</c>: what could an official have read out on a day?</summary>
internal static class ReplayCommand
{
    public static Command Of(Terminal terminal)
    {
        Argument<string> name = new("NAME") { Description = $"The replay: {string.Join(", ", ReplayFacts.Names)}" };
        var on = DayOption.Of("--on", "Day at whose end it is shown (default: the replay's own)", () => terminal.Today);
        var format = OptionValues.Choice(
            "--format",
            "How to answer; svg: the chart as a picture",
            ("text", ReplayFormat.Text),
            ("json", ReplayFormat.Json),
            ("svg", ReplayFormat.Svg)
        );
        Option<bool> reconcile = new("--reconcile")
        {
            Description =
                "Set every figure that was said of the days through it beside the record, in place of the rest (json has them always)",
        };
        name.CompletionSources.Add([.. ReplayFacts.Names]);
        var command = new Documented(
            "replay",
            "What could an official have read out on a day? A situation, lived through again"
        )
        {
            Notes = Notes,
            Examples = Examples,
            ExitCodes = ExitCodes,
        };
        command.Add(name);
        command.Add(on);
        command.Add(format);
        command.Add(reconcile);
        command.SetAction(given =>
            Run(
                FactsOf(given.GetRequiredValue(name)),
                given.GetValue(on),
                given.GetValue(format),
                given.GetValue(reconcile),
                terminal
            )
        );
        return command;
    }

    private static int Run(ReplayFacts facts, DateOnly? on, ReplayFormat format, bool reconcile, Terminal terminal)
    {
        var day = on ?? facts.Day;
        if (day < facts.First)
        {
            throw new BadInputException(
                $"--on: the replay '{facts.Name}' begins on {Day.Text(facts.First)}; expected that day or a later one, found '{Day.Text(day)}'"
            );
        }

        if (reconcile && format == ReplayFormat.Svg)
        {
            throw new BadInputException("--reconcile: a picture has no such page; expected --format text or json");
        }

        var answer = ReplayAnswer.Of(facts, day);
        switch (format)
        {
            case ReplayFormat.Json:
                ReplayJson.Write(answer, terminal.Output);
                break;
            case ReplayFormat.Svg:
                terminal.Write(ReplaySvg.Of(answer));
                break;
            default:
                var page = new Page(terminal.Width, terminal.Color);
                if (reconcile)
                {
                    ReconciliationPage.On(page, answer);
                }
                else
                {
                    ReplayPage.On(page, answer);
                }

                terminal.Write(page.Take());
                break;
        }

        terminal.Output.Flush();
        return ExitCode.Ok;
    }

    private static ReplayFacts FactsOf(string name) =>
        ReplayFacts.Names.Contains(name, StringComparer.Ordinal)
            ? ReplayFacts.Of(name)
            : throw new BadInputException(
                $"replay: there is no replay {BadInputException.Shown(name)}; expected {string.Join(" or ", ReplayFacts.Names)}"
            );

    private const string Notes = """
        The facts (data/replay) say what is known: what was printed, listed and said, and on which day. Applications are synthetic: they
        come at the reported pace, from companies that do not exist, and go through the real forms, determinations, guards and clocks.
        Each figure names its origin: reported (the words of others), synthetic (repeats what was invented), computed (found by the rules).
        A day is its end. The chart of countries and the control list are of 2026, and each determination says so. Not legal advice.
        """;

    private const string Examples = """
        licet replay huawei-2019
        licet replay huawei-2019 --on 2019-11-20
        licet replay huawei-2019 --on 2021-04-20 --reconcile
        licet replay huawei-2019 --on 2021-04-20 --format svg > huawei-2019.svg
        """;

    private const string ExitCodes = """
        0   shown
        2   bad input: an unknown replay, no day, or a day before it begins; nothing was shown
        """;
}
