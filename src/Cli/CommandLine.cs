using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;
using Licet.Cli.Check;
using Licet.Cli.Compare;
using Licet.Cli.Completion;
using Licet.Cli.Impact;
using Licet.Cli.Lists;
using Licet.Cli.Owned;
using Licet.Cli.Rules;
using Licet.Cli.Screen;

namespace Licet.Cli;

/// <summary>The program: a command line in, an exit code out. Nothing below it ends the process or touches the console.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            return Invoke(args.Length == 0 ? ["--help"] : args, terminal);
        }
        catch (BadInputException bad)
        {
            return Refuse(terminal, bad.Message);
        }
        catch (OperationCanceledException)
        {
            terminal.Say("licet: stopped");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(terminal, $"reading or writing failed: {e.Message}");
        }
        catch (Exception e) when (string.IsNullOrEmpty(terminal.Setting("LICET_DEBUG")))
        {
            terminal.Say($"licet: a defect of licet, please report it: {e.GetType().Name}: {e.Message}");
            terminal.Say("licet: run again with LICET_DEBUG=1 for where it happened");
            return ExitCode.Defect;
        }
    }

    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand(
            "Licet says whether an export needs a license and why, and screens its parties. It is permitted: licet. Not legal advice."
        )
        {
            CheckCommand.Of(terminal),
            ScreenCommand.Of(terminal),
            CompareCommand.Of(terminal),
            ListsCommand.Of(terminal),
            OwnedCommand.Of(terminal),
            ImpactCommand.Of(terminal),
            RulesCommand.Of(terminal),
            CompletionCommand.Of(terminal),
        };
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption { Action: HelpAction help }:
                    option.Action = new DocumentedHelp(help, Examples);
                    break;
                case VersionOption:
                    option.Action = new SayVersion();
                    break;
            }
        }
        return root;
    }

    private const string Examples = """
        licet check samples/orders/ear99-cable-huawei-2019.json
        licet screen "Huawei Technologies Poland" --explain
        licet lists fetch
        licet screen --in customers.csv --format ndjson > answers.ndjson
        licet compare --in pairs.csv --format csv
        """;

    private static int Invoke(string[] args, Terminal terminal)
    {
        // "@" starts names of parties, not response files.
        var parsed = Root(terminal).Parse(args, new() { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            var command = string.Join(' ', Path(parsed.CommandResult.Command).Append("--help"));
            var meant = parsed
                .UnmatchedTokens.Select(t => Suggestion.For(t, parsed.CommandResult.Command))
                .OfType<string>()
                .Select(s => $"did you mean '{s}'?");
            var errors = parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal);
            return Refuse(terminal, string.Join('\n', errors.Concat(meant).Append($"see: {command}")));
        }
        using var output = new StreamWriter(terminal.Output, new UTF8Encoding(false), leaveOpen: true);
        return parsed.Invoke(
            new()
            {
                Output = output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            }
        );
    }

    private static IEnumerable<string> Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent
            ? Path(parent).Append(command.Name)
            : ["licet"];

    private static int Refuse(Terminal terminal, string message)
    {
        foreach (
            var line in message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            terminal.Say("licet: " + line);
        }
        return ExitCode.BadInput;
    }

    private sealed class SayVersion : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine("licet " + ProductVersion.Text);
            return ExitCode.Ok;
        }
    }
}
