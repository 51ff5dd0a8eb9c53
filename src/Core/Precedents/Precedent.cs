using Licet.Core.Applications;
using Licet.Core.Items;
using Licet.Screening;

namespace Licet.Core.Precedents;

/// <summary>A line of an earlier application as it ended. For officers: an applicant never sees another's facts.</summary>
/// <param name="Outcome">"approve", "deny" or "return".</param>
/// <param name="Parties">Purchaser, consignees and end users of the application.</param>
/// <param name="Destination">Country of the ultimate consignee, ISO 3166-1 alpha-2.</param>
/// <param name="Policy">Review policy of the line as it was then.</param>
/// <param name="Reason">Rationale, considerations, or why it was returned; empty where none is recorded.</param>
public sealed record DecidedLine(
    string ControlNumber,
    string Line,
    DateOnly Decided,
    string Outcome,
    Classification Item,
    IReadOnlyList<FormParty> Parties,
    string Destination,
    string EndUse,
    string Policy,
    string Reason
);

/// <summary>A line that is in review.</summary>
/// <param name="Proposed">"approve" or "deny"; null while nothing is proposed.</param>
public sealed record LineInReview(
    string Line,
    Classification Item,
    IReadOnlyList<FormParty> Parties,
    string Destination,
    string EndUse,
    string Policy,
    string? Proposed
);

/// <summary>How near two items are, nearest first.</summary>
public enum ItemLikeness
{
    /// <summary>The same paragraph of the same entry; or both EAR99.</summary>
    SameParagraph,
    SameEntry,

    /// <summary>The same category and product group ("2B").</summary>
    SameGroup,
    Other,
}

/// <summary>A party of the line that an earlier one names, as the screening engine says.</summary>
/// <param name="Matched">The name in the earlier application.</param>
public sealed record PartyLikeness(string Party, string Matched, HitClass Class, double Score);

/// <summary>An earlier line beside one in review, with what makes it a precedent.</summary>
/// <param name="Party">The best meeting of a party; null where none meets.</param>
/// <param name="SharedWords">Words that both end uses hold, in ordinal order.</param>
/// <param name="Differs">What is otherwise than then, a sentence each.</param>
/// <param name="Diverges">
/// The proposal ends otherwise than this line, which is alike in party, entry and destination. A returned line is neither approved
/// nor denied: nothing diverges from it.
/// </param>
public sealed record Precedent(
    DecidedLine Earlier,
    PartyLikeness? Party,
    ItemLikeness Item,
    IReadOnlyList<string> SharedWords,
    bool SameDestination,
    IReadOnlyList<string> Differs,
    bool Diverges
)
{
    /// <summary>
    /// "Z100001 line 22-1 was denied on 2019-11-20: Listed end user. The proposal is to approve. Otherwise than then: ...";
    /// null where nothing diverges.
    /// </summary>
    public string? Divergence { get; init; }
}

/// <summary>What stands beside a line.</summary>
/// <param name="Precedents">Nearest first.</param>
/// <param name="Gaps">Parties whose names cannot tell one from another: silence about them says nothing.</param>
public sealed record LinePrecedents(string Line, IReadOnlyList<Precedent> Precedents, IReadOnlyList<string> Gaps)
{
    /// <summary>For the signer: every divergence with its reason.</summary>
    public IEnumerable<string> Divergences => Precedents.Select(p => p.Divergence).OfType<string>();
}
