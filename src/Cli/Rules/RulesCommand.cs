using System.CommandLine;

namespace Licet.Cli.Rules;

/// <summary><c>licet rules</c>: the tables of the law inside this program.</summary>
internal static class RulesCommand
{
    public static Command Of(Terminal terminal)
    {
        var command = new Documented("rules", "Show and check the rule tables")
        {
            Examples = """
                licet rules show 3A001.a.2
                licet rules show China --on 2019-11-20
                licet rules lint
                """,
        };
        command.Add(ShowRuleCommand.Of(terminal));
        command.Add(LintCommand.Of(terminal));
        return command;
    }
}

/// <summary>How <c>licet rules</c> answers.</summary>
internal enum RuleFormat
{
    /// <summary>For people; the default.</summary>
    Text,
    Json,
}
