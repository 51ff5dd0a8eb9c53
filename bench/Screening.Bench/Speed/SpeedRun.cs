using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Licet.Screening.Bench.Rivals;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Speed;

/// <summary>How fast clean company names are screened on one thread, against all real names and against 150,000.</summary>
internal static class SpeedRun
{
    private const int Passes = 5;
    private const int LargeList = 150_000;

    private sealed record Built(double Wall, double Cpu, double Bytes, double WithMemo, int Names);

    public static BenchResult Run(BenchOptions options)
    {
        var queries = Pass.CleanCompanies();
        var empty = Memory();
        var real = RealLists.All();
        var listBytes = Memory() - empty;
        Pass.WarmUp([real[0]], queries);
        List<string[]> screening = [];
        List<string[]> building = [];
        Measure("all real names", real, queries, screening, building);
        Measure("150,000 names", LargerList.UpTo(LargeList, real), queries, screening, building);
        return new BenchResult(
            "speed",
            "Speed on one thread",
            [
                new(
                    "Screening",
                    [
                        "list, memo",
                        "distinct names",
                        "names/s",
                        "names/cpu-s",
                        "p50 microseconds",
                        "p99 microseconds",
                        "max microseconds",
                    ],
                    screening
                ),
                new(
                    "Building",
                    [
                        "list",
                        "indexed names",
                        "build s",
                        "build cpu-s",
                        "index MB",
                        "index and memo MB",
                        "bytes a name",
                    ],
                    building
                ),
            ],
            [
                $"Queries: {queries.Count.ToString("N0", CultureInfo.InvariantCulture)} distinct clean company names as companies, "
                    + "without reasons, at the default threshold, first 10 hits. One thread.",
                "All real names: CSL of April 2022, UN, METI, China's lists, the other US lists, OFAC beside the SDN, denied persons. "
                    + "150,000 names: the same and seeded recombinations of them (the beginning of one name, the end of another).",
                "Cold: the first pass over a fresh index, nothing remembered of any word. Warm: the second pass. The code was "
                    + "compiled on another index before. A collection before each pass.",
                $"Every figure is the median of {Passes} passes (the quantiles too; max is the median of the worst query of each "
                    + "pass), each on a fresh index.",
                "names/cpu-s: by the processor time of the whole process, the collector's and compiler's threads included; nearer the "
                    + "truth than the wall clock where other programs run beside.",
                $"Memory: managed bytes after a full collection, without the listings themselves ({Numbers.Text(listBytes / 1e6, "0")} MB for all real "
                    + "lists, source rows included). The memo grows with the words a thread has met and is bounded.",
            ],
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["Licet"] = Versions.Of(typeof(ScreeningIndex)),
            }
        );
    }

    private static void Measure(
        string label,
        IReadOnlyList<ListVersion> lists,
        IReadOnlyList<ScreeningQuery> queries,
        List<string[]> screening,
        List<string[]> building
    )
    {
        var distinct = RealLists.NamesOf(lists).ToHashSet(StringComparer.Ordinal).Count;
        List<Pass> cold = [];
        List<Pass> warm = [];
        List<Built> builds = [];
        for (var i = 0; i < Passes; i++)
        {
            var turn = Once(lists, queries);
            cold.Add(turn.Cold);
            warm.Add(turn.Warm);
            builds.Add(turn.Build);
        }
        screening.Add([label + ", cold", Numbers.Whole(distinct), .. Row(cold)]);
        screening.Add([label + ", warm", Numbers.Whole(distinct), .. Row(warm)]);
        var size = Pass.Median(builds.Select(b => b.Bytes));
        building.Add([
            label,
            Numbers.Whole(builds[0].Names),
            Numbers.Text(Pass.Median(builds.Select(b => b.Wall)), "0.00"),
            Numbers.Text(Pass.Median(builds.Select(b => b.Cpu)), "0.00"),
            Numbers.Text(size / 1e6, "0"),
            Numbers.Text(Pass.Median(builds.Select(b => b.WithMemo)) / 1e6, "0"),
            Numbers.Text(size / builds[0].Names, "0"),
        ]);
        Console.WriteLine(string.Join("  ", screening[^2]));
        Console.WriteLine(string.Join("  ", screening[^1]));
        Console.WriteLine(string.Join("  ", building[^1]));
    }

    // A method of its own, so that no index outlives its turn and is counted for the next.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Built Build, Pass Cold, Pass Warm) Once(
        IReadOnlyList<ListVersion> lists,
        IReadOnlyList<ScreeningQuery> queries
    )
    {
        var before = Memory();
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var index = ScreeningIndex.Build(lists);
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        var bytes = Memory() - before;
        var cold = Pass.Over(index, queries);
        Pass.Settle();
        var warm = Pass.Over(index, queries);
        Built build = new(wall, used, bytes, Memory() - before, index.NameCount);
        GC.KeepAlive(index);
        return (build, cold, warm);
    }

    private static string[] Row(List<Pass> passes) =>
        [
            Numbers.Text(Pass.Median(passes.Select(p => p.Times.Length / p.Wall)), "0"),
            Numbers.Text(Pass.Median(passes.Select(p => p.Times.Length / p.Cpu)), "0"),
            Numbers.Text(Pass.Median(passes.Select(p => p.Times[p.Times.Length / 2])), "0.0"),
            Numbers.Text(Pass.Median(passes.Select(p => p.Times[p.Times.Length * 99 / 100])), "0.0"),
            Numbers.Text(Pass.Median(passes.Select(p => p.Times[^1])), "0"),
        ];

    private static double Memory()
    {
        Pass.Settle();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
