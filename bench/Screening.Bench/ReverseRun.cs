using System.Diagnostics;
using System.Globalization;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench;

/// <summary>Reverse screening: a million counterparties indexed once, met by the listings of a change.</summary>
internal static class ReverseRun
{
    private const int Parties = 1_000_000;
    private const int TrueParties = 3_000;
    private const int ChangedNames = 5_000;
    private const int DailyListings = 100;
    private const int Runs = 5;

    public static BenchResult Run(BenchOptions options)
    {
        Samples samples = new(5);
        var listings = samples.Draw(SharedData.Listings(), int.MaxValue);
        var changed = listings.TakeWhile(Until(ChangedNames)).ToArray();
        var daily = listings.Skip(changed.Length).Take(DailyListings).ToArray();
        var parties = MakeParties(samples, listings);

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var index = PortfolioIndex.Build(parties, progress: Tell);
        var build = clock.Elapsed.TotalSeconds;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        var (all, allUsed, hits) = Measure(index, changed);
        var (day, dayUsed, dayHits) = Measure(index, daily);
        var matches = hits.Count(h => h.Class == HitClass.Match);
        return new BenchResult(
            "reverse",
            "Reverse screening: a changed list against a portfolio",
            [
                new ResultTable(
                    "The index",
                    ["", ""],
                    [
                        ["counterparties", Text(index.Count)],
                        ["distinct words", Text(index.WordCount)],
                        ["build, s", Text(build, "0.0")],
                        ["bytes a counterparty, its own object not counted", Text((double)bytes / index.Count, "0")],
                        ["the same as the index counts it", Text((double)index.Bytes / index.Count, "0")],
                    ]
                ),
                new ResultTable(
                    "A change",
                    [
                        "changed",
                        "listings",
                        "names",
                        "median s",
                        "fastest s",
                        "slowest s",
                        "median processor s",
                        "hits",
                        "matches",
                        "touched",
                    ],
                    [
                        [
                            "a new list",
                            .. Row(changed, all, allUsed, hits),
                            Text(matches),
                            Text(hits.Select(h => h.Counterparty.Id).Distinct(StringComparer.Ordinal).Count()),
                        ],
                        [
                            "a day",
                            .. Row(daily, day, dayUsed, dayHits),
                            Text(dayHits.Count(h => h.Class == HitClass.Match)),
                            Text(dayHits.Select(h => h.Counterparty.Id).Distinct(StringComparer.Ordinal).Count()),
                        ],
                    ]
                ),
            ],
            [
                $"Counterparties: {Parties:N0} seeded recombinations of the clean company and person names (the head of one with the tail of another; half and half), {TrueParties:N0} of them replaced by names of the list, every second with one typo in each word.",
                "Changed: listings drawn from the Consolidated Screening List of April 2022, all their names.",
                $"One thread, no warm-up; {Runs} runs in one process, each the whole call from listings to hits. Processor seconds are the whole process's; where they are far below the others the machine was busy.",
                "Bytes are what the managed heap grew by when the index was built, after a full collection.",
            ],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Licet"] = Rivals.Versions.Of(typeof(PortfolioIndex)),
            }
        );
    }

    private static (double[] Seconds, double[] Processor, IReadOnlyList<PortfolioHit> Hits) Measure(
        PortfolioIndex index,
        Listing[] changed
    )
    {
        var seconds = new double[Runs];
        var processor = new double[Runs];
        using var process = Process.GetCurrentProcess();
        IReadOnlyList<PortfolioHit> hits = [];
        for (var run = 0; run < Runs; run++)
        {
            process.Refresh();
            var used = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            hits = index.Screen(changed);
            seconds[run] = clock.Elapsed.TotalSeconds;
            process.Refresh();
            processor[run] = (process.TotalProcessorTime - used).TotalSeconds;
        }
        Array.Sort(seconds);
        Array.Sort(processor);
        return (seconds, processor, hits);
    }

    private static IEnumerable<string> Row(
        Listing[] changed,
        double[] seconds,
        double[] processor,
        IReadOnlyList<PortfolioHit> hits
    ) =>
        [
            Text(changed.Length),
            Text(changed.Sum(l => l.Names.Count)),
            Text(seconds[Runs / 2], "0.000"),
            Text(seconds[0], "0.000"),
            Text(seconds[^1], "0.000"),
            Text(processor[Runs / 2], "0.000"),
            Text(hits.Count),
        ];

    private static void Tell(int read)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write(read < Parties ? $"\r{read} counterparties read" : "\r\e[K");
        }
    }

    private static Func<Listing, bool> Until(int names)
    {
        var taken = 0;
        return listing => (taken += listing.Names.Count) <= names;
    }

    private static Counterparty[] MakeParties(Samples samples, IReadOnlyList<Listing> listings)
    {
        var companies = SharedData.CleanCompanies().Select(n => Words(n.Text)).ToArray();
        var persons = SharedData.CleanPersons().Select(n => Words(n.Text)).ToArray();
        var parties = new Counterparty[Parties];
        for (var i = 0; i < parties.Length; i++)
        {
            var person = i % 2 == 1;
            var from = person ? persons : companies;
            var kind = person ? PartyKind.Person : PartyKind.Company;
            parties[i] = new(Text(i), Recombined(samples, from), kind);
        }
        for (var i = 0; i < TrueParties; i++)
        {
            var listing = listings[samples.Next(listings.Count)];
            var name = listing.Names[samples.Next(listing.Names.Count)].Text;
            parties[i * (Parties / TrueParties)] = new(
                Text(i * (Parties / TrueParties)),
                i % 2 == 0 ? name : samples.WithTypos(name),
                listing.Kind
            );
        }
        return parties;
    }

    /// <summary>The first half of one name's words and the second half of another's.</summary>
    private static string Recombined(Samples samples, string[][] from)
    {
        var head = from[samples.Next(from.Length)];
        var tail = from[samples.Next(from.Length)];
        return string.Join(' ', [.. head[..((head.Length + 1) / 2)], .. tail[(tail.Length / 2)..]]);
    }

    private static string[] Words(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Text(double value, string format = "0") =>
        value.ToString(format, CultureInfo.InvariantCulture);
}
