using Licet.Core.Review;
using Licet.Data.Review;
using Licet.Web.Features.Impact;
using Licet.Web.Features.Review;

namespace Licet.Web.Features.Changes;

/// <summary>A change that is proposed.</summary>
/// <param name="Change">"add", "modify" or "remove".</param>
/// <param name="List">Code of the list: "EL".</param>
/// <param name="Entry">Id of the entry that is modified or removed; null for an addition.</param>
/// <param name="Name">The primary name; of a modification as it is to read.</param>
/// <param name="Terms">Null on a removal.</param>
/// <param name="Agency">Who proposes; null: the own agency.</param>
/// <param name="Origin">"agency", "request" or "review"; null: "agency" for a member, "review" for the chair.</param>
/// <param name="Staged">
/// Id of a list that was compared: the change is all that it adds, modifies or removes, and neither entry nor name is said.
/// </param>
internal sealed record ProposalBody(
    string Change,
    string List,
    string Reasons,
    string? Entry = null,
    string? Name = null,
    IReadOnlyList<string>? Aliases = null,
    string? Country = null,
    IReadOnlyList<string>? Addresses = null,
    EntryTerms? Terms = null,
    IReadOnlyList<string>? Basis = null,
    string? Agency = null,
    string? Origin = null,
    string? Staged = null
);

/// <summary>An entry by which two versions of a list differ.</summary>
internal sealed record DifferentView(string Id, string Name);

/// <summary>A list that was sent, set against the list of today; it is kept for a while and screened against by nobody.</summary>
/// <param name="Staged">What a proposal names to be all of one of these parts.</param>
internal sealed record ComparedView(
    string Staged,
    string List,
    IReadOnlyList<DifferentView> Add,
    IReadOnlyList<DifferentView> Modify,
    IReadOnlyList<DifferentView> Remove
);

/// <summary>What a change does to one exporter's book: numbers and values, and no party.</summary>
internal sealed record BookView(
    string Organization,
    string Name,
    IReadOnlyList<TouchedView> Orders,
    IReadOnlyList<TouchedView> EnRoute,
    IReadOnlyList<TouchedView> Applications,
    IReadOnlyList<TouchedView> Licenses,
    long Counterparties
);

/// <param name="Number">Of an order, a case or a license.</param>
/// <param name="Holds">Of an open order: it is held, or will be.</param>
/// <param name="Savings">Citation of the clause that saves a consignment.</param>
internal sealed record TouchedView(
    string? Number,
    string? Before,
    string? After,
    IReadOnlyList<AmountView> Value,
    bool Holds,
    string? Savings,
    IReadOnlyList<string> Citations
);

/// <param name="Binds">What books tells is law; else it is what the proposal will do.</param>
/// <param name="IsReckoned">Every exporter's book was looked at.</param>
internal sealed record ChangeView(
    ChangeRow Standing,
    ListProposal Proposal,
    ListPreview? Preview,
    IReadOnlyDictionary<string, string> Votes,
    IReadOnlyList<ListPublication> Publications,
    bool Binds,
    bool IsReckoned,
    IReadOnlyList<BookView> Books,
    IReadOnlyList<OfferView> Acts
);
