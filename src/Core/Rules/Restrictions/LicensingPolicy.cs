namespace Licet.Core.Rules.Restrictions;

/// <summary>
/// One limb of a review policy (part 742, and the policy paragraphs of parts 744 and 746): under which policy an application is
/// reviewed. The limbs of a source are read in the order of the file; the first that holds governs (742.1(f) for each source by
/// itself).
/// </summary>
/// <param name="ReviewOf">The reason for control ("NS") or the section that asks ("746.8", "744.2(d)").</param>
/// <param name="Scope">
/// The requirements of that source it is for: columns of the chart, a section, or the key of an embargo; empty: all.
/// </param>
/// <param name="Where">Destinations, in words of <see cref="Countries.DestinationScope"/>.</param>
/// <param name="Items">Items, by number or set; empty: all.</param>
/// <param name="Controlled">Reasons for one of which the item must be controlled; empty: whatever they are.</param>
/// <param name="When">Facts that must hold ("!" in front: must not); empty: always.</param>
/// <param name="AsksWhenUnsaid">
/// What a fact that nobody stated does: it is asked, or it counts as not so, since it is what the review itself finds out or a
/// milder case that has to be claimed.
/// </param>
/// <param name="Policy">A token of the vocabulary; SEE_SECTION: a person reads the section cited.</param>
public sealed record LicensingPolicy(
    string ReviewOf,
    IReadOnlyList<string> Scope,
    string Where,
    IReadOnlyList<string> Items,
    IReadOnlyList<string> Controlled,
    IReadOnlyList<string> When,
    bool AsksWhenUnsaid,
    string Policy,
    string Gist,
    RuleSource Source
) : DatedRule(Source)
{
    internal static LicensingPolicy Of(RuleRow row) =>
        new(
            row["source"],
            row.Words("scope"),
            row["where"],
            row.Words("items"),
            row.Words("controlled"),
            row.Words("when"),
            row["unsaid"] == "ASK",
            row["policy"],
            row["gist"],
            row.Source()
        );
}
