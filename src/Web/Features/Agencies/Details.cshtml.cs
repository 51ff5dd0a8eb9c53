using Licet.Core.Review;
using Licet.Data.History;
using Licet.Web.Features.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Agencies;

/// <summary>A case as an agency may know it: what it was asked, what it said, and what it may do.</summary>
[ForAgencies]
public sealed class DetailsModel(
    ReferralLook look,
    QueueLook queue,
    Organizations organizations,
    Refusals refusals,
    Visitor visitor,
    EventLog log
) : DeskPage
{
    public ReferralShown Shown { get; private set; } = null!;

    public AgencyRecord Record => Shown.Record;

    public string Applicant { get; private set; } = "";

    /// <summary>What its form says first; null where its text does not lie here.</summary>
    public CaseApplication? Application { get; private set; }

    public IReadOnlyDictionary<string, string> Called { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<OfferShown> May { get; private set; } = [];

    public IReadOnlyList<ActOffer> Not { get; private set; } = [];

    public DateOnly Today => log.Today;

    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await look.FindAsync(number, ct) is not { } shown)
        {
            await refusals.KeepAsync("not referred to this agency, or none", HttpContext);
            return NotFound();
        }

        Shown = shown;
        Applicant = shown.Applicant is { } id ? await organizations.NameAsync(id, ct) : "";
        Application = await look.FormAsync(number, ct) is { } form ? CaseApplication.Of(form) : null;
        Called = await queue.CalledAsync([.. Record.Acts.Select(a => a.Person).Distinct()], ct);
        May =
        [
            .. Record
                .Offers.Where(o => o.May)
                .Select(o => new OfferShown(
                    o,
                    AgencyForms.Of(Record, o, visitor.Person) is null ? null : $"/referrals/{number}/acts/{o.Id}"
                )),
        ];
        Not = [.. Record.Offers.Where(o => !o.May)];
        return Page();
    }

    public string CalledOf(string person) =>
        person == Person.System.Id ? "Licet, by a rule" : Called.GetValueOrDefault(person, person);
}
