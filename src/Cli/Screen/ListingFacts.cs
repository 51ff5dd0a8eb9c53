using Licet.Cli.Paper;
using Licet.Lists.Days;
using Licet.Lists.Tables;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Cli.Screen;

/// <summary>What the list says of a party: enough to judge a hit without opening the list.</summary>
internal static class ListingFacts
{
    private const int LongestProse = 400;

    public static void On(Page page, Hit hit, Standing standing)
    {
        var listing = hit.Listing;
        var facts = new Columns(2, "!", "");
        var name = listing.Names.FirstOrDefault(n => n.Text == hit.Matched);
        Fact(facts, "matched", HitWords.Shown(hit.Matched) + (name is null ? "" : $" ({HitWords.Of(name.Kind)})"));
        Fact(facts, "entry", $"{listing.Id}, {PartyWords.Word(listing.Kind)}{Countries(listing)}");
        Fact(facts, "force", ForceWords.Text(hit, standing));
        Fact(facts, "programs", string.Join(", ", listing.Programs));
        Fact(facts, "requirement", Short(listing.LicenseRequirement));
        Fact(facts, "policy", Short(listing.ReviewPolicy));
        Fact(facts, "footnotes", string.Join(", ", listing.Footnotes));
        Fact(facts, "cited", string.Join(", ", listing.Citations));
        Fact(
            facts,
            "sub-units",
            listing.CoversSubUnits ? "the entry covers successors, sub-units and subsidiaries" : ""
        );
        ReasonPage.Read(facts, hit.Reason);
        facts.On(page);
    }

    private static string Countries(Listing listing) =>
        listing.Countries.Count > 0 ? ", " + string.Join(", ", listing.Countries) : "";

    private static void Fact(Columns facts, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            facts.Row((label, Ink.Dim), value);
        }
    }

    private static string? Short(string? prose) =>
        prose is { Length: > LongestProse } ? prose[..(LongestProse - 1)] + "\u2026" : prose;
}
