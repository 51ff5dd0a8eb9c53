using Licet.Core.Applications;
using Licet.Core.Licenses;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Features.Changes;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Review;

/// <summary>The case on one page: where it stands, what was said and found, what may be done now, and why not the rest.</summary>
[ForReadersOfCases]
public sealed class DetailsModel(
    CaseLook look,
    CaseLicenses licenses,
    QueueLook queue,
    Organizations organizations,
    ChangeTasks tasks,
    PrecedentShelf shelf,
    Visitor visitor,
    EventLog log
) : CasePage(look, queue, visitor, log)
{
    private readonly CaseLook _look = look;
    private readonly Visitor _visitor = visitor;

    public string Applicant { get; private set; } = "";

    /// <summary>The applicant as the form names it, where that is another name than the organization's that filed; else null.</summary>
    public string? NamedOtherwise { get; private set; }

    /// <summary>What its form says first; null where its text does not lie here.</summary>
    public CaseApplication? Application { get; private set; }

    /// <summary>Precedents beside its lines while it is decided; null where none are read yet, or the form does not lie here.</summary>
    public PrecedentsHere? Precedents { get; private set; }

    /// <summary>The change of a list for which the parties are to be screened again; null where there is none.</summary>
    public DeskTask? ScreenAgain { get; private set; }

    /// <summary>Licenses that signatures granted, issued or not.</summary>
    public IReadOnlyList<GrantedHere> Granted { get; private set; } = [];

    /// <summary>Whether who looks has a role in which licenses are issued.</summary>
    public bool MayIssue => LicenseActs.Decides(Process, _visitor.Person);

    public IReadOnlyList<KeptLetter> Letters { get; private set; } = [];

    public IReadOnlyList<CasePaper> Papers { get; private set; } = [];

    protected override CaseKind Kind => CaseKind.Application;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct) =>
        await ReadAsync(number, ct) ? Page() : NotFound();

    /// <summary>Issues what was granted and is not issued yet.</summary>
    public async Task<IActionResult> OnPostIssueAsync(string number, CancellationToken ct)
    {
        if (!await ReadAsync(number, ct))
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

    /// <summary>A screening is made by the program, on the page of its act.</summary>
    protected override string? WayTo(ActOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return offer.Content == "screened" ? Kind.Of(Shown.Number, offer.Id) : base.WayTo(offer);
    }

    private async Task<bool> ReadAsync(string number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct))
        {
            return false;
        }

        Applicant = Now.Applicant is { } id ? await organizations.NameAsync(id, ct) : Now.Submitter ?? "";
        ScreenAgain = await tasks.OfCaseAsync(number, Now.Applicant, ct);
        ApplicationForm? form = await _look.FormAsync(Shown.File, ct);
        Application = form is null ? null : CaseApplication.Of(form);
        NamedOtherwise = form?.Applicant?.Party.Name is { } named && !PlainText.IsSame(named, Applicant) ? named : null;
        Precedents = Now.IsOver ? null : shelf.BesideNow(Now, form);
        Granted = await licenses.OfAsync(Shown.State, form, ct);
        Letters = await _look.LettersAsync(Shown.File, ct);
        Papers = CaseLook.Papers(Shown.File, form);
        return true;
    }
}
