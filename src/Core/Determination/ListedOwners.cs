using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>What the 50-percent rule of BIS makes of a party whose owners are listed (744.11(a)(1), 744.16, 744.21).</summary>
/// <param name="law">The sections, and the rule as it stands on the day.</param>
/// <param name="path">The field that tells the owners.</param>
internal sealed class ListedOwners(
    LineCase given,
    PartyStanding party,
    IReadOnlyList<(Listing Listing, string Owner)> listed,
    Authority law,
    string path
)
{
    private const int Flag = 29;

    public IEnumerable<Finding> Of(Standing standing) =>
        standing switch
        {
            Standing.NotRestricted => [],
            Standing.Restricted => Restricted(),
            Standing.NotCoveredByRule or Standing.NotRestrictedRedFlag when IsResolved =>
            [
                new Note(
                    law,
                    $"{party.Party.Name} stands as {OwnershipWords.Of(standing)} by its owners; {RedFlag} is resolved, with the answer on record."
                ),
            ],
            Standing.Review when IsResolved =>
            [
                new Question(
                    law,
                    $"{RedFlag} is resolved, with the answer on record, and does not settle it: {party.Party.Name} is restricted by its owners ({Owners}) if the 50 percent rule is in force on the day. Is it, and does it reach this owner? A person reads what BIS has published and sets the rule as active or suspended.",
                    path,
                    Outcome.LicenseRequired
                ),
            ],
            _ =>
            [
                new Question(
                    law,
                    $"{party.Party.Name} stands as {OwnershipWords.Of(standing)} by its owners ({Owners}): {RedFlag}. Is it resolved?",
                    "redFlags",
                    Outcome.LicenseRequired
                ),
            ],
        };

    private bool IsResolved => given.Order.RedFlags?.Any(f => f.Resolved && f.Id == "29") == true;

    private string Owners => string.Join(", ", listed.Select(l => l.Owner).Distinct());

    /// <summary>Red flag 29 of Supplement No. 3 to part 732 where the supplement has it on the day; before, a red flag without a number.</summary>
    private string RedFlag =>
        given.Rules.RedFlags.On(given.Day).Any(f => f.Number == Flag) ? $"red flag {Flag}" : "a red flag";

    /// <summary>
    /// What the owners' entries ask for, asked of the party, too. An owner has often a row for each address: what the rows ask for alike is
    /// one requirement with the listings under it. The rule is cited with the entry, as without it the entry would not reach.
    /// </summary>
    private List<Finding> Restricted()
    {
        List<Finding> findings = [];
        foreach (var (listing, owner) in listed)
        {
            var named = party with { Party = party.Party with { Name = owner } };
            foreach (var finding in EndUsers.Of(given, named, listing, subject: true))
            {
                Add(findings, finding is Requirement asked ? ByOwner(asked, owner) : finding);
            }
        }

        return findings;
    }

    private Requirement ByOwner(Requirement asked, string owner) =>
        Worded(
            asked with
            {
                Authority = asked.Authority with { Citation = Together(asked.Authority.Citation, law.Citation) },
                Party = party.Party.Name,
                Owner = owner,
            }
        );

    private Requirement Worded(Requirement asked) =>
        asked with
        {
            Text =
                $"{party.Party.Name} ({party.Roles}) is restricted by its owner {asked.Owner}, which is listed ({Ids(asked)}): license required by {asked.Reason} and the 50 percent rule.",
        };

    private void Add(List<Finding> findings, Finding finding)
    {
        var at = finding is Requirement asked ? findings.FindIndex(f => f is Requirement r && IsAlike(r, asked)) : -1;
        if (at >= 0)
        {
            var (one, more) = ((Requirement)findings[at], (Requirement)finding);
            findings[at] = Worded(
                one with
                {
                    Authority = one.Authority with
                    {
                        Citation = Together(one.Authority.Citation, more.Authority.Citation),
                    },
                    MoreListings = [.. one.MoreListings, .. more.Listings],
                    Cited = [.. one.Cited, .. more.Cited],
                }
            );
        }
        else if (finding is not Question question || !findings.OfType<Question>().Any(q => IsSame(q, question)))
        {
            findings.Add(finding);
        }
    }

    private static bool IsSame(Question one, Question other) =>
        one.Text == other.Text && one.Field == other.Field && one.Worst == other.Worst;

    private string? Family(Requirement asked) =>
        listed.Where(l => l.Listing.Id == asked.Listing).Select(l => l.Listing).FirstOrDefault() is { } listing
            ? EntityEntryHistory.Shipped.FamilyOf(listing)
            : null;

    private bool IsAlike(Requirement one, Requirement other) =>
        one.Owner == other.Owner
        && one.Reason == other.Reason
        && one.Policy == other.Policy
        && Family(one) == Family(other)
        && (one.OpenExceptions ?? ["*"]).SequenceEqual(other.OpenExceptions ?? ["*"])
        && (one.EntryPolicy?.Questions ?? []).SequenceEqual(other.EntryPolicy?.Questions ?? [])
        && (one.EntryPolicy?.Sections ?? []).SequenceEqual(other.EntryPolicy?.Sections ?? []);

    private static string Ids(Requirement asked) =>
        asked.MoreListings.Count switch
        {
            0 => asked.Listing ?? "",
            <= 2 => string.Join(", ", asked.Listings),
            var more => FormattableString.Invariant($"{asked.Listing} and {more} more"),
        };

    private static string Together(string one, string more) =>
        string.Join("; ", one.Split("; ").Union(more.Split("; ")));
}
