using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>What the lists say of the parties, each list by its own effect and the part the party plays (748.5(c) through (f)).</summary>
internal static class EndUsers
{
    private const string Topic = "end users";

    public static void Decide(LineCase given, PartyStanding party, bool subject)
    {
        var findings = ListedParty
            .Together(given, party, party.Taken.SelectMany(l => Of(given, party, l, subject)))
            .Concat(Branch(party))
            .Concat(Judged(party))
            .Concat(Unheld(party))
            .Concat(Weaker(given, party, subject))
            .ToList();
        given.Step(
            Topic,
            $"Is {party.Party.Name} ({party.Roles}) on a list that counts?",
            "744.11; 744.8; 744.15; 744.21; 748.5",
            findings,
            "list-effects"
        );
    }

    /// <summary>What one listing means for the line.</summary>
    public static IEnumerable<Finding> Of(LineCase given, PartyStanding party, Listing listing, bool subject) =>
        listing.List switch
        {
            _ when !subject && listing.List is not ListCodes.Sdn => Outside(given, party, listing),
            ListCodes.EntityList or ListCodes.MilitaryEndUser => ListedEntries.Find(given, party, listing),
            ListCodes.Sdn => BlockedParties.Find(given, party, listing, subject),
            ListCodes.DeniedPersons => Denied(given, party, listing),
            ListCodes.Unverified => [],
            _ => Effects(given, party, listing),
        };

    private static IEnumerable<Finding> Denied(LineCase given, PartyStanding party, Listing listing)
    {
        if (!InForce.On(listing, given.Day).Counts)
        {
            yield break;
        }

        yield return new Prohibition(
            LineCase.Law("736.2(b)(4)", "736.2(b)(4); 764.3(a)(2)", "R25"),
            $"{party.Party.Name} is a denied person ({listing.Id}); no part in the transaction is allowed, and no exception or ordinary license overcomes it. Read the order's scope.",
            party.Party.Name
        );
    }

    /// <summary>An item that is not subject to the EAR is reached by no list of BIS; what else a hit means is still told.</summary>
    private static IEnumerable<Finding> Outside(LineCase given, PartyStanding party, Listing listing) =>
        listing.List
            is ListCodes.EntityList
                or ListCodes.MilitaryEndUser
                or ListCodes.Unverified
                or ListCodes.DeniedPersons
            ?
            [
                new Note(
                    LawOf(given, listing.List),
                    $"{party.Party.Name} is on {listing.List} ({listing.Id}), which reaches no item that is not subject to the EAR."
                ),
            ]
            : Effects(given, party, listing).Where(f => f is SideEffect);

    private static IEnumerable<Finding> Effects(LineCase given, PartyStanding party, Listing listing)
    {
        if (!InForce.On(listing, given.Day).Counts)
        {
            yield break;
        }

        var effect = given.Rules.ListEffects.On(given.Day).FirstOrDefault(e => e.List == listing.List);
        Authority law = effect is null
            ? LineCase.Law(listing.List, listing.List, "M")
            : LineCase.By($"list:{listing.List}", effect.Source);
        var text =
            $"{party.Party.Name} is on {effect?.Name ?? listing.List} ({listing.Id}): {effect?.Gist ?? "its effect is not held"}.";
        yield return new SideEffect(law, text, effect?.Action ?? "REVIEW", party.Party.Name);
        var worst = PartyStanding.WorstOf(listing, party.Party.IsTransactionParty);
        var resolved =
            given.Order.RedFlags?.Any(f => f.Resolved && (f.Id == listing.Id || f.Id == listing.List)) == true;
        if (worst != Outcome.NoLicenseRequired && !resolved)
        {
            yield return new Question(
                law,
                $"{listing.PrimaryName} is on the list {listing.List}: {effect?.Gist}. Is that resolved, with the answer on record?",
                "redFlags",
                worst
            );
        }
    }

