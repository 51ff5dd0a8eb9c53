using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Drafts;

/// <summary>
/// Law that is not in force, to be tried before it is made: general licenses that would lift requirements, and review policies
/// that would take the place of others. It is never part of <c>licet check</c>; every finding that rests on it says "draft".
/// </summary>
/// <param name="Title">What the draft is called, for the answer.</param>
/// <param name="Hash">SHA-256 of the draft as read, lower-case hex.</param>
public sealed record DraftLaw(
    string Title,
    string Hash,
    IReadOnlyList<DraftLicense> Licenses,
    IReadOnlyList<DraftPolicy> Policies
)
{
    /// <summary>No draft: the law as it stands.</summary>
    public static DraftLaw None { get; } = new("", "", [], []);

    public bool IsNone => Licenses.Count == 0 && Policies.Count == 0;

    /// <summary>"draft 'Partial relaxation'@1f0c2d3e4b5a".</summary>
    public string Version => $"draft '{Title}'@{(Hash.Length >= 12 ? Hash[..12] : Hash)}";

    /// <summary>Every scope of the draft, with the days on which it would hold.</summary>
    public IEnumerable<(DraftScope Scope, EffectiveWindow Window)> Scopes =>
        Licenses.Select(l => (l.Scope, l.Window)).Concat(Policies.Select(p => (p.Scope, p.Window)));
}

/// <summary>A general license that would lift requirements within its scope.</summary>
/// <param name="Citation">Where the draft stands: a speech, a paper, a docket.</param>
/// <param name="Window">Days of shipment for which it would hold, both ends inclusive.</param>
/// <param name="Conditions">What the exporter would have to do, a sentence each.</param>
public sealed record DraftLicense(
    string Id,
    string Citation,
    EffectiveWindow Window,
    DraftScope Scope,
    IReadOnlyList<string> Conditions
);

/// <summary>A review policy that would take the place of the present one for the requirements within its scope.</summary>
public sealed record DraftPolicy(
    string Id,
    string Citation,
    EffectiveWindow Window,
    DraftScope Scope,
    ReviewPolicy Policy
);

/// <summary>
/// Which requirements a draft means. Every part narrows it; an empty part narrows nothing, but for
/// <see cref="Requirements"/>, which is never empty.
/// </summary>
public sealed record DraftScope
{
    /// <summary>Reasons of requirements as answers name them: "744.11", "NS", "746.8".</summary>
    public required IReadOnlyList<string> Requirements { get; init; }

    /// <summary>Ids of the listings that the requirement comes from, one of them.</summary>
    public IReadOnlyList<string> Listings { get; init; } = [];

    /// <summary>Families of entries (data/ear/entity-families.csv: "HUAWEI"), one of them, beside <see cref="Listings"/>.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];

    /// <summary>Countries of the party that the requirement hangs on, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> PartyCountries { get; init; } = [];

    /// <summary>Destinations, ISO 3166-1 alpha-2.</summary>
    public IReadOnlyList<string> Destinations { get; init; } = [];

    /// <summary>Items: "EAR99" or an ECCN with or without paragraph; one of them.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Reasons for control: the item is controlled for none beside these; EAR99 is controlled for none.</summary>
    public IReadOnlyList<string> ControlledOnlyFor { get; init; } = [];

    /// <summary>Facts of data/ear/facts.csv that must be stated yes; with "!" in front no.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Whether it means only requirements that come from certain listings.</summary>
    public bool NamesListings => Listings.Count + Families.Count > 0;
}
