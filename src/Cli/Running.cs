using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text;

namespace Licet.Cli;

/// <summary>
/// A program: a command line in, an exit code out. Nothing below it ends the process or touches the console. Compiled into
/// <c>licet</c> and <c>licet-admin</c>.
/// </summary>
/// <param name="Name">As it is called.</param>
/// <param name="Root">Its commands, with <see cref="Document"/> applied.</param>
internal sealed record Running(string Name, Func<Terminal, RootCommand> Root)
{
    /// <summary>What another library's exception says of what it was given; null where that is no refusal.</summary>
    public Func<Exception, string?> Refused { get; init; } = static _ => null;

    public int Run(string[] args, Terminal terminal)
    {
        try
        {
            if (Array.FindIndex(args, a => a.Contains('\uFFFD', StringComparison.Ordinal)) is var at and >= 0)
            {
                // The system put the mark where bytes were no UTF-8: what was meant is lost, and a name would be screened in part.
                throw new BadInputException(
                    $"argument {at + 1}: expected UTF-8, found {BadInputException.Shown(args[at])}"
                );
            }
            if (args.Length > 0)
            {
                return Invoke(args, terminal);
            }
            Invoke(["--help"], terminal);
            return Refuse(terminal, "expected a command");
        }
        catch (BadInputException bad)
        {
            return Refuse(terminal, bad.Message);
        }
        catch (Exception e) when (Refused(e) is { } refused)
        {
            return Refuse(terminal, refused);
        }
        catch (OperationCanceledException)
        {
            terminal.Say($"{Name}: stopped");
            return ExitCode.Stopped;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(terminal, $"reading or writing failed: {e.Message}");
        }
        catch (Exception e) when (string.IsNullOrEmpty(terminal.Setting("LICET_DEBUG")))
        {
            terminal.Say($"{Name}: a defect of {Name}, please report it: {e.GetType().Name}: {e.Message}");
            terminal.Say($"{Name}: run again with LICET_DEBUG=1 for where it happened");
            return ExitCode.Defect;
        }
    }

    /// <summary>Gives the program's own help and version to its first command.</summary>
    public static RootCommand Document(RootCommand root, string name, string examples)
    {
        foreach (var option in root.Options)
        {
            switch (option)
            {
                case HelpOption { Action: HelpAction help }:
                    option.Action = new DocumentedHelp(help, examples);
                    break;
                case VersionOption:
                    option.Action = new SayVersion(name);
                    break;
            }
        }
        return root;
    }

    private int Invoke(string[] args, Terminal terminal)
    {
        // "@" starts names of parties, not response files.
        var parsed = Root(terminal).Parse(args, new() { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            var at = parsed.CommandResult.Command;
            var command = string.Join(' ', Path(at));
            return Refuse(terminal, string.Join('\n', Faults(parsed, at, command).Append($"see: {command} --help")));
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

    /// <summary>
    /// A misspelt command is one fault, and said once: that a command is missing, and that a word is not known, both follow from it.
    /// </summary>
    private static IEnumerable<string> Faults(ParseResult parsed, Command at, string command)
    {
        if (at.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var word, ..] && !word.StartsWith('-'))
        {
            var near = Suggestion.For(word, at);
            return
            [
                $"{BadInputException.Shown(word)} is no command of {command}"
                    + (near is null ? "" : $"; did you mean '{near}'?"),
            ];
        }
        if (at.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0)
        {
            return [$"expected a command of {command}: {string.Join(", ", at.Subcommands.Select(c => c.Name))}"];
        }
        var meant = parsed
            .UnmatchedTokens.Select(t => Suggestion.For(t, at))
            .OfType<string>()
            .Select(s => $"did you mean '{s}'?");
        return parsed.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal).Concat(meant);
    }

    private IEnumerable<string> Path(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? Path(parent).Append(command.Name) : [Name];

    private int Refuse(Terminal terminal, string message)
    {
        foreach (
            var line in message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            terminal.Say($"{Name}: {line}");
        }
        return ExitCode.BadInput;
    }

    private sealed class SayVersion(string name) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"{name} {ProductVersion.Text}");
            return ExitCode.Ok;
        }
    }
}
