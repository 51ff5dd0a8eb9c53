using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.SignIn;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Applications;

/// <summary>What the applicant sent on a case.</summary>
/// <param name="Act">Its place in the case's history.</param>
/// <param name="Documents">Names of its documents, in order.</param>
public sealed record SentAnswer(long Act, DateOnly On, string By, string Text, IReadOnlyList<string> Documents)
{
    /// <summary>Null for what is no answer.</summary>
    public static SentAnswer? Of(FoldedAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        (string Text, IReadOnlyList<string> Documents)? sent = act.Event.Content switch
        {
            InformationGiven g => (g.Text, g.Documents ?? []),
            Answer a => (a.Text, a.Documents ?? []),
            AppealFiled f => (f.Statement, []),
            _ => null,
        };
        return sent is { } s ? new(act.Sequence, act.Event.On, act.Event.Person, s.Text, s.Documents) : null;
    }
}

/// <summary>A submitted application as its applicant may know it: what was told and asked, the letters, and what was sent.</summary>
/// <param name="Acts">With what the passing of days has brought, recorded or not.</param>
/// <param name="Notices">In the order in which they were told.</param>
public sealed record Correspondence(
    CaseFile File,
    IReadOnlyList<FoldedAct> Acts,
    string Status,
    IReadOnlyList<ApplicantNotice> Notices,
    IReadOnlyList<KeptLetter> Letters,
    IReadOnlyList<SentAnswer> Sent
)
{
    /// <summary>As it is recorded: what a command must have seen.</summary>
    public CaseState State => File.State;

    /// <summary>As it stands on the day that asks.</summary>
    public CaseState Now => Acts[^1].After;

    /// <summary>What waits for the applicant, the nearest last day first: requests and intents to deny that are not answered.</summary>
    public IEnumerable<ApplicantNotice> Waiting =>
        Notices.Where(n => n is { Awaits: "information-given" or "answer", Answered: null });

    public IEnumerable<KeptLetter> LettersOf(ApplicantNotice notice) => Letters.Where(l => l.Act == notice.Sequence);

    /// <summary>The day that the law or the office's letter sets for an answer; null where neither does.</summary>
    public DateOnly? LastDayOf(ApplicantNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return notice.Days.Count > 0
            ? notice.Days[0].Last
            : LettersOf(notice).Select(l => l.Letter.AnswerBy).FirstOrDefault(d => d is not null);
    }

    /// <summary>What was sent in answer to it: after it and, of several of one kind, before the next.</summary>
    public IEnumerable<SentAnswer> SentTo(ApplicantNotice notice) =>
        Sent.Where(s =>
            File.Acts[(int)s.Act - 1].Event.Content switch
            {
                InformationGiven g => g.Stop == notice.Request,
                Answer => notice.Kind == NoticeKind.IntentToDeny && Last(s, NoticeKind.IntentToDeny) == notice.Sequence,
                AppealFiled => notice.Kind
                    is NoticeKind.ReturnedWithoutAction
                        or NoticeKind.Approved
                        or NoticeKind.Denied
                    && Last(s, notice.Kind) == notice.Sequence,
                _ => false,
            }
        );

    private long? Last(SentAnswer sent, NoticeKind kind) =>
        Notices.LastOrDefault(n => n.Kind == kind && n.Sequence < sent.Act)?.Sequence;
}

/// <summary>Reads what was written to and fro on a case.</summary>
public sealed class Correspondences(EventLog log)
{
    private readonly CaseFiles _files = new(log);

    /// <summary>Null before it was submitted here.</summary>
    public async Task<Correspondence?> OfAsync(ApplicationRow row, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.Case is not { } number || await _files.ReadAsync(number, ct) is not { } file)
        {
            return null;
        }

        IReadOnlyList<ApplicantNotice> notices = ApplicantNotices.Of(file.Acts, log.Today);
        return new(
            file,
            FoldedAct.Through(file.Acts, log.Today),
            CaseStatus.Of(file.State, log.Today),
            notices,
            await _files.LettersAsync(file, notices, ct),
            [.. file.Acts.Select(SentAnswer.Of).OfType<SentAnswer>()]
        );
    }
}

/// <summary>What notices are called.</summary>
internal static class NoticeLook
{
    public static string Title(NoticeKind kind, IStringLocalizer texts) =>
        kind switch
        {
            NoticeKind.InformationAsked => texts["The authority asks for information"],
            NoticeKind.ReturnedUnregistered => texts["Returned before it was registered: what to mend"],
            NoticeKind.ReturnedWithoutAction => texts["Returned without action"],
            NoticeKind.Approved => texts["Approved"],
            NoticeKind.IntentToDeny => texts["Notice of intent to deny"],
            NoticeKind.IntentKept => texts["Your answer did not change the decision"],
            NoticeKind.ReviewedAgain => texts["Reviewed again after your answer"],
            NoticeKind.Denied => texts["The denial is final"],
            NoticeKind.DenialNotice => texts["Notice of the final denial"],
            NoticeKind.AppealGranted => texts["Your appeal is granted"],
            NoticeKind.AppealRefused => texts["Your appeal is refused"],
            _ => texts["Superseded by your amendment"],
        };

    /// <summary>The word in an answer's address, and what its button says.</summary>
    public static (string Path, string Words)? Act(ApplicantNotice notice, IStringLocalizer texts) =>
        notice.Awaits switch
        {
            "information-given" => (
                "information",
                notice.Answered is null ? texts["Answer the request"] : texts["Send more"]
            ),
            "answer" => ("intent", notice.Answered is null ? texts["Answer the notice"] : texts["Add to your answer"]),
            "appeal-filed" => ("appeal", texts["Appeal"]),
            _ => null,
        };

    public static string Mood(ApplicantNotice notice) =>
        notice.Kind switch
        {
            NoticeKind.Approved or NoticeKind.AppealGranted or NoticeKind.ReviewedAgain => "good",
            NoticeKind.InformationAsked => notice is { Awaits: not null, Answered: null } ? "wait" : "",
            NoticeKind.IntentToDeny or NoticeKind.Denied or NoticeKind.DenialNotice => "stop",
            NoticeKind.ReturnedUnregistered or NoticeKind.ReturnedWithoutAction => "wait",
            _ => "",
        };
}
