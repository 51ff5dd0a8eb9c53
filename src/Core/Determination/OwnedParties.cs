using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>The 50-percent rules over the owners that the order names.</summary>
internal static class OwnedParties
{
    public static void Decide(LineCase given, PartyStanding party, bool subject)
    {
        if (given.Rules.IsAbsent("affiliates-rule"))
        {
            return;
        }

        var rules = OwnershipRules.Of(given.Rules);
        var law = LawOn(given, rules);
        var findings =
            party.Party.Owners is { } owners ? Stated(given, party, owners, rules, law, subject)
            : given.Assumes(Assumption.NoRestrictedOwner) || !subject ? []
            : [new Question(law, $"Who owns {party.Party.Name}?", $"{party.Field}.owners", Outcome.LicenseRequired)];
        given.Step(
            "ownership",
            $"Is {party.Party.Name} owned by a restricted party?",
            law.Citation,
            findings,
            "affiliates-rule"
        );
    }

    /// <summary>
    /// The sections, and the rule as it stands on the day: what was not yet effective is not cited, the paragraph 744.11(a)(1) that came
    /// with it neither.
    /// </summary>
    private static Authority LawOn(LineCase given, OwnershipRules rules)
    {
        var standing = rules.On(OwnershipRule.Bis, given.Day, given.Situation.Settings.AffiliatesRule);
        var section = standing.State == RuleState.NotCovered ? "744.11" : "744.11(a)(1)";
        return new(section, $"{section}; 744.16; 744.21; {standing.Row.Citation}", standing.Row.Confidence);
    }

    private static List<Finding> Stated(
        LineCase given,
        PartyStanding party,
        IReadOnlyList<Owner> owners,
        OwnershipRules rules,
        Authority law,
        bool subject
    )
    {
        var path = $"{party.Field}.owners";
        if (owners.Count > 0 && party.Screening.Owners.Count != owners.Count)
        {
            return
            [
                new Question(
                    law,
                    $"The owners of {party.Party.Name} were not screened: is one restricted?",
                    path,
                    Outcome.LicenseRequired
                ),
            ];
        }

        if (owners.Count == 0)
        {
            return [];
        }

        List<Finding> findings = [];
        NamedOwners graph = new();
        var id = graph.Party(party.Party.Name, party.Party.Country);
        List<(Listing Listing, string Owner)> listed = [];
        for (var i = 0; i < owners.Count; i++)
        {
            var hits = party.Screening.Owners[i].Hits.Where(h => EndUsers.Bound(h.Listing, given.Day)).ToList();
            var taken = hits.Where(PartyStanding.IsParty).Select(h => h.Listing).ToList();
            listed.AddRange(taken.Select(l => (l, owners[i].Name)));
            if (taken.Count == 0 && hits.Any(h => PartyStanding.WorstOf(h.Listing, true) != Outcome.NoLicenseRequired))
            {
                findings.Add(
                    new Question(
                        EndUsers.LawOf(given, hits[0].Listing.List),
                        $"Is the owner {owners[i].Name} the listed {hits[0].Listing.PrimaryName} ({hits[0].Listing.Id})?",
                        path,
                        Outcome.LicenseRequired
                    )
                );
            }

            if (taken.Count == 0 && party.Screening.Owners[i] is { CannotBeCleared: true } silent)
            {
                findings.Add(
                    new Question(
                        law,
                        $"The name of the owner {owners[i].Name} is {silent.WhyNotCleared}: who is it?",
                        path,
                        Outcome.LicenseRequired
                    )
                );
            }

            graph.Owned(
                id,
                new(owners[i].Name, owners[i].Percent is { } percent ? Share.Exactly(percent) : Share.Unknown)
                {
                    Country = owners[i].Country,
                    AsOf = owners[i].AsOf,
                    Source = owners[i].Source ?? "",
                    Entries = [.. taken.Select(ListEntry.Of)],
                }
            );
        }

        if (graph.Build().Graph is not { } built)
        {
            findings.Add(
                new Question(
                    law,
                    $"The owners of {party.Party.Name} contradict each other: who owns it?",
                    path,
                    Outcome.LicenseRequired
                )
            );
            return findings;
        }

        var answer = OwnershipAnswer.Of(built, given.Day, given.Situation.Settings.AffiliatesRule, rules);
        findings.Add(new Note(law, answer.Bis.Sentence));
        if (subject && party.Party.IsTransactionParty)
        {
            findings.AddRange(
                new ListedOwners(given, party, listed, law, path).Of(answer.StandingOf(id, OwnershipRule.Bis))
            );
        }

        findings.AddRange(Ofac(given, party, answer.StandingOf(id, OwnershipRule.Ofac), path));
        return findings;
    }

    private static IEnumerable<Finding> Ofac(LineCase given, PartyStanding party, Standing standing, string path)
    {
        if (standing is Standing.Blocked or Standing.Review && !HeldAuthorizations.OfacCoversLine(given))
        {
            Authority law = LineCase.Law("OFAC-50", "OFAC guidance of 13 Aug 2014", "S");
            yield return standing == Standing.Blocked && given.Order.Exporter.UsPerson == true
                ? new Prohibition(
                    law,
                    $"{party.Party.Name} is blocked by its owners: a US person may not deal with it.",
                    party.Party.Name
                )
                : new Question(
                    law,
                    $"{party.Party.Name} may be blocked by its owners: does OFAC authorize the dealing?",
                    path,
                    Outcome.Prohibited
                );
        }
    }
}
