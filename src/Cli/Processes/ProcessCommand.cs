using System.CommandLine;
using Licet.Core.Process;

namespace Licet.Cli.Processes;

/// <summary><c>licet process</c>: how an authority decides, as a file: checked, and as a picture.</summary>
internal static class ProcessCommand
{
    public static Command Of(Terminal terminal)
    {
        Documented command = new("process", "Check a process file, or draw one")
        {
            Examples = """
                licet process lint my-process.json
                licet process picture us-ear
                """,
        };
        command.Add(Lint(terminal));
        command.Add(Picture(terminal));
        return command;
    }

    private static Documented Lint(Terminal terminal)
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Process file (docs/process.md says what is refused)",
            Arity = ArgumentArity.OneOrMore,
        };
        Documented command = new("lint", "Check process files before cases are begun with them")
        {
            Notes = """
                A database reads the files *.json of its folder 'processes' and refuses every other: check them here before they are put there.
                """,
            Examples = """
                licet process lint my-process.json
                """,
            ExitCodes = """
                0  no fault
                1  faults, one a line
                2  bad input
                """,
        };
        command.Add(files);
        command.SetAction(given =>
        {
            var faults = 0;
            List<(string File, ProcessDefinition Process)> read = [];
            foreach (var file in given.GetValue(files)!)
            {
                var reading = Read(file, "process lint");
                foreach (var fault in reading.Faults)
                {
                    terminal.Write($"{file}: {fault}\n");
                }

                faults += reading.Faults.Count;
                read.AddRange(reading.Process is { } process ? [(file, process)] : []);
            }

            foreach (var twice in ProcessReader.Together(read))
            {
                terminal.Write($"{twice}\n");
                faults++;
            }

            foreach (var (_, process) in faults == 0 ? read : [])
            {
                terminal.Write(
                    $"{process.Id}/{process.Version}: {Counted.Of(process.Stages.Length, "stage")}, {Counted.Of(process.Transitions.Length, "transition")}, {Counted.Of(process.Clocks.Length, "clock")}, no fault\n"
                );
            }

            return faults == 0 ? ExitCode.Ok : ExitCode.Found;
        });
        return command;
    }

    private static Documented Picture(Terminal terminal)
    {
        Argument<string> which = new("PROCESS")
        {
            Description =
                $"Process file, or one that ships: {string.Join(", ", ShippedProcesses.All.Select(p => p.Id))}",
        };
        Documented command = new("picture", "Draw a process as a state diagram (Mermaid)")
        {
            Examples = """
                licet process picture us-ear > us-ear.mmd
                licet process picture my-process.json
                """,
            ExitCodes = """
                0  drawn
                1  the file has faults, one a line on standard error
                2  bad input
                """,
        };
        command.Add(which);
        command.SetAction(given =>
        {
            var name = given.GetValue(which)!;
            if (ShippedProcesses.All.FirstOrDefault(p => p.Id == name) is { } shipped)
            {
                terminal.Write(ProcessPicture.Mermaid(shipped));
                return ExitCode.Ok;
            }

            var reading = Read(name, "process picture");
            foreach (var fault in reading.Faults)
            {
                terminal.Say($"{name}: {fault}");
            }

            if (reading.Process is null)
            {
                return ExitCode.Found;
            }

            terminal.Write(ProcessPicture.Mermaid(reading.Process));
            return ExitCode.Ok;
        });
        return command;
    }

    private static ProcessReading Read(string path, string command)
    {
        using var file = Files.OpenRead(path, command);
        return ProcessReader.Read(file);
    }
}
