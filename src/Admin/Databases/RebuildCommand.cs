using System.CommandLine;
using Licet.Cli;
using Licet.Data;
using Licet.Data.Review;

namespace Licet.Admin.Databases;

/// <summary><c>licet-admin db rebuild</c>: the read tables made anew from the log.</summary>
internal static class RebuildCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions options = new();
        Documented command = new("rebuild", "Make the read tables anew from the log")
        {
            Notes = "Writers wait meanwhile. Nothing that is recorded changes.",
            Examples = """
                licet-admin db rebuild --data /var/lib/licet
                """,
            ExitCodes = """
                0  made anew
                2  bad input
                """,
        };
        options.AddTo(command);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                Place place = await options.WritableAsync(given, terminal, ct);
                long cases = await ReadTables.RebuildAsync(place, ct);
                terminal.Write($"{place.Name}: {Counted.Of(cases, "case")}\n");
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
