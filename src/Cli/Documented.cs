using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Licet.Cli;

/// <summary>A command whose help ends with examples and the meaning of its exit codes.</summary>
internal sealed class Documented(string name, string description) : Command(name, description)
{
    /// <summary>Command lines that work as they stand, one a line; a line after "#" explains the next.</summary>
    public string Examples { get; init; } = "";

    /// <summary>"0 nothing found", one a line.</summary>
    public string ExitCodes { get; init; } = "";

    /// <summary>Anything else a user must know, as prose.</summary>
    public string Notes { get; init; } = "";
}

/// <summary>The library's help, followed by what <see cref="Documented"/> adds.</summary>
internal sealed class DocumentedHelp(HelpAction help, string rootExamples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Documented command)
        {
            Section(output, "Notes", command.Notes);
            Section(output, "Examples", command.Examples);
            Section(output, "Exit codes", command.ExitCodes);
        }
        else
        {
            Section(output, "Examples", rootExamples);
        }
        return code;
    }

    private static void Section(TextWriter output, string title, string text)
    {
        if (text.Length == 0)
        {
            return;
        }
        output.WriteLine(title + ":");
        foreach (var line in text.Split('\n'))
        {
            output.WriteLine(line.Length == 0 ? "" : "  " + line);
        }
        output.WriteLine();
    }
}
