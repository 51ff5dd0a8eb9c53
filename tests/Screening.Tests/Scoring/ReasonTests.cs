using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.Scoring;

/// <summary>A reason can be added up by hand.</summary>
public class ReasonTests
{
    private static readonly Lazy<List<Hit>> s_hits = new(RandomHits);

    [Fact]
    public void One_and_the_steps_of_the_waterfall_are_the_score() =>
        Findings.None(
            s_hits
                .Value.Select(h => (Hit: h, Sum: 1 + h.Reason.Waterfall.Sum(s => s.Delta)))
                .Where(x => Math.Abs(x.Sum - x.Hit.Score) > 0.002)
                .Select(x => $"{x.Sum:0.0000} against {x.Hit.Score:0.0000}: {Tell(x.Hit)}")
        );

    [Fact]
    public void The_contributions_of_the_pairs_are_a_step_of_the_waterfall() =>
        Findings.None(s_hits.Value.Where(h => !IsALevel(h.Reason)).Select(Tell));

    [Fact]
    public void The_pairs_of_a_name_within_the_query_add_up_to_its_score()
    {
        var within = s_hits.Value.Where(h => h.Class == HitClass.PossibleAffiliate).ToList();
        Assert.NotEmpty(within);
        Findings.None(
            within
                .Where(h => Math.Abs(h.Reason.Pairs.Sum(p => p.Contribution) - h.Reason.NameScore) > 0.003)
                .Select(Tell)
        );
    }

    [Fact]
    public void A_near_miss_adds_up_as_a_hit_does()
    {
        var random = new Random(10);
        List<NearMiss> misses = [];
        foreach (var (listing, name) in Named(900))
        {
            var text = Mutations.TypoInEveryWord(Mutations.Any(name.Text, 8, random), random);
            var query = new ScreeningQuery(text) { Kind = listing.Kind };
            if (RealIndex.All.Screen(query, ScreeningSettings.Default).Certificate?.NearestMiss is { } miss)
            {
                misses.Add(miss);
            }
        }

        Assert.True(misses.Count > 100, $"{misses.Count}");
        Findings.None(
            misses
                .Where(m =>
                    !IsALevel(m.Reason!) || Math.Abs(1 + m.Reason!.Waterfall.Sum(s => s.Delta) - m.Score) > 0.002
                )
                .Select(m => $"{m.Matched} {m.Score} [{m.Reason!.QueryRead}]")
        );
    }

    /// <summary>Whether what the pairs add is what the waterfall leaves at one of its steps.</summary>
    private static bool IsALevel(Reason reason)
    {
        var sum = reason.Pairs.Sum(p => p.Contribution);
        double level = 1;
        return Math.Abs(level - sum) <= 0.003 || reason.Waterfall.Any(s => Math.Abs((level += s.Delta) - sum) <= 0.003);
    }

    [Fact]
    public void Every_pair_contributes_its_weight_times_its_similarity() =>
        Findings.None(
            s_hits
                .Value.Where(h =>
                {
                    var shares = h
                        .Reason.Pairs.Where(p =>
                            p.Relation != Relation.Initial && p.Contribution > 0 && p.Weight * p.Similarity > 0.2
                        )
                        .Select(p => p.Contribution / (p.Weight * p.Similarity))
                        .ToList();
                    return shares.Count > 1 && shares.Max() > shares.Min() * 1.01;
                })
                .Select(Tell)
        );

    [Fact]
    public void Every_word_of_both_names_is_either_in_a_pair_or_left_over() =>
        Findings.None(
            s_hits
                .Value.Where(h =>
                    Words(h.Reason.QueryRead)
                        != Words([.. h.Reason.Pairs.Select(p => p.Query), .. h.Reason.QueryLoose.Select(l => l.Text)])
                    || Words(h.Reason.ListedRead.Replace(" (kind unknown)", "", StringComparison.Ordinal))
                        != Words([.. h.Reason.Pairs.Select(p => p.Listed), .. h.Reason.ListedLoose.Select(l => l.Text)])
                )
                .Select(Tell)
        );

    [Theory]
    [InlineData(
        PartyKind.Company,
        "The Vostrelek Dynamics of Perm GmbH",
        "the (particle), of (particle), gmbh (legal form)"
    )]
    [InlineData(
        PartyKind.Company,
        "OOO Vostrelek Limited Liability Company",
        "ooo (legal form), limited liability company (legal form)"
    )]
    [InlineData(PartyKind.Person, "Dr. Anatol van Kirandia", "dr (filler), van (particle)")]
    [InlineData(PartyKind.Company, "海格通信技术有限公司", "有限公司 (legal form)")]
    [InlineData(PartyKind.Company, "Vostrelek Dynamics", "")]
    [InlineData(PartyKind.Company, "The Limited", "")]
    public void A_word_that_is_not_compared_is_told(PartyKind kind, string query, string told)
    {
        var leftOut = NameComparison.Explain(kind, query, "Pelmarova").QueryLeftOut;
        Assert.Equal(told, string.Join(", ", leftOut.Select(w => $"{w.Text} ({w.Why})")));

        var index = ScreeningIndex.Build([Invented.Version(Invented.Listing("EL:1", "Pelmarova Quarries"))]);
        var asked = new ScreeningQuery(query) { Kind = kind };
        Assert.Equal(leftOut, index.Screen(asked, ScreeningSettings.Default).Certificate!.QueryLeftOut);
    }

