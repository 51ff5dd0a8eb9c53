using System.CommandLine;

namespace Licet.Cli.Lists;

/// <summary><c>licet lists</c>: the versions of lists kept on this machine.</summary>
internal static class ListsCommand
{
    public static Command Of(Terminal terminal) =>
        new Documented("lists", "Import, fetch, show and compare lists")
        {
            ImportCommand.Of(terminal),
            FetchCommand.Of(terminal),
            ShowCommand.Of(terminal),
            DiffCommand.Of(terminal),
            VerifyCommand.Of(terminal),
        };
}
