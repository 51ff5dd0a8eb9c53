using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Screening.Lists;
using Licet.Web.Features.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Changes;

/// <summary>An entry before a change and after it.</summary>
/// <param name="Before">Null where it comes.</param>
/// <param name="After">Null where it goes.</param>
public sealed record EntryShown(Listing? Before, Listing? After)
{
    public Listing Listing => After ?? Before!;
}

/// <summary>A change of a list on one page: what it does to the list and to exporters' books, how it was voted, and what may be done now.</summary>
[ForReadersOfChanges]
public sealed class DetailsModel(
    CaseLook look,
    QueueLook queue,
    ListChangeCases changes,
    ChangeWork work,
    ListStore store,
    Visitor visitor,
    EventLog log,
    IStringLocalizer<Texts> texts
) : CasePage(look, queue, visitor, log)
{
    /// <summary>Entries told one by one; of a whole list there may be thousands.</summary>
    public const int Most = 100;

    /// <summary>Of each exporter and kind; the rest is counted.</summary>
    public const int MostOfBook = 50;

    private readonly EventLog _log = log;
    private readonly Visitor _visitor = visitor;

    public string Number => Shown.Number;

    public ListProposal Proposal => Now.Proposal!;

    public IReadOnlyList<EntryShown> Entries { get; private set; } = [];

    /// <summary>What the change brings is not here: it was decided before, or erased under a rule.</summary>
    public bool IsElsewhere { get; private set; }

    internal IReadOnlyList<BookTouched> Books { get; private set; } = [];

    /// <summary>What <see cref="Books"/> are of: a publication that binds; null for the proposal.</summary>
    public ListPublication? Binding { get; private set; }

    /// <summary>The next publication, which binds on a later day.</summary>
    public ListPublication? Ahead { get; private set; }

    public ChangeProgress? Progress => work.ProgressOf(Number);

    public string? Trouble => work.TroubleOf(Number);

    public bool AwaitsPreview => ChangeWork.AwaitsPreview(Now);

    /// <summary>What binds is not yet set against every book.</summary>
    public bool AwaitsEffects { get; private set; }

    public bool MayReckon =>
        Shown.Offers.Any(o => o is { Content: "list-preview", May: true }) && Now.Preview is not null;

    protected override CaseKind Kind => CaseKind.ListChange;

    /// <param name="part">Only what changes while something is reckoned.</param>
    public async Task<IActionResult> OnGetAsync(string number, bool part, CancellationToken ct)
    {
        if (!await ShownAsync(number, ct))
        {
            return NotFound();
        }

        if (part && !AwaitsPreview && !AwaitsEffects)
        {
            // The whole page is another one now.
            Response.Headers["HX-Refresh"] = "true";
        }

        return part ? Partial("_Progress", this) : Page();
    }

    /// <summary>Reckons anew what a proposal will do: books change.</summary>
    public async Task<IActionResult> OnPostReckonAsync(string number, CancellationToken ct)
    {
        if (!await ShownAsync(number, ct))
        {
            return NotFound();
        }

        if (!MayReckon)
        {
            return Forbid();
        }

        await work.AgainAsync((await changes.FindAsync(number, ct))!, ct);
        Told = texts["It is reckoned anew."];
        return Redirect(Kind.Of(number));
    }

    protected override string? WayTo(ActOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer.Content == "list-proposal"
            ? $"/changes/new?of={Uri.EscapeDataString(Shown.Number)}"
            : base.WayTo(offer);
    }

    /// <summary>A member's last vote, in whichever body; null where none was given.</summary>
    public string? VoteOf(string agency) =>
        Now.Votes.GetValueOrDefault(agency)
        ?? Shown
            .File.Acts.Select(a => a.Event.Content)
            .OfType<ListVote>()
            .LastOrDefault(v => v.Agency == agency && v.Vote is "for" or "against" or "abstain")
            ?.Vote;

    /// <summary>Where it binds before it appears, so in words.</summary>
    public string? Past(ListPublication publication)
    {
        ArgumentNullException.ThrowIfNull(publication);
        int days = publication.Published.DayNumber - publication.Effective.DayNumber;
        return days > 0
            ? days == 1
                ? texts["It binds one day before it appears."].Value
                : texts["It binds {0} days before it appears.", days].Value
            : null;
    }

    private async Task<bool> ShownAsync(string number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct) || Now.Proposal is null)
        {
            return false;
        }

        ListChangeCase change = (await changes.FindAsync(number, ct))!;
        ListAmendment? amendment = await work.AmendmentAsync(change, ct);
        IsElsewhere = amendment is null;
        Entries = amendment is null ? [] : Compared(number, amendment);
        HashSet<string?> corrected = [.. Now.Publications.Select(p => p.Corrects)];
        Binding = ListPublication.BindingOn(Now.Publications, _log.Today).LastOrDefault();
        Ahead = Now.Publications.LastOrDefault(p => p.Effective > _log.Today && !corrected.Contains(p.Citation));
        ChangeImpacts impacts = new(_log);
        if (!IsElsewhere)
        {
            Books = await impacts.OfAsync(number, Binding?.Citation ?? Proposal.Version, ct);
            AwaitsEffects = Binding is not null && Books.Count < (await impacts.ExportersAsync(ct)).Count;
        }

        return true;
    }

    /// <summary>Each entry as the list has it without the change, and with it.</summary>
    private List<EntryShown> Compared(string number, ListAmendment amendment)
    {
        Dictionary<string, Listing> before;
        try
        {
            PublishedAmendment own = new(number, number, Today, Today, null, amendment);
            before = Proposing
                .Entries(ListsCompared.Amended(store, Today, own).Before, amendment.List)
                .ToDictionary(l => l.Id, StringComparer.Ordinal);
        }
        catch (UnusableListException)
        {
            before = [];
        }

        Dictionary<string, Listing> after = amendment.Listings.ToDictionary(l => l.Id, StringComparer.Ordinal);
        return
        [
            .. amendment
                .Entries.Take(Most)
                .Select(id => new EntryShown(before.GetValueOrDefault(id), after.GetValueOrDefault(id)))
                .Where(e => e.Before is not null || e.After is not null),
        ];
    }
}
