using System.CommandLine;
using System.Globalization;
using Licet.Cli.Paper;
using Licet.Core.Rules;
using Licet.Core.Rules.Lint;

namespace Licet.Cli.Rules;

/// <summary><c>licet rules lint</c>: overlapping windows, unknown codes, rows without citation or confidence.</summary>
internal static class LintCommand
{
    public static Command Of(Terminal terminal)
    {
        var folder = new Argument<string?>("DIR")
        {
            Description = "Folder with draft tables (controls.csv ...), each in place of the one inside",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = OptionValues.Choice(
            "--format",
            "How to answer",
            ("text", RuleFormat.Text),
            ("json", RuleFormat.Json)
        );
        var command = new Documented("lint", "Check the rule tables, or a draft of them")
        {
            Examples = """
                licet rules lint
                licet rules lint data/ear --format json
                """,
            ExitCodes = """
                0  no fault
                1  faults, one a line
                2  bad input
                """,
        };
        command.Add(folder);
        command.Add(format);
        command.SetAction(given =>
        {
            var book = given.GetValue(folder) is { } path ? Draft(path) : RuleBook.Shipped;
            var faults = RuleLinter.Check(book);
            terminal.Write(
                given.GetValue(format) == RuleFormat.Json ? RuleJson.Of(book, faults) : Text(book, faults, terminal)
            );
            return faults.Count == 0 ? ExitCode.Ok : ExitCode.Found;
        });
        return command;
    }

    private static RuleBook Draft(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new BadInputException($"rules lint {folder}: expected a folder");
        }

        Dictionary<string, string?> drafts = new(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (!RuleTables.Names.Contains(name))
            {
                throw new BadInputException(
                    $"{file}: expected the name of a table: {string.Join(", ", RuleTables.Names)}"
                );
            }

            drafts[name] = File.ReadAllText(file);
            try
            {
                RuleTable.Read(name, drafts[name]!);
            }
            catch (InvalidDataException e)
            {
                throw new BadInputException(e.Message, e);
            }
        }

        return drafts.Count > 0
            ? RuleBook.Shipped.With(drafts)
            : throw new BadInputException($"rules lint {folder}: expected tables as controls.csv, found none");
    }

    private static string Text(RuleBook book, IReadOnlyList<RuleFault> faults, Terminal terminal)
    {
        var page = new Page(terminal.Width, terminal.Color);
        foreach (var fault in faults)
        {
            page.Line(fault.ToString(), Ink.Red);
        }

        var rows = RuleTables.Names.Sum(n => book.Table(n).Rows.Count).ToString("N0", CultureInfo.InvariantCulture);
        var found =
            faults.Count == 0 ? "no fault"
            : faults.Count == 1 ? "1 fault"
            : $"{faults.Count} faults";
        page.Line(
            $"{RuleTables.Names.Count} tables, {rows} rows, {found}. {book.Version}",
            faults.Count == 0 ? Ink.Green : Ink.Bold | Ink.Red
        );
        return page.Take();
    }
}
