using System.CommandLine;

namespace Licet.Cli.Rules;

/// <summary><c>licet rules</c>: the tables of the law inside this program.</summary>
internal static class RulesCommand
{
    public static Command Of(Terminal terminal) =>
        new Documented("rules", "Show and check the rule tables")
        {
            ShowRuleCommand.Of(terminal),
            LintCommand.Of(terminal),
        };
}

/// <summary>How <c>licet rules</c> answers.</summary>
internal enum RuleFormat
{
    /// <summary>For people; the default.</summary>
    Text,
    Json,
}
