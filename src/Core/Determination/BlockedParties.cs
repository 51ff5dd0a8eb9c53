using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>Parties that OFAC blocks: the license of 744.8, and what a US person may not do.</summary>
internal static class BlockedParties
{
    public static IEnumerable<Finding> Find(LineCase given, PartyStanding party, Listing listing, bool subject)
    {
        if (!InForce.On(listing, given.Day).Counts)
        {
            yield break;
        }

        var held = HeldAuthorizations.OfacCoversLine(given);
        Authority law = LineCase.Law("744.8", "744.8");
        Authority ofac = LineCase.Law("OFAC", "31 CFR chapter V", "S");
        if (HeldAuthorizations.WhetherOfacCovers(given, ofac) is { } open)
        {
            yield return open;
        }

        if (subject && party.Party.IsTransactionParty)
        {
            if (listing.Programs.Any(SanctionsPrograms.AreOf7448))
            {
                Requirement asked = new(
                    law,
                    $"{party.Party.Name} is blocked under {string.Join(", ", listing.Programs)} ({listing.Id}): license required by 744.8.",
                    RequirementKind.EndUser,
                    "744.8",
                    [],
                    "DENIAL_PRESUMED",
                    party.Party.Name
                )
                {
                    Listing = listing.Id,
                };
                yield return asked;
                if (held)
                {
                    yield return new Lifted(law, "OFAC's authorization suffices for 744.8.", asked);
                }
            }
            else if (listing.Programs.Count == 0)
            {
                yield return new Question(
                    law,
                    $"Under which programs is {listing.PrimaryName} ({listing.Id}) blocked?",
                    $"{party.Field}.hits",
                    Outcome.LicenseRequired
                );
            }
        }

        if (held)
        {
            yield return new Condition(
                ofac,
                $"OFAC's authorization must cover the dealing with {party.Party.Name}.",
                "OFAC_AUTHORIZATION"
            );
        }
        else if (given.Order.Exporter.UsPerson == true)
        {
            yield return new Prohibition(
                ofac,
                $"{party.Party.Name} is blocked ({listing.Id}): a US person may not deal with it.",
                party.Party.Name
            );
        }
        else if (given.Order.Exporter.UsPerson is null)
        {
            yield return new Question(
                ofac,
                $"Is the exporter a US person? {party.Party.Name} is blocked ({listing.Id}).",
                "exporter.usPerson",
                Outcome.Prohibited
            );
        }
    }
}
