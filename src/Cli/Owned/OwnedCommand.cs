using System.CommandLine;
using Licet.Core.Ownership;
using Licet.Core.Ownership.Pictures;

namespace Licet.Cli.Owned;

internal enum OwnedFormat
{
    Text,
    Json,
    Mermaid,
    Svg,
}

/// <summary><c>licet owned</c>: who is restricted through who owns them, under both 50 % rules, on a day.</summary>
internal static class OwnedCommand
{
    /// <summary>Larger graphs are answered without the reasons of each; those of one are had with --entity.</summary>
    public const int MostExplained = 500;

    private const int MostFaults = 20;

    public static Command Of(Terminal terminal)
    {
        var graph = new Argument<string>("GRAPH.json") { Description = "Entities and stakes; - for standard input" };
        var on = DayOption.Of(
            "--on",
            "Day of the law, the lists and the stakes (default: today)",
            () => terminal.Today
        );
        var setting = OptionValues.Choice(
            "--affiliates-rule",
            "The BIS rule after 9 Nov 2026, which the sources do not settle",
            ("ask", AffiliatesRuleSetting.Ask),
            ("active", AffiliatesRuleSetting.Active),
            ("suspended", AffiliatesRuleSetting.Suspended)
        );
        var entity = new Option<string?>("--entity")
        {
            Description = "Only this entity, with everybody above it",
            HelpName = "ID",
        };
        var format = OptionValues.Choice(
            "--format",
            "How to answer",
            ("text", OwnedFormat.Text),
            ("json", OwnedFormat.Json),
            ("mermaid", OwnedFormat.Mermaid),
            ("svg", OwnedFormat.Svg)
        );
        var command = new Documented("owned", "Who is restricted through its owners (50 % rules of BIS and OFAC)")
        {
            Notes = """
                An owner that is listed, or is itself restricted, counts with its whole direct stake; such stakes add up, and 50 %
                restricts. What a stake is, how it is written and what is refused: docs/ownership.md and
                data/schemas/ownership-graph.schema.json. Not legal advice.
                """,
            Examples = """
                licet owned samples/ownership/chain.json --on 2025-10-15
                licet owned samples/ownership/thatic-2019.json --on 2025-10-15 --format svg > owners.svg
                licet owned samples/ownership/chain.json --on 2026-12-01 --affiliates-rule suspended
                """,
            ExitCodes = """
                0   nobody is restricted through ownership
                10  somebody is: a license is required on that ground
                12  a person must decide; the question is printed
                11  somebody is blocked (OFAC, for US persons)
                2   bad input: file, JSON path and what was expected
                The worst wins, in the order 11, 12, 10, 0. Who is listed itself counts only when asked for with --entity.
                """,
        };
        command.Add(graph);
        Option[] options = [on, setting, entity, format];
        foreach (var option in options)
        {
            command.Add(option);
        }
        command.SetAction(given =>
        {
            var read = Read(given.GetRequiredValue(graph), terminal);
            var answer = OwnershipAnswer.Of(read.Graph, given.GetValue(on) ?? terminal.Today, given.GetValue(setting));
            return Answer(new(answer, Known(read, given.GetValue(entity))), given.GetValue(format), terminal);
        });
        return command;
    }

    private static int Answer(OwnedAnswers answers, OwnedFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OwnedFormat.Json:
                OwnedJson.Write(answers, terminal.Output);
                break;
            case OwnedFormat.Mermaid:
                Drawable(answers);
                terminal.Write(MermaidPicture.Of(answers.Answer, answers.Id));
                break;
            case OwnedFormat.Svg:
                Drawable(answers);
                terminal.Write(SvgPicture.Of(answers.Answer, answers.Id));
                break;
            default:
                terminal.Write(OwnedPage.Of(answers, terminal));
                break;
        }
        return answers.ExitCode;
    }

    private static void Drawable(OwnedAnswers answers)
    {
        var count = MermaidPicture.Count(answers.Answer, answers.Id);
        if (count > SvgPicture.MostEntities)
        {
            throw new BadInputException(
                $"--format: expected at most {SvgPicture.MostEntities} entities in a picture, found {count}; ask for one with --entity"
            );
        }
    }

    private static string? Known((string File, OwnershipGraph Graph) read, string? id) =>
        id is null || read.Graph.Find(id) is not null
            ? id
            : throw new BadInputException(
                $"--entity: expected the id of an entity of {read.File}, found {BadInputException.Shown(id)}"
            );

    private static (string File, OwnershipGraph Graph) Read(string path, Terminal terminal)
    {
        var (name, content) = Spool.Open(path, terminal, "owned");
        using var _ = content;
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        var reading = GraphReader.Read(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        if (reading.Graph is { } graph)
        {
            return (name, graph);
        }
        var lines = reading.Faults.Take(MostFaults).Select(f => $"{name}: {Shown(f)}");
        var more = reading.Faults.Count - MostFaults;
        throw new BadInputException(string.Join('\n', more > 0 ? lines.Append($"{name}: and {more} more") : lines));
    }

    /// <summary>Text of the file may hold anything; on the screen it must not move the cursor.</summary>
    private static string Shown(GraphFault fault) =>
        string.Concat(fault.ToString().Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