    /// <summary>A branch or operating division of a listed company is that company, wherever it is.</summary>
    private static IEnumerable<Finding> Branch(PartyStanding party)
    {
        if (party.Party.BranchOf is not { Name: var company })
        {
            yield break;
        }

        Authority law = LineCase.Law("branch", "744.11; 744.16; FAQ of BIS", "S");
        yield return party.Screening.BranchOf is null or { CannotBeCleared: true }
            ? new Question(
                law,
                $"{party.Party.Name} is a branch of {company}, which was not screened: is {company} listed?",
                $"{party.Field}.branchOf",
                Outcome.Prohibited
            )
            : new Note(law, $"{party.Party.Name} is a branch of {company}, and so is {company}.");
    }

    private static IEnumerable<Finding> Judged(PartyStanding party) =>
        party.Judged.Select(j => new Note(j.Law, j.Words));

    /// <summary>A listing that no list at hand holds may bind: what it asks for is for a person.</summary>
    private static IEnumerable<Finding> Unheld(PartyStanding party) =>
        party.Unheld.Select(id => new Question(
            LineCase.Law("hits", "744.11; 744.8; 736.2(b)(4); Supp. 3 to part 732", "DESIGN"),
            $"The order says that {party.Party.Name} is {id}, and no list at hand holds that listing: what does it ask for?",
            $"{party.Field}.hits",
            Outcome.Prohibited
        ));

    /// <summary>
    /// The law of one list: what the table of effects cites for it, and for a list that asks for no license of the EAR the supplement on
    /// red flags, by which it comes in.
    /// </summary>
    public static Authority LawOf(LineCase given, string list) =>
        given.Rules.ListEffects.On(given.Day).FirstOrDefault(e => e.List == list) is { } effect
            ? new(
                $"list:{list}",
                effect.Export == "yes" ? effect.Source.Citation : $"{effect.Source.Citation}; Supp. 3 to part 732",
                effect.Source.Confidence
            )
            : LineCase.Law(list, "Supp. 3 to part 732", "M");

    /// <summary>
    /// One question a party and list, under the list's own law, and only where being the listed one would be worse. A party is one
    /// person: what is taken as an entry of a list is not asked about its neighbors on the same list.
    /// </summary>
    private static IEnumerable<Finding> Weaker(LineCase given, PartyStanding party, bool subject)
    {
        if (party.Screening.CannotBeCleared)
        {
            yield return new Question(
                LineCase.Law("hits", "744.11; 744.8; 736.2(b)(4); Supp. 3 to part 732", "DESIGN"),
                $"The name {party.Party.Name} is {party.Screening.WhyNotCleared}: who is it?",
                $"{party.Field}.name",
                Outcome.Prohibited
            );
        }

        var worse = party
            .Weaker.Where(h => Bound(h.Listing, given.Day) && !party.Taken.Any(t => t.List == h.Listing.List))
            .Select(h =>
                (
                    Hit: h,
                    Worst: subject || h.Listing.List == ListCodes.Sdn
                        ? PartyStanding.WorstOf(h.Listing, party.Party.IsTransactionParty)
                        : Outcome.NoLicenseRequired
                )
            )
            .Where(h => h.Worst != Outcome.NoLicenseRequired)
            .ToList();
        foreach (var list in worse.GroupBy(h => h.Hit.Listing.List, StringComparer.Ordinal).Select(g => g.ToList()))
        {
            var best = list.Take(3).Select(h => $"{h.Hit.Listing.PrimaryName} ({h.Hit.Listing.Id})");
            yield return new Question(
                LawOf(given, list[0].Hit.Listing.List),
                $"Is {party.Party.Name} one of {string.Join(", ", best)}{(list.Count > 3 ? FormattableString.Invariant($" or of {list.Count - 3} more") : "")}?",
                $"{party.Field}.hits",
                list.Max(h => h.Worst)
            );
        }
    }

    public static bool Bound(Listing listing, DateOnly day) =>
        listing.List == ListCodes.EntityList
            ? EntityEntryHistory.Shipped.InForceOn(listing, day).Counts
            : InForce.On(listing, day).Counts;
}
