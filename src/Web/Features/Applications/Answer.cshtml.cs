using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Data.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Applications;

/// <summary>
/// The applicant's answer to what the authority asked or intends, and the appeal: words and documents, sent by the case's own acts. Whether
/// it may still be sent the case says.
/// </summary>
[ForExporters]
[RequestSizeLimit(AttachmentCheck.MostBytes + (1 << 20))]
public sealed class AnswerModel(
    Drafts drafts,
    Correspondences correspondences,
    EventLog log,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    public ApplicationRow Row { get; private set; } = null!;

    public Correspondence Of { get; private set; } = null!;

    public ApplicantNotice Notice { get; private set; } = null!;

    /// <summary>"information", "intent" or "appeal".</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Why the case would not take it from this person today; null where it would.</summary>
    public string? Closed { get; private set; }

    public bool ShowsForm => Closed is null || Request.HasFormContentType;

    public string Key => RequestKey.Of(Typed("key")) ?? RequestKey.New();

    public async Task<IActionResult> OnGetAsync(string id, long act, string kind, CancellationToken ct)
    {
        if (!await FoundAsync(id, act, kind, ct))
        {
            return NotFound();
        }

        // The case is asked as it will be when it is sent.
        CaseCommand would = Command(Of.State.Sequence, "?", []);
        Ruling ruling = would.Move is { } move
            ? Recording.Of(Of.State, move, log.Today).Ruling
            : Recording.Of(Of.State, would.Aside!, log.Today).Ruling;
        Closed = ruling is Ruling.Refused refused ? $"{refused.Why} [{refused.Citation}]" : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string id,
        long act,
        string kind,
        List<IFormFile> files,
        CancellationToken ct
    )
    {
        if (!await FoundAsync(id, act, kind, ct))
        {
            return NotFound();
        }

        if (Typed("text").Length == 0)
        {
            Wrong("text", texts["Write what you answer"]);
        }

        List<(string Name, SealedRecord Record)> papers = await PapersAsync(files ?? [], ct);
        if (Faults.Count > 0)
        {
            return Again();
        }

        long seen = long.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n : -1;
        CaseCommand command = Command(seen, Typed("text"), [.. papers.Select(p => p.Name)]) with
        {
            Records = [.. papers.Select(p => p.Record)],
        };
        switch (await new Cases(log).TakeAsync(command, ShippedProcesses.UsEar, ct))
        {
            case CaseAnswer.Taken:
                TempData["Told"] = texts["It is sent, and was received on {0}.", Day.Text(log.Today)].Value;
                return RedirectToPage("Details", new { id });
            case CaseAnswer.Refused refused:
                Wrong("", $"{refused.Why} [{refused.Citation}]");
                break;
            case CaseAnswer.Stale:
                await FoundAsync(id, act, kind, ct);
                Wrong(
                    "",
                    texts[
                        "Something was done to the case since you looked. What you typed is still here: look again, then send it."
                    ]
                );
                break;
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        return Again();
    }

    private CaseCommand Command(long seen, string text, IReadOnlyList<string> names) =>
        AnswerActs.Command(
            Of,
            Notice,
            new(Kind, text, Typed("hearing") == "yes", names),
            visitor.Person,
            log.Today,
            seen,
            RequestKey.Of(Typed("key"))
        );

    private async Task<List<(string Name, SealedRecord Record)>> PapersAsync(
        List<IFormFile> files,
        CancellationToken ct
    )
    {
        List<(string Name, SealedRecord Record)> papers = [];
        if (files.Sum(f => f.Length) > AttachmentCheck.MostBytes)
        {
            Wrong("files", texts["The files are together longer than 25 MiB"]);
            return papers;
        }

        foreach (IFormFile file in files)
        {
            using MemoryStream bytes = new();
            await file.CopyToAsync(bytes, ct);
            byte[] content = bytes.ToArray();
            if (AttachedFile.NoDocument(file.FileName, content) is { } refusal)
            {
                Wrong("files", refusal);
            }
            else if (Faults.Count == 0)
            {
                papers.Add((file.FileName, log.Records.Attach(file.FileName, content).Record!));
            }
        }

        return papers;
    }

    private async Task<bool> FoundAsync(string id, long act, string kind, CancellationToken ct)
    {
        if (
            await drafts.FindAsync(id, ct) is not { } row
            || await correspondences.OfAsync(row, ct) is not { } of
            || of.Notices.FirstOrDefault(n => n.Sequence == act && AnswerActs.Fits(n.Kind, kind)) is not { } notice
        )
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        (Row, Of, Notice, Kind) = (row, of, notice, kind);
        return true;
    }
}
