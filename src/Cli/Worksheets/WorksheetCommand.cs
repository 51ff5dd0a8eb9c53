using System.CommandLine;
using Licet.Cli.Check;
using Licet.Cli.Paper;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;

namespace Licet.Cli.Worksheets;

/// <summary><c>licet worksheet</c>: an application in the order of the form's blocks, to be typed into another system.</summary>
internal static class WorksheetCommand
{
    private const int Room = 26;

    public static Command Of(Terminal terminal)
    {
        Argument<string> file = new("APPLICATION.json") { Description = "The application; - for standard input" };
        Option<string?> number = new("--control-number")
        {
            Description = "As the other system gave it: a letter and six digits",
            HelpName = "NUMBER",
        };
        Option<string?> status = new("--status")
        {
            Description = "Where it stands there, in its words",
            HelpName = "TEXT",
        };
        var on = DayOption.Of("--on", "Day of the status and of the check (default: today)", () => terminal.Today);
        Documented command = new("worksheet", "BIS-748P block by block, to be typed into another system")
        {
            Notes = """
                Every block is printed in the form's order, blank and reserved ones too; items one after another, each with its own (a) to (j). What
                keeps the form from being filed stands at the end, with its rule.
                """,
            Examples = """
                licet worksheet samples/applications/valve-to-singapore.json
                licet worksheet samples/applications/valve-to-singapore.json --control-number Z100123 --status "pending, Defense"
                """,
            ExitCodes = """
                0  printed, and nothing keeps the form from being filed
                1  printed, and something does
                2  bad input; nothing was printed
                """,
        };
        command.Add(file);
        command.Add(number);
        command.Add(status);
        command.Add(on);
        command.SetAction(given =>
        {
            var day = given.GetValue(on) ?? terminal.Today;
            var standing = Standing(given.GetValue(number), given.GetValue(status), day);
            return Run(Read(given.GetRequiredValue(file), terminal), standing, day, terminal);
        });
        return command;
    }

    private static ExternalStanding Standing(string? number, string? status, DateOnly day)
    {
        if (number is not null && !FormCheck.IsControlNumber(number))
        {
            throw new BadInputException(
                $"--control-number: expected a letter and six digits as Z100123, found {BadInputException.Shown(number)} (748.6(b); a later form cites it in Block 10)"
            );
        }

        return status is null || (number is not null && !string.IsNullOrWhiteSpace(status))
            ? new(number, status, day)
            : throw new BadInputException(
                "--status: expected the other system's words for the application that --control-number names"
            );
    }

    private static int Run(ApplicationForm form, ExternalStanding standing, DateOnly day, Terminal terminal)
    {
        var sheet = Worksheet.Of(form, standing, new FormFacts(day, Law.Rules));
        Page page = new(terminal.Width, terminal.Color);
        page.Line("BIS-748P worksheet", Ink.Bold);
        page.Line(
            standing.ControlNumber is { } number
                ? Cells.Safe($"control number {number}: {standing.Status ?? "status not said"}, {Day.Text(day)}")
                : "not filed: no control number",
            Ink.Dim
        );
        foreach (var block in sheet.Blocks)
        {
            Block(page, block);
        }

        foreach (var fault in sheet.Faults)
        {
            page.Line(
                Cells.Safe($"{(fault.Blocks ? "not to be filed so" : "note")}: {fault}"),
                fault.Blocks ? Ink.Red : Ink.Yellow
            );
        }

        terminal.Write(page.Take());
        terminal.Output.Flush();
        return sheet.Faults.Any(f => f.Blocks) ? ExitCode.Found : ExitCode.Ok;
    }

    private static void Block(Page page, WorksheetBlock block)
    {
        page.Line($"{block.Block} {block.Title}", Ink.Bold);
        if (block.Entries.Count == 0)
        {
            page.Line("(blank)", Ink.Dim, 4);
        }

        foreach (var entry in block.Entries)
        {
            page.Labelled(Cells.Safe(entry.Path), Cells.Safe(entry.Value), 4, Room);
        }
    }

    private static ApplicationForm Read(string file, Terminal terminal)
    {
        var (name, content) = Spool.Open(file, terminal, "worksheet");
        using var _ = content;
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        var reading = ApplicationReader.Read(bytes.ToArray());
        return reading.Form
            ?? throw new BadInputException(
                string.Join('\n', reading.Faults.Select(f => OrderSource.Printable($"{name}: {f}")))
            );
    }
}
