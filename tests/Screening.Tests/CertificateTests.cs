using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests;

/// <summary>Silence comes with a proof, and the proof holds.</summary>
public class CertificateTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_listed_name_scores_above_what_the_certificate_says_is_attainable(bool explain)
    {
        var index = RealIndex.All;
        List<string> broken = [];
        var checkedQueries = 0;
        Parallel.ForEach(
            Silent(index, 300),
            query =>
            {
                var settings = ScreeningSettings.Default with { Explain = explain };
                var certificate = index.Screen(query, settings).Certificate;
                var every = index.Screen(
                    query,
                    new ScreeningSettings
                    {
                        Threshold = 0.5,
                        Top = int.MaxValue,
                        Explain = false,
                        Exhaustive = true,
                    }
                );
                var best = every
                    .Hits.Where(h => h.Class == HitClass.Match)
                    .Select(h => h.Reason.NameScore)
                    .DefaultIfEmpty()
                    .Max();
                Interlocked.Increment(ref checkedQueries);
                if (
                    certificate is null
                    || (explain && certificate.BestAttainable >= certificate.Threshold)
                    || certificate.BestAttainable > certificate.Threshold
                    || best > certificate.BestAttainable + 1e-6
                )
                {
                    lock (broken)
                    {
                        broken.Add(
                            $"{query.Kind} {query.Name}: attainable {certificate?.BestAttainable:R}, threshold {certificate?.Threshold}, best {best:R}"
                        );
                    }
                }
            }
        );
        Assert.Equal(300, checkedQueries);
        Findings.None(broken);
    }

    [Fact]
    public void A_certificate_names_its_words_and_says_its_proof_in_a_sentence()
    {
        foreach (var query in Silent(RealIndex.All, 100))
        {
            var certificate = RealIndex.All.Screen(query, ScreeningSettings.Default).Certificate!;
            Assert.NotEmpty(certificate.Sentence);
            Assert.True(certificate.IsTooGeneric || certificate.DecisiveTokens.Count > 0, query.Name);
            Assert.Equal(RealIndex.All.NameCount, certificate.NameCount);
            Assert.True(certificate.NearestMiss is not { } miss || miss.Score <= certificate.BestAttainable + 1e-6);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_slow_twin_gives_the_same_certificate(bool explain)
    {
        var settings = ScreeningSettings.Default with { Explain = explain };
        List<string> differences = [];
        Parallel.ForEach(
            Silent(RealIndex.All, 100),
            query =>
            {
                var indexed = RealIndex.All.Screen(query, settings);
                var exhaustive = RealIndex.All.Screen(query, settings with { Exhaustive = true });
                if (
                    Answers.Bytes(indexed) != Answers.Bytes(exhaustive)
                    || indexed.Certificate!.Sentence != exhaustive.Certificate!.Sentence
                    || !indexed.IsTooGeneric && indexed.Certificate.DecisiveTokens.Count == 0
                )
                {
                    lock (differences)
                    {
                        differences.Add($"{query.Kind} {query.Name}: {indexed.Certificate?.Sentence}");
                    }
                }
            }
        );
        Findings.None(differences);
    }

    [Theory]
    [InlineData(0.777, 0.78, "above 0.77,")]
    [InlineData(0.7799, 0.78, "above 0.77,")]
    [InlineData(0.5, 0.78, "above 0.50,")]
    [InlineData(0.746, 0.75, "above 0.74,")]
    [InlineData(0.78, 0.78, "no name reaches the threshold of")]
    public void A_bound_below_the_threshold_is_printed_below_it(double attainable, double threshold, string part)
    {
        var certificate = new Certificate
        {
            DecisiveTokens = ["word"],
            NeighborCount = 1,
            ListTokenCount = 1,
            NameCount = 1,
            BestAttainable = attainable,
            Threshold = threshold,
        };
        Assert.Contains(part, certificate.Sentence, StringComparison.Ordinal);
    }

    /// <summary>A word written as two, two written as one, first letters: where the nearest miss met a decisive word, none may be said to have none.</summary>
    [Fact]
    public void A_decisive_word_that_the_nearest_miss_met_is_not_said_to_have_no_neighbor()
    {
        var random = new Random(23);
        var named = RealIndex.NamesOf(RealIndex.All).Where(n => n.Listing.Kind == PartyKind.Company).ToList();
        List<string> wrong = [];
        var joined = 0;
        for (var i = 0; i < 600; i++)
        {
            var words = named[random.Next(named.Count)].Name.Text.Split(' ');
            var text = string.Concat(words.Take(2)) + " " + string.Join(' ', words.Skip(4));
            var query = new ScreeningQuery(text) { Kind = PartyKind.Company };
            var certificate = RealIndex.All.Screen(query, ScreeningSettings.Default).Certificate;
            if (certificate?.NearestMiss?.Reason is not { } reason)
            {
                continue;
            }

            var none = certificate.NeighborCount + certificate.OtherNameCount == 0;
            joined += reason.Pairs.Any(p => p.Relation is Relation.JoinSplit or Relation.Acronym) ? 1 : 0;
            var met = reason.Pairs.SelectMany(p => p.Query.Split(' ')).Intersect(certificate.DecisiveTokens).Any();
            if (met && none || none != certificate.Sentence.Contains("so no name can reach the threshold", Ordinal))
            {
                wrong.Add($"{text}: {certificate.Sentence} ({certificate.NearestMiss.Matched})");
            }
        }

        Assert.True(joined > 20, $"only {joined} met by a join: these queries prove nothing");
        Findings.None(wrong);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Theory]
    [InlineData(1, 0, "Every match must meet 'word'; the names that hold the 1 neighbor")]
    [InlineData(0, 0, "'word' has no neighbor among 7 list words, so no name can reach the threshold of 0.78.")]
    [InlineData(
        0,
        1,
        "the 1 name that writes one as several words or by first letters was scored; no name scores above 0.50"
    )]
    [InlineData(
        0,
        2,
        "the 2 names that write one as several words or by first letters were scored; no name scores above 0.50"
    )]
    [InlineData(
        2,
        3,
        "among 7 list words, and the 3 names that write one as several words or by first letters, were all scored"
    )]
    public void Neighbors_and_names_met_otherwise_are_told_apart(int neighbors, int others, string part)
    {
        var certificate = new Certificate
        {
            DecisiveTokens = ["word"],
            NeighborCount = neighbors,
            OtherNameCount = others,
            ListTokenCount = 7,
            NameCount = 3,
            BestAttainable = 0.5,
            Threshold = 0.78,
        };
        Assert.Contains(part, certificate.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_certificate_exactly_where_there_is_no_hit()
    {
        foreach (var name in new[] { "Huawei Technologies", "Zebediah Quillfeather Partners", "Trading House", "" })
        {
            var result = RealIndex.All.Screen(new ScreeningQuery(name), ScreeningSettings.Default);
            Assert.Equal(result.HitsInAll == 0, result.Certificate is not null);
        }
    }

    private static List<ScreeningQuery> Silent(ScreeningIndex index, int count)
    {
        var random = new Random(11);
        List<ScreeningQuery> queries =
        [
            .. Table
                .Read(SharedData.Path("data/clean-names/companies.csv"))
                .Select(r => new ScreeningQuery(r["name"]) { Kind = PartyKind.Company }),
            .. Table
                .Read(SharedData.Path("data/clean-names/persons.csv"))
                .Select(r => new ScreeningQuery(r["name"]) { Kind = PartyKind.Person }),
        ];
        var settings = ScreeningSettings.Default with { Explain = false };
        return
        [
            .. Enumerable
                .Range(0, int.MaxValue)
                .Select(i => (Query: queries[random.Next(queries.Count)], Unknown: i % 5 == 4))
                .Select(q => q.Unknown ? q.Query with { Kind = PartyKind.Unknown } : q.Query)
                .Where(q => index.Screen(q, settings).HitsInAll == 0)
                .Take(count),
        ];
    }
}
