using System.CommandLine;
using Licet.Cli;
using Licet.Data;
using Licet.Data.Rebuilding;

namespace Licet.Admin.Databases;

/// <summary><c>licet-admin db rebuild</c>: the read tables made anew from the log.</summary>
internal static class RebuildCommand
{
    private const int Named = 20;

    public static Command Of(Terminal terminal)
    {
        PlaceOptions options = new();
        Documented command = new("rebuild", "Make the read tables anew from the log")
        {
            Notes = """
                Writers wait meanwhile. Nothing that is recorded changes.
                A row that was not as the log makes it is named: another program changed it, or an older one wrote it.
                """,
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
                Rebuilt rebuilt = await ReadTables.RebuildAsync(place, ct);
                terminal.Write(
                    $"{place.Name}: {Counted.Of(rebuilt.Cases, "case")}, {Counted.Of(rebuilt.Licenses, "license")}, {Counted.Of(rebuilt.Orders, "order")}\n"
                );
                if (rebuilt.Differed.Count > 0)
                {
                    string named = string.Join(", ", rebuilt.Differed.Take(Named));
                    string more = rebuilt.Differed.Count > Named ? ", ..." : "";
                    terminal.Write(
                        $"not as the log makes them, and mended: {rebuilt.Differed.Count} ({named}{more})\n"
                    );
                }

                return ExitCode.Ok;
            }
        );
        return command;
    }
}
