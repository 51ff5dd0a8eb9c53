using System.Text.Json;
using Licet.Core.Applications;
using Licet.Core.Review;
using Licet.Data.Desk;

namespace Licet.Web.Features.Applications;

/// <summary>An application in a list.</summary>
/// <param name="Standing">"draft", "submitted" (it became a case here) or "elsewhere" (another authority has it).</param>
/// <param name="Status">Where the case stands, in the words of the authority's clock; null before it was submitted here.</param>
/// <param name="Case">Number of the case; null before.</param>
/// <param name="Elsewhere">Control number that another authority gave it.</param>
public sealed record ApplicationListed(
    string Id,
    string Title,
    string Standing,
    string? Status,
    string? Case,
    string? Elsewhere,
    string By,
    DateTimeOffset At
)
{
    internal static ApplicationListed Of(ApplicationRow row, CaseState? state, DateOnly today) =>
        new(
            row.Id,
            row.Title,
            row.Case is not null ? "submitted"
                : row.Elsewhere is not null ? "elsewhere"
                : "draft",
            state is null ? null : CaseStatus.Of(state, today),
            row.Case,
            row.Elsewhere,
            row.By,
            row.At
        );
}

/// <summary>An application with its form and what keeps it from being filed.</summary>
/// <param name="Seen">To be sent as <c>If-Match</c> with the next act.</param>
/// <param name="Ready">Nothing keeps it from being signed and submitted.</param>
/// <param name="Form">The file of the form (docs/application-form.md) as it is written.</param>
/// <param name="Assumes">What the applicant knows beside the form: words of an order file ("direct-route").</param>
/// <param name="Faults">By the paths of the form; those that block nothing are to be looked at.</param>
/// <param name="Acts">What was done to its case, as the applicant may know it.</param>
public sealed record ApplicationView(
    ApplicationListed Application,
    string Seen,
    bool Ready,
    JsonElement Form,
    IReadOnlyList<string> Assumes,
    IReadOnlyList<FormFaultView> Faults,
    IReadOnlyList<CaseActView> Acts
);

/// <param name="Block">Of BIS-748P; empty for the whole.</param>
/// <param name="Field">Path within the form: "items[0].quantity".</param>
/// <param name="Citation">Empty where the form cannot be read.</param>
/// <param name="Blocks">Whether it cannot be submitted so.</param>
public sealed record FormFaultView(string Block, string Field, string Message, string Citation, bool Blocks)
{
    internal static FormFaultView Of(FormFault fault) =>
        new(fault.Block, fault.Field, fault.Message, fault.Citation, fault.Blocks);
}

/// <param name="Act">Of the own ones: "submit", "withdraw", "answer"; of the authority's the stage to which the case went.</param>
/// <param name="By">The person of the applicant's own; null for the authority's.</param>
public sealed record CaseActView(DateOnly On, string Act, string Title, string? By)
{
    internal static IReadOnlyList<CaseActView> Of(Correspondence of) =>
        [.. ApplicantActs.Of(of.Acts).Select(a => new CaseActView(a.On, a.Id, a.What, a.By))];
}

/// <summary>What the law says of an application today.</summary>
/// <param name="Answer">As of <c>licet check --format json</c> (docs/answer.md); null where the form does not say enough for one.</param>
public sealed record FiledView(bool Ready, IReadOnlyList<FormFaultView> Faults, JsonElement? Answer)
{
    internal static FiledView Of(Filed filed) =>
        new(
            filed.IsReady,
            [.. filed.Faults.Select(FormFaultView.Of)],
            filed.Answer is { } answer ? JsonElement.Parse(answer.Json()) : null
        );
}

/// <param name="Block">"22(a)".</param>
public sealed record WorksheetBlockView(string Block, string Title, IReadOnlyList<WorksheetEntryView> Entries)
{
    internal static WorksheetBlockView Of(WorksheetBlock block) =>
        new(block.Block, block.Title, [.. block.Entries.Select(e => new WorksheetEntryView(e.Path, e.Value))]);
}

/// <param name="Field">Path within the form.</param>
public sealed record WorksheetEntryView(string Field, string Value);

/// <summary>The form in the order of its blocks, to be typed into another authority's system.</summary>
public sealed record WorksheetView(
    string? Elsewhere,
    IReadOnlyList<WorksheetBlockView> Blocks,
    IReadOnlyList<FormFaultView> Faults
);
