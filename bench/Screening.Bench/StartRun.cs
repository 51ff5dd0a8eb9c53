using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Licet.Screening.Bench;

/// <summary>The native command line from start to exit: what somebody waits for who asks about one name.</summary>
internal static class StartRun
{
    private const int Runs = 101;
    private const int WarmUp = 5;

    /// <param name="Shown">How it stands in the table.</param>
    /// <param name="ExitCode">What it must end with; anything else is no measurement.</param>
    private sealed record Started(string Shown, string File, string[] Arguments, string Input, int ExitCode)
    {
        public double[] Wall { get; } = new double[Runs];
        public double[] Processor { get; } = new double[Runs];
    }

    public static BenchResult Run(BenchOptions options)
    {
        var work = Directory.CreateTempSubdirectory("licet-start-");
        try
        {
            var licet = Publish(work.FullName);
            Started[] all = [.. Empty(), .. Commands(licet)];
            // One run of each after the other, so that a busy moment of the machine meets them all.
            for (var run = -WarmUp; run < Runs; run++)
            {
                foreach (var one in all)
                {
                    Time(one, work.FullName, Math.Max(run, 0));
                }
            }
            return Result(all, new FileInfo(licet).Length);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static IEnumerable<Started> Empty() =>
        File.Exists("/bin/true") ? [new("an empty program (/bin/true)", "/bin/true", [], "", 0)] : [];

    private static Started[] Commands(string licet) =>
        [
            new("licet --version", licet, ["--version"], "", 0),
            new("licet --help", licet, ["--help"], "", 0),
            new(
                "licet compare, one pair",
                licet,
                ["compare", "--in", "-", "--format", "csv"],
                "kind,name1,name2\ncompany,Huawei Technologies Poland,\"Huawei Technologies Co., Ltd.\"\n",
                0
            ),
            new("licet screen \"Huawei Technologies Poland\"", licet, ["screen", "Huawei Technologies Poland"], "", 1),
            Check(licet, "ear99-cable-huawei-2019.json", 10),
            Check(licet, "5a991-russia.json", 10),
        ];

    private static Started Check(string licet, string order, int code) =>
        new(
            $"licet check {order}",
            licet,
            ["check", Path.Combine(Checkout.Root, "samples", "orders", order)],
            "",
            code
        );

    /// <summary>The command line of this checkout, as people get it.</summary>
    private static string Publish(string work)
    {
        var output = Path.Combine(work, "licet");
        ProcessStartInfo start = new("dotnet", ["publish", "src/Cli", "-c", "Release", "-o", output])
        {
            WorkingDirectory = Checkout.Root,
        };
        using var publish = Process.Start(start)!;
        publish.WaitForExit();
        return publish.ExitCode == 0
            ? Path.Combine(output, OperatingSystem.IsWindows() ? "licet.exe" : "licet")
            : throw new InvalidOperationException("The native command line does not publish.");
    }

    private static void Time(Started one, string work, int run)
    {
        ProcessStartInfo start = new(one.File, one.Arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = work,
        };
        start.Environment["LICET_DATA"] = Path.Combine(work, "no-stored-lists");
        var used = ProcessorOfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.StandardInput.Write(one.Input);
        process.StandardInput.Close();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        one.Wall[run] = clock.Elapsed.TotalMilliseconds;
        one.Processor[run] = ProcessorOfChildren() - used;
        if (process.ExitCode != one.ExitCode)
        {
            throw new InvalidOperationException($"{one.Shown} ended with {process.ExitCode}, not {one.ExitCode}.");
        }
    }

    private static BenchResult Result(Started[] all, long size)
    {
        foreach (var one in all)
        {
            Array.Sort(one.Wall);
            Array.Sort(one.Processor);
        }
        return new BenchResult(
            "start",
            "Start of the native command line",
            [
                new ResultTable(
                    "From start to exit",
                    ["command", "median ms", "fastest ms", "90 % within ms", "median processor ms"],
                    [
                        .. all.Select(one =>
                            (string[])
                                [
                                    one.Shown,
                                    Numbers.Text(one.Wall[Runs / 2], "0.0"),
                                    Numbers.Text(one.Wall[0], "0.0"),
                                    Numbers.Text(one.Wall[Runs * 9 / 10], "0.0"),
                                    one.Processor[Runs / 2] > 0 ? Numbers.Text(one.Processor[Runs / 2], "0.0") : "-",
                                ]
                        ),
                    ]
                ),
            ],
            [
                $"{Runs} runs of each after {WarmUp} that do not count, in turn; the clock runs from before the process is made until its end is known, so what a process costs by itself is in every row.",
                $"Published with Native AOT as test.sh does it ({size / 1024} KiB); no stored lists, so the starter list answers.",
                "Processor milliseconds are user and system together, as the system accounts for ended children (not on Windows).",
            ],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Licet"] = Rivals.Versions.Of(typeof(ScreeningIndex)),
            }
        );
    }

    /// <summary>Milliseconds of all ended children, 0 where the system does not tell.</summary>
    private static double ProcessorOfChildren()
    {
        if (OperatingSystem.IsWindows())
        {
            return 0;
        }
        // struct rusage begins with two struct timeval, user and system; its other 14 fields are not needed.
        var usage = new long[18];
        const int children = -1;
        return ResourceUsage(children, usage) == 0 ? ((usage[0] + usage[2]) * 1e3) + ((usage[1] + usage[3]) / 1e3) : 0;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ResourceUsage(int who, [Out] long[] usage);
}
