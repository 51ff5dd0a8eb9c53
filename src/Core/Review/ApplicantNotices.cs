using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>What the authority told the applicant of a case.</summary>
public enum NoticeKind
{
    InformationAsked,
    ReturnedUnregistered,
    ReturnedWithoutAction,
    Approved,
    IntentToDeny,
    IntentKept,
    ReviewedAgain,
    Denied,
    DenialNotice,
    AppealGranted,
    AppealRefused,
    Superseded,
}

/// <summary>A last day of the applicant's, and what happens then.</summary>
/// <param name="What">"Applicant answers an intent to deny".</param>
/// <param name="Then">A sentence of what follows.</param>
/// <param name="IsOver">The day has passed on the day that asked, or what it asks for was done.</param>
public sealed record NoticeDay(string What, DateOnly Last, string Then, string Citation, bool IsOver);

/// <summary>
/// One thing that the authority told the applicant: what it says, until when something can be done about it, and by which act. It holds
/// nothing of what agencies said, nor the authority's own reasoning where no law gives it to the applicant.
/// </summary>
/// <param name="Sequence">Of the act in the case's history.</param>
/// <param name="Says">Sentences of the act itself; what its letter says beside them stands in the letter.</param>
/// <param name="Awaits">Kind of the content that answers it: "information-given", "answer", "appeal-filed"; null: none, or not any more.</param>
/// <param name="Request">Of a request for information: the id of its stop; else null.</param>
/// <param name="Answered">Day of the last answer to it; null for none.</param>
public sealed record ApplicantNotice(
    long Sequence,
    NoticeKind Kind,
    DateOnly On,
    string Citation,
    IReadOnlyList<string> Says,
    IReadOnlyList<NoticeDay> Days,
    string? Awaits,
    string? Request = null,
    DateOnly? Answered = null
);

/// <summary>An act of a case with the case before and after it.</summary>
/// <param name="Sequence">Of the event, 1 for the first.</param>
public sealed record FoldedAct(long Sequence, CaseState Before, CaseEvent Event, CaseState After)
{
    /// <summary>The acts, and behind them what the passing of days alone has brought by a day.</summary>
    /// <param name="acts">All of one case, in order; one at least.</param>
    public static IReadOnlyList<FoldedAct> Through(IReadOnlyList<FoldedAct> acts, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(acts);
        return
        [
            .. acts,
            .. DueMoves
                .Of(acts[^1].After, asOf)
                .Select(d => new FoldedAct(d.Ruling.State.Sequence, d.Before, d.Ruling.Moved, d.Ruling.State)),
        ];
    }
}

/// <summary>Makes notices of a case's acts. They follow from the acts, the process and the day alone.</summary>
public static class ApplicantNotices
{
    private const string InformationGiven = "information-given";
    private const string Answer = "answer";
    private const string Appeal = "appeal-filed";

    /// <summary>What was told by a day, in order.</summary>
    /// <param name="acts">All of one case, in order.</param>
    public static IReadOnlyList<ApplicantNotice> Of(IReadOnlyList<FoldedAct> acts, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(acts);
        if (acts.Count == 0)
        {
            return [];
        }

        IReadOnlyList<FoldedAct> all = FoldedAct.Through(acts, asOf);
        CaseState now = all[^1].After;
        return [.. all.SelectMany(a => Told(a).Select(k => Notice(a, k, now, asOf)))];
    }

    /// <summary>What an act tells the applicant; nothing for most.</summary>
    private static IEnumerable<NoticeKind> Told(FoldedAct act)
    {
        Transition? taken = act.Before.Process.Transitions.FirstOrDefault(t => t.Id == act.Event.Transition);
        switch (act.Event.Content)
        {
            case StopBegan began when InformationRequests.IsOne(began.Reason):
                yield return NoticeKind.InformationAsked;
                break;
            case Intake { Deficiencies.IsEmpty: false }:
                yield return NoticeKind.ReturnedUnregistered;
                break;
            case Return:
                yield return NoticeKind.ReturnedWithoutAction;
                break;
            case Signature when act.Event.To != act.Before.Stage:
                if (act.After.Approvals.Length > act.Before.Approvals.Length)
                {
                    yield return NoticeKind.Approved;
                }

                if (Denies(act.Before))
                {
                    yield return NoticeKind.IntentToDeny;
                }

                break;
            case AnswerRuling ruling:
                yield return ruling.Accepted ? NoticeKind.ReviewedAgain : NoticeKind.IntentKept;
                break;
            case AppealRuling ruling:
                yield return ruling.Granted ? NoticeKind.AppealGranted : NoticeKind.AppealRefused;
                break;
            case Amendment:
                yield return NoticeKind.Superseded;
                break;
            case NoContent when taken is not null && Denies(act.Before) && taken.Guards.Contains("some-denial"):
                yield return NoticeKind.DenialNotice;
                break;
            case NoContent when taken is not null && Denies(act.Before) && Waited(taken):
                yield return NoticeKind.Denied;
                break;
            default:
                break;
        }
    }

