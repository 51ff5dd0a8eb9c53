using Licet.Data.History;
using Licet.Web.Features.Changes;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Review;

/// <summary>The case on one page: where it stands, what was said and found, what may be done now, and why not the rest.</summary>
[ForReadersOfCases]
public sealed class DetailsModel(
    CaseLook look,
    QueueLook queue,
    Organizations organizations,
    ChangeTasks tasks,
    Visitor visitor,
    EventLog log
) : CasePage(look, queue, visitor, log)
{
    public string Applicant { get; private set; } = "";

    /// <summary>The change of a list for which the parties are to be screened again; null where there is none.</summary>
    public DeskTask? ScreenAgain { get; private set; }

    protected override CaseKind Kind => CaseKind.Application;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct))
        {
            return NotFound();
        }

        Applicant = Now.Applicant is { } id ? await organizations.NameAsync(id, ct) : Now.Submitter ?? "";
        ScreenAgain = await tasks.OfCaseAsync(number, Now.Applicant, ct);
        return Page();
    }
}
