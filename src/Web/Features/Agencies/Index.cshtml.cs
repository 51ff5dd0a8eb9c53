using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Features.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Agencies;

/// <summary>What the agency was asked: what waits for it first.</summary>
[ForAgencies]
public sealed class IndexModel(ReferralLook look, QueueLook queue, EventLog log, IStringLocalizer<Texts> texts)
    : DeskPage
{
    private const int Most = 50;

    public IReadOnlyList<QueueRow> Rows { get; private set; } = [];

    /// <summary>All on which it was asked, also where it has spoken.</summary>
    public bool All { get; private set; }

    /// <summary>The way to the next page; null on the last.</summary>
    public string? Next { get; private set; }

    public DateOnly Today => log.Today;

    public async Task<IActionResult> OnGetAsync(string? show, string? after, CancellationToken ct)
    {
        All = show == "all";
        QueuePlace? from = Review.IndexModel.Place(after);
        if (after is not null && from is null)
        {
            Wrong("", texts["There is no such place in this list"]);
            return Again();
        }

        IReadOnlyList<QueueEntry> found = await look.AskAsync(!All, from, Most + 1, ct);
        QueueEntry[] page = [.. found.Take(Most)];
        Rows = await queue.ShownAsync(page, Today, ct);
        if (found.Count > Most)
        {
            string all = All ? "show=all&" : "";
            Next = $"/referrals?{all}after={Uri.EscapeDataString(Review.IndexModel.CursorOf(page[^1]))}";
        }

        return Page();
    }
}
