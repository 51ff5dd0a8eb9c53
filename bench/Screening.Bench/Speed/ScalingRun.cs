using Licet.Screening.Bench.Rivals;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Speed;

/// <summary>What a second thread brings, and what a longer list costs.</summary>
internal static class ScalingRun
{
    private const int Passes = 5;

    /// <summary>A pass lasts a tenth of a second: many of them, for one that another program met says nothing.</summary>
    private const int ThreadPasses = 31;

    public static BenchResult Run(BenchOptions options)
    {
        var queries = Pass.CleanCompanies();
        var real = RealLists.All();
        Pass.WarmUp([real[0]], queries);
        var names = RealLists.NamesOf(real).ToHashSet(StringComparer.Ordinal).Count;
        ResultTable threads = new(
            "Two threads over one, the same work",
            ["memo", "one: names/s", "two: names/s", "two over one", "middle half", "processor time, two over one"],
            [Ceiling(), Threads("cold", real, queries, warm: false), Threads("warm", real, queries, warm: true)]
        );
        ResultTable sizes = new(
            "Five times the names",
            [
                "lists",
                "1x: microseconds a query",
                "5x: microseconds a query",
                "5x over 1x",
                "the same by processor time",
            ],
            [
                .. Sizes("a fifth of the real listings, all", LargerList.OneOf(5, real), real, queries),
                .. Sizes("all real names, with recombinations", real, LargerList.UpTo(5 * names, real), queries),
            ]
        );
        return new BenchResult(
            "scaling",
            "Scaling",
            [threads, sizes],
            [
                "Queries: the clean company names as companies, without reasons, default threshold. Index: as in speed.",
                "Two threads: each takes the next 32 queries, as a batch does; both start at the same moment and the time ends with the slower one. Cold: a "
                    + "fresh index for every pass, and each thread has to learn every word for itself. Warm: every thread has "
                    + "met all names before.",
                $"One and two threads take turns, {ThreadPasses} times, 1x and 5x {Passes} times; shown are medians, the ratio being the median of the "
                    + "ratios of neighbors.",
                "A machine whose two cores are the two halves of one, or on which other programs run, can not show 2: the first row is "
                    + "what this machine gives to arithmetic that shares nothing; processor time should stay near 1.",
            ],
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["Licet"] = Versions.Of(typeof(ScreeningIndex)),
            }
        );
    }

    /// <summary>What the machine gives: two threads that count in registers and share nothing.</summary>
    private static string[] Ceiling()
    {
        List<(Pass One, Pass Two)> turns = [];
        for (var i = 0; i < Passes; i++)
        {
            turns.Add((Count(1), Count(2)));
        }
        string[] row =
        [
            "arithmetic only",
            "",
            "",
            Numbers.Text(Pass.Median(turns.Select(t => t.One.Wall / t.Two.Wall)), "0.00"),
            MiddleHalf(turns.Select(t => t.One.Wall / t.Two.Wall)),
            Numbers.Text(Pass.Median(turns.Select(t => t.Two.Cpu / t.One.Cpu)), "0.00"),
        ];
        Console.WriteLine(string.Join("  ", row));
        return row;
    }

    private static Pass Count(int threads) =>
        Pass.Over(
            threads,
            _ =>
            {
                var x = 1UL;
                for (var i = 0; i < Steps / threads; i++)
                {
                    x ^= x << 13;
                    x ^= x >> 7;
                    x ^= x << 17;
                }
                s_kept = x;
            }
        );

    private const int Steps = 400_000_000;
    private static ulong s_kept;

    private static string[] Threads(
        string label,
        IReadOnlyList<ListVersion> lists,
        IReadOnlyList<ScreeningQuery> queries,
        bool warm
    )
    {
        var one = ScreeningIndex.Build(lists);
        var two = ScreeningIndex.Build(lists);
        if (warm)
        {
            Pass.Over(one, queries, 1);
            Pass.Over(two, queries, 1);
            Pass.Over(2, _ => Pass.Over(two, queries)); // both threads meet every name
        }
        List<(Pass One, Pass Two)> turns = [];
        for (var i = 0; i < ThreadPasses; i++)
        {
            if (!warm)
            {
                (one, two) = (ScreeningIndex.Build(lists), ScreeningIndex.Build(lists));
            }
            Pass.Settle();
            var single = Pass.Over(one, queries, 1);
            Pass.Settle();
            turns.Add((single, Pass.Over(two, queries, 2)));
        }
        string[] row =
        [
            label,
            Numbers.Text(queries.Count / Pass.Median(turns.Select(t => t.One.Wall)), "0"),
            Numbers.Text(queries.Count / Pass.Median(turns.Select(t => t.Two.Wall)), "0"),
            Numbers.Text(Pass.Median(turns.Select(t => t.One.Wall / t.Two.Wall)), "0.00"),
            MiddleHalf(turns.Select(t => t.One.Wall / t.Two.Wall)),
            Numbers.Text(Pass.Median(turns.Select(t => t.Two.Cpu / t.One.Cpu)), "0.00"),
        ];
        Console.WriteLine(string.Join("  ", row));
        return row;
    }

    private static string MiddleHalf(IEnumerable<double> ratios)
    {
        var sorted = ratios.Order().ToList();
        return $"{Numbers.Text(sorted[sorted.Count / 4], "0.00")}-{Numbers.Text(sorted[sorted.Count * 3 / 4], "0.00")}";
    }

    private static IEnumerable<string[]> Sizes(
        string label,
        IReadOnlyList<ListVersion> small,
        IReadOnlyList<ListVersion> large,
        IReadOnlyList<ScreeningQuery> queries
    )
    {
        List<(Pass Small, Pass Large)> cold = [];
        List<(Pass Small, Pass Large)> warm = [];
        for (var i = 0; i < Passes; i++)
        {
            var (one, five) = (ScreeningIndex.Build(small), ScreeningIndex.Build(large));
            foreach (var turns in new[] { cold, warm })
            {
                Pass.Settle();
                var first = Pass.Over(one, queries);
                Pass.Settle();
                turns.Add((first, Pass.Over(five, queries)));
            }
        }
        foreach (var (memo, turns) in new[] { ("cold", cold), ("warm", warm) })
        {
            string[] row =
            [
                $"{label}, {memo}",
                Numbers.Text(1e6 * Pass.Median(turns.Select(t => t.Small.Wall)) / queries.Count, "0.0"),
                Numbers.Text(1e6 * Pass.Median(turns.Select(t => t.Large.Wall)) / queries.Count, "0.0"),
                Numbers.Text(Pass.Median(turns.Select(t => t.Large.Wall / t.Small.Wall)), "0.00"),
                Numbers.Text(Pass.Median(turns.Select(t => t.Large.Cpu / t.Small.Cpu)), "0.00"),
            ];
            Console.WriteLine(string.Join("  ", row));
            yield return row;
        }
    }
}
