using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Applications;

/// <summary>How far a task is.</summary>
public enum TaskState
{
    NotBegun,
    Begun,
    Done,
}

/// <summary>A task of the application.</summary>
/// <param name="Faults">What keeps it from being filed, in this task.</param>
public sealed record TaskShown(FormSection Section, TaskState State, int Faults)
{
    public string Words =>
        State switch
        {
            TaskState.Done => "Done",
            TaskState.Begun => "Begun",
            _ => "Not begun",
        };
}

/// <summary>An application as a list of tasks; once it was submitted, where it stands.</summary>
[ForExporters]
public sealed class DetailsModel(
    Drafts drafts,
    Filing filing,
    Correspondences correspondences,
    Succession succession,
    EventLog log,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    public ApplicationRow Row { get; private set; } = null!;

    public IReadOnlyList<TaskShown> Tasks { get; private set; } = [];

    public int Done => Tasks.Count(t => t.State == TaskState.Done);

    public bool IsReady { get; private set; }

    /// <summary>Null before it was submitted here.</summary>
    public Correspondence? Of { get; private set; }

    public CaseState? Case => Of?.State;

    public DateOnly Today => log.Today;

    public string Key { get; } = RequestKey.New();

    public Succeeding Succeeding { get; private set; } = null!;

    /// <summary>Its process replaces a pending application by an amendment in this stage.</summary>
    public bool MayAmend => Of?.Now is { } now && Amendments.AreTaken(now);

    /// <summary>It was returned without action: Block 10 of the next one names it.</summary>
    public bool MayResubmit => Of?.Now.Returned is not null;

    [TempData]
    public string? Told { get; set; }

    public bool MayWithdraw =>
        Of?.Now is { IsOver: false } state
        && state
            .Process.From(state.Stage)
            .Any(t => t.Id == "withdraw" && t.By.Any(role => visitor.Person.Roles.Contains(role)));

    /// <summary>Of the acts the own ones by name; of the authority's where the case went.</summary>
    public IReadOnlyList<ApplicantAct> Acts => ApplicantActs.Of(Of!.Acts);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) =>
        await FoundAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct) || Case is not { } state)
        {
            return NotFound();
        }

        long seen = long.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n : -1;
        CaseCommand command = new(
            Row.Case!,
            new Move("withdraw", visitor.Person, log.Today, seen, NoContent.Of),
            null,
            RequestKey.Of(Typed("key"))
        );
        switch (await new Cases(log).TakeAsync(command, ShippedProcesses.UsEar, ct))
        {
            case CaseAnswer.Taken:
                Told = texts["The application is withdrawn."];
                return RedirectToPage(new { id });
            case CaseAnswer.Refused refused:
                Wrong("", $"{refused.Why} [{refused.Citation}]");
                break;
            case CaseAnswer.Stale:
                // What was done may be none of the applicant's affair.
                Wrong("", texts["Something was done to the case since you looked. Look again, then decide."]);
                break;
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        await FoundAsync(id, ct);
        return Again();
    }

    /// <summary>Begins another one with what this one said.</summary>
    public async Task<IActionResult> OnPostBeginAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct) || Case is null)
        {
            return NotFound();
        }

        (Successor successor, LocalizedString title) = Typed("as") switch
        {
            "amendment" => (Successor.Amendment, texts["{0}, amended", Row.Title]),
            "resubmission" => (Successor.Resubmission, texts["{0}, filed again", Row.Title]),
            _ => (Successor.Copy, texts["{0}, copy", Row.Title]),
        };
        string name = title.Value;
        string begun = await succession.BeginAsync(
            Row,
            successor,
            name[..Math.Min(name.Length, Drafts.LongestTitle)],
            ct
        );
        return RedirectToPage("Details", new { id = begun });
    }

    private async Task<bool> FoundAsync(string id, CancellationToken ct)
    {
        if (await drafts.FindAsync(id, ct) is not { } row)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        Row = row;
        Of = await correspondences.OfAsync(row, ct);
        Filed filed = await filing.TodayAsync(row, ct);
        Succeeding = await succession.OfAsync(row, filed.Application?.Determination?.CaseLines, ct);
        ApplicationText text = ApplicationText.Read(row.Form);
        Tasks = [.. FormSections.All.Select(s => TaskOf(s, text, filed.Faults))];
        IsReady = filed.IsReady;
        return true;
    }

    private static TaskShown TaskOf(FormSection section, ApplicationText text, IReadOnlyList<FormFault> faults)
    {
        bool said = section.Members.Any(m => text[m].Length > 0 || text.Has(m));
        int wrong = faults.Count(f => f.Blocks && section.Holds(f.Field));
        return new(
            section,
            wrong == 0 ? TaskState.Done
                : said ? TaskState.Begun
                : TaskState.NotBegun,
            wrong
        );
    }
}
