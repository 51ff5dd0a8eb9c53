using Licet.Core.Parties.Wordings;
using Licet.Screening.Lists;

namespace Licet.Core.Parties.EntityEntries;

/// <summary>What of an entry does not depend on the day.</summary>
/// <param name="Own">The text at hand, read.</param>
/// <param name="Family">The family it belongs to; null for none.</param>
/// <param name="Possible">The first day on which it may bind, where the rules say more than the list; else null.</param>
/// <param name="Sure">The first day on which it surely binds; between the two a person decides.</param>
internal sealed record EntryStanding(EntryWording Own, string? Family, DateOnly? Possible, DateOnly? Sure)
{
    /// <summary>Refines <see cref="InForce.On"/> by the rules' own days.</summary>
    public InForce On(Listing listing, DateOnly day)
    {
        var plain = InForce.On(listing, day);
        return plain.Force == Force.Ended || (Possible ?? Sure) is not { } from ? plain
            : day < from ? new(Force.NotYet, from)
            : Sure is not { } sure || day < sure ? new(Force.PersonDecides, Sure)
            : new(Force.InForce, sure);
    }
}

/// <summary>Finds out how entries stand, from the rules they cite.</summary>
internal sealed class EntryStandings(
    ListRules rules,
    IReadOnlyList<ListCorrection> corrections,
    IReadOnlyList<FamilyMember> members
)
{
    public EntryStanding Of(Listing listing)
    {
        var own = EntryWording.Read(listing.LicenseRequirement, listing.ReviewPolicy);
        if (listing is not { List: "EL", Citations: [var first, ..] })
        {
            return new(own, null, null, null);
        }
        if (CorrectionOf(listing) is { } correction)
        {
            return new(own, null, rules.Of(correction.Cited)?.Effective, rules.Of(correction.Rule)?.Effective);
        }

        var family = rules.Of(first) is { } added ? FamilyOf(added, own) : null;
        return
            listing.Effective is null
            && rules.Of(first) is { Effective: { } effective } rule
            // else the row is dated by another rule than the one it cites first
            && (listing.Published is not { } published || published == rule.Published || published == effective)
            ? new(
                own,
                family,
                effective,
                LaterAddition(listing, rule) ?? (rule.Confidence.IsFirm ? effective : rule.Published)
            )
            : new(own, family, null, null);
    }

    private string? FamilyOf(ListRule rule, EntryWording own) =>
        members
            .FirstOrDefault(m =>
                m.Rule == rule.Citation && (m.PolicyClass.Length == 0 || m.PolicyClass == own.Policy.Class)
            )
            ?.Family;

    private ListCorrection? CorrectionOf(Listing listing) =>
        corrections.FirstOrDefault(c =>
            listing.Citations.Any(cited => rules.Of(cited)?.Citation == c.Cited)
            && listing.PrimaryName.Contains(c.NamePart, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>
    /// The second rule of the same family, for a row that is an affiliate under another's entry and cites both: which of the two
    /// brought it is not known.
    /// </summary>
    private DateOnly? LaterAddition(Listing listing, ListRule first) =>
        IsAffiliateOfAnother(listing)
            ? listing
                .Citations.Select(rules.Of)
                .FirstOrDefault(r => r is not null && r != first && r.Tag == "LIST_ADD" && r.Family == first.Family)
                ?.Effective
            : null;

    /// <summary>Whether the row, as the source writes it, stands as an affiliate under another's entry.</summary>
    public static bool IsAffiliateOfAnother(Listing listing) =>
        $"{listing.SourceRow} {listing.Remarks}".Contains("affiliated entity", StringComparison.OrdinalIgnoreCase);
}
