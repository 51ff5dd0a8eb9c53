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

/// <summary>What was done to the case, as its applicant may know it.</summary>
public sealed record ActShown(DateOnly On, string What, string By);

/// <summary>An application as a list of tasks; once it was submitted, where it stands.</summary>
[ForExporters]
public sealed class DetailsModel(
    Drafts drafts,
    Filing filing,
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
    public CaseState? Case { get; private set; }

    public string Status => CaseStatus.Of(Case!, log.Today);

    public DateOnly Today => log.Today;

    public string Key { get; } = RequestKey.New();

    [TempData]
    public string? Told { get; set; }

    public bool MayWithdraw =>
        Case is { IsOver: false } state
        && state
            .Process.From(state.Stage)
            .Any(t => t.Id == "withdraw" && t.By.Any(role => visitor.Person.Roles.Contains(role)));

    /// <summary>Of the acts those of the applicant's own side by name; of the authority's that they were done.</summary>
    public IEnumerable<ActShown> OwnActs =>
        Case!
            .Acts.Where(a => a.Transition.Length > 0)
            .Select(a => new ActShown(
                a.On,
                Case!.Process.Transitions.First(t => t.Id == a.Transition).Title,
                a.Person == Case.Submitter ? a.Person : texts["the authority"]
            ));

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
            case CaseAnswer.Stale stale:
                Wrong("", texts["The case has moved on since you looked: {0}", stale.Why]);
                break;
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        await FoundAsync(id, ct);
        return Again();
    }

    private async Task<bool> FoundAsync(string id, CancellationToken ct)
    {
        if (await drafts.FindAsync(id, ct) is not { } row)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        Row = row;
        Case = row.Case is { } number ? await new Cases(log).FindAsync(number, ct) : null;
        Filed filed = await filing.TodayAsync(row, ct);
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
