using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Review;

/// <summary>An act that the person may do now, with the way to it.</summary>
/// <param name="Href">Null where it is not written on a page: the program or the applicant does it.</param>
public sealed record OfferShown(ActOffer Offer, string? Href);

/// <summary>The case on one page: where it stands, what was said and found, what may be done now, and why not the rest.</summary>
[ForReadersOfCases]
public sealed class DetailsModel(
    CaseLook look,
    CaseLicenses licenses,
    QueueLook queue,
    Organizations organizations,
    Visitor visitor,
    EventLog log
) : DeskPage
{
    public CaseShown Shown { get; private set; } = null!;

    public CaseState Now => Shown.Now;

    public ProcessDefinition Process => Now.Process;

    public string Applicant { get; private set; } = "";

    /// <summary>How people are called who acted, by id.</summary>
    public IReadOnlyDictionary<string, string> Called { get; private set; } = new Dictionary<string, string>();

    /// <summary>What may be done now by the person who looks.</summary>
    public IReadOnlyList<OfferShown> May { get; private set; } = [];

    /// <summary>The rest of what can be done in this stage, and by whom; acts of other stages after it.</summary>
    public IReadOnlyList<ActOffer> Not { get; private set; } = [];

    /// <summary>Licenses that signatures granted, issued or not.</summary>
    public IReadOnlyList<GrantedHere> Granted { get; private set; } = [];

    public IReadOnlyList<KeptLetter> Letters { get; private set; } = [];

    public IReadOnlyList<CasePaper> Papers { get; private set; } = [];

    public DateOnly Today => log.Today;

    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct) =>
        await FoundAsync(number, ct) ? Page() : NotFound();

    /// <summary>Issues what was granted and is not issued yet.</summary>
    public async Task<IActionResult> OnPostIssueAsync(string number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct))
        {
            return NotFound();
        }

        if (await licenses.IssueLeftAsync(number, ct) is { } why)
        {
            Wrong("", why);
            return Again();
        }

        return RedirectToPage(new { number });
    }

    private async Task<bool> FoundAsync(string number, CancellationToken ct)
    {
        if (await look.FindAsync(number, ct) is not { } shown)
        {
            return false;
        }

        Shown = shown;
        Granted = await licenses.OfAsync(shown.File, ct);
        Letters = await look.LettersAsync(shown.File, ct);
        Papers = CaseLook.Papers(shown.File, await look.FormAsync(shown.File, ct));
        Applicant = Now.Applicant is { } id ? await organizations.NameAsync(id, ct) : Now.Submitter ?? "";
        Called = await queue.CalledAsync(
            [.. Shown.File.Acts.Select(a => a.Event.Person).Append(Now.Officer).OfType<string>().Distinct()],
            ct
        );
        May =
        [
            .. shown
                .Offers.Where(o => o.May)
                .Select(o => new OfferShown(
                    o,
                    o.Content != "screened" && ActForms.Of(Now, o, visitor.Person, []) is null
                        ? null
                        : $"/cases/{number}/acts/{o.Id}"
                )),
        ];
        Not = [.. shown.Offers.Where(o => !o.May).OrderBy(o => o.Refused!.Kind == RefusalKind.Stage)];
        return true;
    }

    public string CalledOf(string person) =>
        person == Person.System.Id ? "Licet, by a rule" : Called.GetValueOrDefault(person, person);
}
