using System.CommandLine;
using System.Text;
using Licet.Cli;
using Licet.Core.History;
using Licet.Data;
using Licet.Data.History;

namespace Licet.Admin.Log;

/// <summary><c>licet-admin log export</c>: the log as a file for an auditor.</summary>
internal static class ExportCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions options = new();
        Argument<string> file = new("FILE") { Description = "One JSON object a line; '-' for standard output" };
        Option<bool> force = new("--force") { Description = "Write over an earlier export" };
        Documented command = new(
            "export",
            "Write the log as a file that 'licet log verify' checks without the database"
        )
        {
            Notes = """
                Attachments and what was recorded under a key stay behind; the events hold their salted digests. What people wrote into
                the acts themselves (reasons, conditions, answers) and the ids of persons are part of the events: the file is for its
                owner alone (600).
                """,
            Examples = """
                licet-admin log export log.ndjson --data /var/lib/licet
                licet log verify log.ndjson --key checkpoint-public.pem
                """,
            ExitCodes = """
                0  written
                2  bad input; nothing was written
                """,
        };
        command.Add(file);
        command.Add(force);
        options.AddTo(command);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                Place place = await options.ReadableAsync(given, terminal, ct);
                string path = given.GetValue(file)!;
                if (path == "-")
                {
                    await using StreamWriter output = new(terminal.Output, new UTF8Encoding(false), leaveOpen: true);
                    await LogExport.WriteAsync(place, output, ct);
                    return ExitCode.Ok;
                }
                long events = 0;
                Files.CheckOutput(path, "log export", "-");
                CheckOver(path, given.GetValue(force));
                Files.WriteWhole(
                    path,
                    "log export",
                    stream =>
                    {
                        using StreamWriter output = new(stream, new UTF8Encoding(false), leaveOpen: true);
                        events = LogExport.WriteAsync(place, output, ct).GetAwaiter().GetResult();
                    },
                    forOwner: true
                );
                terminal.Write($"{path}: {Counted.Of(events, "event")}\n");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    /// <summary>An earlier export, and nothing else that is there: not the database, by whatever path, and not its key.</summary>
    private static void CheckOver(string path, bool force)
    {
        if (!File.Exists(path))
        {
            return;
        }
        if (!force)
        {
            throw new BadInputException($"log export {path}: is there already; write over it with --force");
        }
        using var reader = new StreamReader(Files.OpenRead(path, "log export"));
        if (reader.Peek() >= 0 && !LogFile.IsHeader(reader.ReadLine()!))
        {
            throw new BadInputException($"log export {path}: is no exported log; only such a one is written over");
        }
    }
}
