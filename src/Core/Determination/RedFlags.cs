using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>
/// Red flags of Supplement No. 3 to part 732: those that the order names, and those that it shows by whom it names and where they are.
/// </summary>
internal static class RedFlags
{
    public static void Decide(LineCase given)
    {
        Authority law = LineCase.Law("732.3", "Supp. 3 to part 732");
        List<Finding> findings = [];
        if (given.Order.RedFlags is null && !given.Assumes(Assumption.NoRedFlag))
        {
            findings.Add(
                new Question(
                    law,
                    "Was a red flag of Supplement No. 3 to part 732 seen?",
                    "redFlags",
                    Outcome.LicenseRequired
                )
            );
        }

        findings.AddRange(
            (given.Order.RedFlags ?? [])
                .Where(f => !f.Resolved)
                .Select(f => new Question(
                    law,
                    $"Red flag {f.Id} is not resolved: no shipment before it is.",
                    "redFlags",
                    Outcome.Prohibited
                ))
        );
        if (given.Order.Destination != "US" && !given.Order.Parties.Any(p => p.IsTransactionParty))
        {
            findings.Add(
                new Question(
                    LineCase.Law("748.5", "748.5(c)-(f)"),
                    "Who buys, receives and uses the items? No party is purchaser, consignee or end user.",
                    "parties",
                    Outcome.LicenseRequired
                )
            );
        }
        else if (
            given.Order.Destination != "US"
            && !given.Order.Parties.Any(p =>
                p.Roles.Any(r => r is Parties.PartyRole.UltimateConsignee or Parties.PartyRole.EndUser)
            )
        )
        {
            findings.Add(
                new Question(
                    LineCase.Law("748.5", "748.5(e), (f)"),
                    "Who is the ultimate consignee, and who the end user? No party receives the items in the end or uses them.",
                    "parties",
                    Outcome.LicenseRequired
                )
            );
        }

        findings.AddRange(
            given
                .Parties.Where(p =>
                    p.Party.Country != given.Order.Destination
                    && p.Party.Roles.Any(r => r is Parties.PartyRole.UltimateConsignee or Parties.PartyRole.EndUser)
                )
                .Select(p => new Question(
                    LineCase.Law("748.5", "748.5(e), (f); Supp. 3 to part 732"),
                    $"{p.Party.Name} ({p.Roles}) is in {p.Party.Country} and the destination is {given.Order.Destination}: where do the items end?",
                    "destination",
                    Outcome.LicenseRequired
                ))
        );
        findings.AddRange(Onward(given));
        if (!given.Assumes(Assumption.AllPartiesNamed))
        {
            var named = PartyRolesMissing(given);
            if (named.Length > 0)
            {
                findings.Add(
                    new Question(
                        LineCase.Law("748.5", "748.5(c)-(f)"),
                        $"Who is {named}?",
                        "parties",
                        Outcome.Prohibited
                    )
                );
            }
        }

        given.Step("red flags", "Is a red flag open?", law.Citation, findings, "red-flags");
    }

    /// <summary>
    /// The end use as told, or what a line describes, says that the items go on from there: then the destination is no ultimate one. A text
    /// that names an embargoed country or an occupied region, too, is asked about by that (<see cref="NamedCountries"/>).
    /// </summary>
    private static IEnumerable<Finding> Onward(LineCase given)
    {
        foreach (var word in given.Words)
        {
            if (
                word is { Word.About: ToldWord.Onward, Place: WordPlace.EndUse or WordPlace.Description }
                && !ReadWords.Holds(given, word)
                && !given.Words.Any(w => w.Text == word.Text && IsPlace(w.Word))
            )
            {
                yield return new Question(
                    LineCase.Law("748.5", "748.5(e), (f); Supp. 3 to part 732"),
                    $"{ReadWords.Told(given, word)} Do the items go on from {given.Order.Destination}? Then the destination is where they end; or {ReadWords.OfOrder} names the word that a person read there.",
                    ReadWords.Field(given, word),
                    Outcome.LicenseRequired
                );
                yield break;
            }
        }
    }

    private static bool IsPlace(ToldWord word) =>
        word.About is { Length: 2 } or ToldWord.Occupied or ToldWord.HeldElsewhere;

    private static string PartyRolesMissing(LineCase given)
    {
        Parties.PartyRole[] asked =
        [
            Parties.PartyRole.Purchaser,
            Parties.PartyRole.UltimateConsignee,
            Parties.PartyRole.EndUser,
        ];
        return string.Join(
            ", ",
            asked
                .Where(r => !given.Order.Parties.Any(p => p.Roles.Contains(r)))
                .Append(Parties.PartyRole.IntermediateConsignee)
                .Distinct()
                .Where(r =>
                    r != Parties.PartyRole.IntermediateConsignee || !given.Order.Parties.Any(p => p.Roles.Contains(r))
                )
                .Select(Parties.PartyRoles.Words)
        );
    }
}
