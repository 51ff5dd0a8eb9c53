using System.Text.Json.Serialization;

namespace Licet.Core.Counterparties;

/// <summary>
/// What a person found about a hit of a counterparty. The reason, which nearly always speaks of persons, lies beside the log; so do the facts.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ClearingProposed), "clearing-proposed")]
[JsonDerivedType(typeof(ClearingSigned), "clearing-signed")]
[JsonDerivedType(typeof(ClearingRejected), "clearing-rejected")]
[JsonDerivedType(typeof(MatchConfirmed), "match-confirmed")]
[JsonDerivedType(typeof(HitReopened), "hit-reopened")]
public abstract record CounterpartyContent(string Organization, string Listing);

/// <summary>It is not the listed party, says one person: nothing is cleared by that.</summary>
/// <param name="Evidence">Of both sides, as the person saw it.</param>
/// <param name="Through">The last day on which the clearing would hold.</param>
public sealed record ClearingProposed(string Organization, string Listing, HitEvidence Evidence, DateOnly Through)
    : CounterpartyContent(Organization, Listing);

/// <summary>A second person found the same.</summary>
public sealed record ClearingSigned(string Organization, string Listing) : CounterpartyContent(Organization, Listing);

/// <summary>A second person found otherwise, or who proposed it took it back.</summary>
public sealed record ClearingRejected(string Organization, string Listing) : CounterpartyContent(Organization, Listing);

/// <summary>It is the listed party.</summary>
public sealed record MatchConfirmed(string Organization, string Listing, HitEvidence Evidence)
    : CounterpartyContent(Organization, Listing);

/// <summary>What was found no longer holds, and nobody has found anything else.</summary>
public sealed record HitReopened(string Organization, string Listing) : CounterpartyContent(Organization, Listing);

/// <summary>What the counterparty's history records.</summary>
public sealed record CounterpartyEvent(string Person, DateOnly On, CounterpartyContent Content);
