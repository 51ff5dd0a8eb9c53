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
    [InlineData(0.78, 0.78, "no name reaches it,")]
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
