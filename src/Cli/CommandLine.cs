using System.CommandLine;
using Licet.Cli.Check;
using Licet.Cli.Compare;
using Licet.Cli.Completion;
using Licet.Cli.Impact;
using Licet.Cli.Lists;
using Licet.Cli.Log;
using Licet.Cli.Orders;
using Licet.Cli.Owned;
using Licet.Cli.Processes;
using Licet.Cli.Replay;
using Licet.Cli.Rules;
using Licet.Cli.Screen;
using Licet.Cli.Verify;
using Licet.Cli.Worksheets;
using Licet.Lists;
using Licet.Lists.Tables;

namespace Licet.Cli;

/// <summary><c>licet</c>.</summary>
internal static class CommandLine
{
    private static readonly Running s_program = new("licet", Root)
    {
        Refused = static e => e is UnusableListException or UnusableTableException ? e.Message : null,
    };

    public static int Run(string[] args, Terminal terminal) => s_program.Run(args, terminal);

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
            LogCommand.Of(terminal),
            OwnedCommand.Of(terminal),
            ImpactCommand.Of(terminal),
            OrderCommand.Of(terminal),
            WorksheetCommand.Of(terminal),
            ReplayCommand.Of(terminal),
            VerifyLicenseCommand.Of(terminal),
            RulesCommand.Of(terminal),
            ProcessCommand.Of(terminal),
            CompletionCommand.Of(terminal),
        };
        return Running.Document(root, "licet", Examples);
    }

    private const string Examples = """
        licet check samples/orders/ear99-cable-huawei-2019.json
        licet screen "Huawei Technologies Poland" --explain
        licet lists fetch
        licet screen --in customers.csv --format ndjson > answers.ndjson
        licet compare --in pairs.csv --format csv
        """;
}
