using System.Diagnostics;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Speed;

/// <summary>One pass of all queries, by the clock on the wall and by the processor time of the whole process.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Cpu">Seconds, of all threads: collector and compiler too.</param>
/// <param name="Times">Microseconds a query, ascending; empty where only the whole was timed.</param>
internal sealed record Pass(double Wall, double Cpu, double[] Times)
{
    private static readonly ScreeningSettings Settings = new() { Explain = false };

    public static Pass Over(ScreeningIndex index, IReadOnlyList<ScreeningQuery> queries)
    {
        var times = new double[queries.Count];
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        var before = start;
        for (var i = 0; i < times.Length; i++)
        {
            index.Screen(queries[i], Settings);
            var now = Stopwatch.GetTimestamp();
            times[i] = (now - before) * 1e6 / Stopwatch.Frequency;
            before = now;
        }
        var wall = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var used = (Environment.CpuUsage.TotalTime - cpu).TotalSeconds;
        Array.Sort(times);
        return new Pass(wall, used, times);
    }

    /// <summary>
    /// The queries on so many threads, each of which takes the next few as a batch does; every thread starts at the same moment.
    /// </summary>
    public static Pass Over(ScreeningIndex index, IReadOnlyList<ScreeningQuery> queries, int threads)
    {
        const int few = 32;
        var next = -few;
        return Over(
            threads,
            _ =>
            {
                for (
                    var from = Interlocked.Add(ref next, few);
                    from < queries.Count;
                    from = Interlocked.Add(ref next, few)
                )
                {
                    for (var i = from; i < Math.Min(from + few, queries.Count); i++)
                    {
                        index.Screen(queries[i], Settings);
                    }
                }
            }
        );
    }

    /// <summary>The work of each thread, which is told its number from 0; every thread starts at the same moment.</summary>
    public static Pass Over(int threads, Action<int> share)
    {
        using Barrier gate = new(threads + 1);
        var work = Enumerable
            .Range(0, threads)
            .Select(t => new Thread(() =>
            {
                gate.SignalAndWait();
                share(t);
            }))
            .ToList();
        work.ForEach(t => t.Start());
        var cpu = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        gate.SignalAndWait();
        work.ForEach(t => t.Join());
        return new Pass(
            Stopwatch.GetElapsedTime(start).TotalSeconds,
            (Environment.CpuUsage.TotalTime - cpu).TotalSeconds,
            []
        );
    }

    /// <summary>Compiles what will be timed, on an index that will not be timed.</summary>
    public static void WarmUp(IReadOnlyList<ListVersion> lists, IReadOnlyList<ScreeningQuery> queries)
    {
        for (var i = 0; i < 3; i++)
        {
            var index = ScreeningIndex.Build(lists);
            Over(index, queries);
            Over(index, queries);
            Thread.Sleep(500); // the second compilation of hot code happens beside the program
        }
    }

    public static IReadOnlyList<ScreeningQuery> CleanCompanies() =>
        [.. SharedData.CleanCompanies().Select(n => new ScreeningQuery(n.Text) { Kind = n.Kind })];

    /// <summary>A collection before each pass, so that none pays for the garbage of another.</summary>
    public static void Settle()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
