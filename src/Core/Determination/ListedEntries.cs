using Licet.Core.Orders;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>Entries of the Entity List and of the list of military end users, as they stand on the day: 744.11 and 744.21.</summary>
internal static class ListedEntries
{
    /// <summary>The fact by which a person states what an entry's wording, which is not parsed or open, says of the item.</summary>
    private const string ReachesItem = "entry-reaches-item";

    public static EntryOnDay On(Listing listing, DateOnly day) => EntityEntryHistory.Shipped.On(listing, day);

    public static IEnumerable<Finding> Find(LineCase given, PartyStanding party, Listing listing)
    {
        var section = listing.List == ListCodes.EntityList ? "744.11" : "744.21";
        var entry = On(listing, given.Day);
        Authority law = LineCase.Law(section, string.Join("; ", new[] { section }.Concat(entry.Citations)), "FR");
        if (!entry.Force.Counts)
        {
            yield return new Note(law, $"{listing.PrimaryName} ({listing.Id}) does not bind on the day.");
            yield break;
        }

        if (!party.Party.IsTransactionParty)
        {
            yield return new Note(
                law,
                $"{listing.PrimaryName} ({listing.Id}) holds no part of 748.5(c) through (f): no requirement."
            );
            yield break;
        }

        var facts = given.EntryFacts(party);
        var asked = entry.RequirementFor(facts);
        var read = party.Party.Facts.Answer(ReachesItem);
        if (
            read == Answer.No
            && (asked.Applies == Verdict.Ask || asked.Unshown.Any(u => u.Open.Any(o => o.Fact is null)))
        )
        {
            yield return new Note(
                law,
                $"The order states that the entry of {listing.PrimaryName} ({listing.Id}) does not reach the item."
            );
            yield break;
        }

        if (asked.Applies == Verdict.No)
        {
            yield return new Note(
                law,
                $"The entry of {listing.PrimaryName} ({listing.Id}) does not reach the item{(asked.Exception is { } e ? $" ({e.Code}, {e.Citation})" : "")}."
            );
            yield break;
        }

        if (asked.Applies == Verdict.Ask && read == Answer.Unknown)
        {
            foreach (var question in asked.Questions.DefaultIfEmpty("What does the entry ask for?"))
            {
                yield return new Question(
                    law,
                    $"{listing.PrimaryName} ({listing.Id}): {question}",
                    $"{party.Field}.facts.{ReachesItem}",
                    Outcome.LicenseRequired
                );
            }

            yield break;
        }

        yield return Asked(given, party, entry, facts, law, section);
        foreach (var open in asked.Unshown.SelectMany(u => u.Open))
        {
            yield return new Question(
                law,
                open.Question,
                open.Fact is { } fact
                    ? given.FactField(FactCodes.Kebab(fact.ToString()))
                    : $"{party.Field}.facts.{ReachesItem}",
                Outcome.NoLicenseRequired
            );
        }
    }

    private static Requirement Asked(
        LineCase given,
        PartyStanding party,
        EntryOnDay entry,
        EntryFacts facts,
        Authority law,
        string section
    )
    {
        var policy = entry.PolicyFor(facts);
        var exceptions =
            section == "744.21" ? ["GOV(b)(2)(i)", "GOV(b)(2)(ii)"]
            : entry.Footnotes.Contains("1") && IsProductAlone(given) ? null
            : entry.OpenExceptions.Select(Symbol).ToList();
        return new(
            law,
            ListedParty.Sentence(party, section, [entry.Listing]),
            RequirementKind.EndUser,
            section,
            exceptions,
            policy.Questions.Count == 0 ? policy.Policy?.Token() : null,
            party.Party.Name
        )
        {
            Listing = entry.Listing.Id,
            Cited = [new(entry.Listing.Id, EntityEntryHistory.Shipped.PrintedAt(entry))],
            EntryPolicy = policy,
        };
    }

    /// <summary>
    /// 744.11(a)(2)(i) leaves part 740 open for a foreign-made item that nothing but 734.9(e)(1) makes subject to the EAR. One of US
    /// origin, or with more US content than 734.4 allows, is reached by the entry itself, which opens what it names.
    /// </summary>
    private static bool IsProductAlone(LineCase given) =>
        given is { ByContent: Applies.No, Line.MadeIn: not (null or "US") }
        && given.Products.Exists(r => r.Footnote == "1");

    /// <summary>"GOV:740.11(b)(2)" is "GOV(b)(2)".</summary>
    private static string Symbol(string open)
    {
        var (at, paragraph) = (
            open.IndexOf(':', StringComparison.Ordinal),
            open.IndexOf('(', StringComparison.Ordinal)
        );
        return at < 0 ? open : open[..at] + (paragraph < 0 ? "" : open[paragraph..]);
    }
}
