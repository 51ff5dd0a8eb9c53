using System.Globalization;
using Licet.Screening.Lists;

namespace Licet.Screening.Tests;

/// <summary>Equal lists, equal query, equal settings: equal answer, whatever the order, the culture or the thread.</summary>
public class SameAnswerTests
{
    [Fact]
    public void Listings_in_another_order_give_the_same_hits()
    {
        var (straight, turned) = (RealIndex.All, Turned(RealIndex.All));
        Findings.None(
            Differing(
                straight,
                turned,
                r => string.Join('|', r.Hits.Select(h => $"{h.Listing.Id} {h.Class} {h.Score:R}")),
                800
            )
        );
    }

    [Fact]
    public void Listings_in_another_order_give_the_same_bytes()
    {
        var (straight, turned) = (RealIndex.Consolidated, Turned(RealIndex.Consolidated));
        Findings.None(Differing(straight, turned, Answers.Bytes, 800));
    }

    [Fact]
    public void An_index_built_and_asked_under_a_Turkish_culture_gives_the_same_bytes()
    {
        var straight = RealIndex.Consolidated;
        var queries = Queries(straight, 400);
        List<string> turkish = [];
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo("tr-TR");
            var index = ScreeningIndex.Build(straight.Versions);
            turkish.AddRange(queries.Select(q => Answers.Bytes(index.Screen(q, ScreeningSettings.Default))));
        });
        thread.Start();
        thread.Join();
        Findings.None(
            queries
                .Where((q, i) => Answers.Bytes(straight.Screen(q, ScreeningSettings.Default)) != turkish[i])
                .Select(q => $"{q.Kind} {q.Name}")
        );
    }

    [Fact]
    public async Task Eight_threads_on_one_index_give_the_answers_of_one()
    {
        var index = ScreeningIndex.Build(RealIndex.Consolidated.Versions);
        var queries = Queries(index, 2000);
        var alone = queries.Select(q => Answers.Bytes(index.Screen(q, ScreeningSettings.Default))).ToList();
        var together = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(t =>
                    Task.Factory.StartNew(
                        () =>
                            Enumerable
                                .Range(0, queries.Count)
                                .Select(i => (i + (t * 251)) % queries.Count)
                                .Where(i =>
                                    Answers.Bytes(index.Screen(queries[i], ScreeningSettings.Default)) != alone[i]
                                )
                                .Select(i => $"thread {t}: {queries[i].Name}")
                                .ToList(),
                        TestContext.Current.CancellationToken,
                        TaskCreationOptions.LongRunning,
                        TaskScheduler.Default
                    )
                )
        );
        Findings.None(together.SelectMany(t => t));
    }

    private static IEnumerable<string> Differing(
        ScreeningIndex a,
        ScreeningIndex b,
        Func<ScreeningResult, string> spell,
        int count
    )
    {
        foreach (var query in Queries(a, count))
        {
            var (x, y) = (
                spell(a.Screen(query, ScreeningSettings.Default)),
                spell(b.Screen(query, ScreeningSettings.Default))
            );
            if (x != y)
            {
                var at = x.Zip(y).TakeWhile(p => p.First == p.Second).Count();
                var from = Math.Max(0, at - 60);
                yield return $"{query.Kind} {query.Name}: {x[from..Math.Min(x.Length, at + 60)]} / {y[from..Math.Min(y.Length, at + 60)]}";
            }
        }
    }

    private static ScreeningIndex Turned(ScreeningIndex index) =>
        ScreeningIndex.Build([
            .. index.Versions.Reverse().Select(v => v with { Listings = [.. v.Listings.Reverse()] }),
        ]);

    private static List<ScreeningQuery> Queries(ScreeningIndex index, int count)
    {
        var random = new Random(12);
        var names = RealIndex.NamesOf(index).Where(n => n.Listing.Kind != PartyKind.Address).ToList();
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(_ => names[random.Next(names.Count)])
                .Select(n => new ScreeningQuery(Mutations.Any(n.Name.Text, random.Next(Mutations.Ways), random))
                {
                    Kind = random.Next(4) == 0 ? PartyKind.Unknown : n.Listing.Kind,
                    Country = random.Next(4) == 0 ? "NZ" : null,
                    Addresses = [.. n.Listing.Addresses.Take(random.Next(2)).Select(a => a.Text)],
                }),
        ];
    }
}
