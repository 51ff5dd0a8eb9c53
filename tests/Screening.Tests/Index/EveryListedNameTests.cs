namespace Licet.Screening.Tests.Index;

/// <summary>Nobody hides behind the name under which they are listed.</summary>
public class EveryListedNameTests
{
    /// <summary>Listed names without a significant word: no screening of names can tell who they are.</summary>
    private static readonly HashSet<string> s_withoutSignificantWord = new(StringComparer.Ordinal) { };

    [Fact]
    public void Every_name_of_every_list_finds_its_own_listing() => Find(RealIndex.All);

    [Fact]
    public void Every_name_of_the_older_copies_finds_its_own_listing() => Find(RealIndex.OlderCopies);

    private static void Find(ScreeningIndex index)
    {
        var settings = new ScreeningSettings { Explain = false, Top = int.MaxValue };
        List<string> lost = [];
        var count = 0;
        Parallel.ForEach(
            RealIndex.NamesOf(index).Where(n => n.Listing.Kind != Screening.Lists.PartyKind.Address),
            n =>
            {
                Interlocked.Increment(ref count);
                var result = index.Screen(new ScreeningQuery(n.Name.Text) { Kind = n.Listing.Kind }, settings);
                var found = result.Hits.Any(h => ReferenceEquals(h.Listing, n.Listing) && h.Class == HitClass.Match);
                if (!found && !s_withoutSignificantWord.Contains(n.Name.Text))
                {
                    lock (lost)
                    {
                        lost.Add($"{n.Listing.Id} {n.Listing.Kind} \"{n.Name.Text}\" generic={result.IsTooGeneric}");
                    }
                }
            }
        );
        Figures.Say($"{count - lost.Count} of {count} names found");
        Findings.None(lost);
    }
}