    private static bool Waited(Transition taken) => taken.Guards.Any(g => Guard.Of(g).Code == "clock-over");

    private static bool Denies(CaseState state) => state.Decision?.Lines.Any(l => l.Outcome == "deny") == true;

    private static ApplicantNotice Notice(FoldedAct act, NoticeKind kind, CaseState now, DateOnly asOf)
    {
        CaseState before = act.Before;
        Transition? taken = before.Process.Transitions.FirstOrDefault(t => t.Id == act.Event.Transition);
        string citation = act.Event.Content is StopBegan began
            ? InformationRequests.CitationFor(before.Process, began.Reason)
            : taken?.Citation ?? before.Process.Citation;
        IReadOnlyList<NoticeDay> days = NoticeDays.Of(act, kind, now, asOf);
        // What follows of itself is of the last day that brought it, whenever it is recorded.
        DateOnly on = act.After.Marks.LastOrDefault(m => m.Sequence == act.Sequence)?.Day ?? act.Event.On;
        ApplicantNotice notice = new(act.Sequence, kind, on, citation, Says(act, kind), days, null);
        return kind switch
        {
            NoticeKind.InformationAsked => Asked(notice, ((StopBegan)act.Event.Content).Id, now, asOf),
            NoticeKind.IntentToDeny when act.After.Round == now.Round => notice with
            {
                Awaits = now.Process.From(now.Stage).Any(t => t.Content == Answer) ? Answer : null,
                Answered = now.Answered is null ? null : now.Supplemented ?? now.Answered,
            },
            NoticeKind.ReturnedWithoutAction
            or NoticeKind.Approved
            or NoticeKind.Denied when act.After.Round == now.Round => notice with
            {
                Awaits =
                    AnswerGuards.Adverse(now)
                    && now.AppealFiled is null
                    && now.Process.From(now.Stage).Any(t => t.Content == Appeal)
                    && days.Any(d => !d.IsOver)
                        ? Appeal
                        : null,
                Answered = now.Appealed,
            },
            _ => notice,
        };
    }

    private static ApplicantNotice Asked(ApplicantNotice notice, string request, CaseState now, DateOnly asOf)
    {
        Stop stop = now.Stops.First(s => s.Id == request);
        return notice with
        {
            Request = request,
            Awaits =
                !now.IsOver && stop.Held.Through is null && InformationRequests.IsOpen(stop, asOf)
                    ? InformationGiven
                    : null,
            Answered = InformationRequests.AnsweredOn(stop, asOf),
        };
    }

    /// <summary>Of a return what the law has it say; of a decision its lines; of a ruling on an appeal its reasons (756.2(d)(1)).</summary>
    private static ImmutableArray<string> Says(FoldedAct act, NoticeKind kind) =>
        (kind, act.Event.Content) switch
        {
            (_, Intake i) => i.Deficiencies,
            (_, Return r) => [r.Reason, r.Remedy],
            (_, AppealRuling { Reasons.Length: > 0 } a) => [a.Reasons],
            (NoticeKind.Approved, _) => [$"Approved: {Lines(act.After.Approvals[^1].Lines)}."],
            (NoticeKind.IntentToDeny or NoticeKind.Denied or NoticeKind.DenialNotice, _) =>
            [
                $"{(kind == NoticeKind.IntentToDeny ? "To be denied" : "Denied")}: {Lines(act.Before.Decision!.Lines.Where(l => l.Outcome == "deny"))}.",
            ],
            (_, Amendment a) =>
            [
                $"Material differences in: {string.Join(", ", a.Material.Select(b => $"Block {b}"))}.",
            ],
            _ => [],
        };

    /// <summary>"line 1 of Block 22, line 2 of Block 22".</summary>
    private static string Lines(IEnumerable<LineDecision> lines) =>
        string.Join(
            ", ",
            lines.Select(l => l.Line.Split('-') is [var block, var line] ? $"line {line} of Block {block}" : l.Line)
        );
}
