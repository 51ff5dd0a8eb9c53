using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.Index;

/// <summary>
/// The index gives the answers of scoring every name. Scoring every name takes 10 to 20 milliseconds a query on 41,000 names, so
/// the first 1,500 of the 10,000 queries run by default; <c>LICET_LONG=1</c> runs them all.
/// </summary>
public class ExhaustiveTwinTests
{
    private static readonly int s_count = Environment.GetEnvironmentVariable("LICET_LONG") == "1" ? 10_000 : 1_500;

    [Fact]
    public void What_the_index_finds_is_what_scoring_every_name_finds()
    {
        var index = RealIndex.All;
        var cases = Cases(index, s_count);
        List<string> differences = [];
        var hits = 0;
        Parallel.ForEach(
            cases,
            c =>
            {
                var indexed = index.Screen(c.Query, c.Settings);
                var exhaustive = index.Screen(c.Query, c.Settings with { Exhaustive = true });
                Interlocked.Add(ref hits, exhaustive.HitsInAll);
                if (Difference(indexed, exhaustive) is { } difference)
                {
                    lock (differences)
                    {
                        differences.Add($"{Write(c)}: {difference}");
                    }
                }
            }
        );
        Figures.Say(
            $"{differences.Count} differences in {cases.Count} queries, {hits} hits on {index.NameCount} names"
        );
        Assert.True(hits > cases.Count, $"only {hits} hits: these queries prove nothing");
        Findings.None(differences);
    }

    [Fact]
    public void A_reason_is_the_same_whichever_way_the_name_was_found()
    {
        var index = RealIndex.All;
        List<string> differences = [];
        Parallel.ForEach(
            Cases(index, 60),
            c =>
            {
                var settings = c.Settings with { Explain = true, Top = 5 };
                var indexed = index.Screen(c.Query, settings);
                var exhaustive = index.Screen(c.Query, settings with { Exhaustive = true });
                if (Answers.Bytes(indexed.Hits) != Answers.Bytes(exhaustive.Hits))
                {
                    lock (differences)
                    {
                        differences.Add(Write(c));
                    }
                }
            }
        );
        Findings.None(differences);
    }

    private sealed record Case(ScreeningQuery Query, ScreeningSettings Settings);

    /// <summary>Listed and clean names, changed in every way, with and without attributes, at three thresholds.</summary>
    private static List<Case> Cases(ScreeningIndex index, int count)
    {
        var random = new Random(20260727);
        var listed = RealIndex.NamesOf(index).Where(n => n.Listing.Kind != PartyKind.Address).ToList();
        var clean = Clean("companies", PartyKind.Company).Concat(Clean("persons", PartyKind.Person)).ToList();
        List<Case> cases = [];
        for (var i = 0; i < count; i++)
        {
            var (listing, name) = listed[random.Next(listed.Count)];
            var (text, kind) = i % 4 == 3 ? clean[random.Next(clean.Count)] : (name.Text, listing.Kind);
            text = Mutations.Any(text, random.Next(Mutations.Ways), random);
            kind = random.Next(4) == 0 ? PartyKind.Unknown : kind;
            var query = new ScreeningQuery(text) { Kind = kind };
            query = random.Next(3) == 0 ? With(query, listing, random) : query;
            var threshold = random.Next(3) switch
            {
                0 => 0.6,
                1 => 0.9,
                _ => (double?)null,
            };
            var settings = new ScreeningSettings
            {
                Threshold = threshold,
                Top = int.MaxValue,
                Explain = false,
            };
            cases.Add(new Case(query, settings));
        }

        return cases;
    }

    private static ScreeningQuery With(ScreeningQuery query, Listing listing, Random random) =>
        query with
        {
            Country = random.Next(2) == 0 ? (listing.Countries.Count > 0 ? listing.Countries[0] : null) : "PL",
            Addresses = [.. listing.Addresses.Take(1).Select(a => a.Text)],
            Identifiers = [.. listing.Identifiers.Take(1)],
            Dates = [.. listing.Dates.Take(1)],
            OtherNames = random.Next(3) == 0 ? [Mutations.Any(listing.PrimaryName, 1, random)] : [],
        };

    private static IEnumerable<(string Name, PartyKind Kind)> Clean(string file, PartyKind kind) =>
        Table.Read(SharedData.Path($"data/clean-names/{file}.csv")).Select(r => (r["name"], kind));

    private static List<string> Spell(ScreeningResult result) =>
        [
            $"{result.HitsInAll} hits, generic {result.IsTooGeneric}, certificate {result.Certificate is not null}",
            .. result.Hits.Select(h => $"{h.Class} {h.Score:R} {h.Listing.Id} of {h.Version.Name}: {h.Matched}"),
        ];

    /// <summary>The first line in which two answers differ; null where they are the same.</summary>
    private static string? Difference(ScreeningResult indexed, ScreeningResult exhaustive)
    {
        var (a, b) = (Spell(indexed), Spell(exhaustive));
        var at = Enumerable
            .Range(0, Math.Max(a.Count, b.Count))
            .FirstOrDefault(i => i >= a.Count || i >= b.Count || a[i] != b[i], -1);
        return at < 0 ? null : $"indexed {a.ElementAtOrDefault(at)}, exhaustive {b.ElementAtOrDefault(at)}";
    }

    private static string Write(Case c) =>
        $"{c.Query.Kind} \"{c.Query.Name}\" {string.Join(" | ", c.Query.OtherNames)} at {c.Settings.Threshold}";
}
