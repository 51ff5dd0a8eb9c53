using System.Globalization;
using Licet.Core.Counterparties;
using Licet.Core.Review;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Lists.Days;
using Licet.Screening;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Counterparties;

/// <summary>A hit of today, with what stands about it.</summary>
public sealed record ShownHit(Hit Hit, HitFinding Finding, HitDisposition Disposition);

/// <summary>
/// A counterparty: what is known of it, what it meets on the lists of today and why, what was found about that, and what may be found now. The
/// core decides on each act.
/// </summary>
[ForExporters]
public sealed class DetailsModel(
    EventLog log,
    ListsOfDays lists,
    PortfolioWork work,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Days that a clearing is proposed for where nobody says otherwise.</summary>
    private const int Usual = 365;

    private readonly CounterpartyHistories _histories = new(log);

    public CounterpartyRow Row { get; private set; } = null!;

    public CounterpartyState State { get; private set; } = null!;

    public IReadOnlyList<ShownHit> Hits { get; private set; } = [];

    public ScreenedCounterparty Screened { get; private set; } = null!;

    /// <summary>Reasons of the acts, in their order.</summary>
    public IReadOnlyList<string?> Reasons { get; private set; } = [];

    public Standing Lists { get; private set; } = null!;

    public PortfolioStanding Standing { get; private set; }

    /// <summary>Of the next act: sent twice, it is done once.</summary>
    public string Key { get; private set; } = "";

    public bool IsAnalyst => visitor.Is(DeskRoles.Analyst);

    /// <summary>The listing about which something was just sent; null for none.</summary>
    public string? Sent => Request.HasFormContentType ? Typed("listing") : null;

    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return await NobodysAsync();
        }

        return Page();
    }

    public Task<IActionResult> OnPostProposeAsync(string id, CancellationToken ct) =>
        ActAsync(
            id,
            (listing, reason) =>
                TypedDay(Field("through"), texts) is { } through
                    ? new CounterpartyAsk.Propose(listing, reason, through)
                    : null,
            ct
        );

    public Task<IActionResult> OnPostSignAsync(string id, CancellationToken ct) =>
        ActAsync(id, (listing, reason) => new CounterpartyAsk.Sign(listing, reason), ct);

    public Task<IActionResult> OnPostRejectAsync(string id, CancellationToken ct) =>
        ActAsync(id, (listing, reason) => new CounterpartyAsk.Reject(listing, reason), ct);

    public Task<IActionResult> OnPostConfirmAsync(string id, CancellationToken ct) =>
        ActAsync(id, (listing, reason) => new CounterpartyAsk.Confirm(listing, reason), ct);

    public Task<IActionResult> OnPostReopenAsync(string id, CancellationToken ct) =>
        ActAsync(id, (listing, reason) => new CounterpartyAsk.Reopen(listing, reason), ct);

    /// <summary>The input of a hit; a page has one form for each.</summary>
    public static string InputOf(int hit, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"hit.{hit}.{name}");

    /// <summary>What was typed; of a last day that nobody has typed yet the usual one.</summary>
    public override string Typed(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return base.Typed(field) is { Length: > 0 } typed ? typed
            : field.EndsWith(".through", StringComparison.Ordinal)
            && !(Request.HasFormContentType && Request.Form.ContainsKey(field))
                ? Day.Text(log.Today.AddDays(Usual))
            : "";
    }

    private string Field(string name) =>
        int.TryParse(Typed("at"), NumberStyles.None, CultureInfo.InvariantCulture, out int at)
            ? InputOf(at, name)
            : name;

    private async Task<bool> FoundAsync(string id, CancellationToken ct)
    {
        if (await new Portfolio(log, visitor.Organization!).FindAsync(id, ct) is not { } row)
        {
            return false;
        }

        ListsAsked asked = work.Asked();
        (Row, Lists, Key) = (row, lists.Of(log.Today).Standing, RequestKey.New());
        State = await _histories.FindAsync(id, ct);
        Reasons = await _histories.ReasonsAsync(id, ct);
        Screened = asked.Screen(row.Facts);
        IReadOnlyList<HitFinding> findings = Screened.Findings(row.Facts, row.Salt, State, log.Today);
        Standing = Screened.Standing(findings).Standing;
        Hits =
        [
            .. Screened.Met.Select(
                (m, i) => new ShownHit(m.Hit, findings[i], State.Hits.GetValueOrDefault(m.Hit.Listing.Id) ?? new())
            ),
        ];
        return true;
    }

    private async Task<IActionResult> NobodysAsync()
    {
        await refusals.KeepAsync("not this organization's, or none", HttpContext);
        return NotFound();
    }

    /// <summary>
    /// One act on one hit; or, where that is ticked, the same act on every hit that stands as this one, each decided by itself, until one is
    /// refused.
    /// </summary>
    private async Task<IActionResult> ActAsync(
        string id,
        Func<string, string, CounterpartyAsk?> ask,
        CancellationToken ct
    )
    {
        if (!await FoundAsync(id, ct))
        {
            return await NobodysAsync();
        }

        long seen = long.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : -1;
        CounterpartyAnswer? answer = null;
        int done = 0;
        foreach (string listing in Asked())
        {
            if (ask(listing, Typed(Field("reason"))) is not { } asked)
            {
                return Again();
            }

            string? key = RequestKey.Of(Typed("key")) is { } own ? $"{own} {listing}" : null;
            CounterpartyCommand command = new(id, visitor.PersonInHouse, log.Today, seen + done, asked, key);
            answer = await _histories.TakeAsync(command, work.Asked(), ct);
            if (answer is not CounterpartyAnswer.Taken)
            {
                break;
            }

            done++;
        }

        return await ToldAsync(id, answer!, done, ct);
    }

    /// <summary>The listing that was sent, and those that stand as it where all were meant.</summary>
    private IEnumerable<string> Asked()
    {
        string listing = Typed("listing");
        HitStatus? status = Hits.FirstOrDefault(h => h.Hit.Listing.Id == listing)?.Finding.Status;
        return Typed("all") == "yes" && status is not null
            ? Hits.Where(h => h.Finding.Status == status).Select(h => h.Hit.Listing.Id)
            : [listing];
    }

    private async Task<IActionResult> ToldAsync(string id, CounterpartyAnswer answer, int done, CancellationToken ct)
    {
        if (done > 0 && answer is not CounterpartyAnswer.Taken)
        {
            await FoundAsync(id, ct);
            Wrong("", texts["{0} were recorded before this one was refused.", done]);
        }

        switch (answer)
        {
            case CounterpartyAnswer.Taken taken:
                Told = texts[
                    "{0}: {1}.",
                    texts[PortfolioLook.Words(CounterpartyJson.EventOf(taken.Event.Event).Content)],
                    Counted.Of(done, "hit")
                ];
                return RedirectToPage(new { id });
            case CounterpartyAnswer.Refused refused:
                if (refused.Kind == RefusalKind.Role)
                {
                    await refusals.KeepAsync(refused.Why, HttpContext);
                }

                Wrong(refused.Field is { } field ? Field(field) : "", $"{refused.Why} [{refused.Citation}]");
                break;
            case CounterpartyAnswer.Stale stale:
                await FoundAsync(id, ct);
                Wrong(
                    "",
                    texts[
                        "The counterparty has moved on since you looked: {0} more. What you typed is still here.",
                        stale.Since.Count
                    ]
                );
                break;
            case CounterpartyAnswer.Nobodys:
                return await NobodysAsync();
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        return Again();
    }
}
