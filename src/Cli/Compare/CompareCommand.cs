using System.CommandLine;
using System.Globalization;
using System.Text;
using Licet.Cli.Screen;
using Licet.Screening;

namespace Licet.Cli.Compare;

/// <summary><c>licet compare</c>: the name score of each pair; needs no list.</summary>
internal static class CompareCommand
{
    private const int ChunkSize = 4096;

    public static Command Of(Terminal terminal)
    {
        var input = new Option<string>("--in")
        {
            Description = "CSV with the columns kind (or schema), name1, name2; - for standard input",
            HelpName = "PAIRS.csv",
            Required = true,
        };
        var output = new Option<string?>("--out")
        {
            Description = "Write here instead of standard output",
            HelpName = "FILE",
        };
        var format = OptionValues.Choice("--format", "How to answer", ("csv", AnswerFormat.Csv));
        var threads = OptionValues.Count("--threads", "Threads to use (default: all processors)", 256);
        var command = new Documented("compare", "Score pairs of names, without a list")
        {
            Notes = """
                Kinds are Person and Vessel; every other word is a company. All columns are passed through unchanged and in order,
                score and threshold (the default of the kind) are added. Nothing is written before every row was read.
                """,
            Examples = """
                licet compare --in pairs.csv --format csv > scored.csv
                licet compare --in pairs.csv --out scored.csv
                """,
            ExitCodes = """
                0  every pair was scored
                2  bad input; nothing was written
                """,
        };
        Option[] options = [input, output, format, threads];
        foreach (var option in options)
        {
            command.Add(option);
        }
        command.SetAction(given =>
        {
            if (given.GetValue(output) is { } target)
            {
                Files.CheckOutput(target, "--out", given.GetRequiredValue(input));
            }
            using var pairs = Open(given.GetRequiredValue(input), terminal);
            pairs.Check();
            var degree = given.GetValue(threads) ?? Environment.ProcessorCount;
            if (given.GetValue(output) is { } path)
            {
                Files.WriteWhole(path, "--out", stream => Write(pairs, degree, terminal, stream));
            }
            else
            {
                Write(pairs, degree, terminal, terminal.Output);
            }
            return ExitCode.Ok;
        });
        return command;
    }

    private static PairFile Open(string path, Terminal terminal)
    {
        var (name, content) = Spool.Open(path, terminal, "--in");
        return new(name, content);
    }

    private static void Write(PairFile pairs, int threads, Terminal terminal, Stream stream)
    {
        using var progress = Progress.Of(terminal, "comparing", pairs.Count);
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true)
        {
            NewLine = "\n",
        };
        writer.WriteLine(pairs.Header + ",score,threshold");
        var done = 0L;
        foreach (var chunk in pairs.Pairs().Chunk(ChunkSize))
        {
            var lines = new string[chunk.Length];
            Parallel.For(0, chunk.Length, new() { MaxDegreeOfParallelism = threads }, i => lines[i] = Line(chunk[i]));
            foreach (var line in lines)
            {
                writer.WriteLine(line);
            }
            progress.Reached(done += chunk.Length);
        }
    }

    private static string Line(Pair pair)
    {
        var threshold = NameComparison.DefaultThreshold(pair.Kind);
        var score = HitWords.Rounded(NameComparison.Score(pair.Kind, pair.Name1, pair.Name2), threshold);
        return string.Create(CultureInfo.InvariantCulture, $"{pair.Row},{score:0.####},{threshold:0.####}");
    }
}
