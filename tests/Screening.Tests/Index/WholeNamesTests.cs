using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Index;

/// <summary>The kind is the caller's word: said wrongly, it hides no name that is on a list letter for letter.</summary>
public class WholeNamesTests
{
    [Theory]
    [InlineData("EL", PartyKind.Person)]
    [InlineData("EL", PartyKind.Vessel)]
    [InlineData("SDN", PartyKind.Company)]
    [InlineData("SDN", PartyKind.Person)]
    [InlineData("SDN", PartyKind.Aircraft)]
    public void A_listed_name_is_found_under_whatever_kind(string list, PartyKind kind)
    {
        var settings = new ScreeningSettings { Explain = false, Top = int.MaxValue };
        List<string> lost = [];
        var count = 0;
        foreach (
            var (listing, name) in RealIndex
                .NamesOf(RealIndex.Consolidated)
                .Where(n => n.Listing.List == list && n.Listing.Kind is not (PartyKind.Address or PartyKind.Unknown))
                .Where(n => n.Name.Text == n.Listing.PrimaryName && n.Name.Text.Count(char.IsLetterOrDigit) > 2)
        )
        {
            count++;
            var query = new ScreeningQuery(name.Text) { Kind = kind };
            if (!RealIndex.Consolidated.Screen(query, settings).Hits.Any(h => h.Listing == listing))
            {
                lost.Add($"{listing.Kind} {name.Text}");
            }
        }

        Figures.Say($"{count - lost.Count} of {count} names found as {kind}");
        Findings.None(lost);
    }

    [Fact]
    public void The_hit_says_that_the_kinds_differ_and_is_lowered_for_it()
    {
        var hit = RealIndex.Consolidated.Screen(new("Rosoboronexport") { Kind = PartyKind.Person }, new()).Hits[0];
        Assert.Equal(1, hit.Reason.NameScore);
        Assert.Equal(0.95, hit.Score);
        Assert.Equal(
            new Qualifier("kind", "person", "company", Agreement.Conflicts, 0.95),
            Assert.Single(hit.Reason.Qualifiers)
        );
        Assert.Equal(("rosoboronexport", "rosoboronexport"), (hit.Reason.QueryRead, hit.Reason.ListedRead));
    }

    [Fact]
    public void The_order_of_a_person_s_names_hides_nobody_either()
    {
        var hits = RealIndex.Consolidated.Screen(new("Mahmoud SEIF") { Kind = PartyKind.Company }, new()).Hits;
        Assert.Contains(hits, h => h.Matched == "SEIF, Mahmoud");
    }
}