    [Fact]
    public void A_hit_by_name_stands_at_or_above_its_threshold() =>
        Findings.None(
            s_hits
                .Value.Where(h => h.Class == HitClass.Match && h.Reason.NameScore < h.Reason.Threshold - 1e-6)
                .Select(Tell)
        );

    [Fact]
    public void Without_the_country_is_the_score_of_the_same_query_without_a_country()
    {
        var index = RealIndex.All;
        List<string> wrong = [];
        var compared = 0;
        Parallel.ForEach(
            Named(600),
            n =>
            {
                var query = new ScreeningQuery(n.Name.Text) { Kind = n.Listing.Kind, Country = "NZ" };
                var settings = ScreeningSettings.Default with { Top = 5 };
                var with = index.Screen(query, settings);
                var without = index.Screen(query with { Country = null }, settings with { Top = int.MaxValue });
                foreach (var hit in with.Hits)
                {
                    var said = hit.Reason.Counterfactuals.SingleOrDefault(c => c.Change == "without the country");
                    var conflicts = hit.Listing.Countries.Count > 0 && !hit.Listing.Countries.Contains("NZ");
                    var real = without.Hits.First(h => ReferenceEquals(h.Listing, hit.Listing)).Score;
                    Interlocked.Increment(ref compared);
                    if (conflicts != said is not null || said is not null && Math.Abs(said.Score - real) > 0.0002)
                    {
                        lock (wrong)
                        {
                            wrong.Add($"said {said?.Score}, is {real}: {Tell(hit)}");
                        }
                    }
                }
            }
        );
        Assert.True(compared >= 500, $"{compared}");
        Findings.None(wrong);
    }

    [Theory]
    [InlineData("Aero Engine Corp oration of China", "Aero Engine Corporation of China")]
    [InlineData("Alpha", "Omega")]
    [InlineData("", "Omega")]
    [InlineData("Alpha", "")]
    [InlineData("42", "and")]
    public void A_pair_that_shares_nothing_has_finite_numbers(string query, string listed)
    {
        foreach (var kind in new[] { PartyKind.Company, PartyKind.Person, PartyKind.Unknown })
        {
            var reason = NameComparison.Explain(kind, query, listed);
            double[] numbers =
            [
                reason.NameScore,
                .. reason.Pairs.Select(p => p.Contribution),
                .. reason.QueryLoose.Concat(reason.ListedLoose).Select(l => l.Cost),
                .. reason.Contradictions.Select(c => c.Cost),
                .. reason.Waterfall.Select(w => w.Delta),
                .. reason.Counterfactuals.Select(c => c.Score),
            ];
            Assert.All(numbers, n => Assert.True(double.IsFinite(n)));
        }
    }

    private static List<(Listing Listing, ListingName Name)> Named(int count)
    {
        var random = new Random(8);
        var all = RealIndex.NamesOf(RealIndex.All).Where(n => n.Listing.Kind != PartyKind.Address).ToList();
        return [.. Enumerable.Range(0, count).Select(_ => all[random.Next(all.Count)])];
    }

    private static List<Hit> RandomHits()
    {
        var index = RealIndex.All;
        var random = new Random(9);
        List<Hit> hits = [];
        foreach (var (listing, name) in Named(1500))
        {
            var query = new ScreeningQuery(Mutations.Any(name.Text, random.Next(Mutations.Ways), random))
            {
                Kind = random.Next(4) == 0 ? PartyKind.Unknown : listing.Kind,
                Country = random.Next(3) == 0 ? "NZ" : null,
                Dates = random.Next(4) == 0 ? ["1901"] : [],
            };
            hits.AddRange(index.Screen(query, ScreeningSettings.Default with { Top = 3 }).Hits);
            if (hits.Count >= 500)
            {
                return hits;
            }
        }

        throw new InvalidOperationException($"only {hits.Count} hits");
    }

    private static string Words(params string[] texts) =>
        string.Join(
            ' ',
            string.Join(' ', texts).Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)
        );

    private static string Tell(Hit hit) =>
        $"{hit.Class} {hit.Score} [{hit.Reason.QueryRead}] ~ [{hit.Reason.ListedRead}]: "
        + string.Join(", ", hit.Reason.Waterfall.Select(s => $"{s.Label} {s.Delta}"));
}
