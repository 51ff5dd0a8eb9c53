using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Index;

/// <summary>One typo in every word of four and more letters, for every Latin name of the newest lists.</summary>
public class MisspelledNamesTests
{
    private sealed record Misspelled(Listing Listing, string Name, string Query);

    /// <summary>Measured, rounded down.</summary>
    private const double Reached = 0.94;

    [Fact]
    public void Of_all_names_misspelled_in_every_word_nearly_all_find_their_own_listing()
    {
        var index = RealIndex.All;
        var settings = new ScreeningSettings { Explain = false, Top = int.MaxValue };
        List<(Misspelled Name, bool Found)> all = [];
        Parallel.ForEach(
            Names(index),
            n =>
            {
                var result = index.Screen(new ScreeningQuery(n.Query) { Kind = n.Listing.Kind }, settings);
                var found = result.Hits.Any(h => ReferenceEquals(h.Listing, n.Listing));
                lock (all)
                {
                    all.Add((n, found));
                }
            }
        );
        foreach (var kind in all.GroupBy(a => a.Name.Listing.Kind).OrderBy(g => g.Key))
        {
            Figures.Say(
                $"{kind.Key}: {kind.Count(a => a.Found)} of {kind.Count()} = {kind.Average(a => a.Found ? 1 : 0):0.0000}"
            );
        }

        var recall = all.Average(a => a.Found ? 1.0 : 0);
        Figures.Say($"all: {recall:0.0000} of {all.Count}");
        foreach (var miss in all.Where(a => !a.Found).OrderBy(a => a.Name.Query, StringComparer.Ordinal).Take(200))
        {
            Figures.Say($"miss {miss.Name.Listing.Kind} {miss.Name.Query} <- {miss.Name.Name}");
        }

        // The aim is 0.95, held below on the Consolidated Screening List; over all lists this holds what is reached. Single words of
        // up to five letters with a slip lie too near to clean names to be hits (docs/screening-accuracy.md). Raise it, never
        // lower it.
        Assert.True(recall >= Reached, $"{recall:0.0000}");
    }

    [Fact]
    public void Of_the_names_of_the_consolidated_list_95_in_100_find_their_own_listing()
    {
        var index = RealIndex.Consolidated;
        var settings = new ScreeningSettings { Explain = false, Top = int.MaxValue };
        var names = Names(index);
        var found = names
            .AsParallel()
            .Count(n =>
                index
                    .Screen(new ScreeningQuery(n.Query) { Kind = n.Listing.Kind }, settings)
                    .Hits.Any(h => ReferenceEquals(h.Listing, n.Listing))
            );
        var recall = found / (double)names.Count;
        Figures.Say($"{found} of {names.Count} = {recall:0.0000}");
        Assert.True(recall >= 0.95, $"{recall:0.0000}");
    }

    [Fact]
    public void The_index_loses_no_misspelled_name_that_scoring_every_name_finds()
    {
        var index = RealIndex.All;
        var names = Names(index);
        var settings = new ScreeningSettings { Explain = false, Top = int.MaxValue };
        List<string> lost = [];
        Parallel.ForEach(
            Enumerable.Range(0, 400).Select(i => names[(int)((long)i * names.Count / 400)]),
            n =>
            {
                var query = new ScreeningQuery(n.Query) { Kind = n.Listing.Kind };
                var indexed = index.Screen(query, settings);
                var exhaustive = index.Screen(query, settings with { Exhaustive = true });
                if (!indexed.Hits.Select(h => h.Listing.Id).SequenceEqual(exhaustive.Hits.Select(h => h.Listing.Id)))
                {
                    lock (lost)
                    {
                        lost.Add($"{n.Query} <- {n.Name}");
                    }
                }
            }
        );
        Findings.None(lost);
    }

    private static List<Misspelled> Names(ScreeningIndex index)
    {
        var random = new Random(4);
        return
        [
            .. RealIndex
                .NamesOf(index)
                .Where(n => n.Listing.Kind != PartyKind.Address)
                .Select(n => new Misspelled(n.Listing, n.Name.Text, Mutations.TypoInEveryWord(n.Name.Text, random)))
                .Where(n => n.Query != n.Name),
        ];
    }
}
