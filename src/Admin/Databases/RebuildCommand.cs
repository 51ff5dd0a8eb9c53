using System.CommandLine;
using System.Globalization;
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
                Place place = await options.CurrentAsync(given, terminal, ct);
                long cases = await ReadTables.RebuildAsync(place, ct);
                terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{place.Name}: {cases:N0} cases\n"));
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
