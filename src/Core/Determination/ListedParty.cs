using Licet.Core.Parties.EntityEntries;
using Licet.Core.Parties.Wordings;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>
/// One party that several listings name: a list often has a row for each address or branch. What the rows ask for alike is one
/// requirement, with the listings under it; what differs in section, policy, open exceptions or family stays apart.
/// </summary>
internal static class ListedParty
{
    /// <summary>"X (end user) is on the Entity List: a license is required (744.11)", with the listed name where it is another.</summary>
    public static string Sentence(PartyStanding party, string section, IReadOnlyList<Listing> listings)
    {
        var list = section == "744.21" ? "the list of military end users" : "the Entity List";
        var name = listings[0].PrimaryName;
        var named = name == party.Party.Name ? "" : $" as {name}";
        var ids =
            listings.Count == 1 ? listings[0].Id
            : listings.Count <= 3 ? string.Join(", ", listings.Select(l => l.Id))
            : FormattableString.Invariant($"{listings[0].Id} and {listings.Count - 1} more");
        return $"{party.Party.Name} ({party.Roles}) is on {list}{named} ({ids}): license required by {section}.";
    }

    /// <summary>The findings in their order, a requirement that an earlier one of the party already makes put under it.</summary>
    public static IEnumerable<Finding> Together(LineCase given, PartyStanding party, IEnumerable<Finding> findings)
    {
        List<Finding> told = [];
        Dictionary<string, int> at = new(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (finding is Requirement { Listing: not null, Reason: "744.11" or "744.21" } asked)
            {
                var key = Key(party, asked);
                if (at.TryGetValue(key, out var first))
                {
                    told[first] = Joined(party, (Requirement)told[first], asked);
                }
                else
                {
                    at[key] = told.Count;
                    told.Add(asked);
                }
            }
            else if (finding is not Question question || !told.OfType<Question>().Any(q => Same(q, question)))
            {
                told.Add(finding);
            }
        }

        return told;
    }

    private static bool Same(Question one, Question other) =>
        one.Text == other.Text && one.Field == other.Field && one.Worst == other.Worst;

    private static string Key(PartyStanding party, Requirement asked) =>
        string.Join(
            '|',
            asked.Reason,
            asked.Policy,
            asked.OpenExceptions is { } open ? string.Join(',', open) : "*",
            asked.EntryPolicy is { } entry
                ? string.Join('/', [entry.Policy?.Token(), .. entry.Questions, .. entry.Sections])
                : "",
            Of(party, asked.Listing!) is { } listing ? EntityEntryHistory.Shipped.FamilyOf(listing) : ""
        );

    private static Requirement Joined(PartyStanding party, Requirement one, Requirement more)
    {
        string[] ids = [.. one.Listings, .. more.Listings];
        var citations = one.Authority.Citation.Split("; ").Union(more.Authority.Citation.Split("; "));
        return one with
        {
            Authority = one.Authority with { Citation = string.Join("; ", citations) },
            Text = Sentence(party, one.Reason, [.. ids.Select(i => Of(party, i)).OfType<Listing>()]),
            MoreListings = ids[1..],
            Cited = [.. one.Cited, .. more.Cited],
        };
    }

    private static Listing? Of(PartyStanding party, string id) => party.Taken.FirstOrDefault(l => l.Id == id);
}
