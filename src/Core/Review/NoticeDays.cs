using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// The applicant's last days that an act sets: limits of the process that it starts and that an act of the applicant ends, and those of
/// which the process tells the applicant. None of them is stopped (750.4(b) names the 90 days of the review only).
/// </summary>
internal static class NoticeDays
{
    public static IReadOnlyList<NoticeDay> Of(FoldedAct act, NoticeKind kind, CaseState now, DateOnly asOf)
    {
        ProcessDefinition process = act.Before.Process;
        Transition? taken = process.Transitions.FirstOrDefault(t => t.Id == act.Event.Transition);
        if (taken is null)
        {
            return [];
        }

        // An approval and an intent to deny come by one act: each has its own days.
        HashSet<string> marks =
        [
            .. (kind == NoticeKind.Approved ? taken.ApprovalMarks ?? taken.Marks : taken.Marks) ?? [],
        ];
        if (kind == NoticeKind.Approved && act.After.Approvals is not [.., { Conditions.IsEmpty: false }])
        {
            return []; // Nobody is adversely affected by what is approved as asked.
        }

        // What was approved stays so in a later round, and its conditions may be appealed until their own last day.
        bool own = act.After.Round == now.Round || kind == NoticeKind.Approved;
        HashSet<string> ended =
        [
            .. CaseClocks
                .EndedBy(act.Before, "answer")
                .Concat(CaseClocks.EndedBy(act.Before, "appeal-filed"))
                .Select(c => c.Id),
        ];
        return
        [
            .. process
                .Clocks.Where(c => marks.Contains(c.From) || c.Again?.Any(marks.Contains) == true)
                .Where(c => ended.Contains(c.Id) || c.Running is not null)
                .Select(c => Day(c, act, own ? now : null, asOf))
                .OrderBy(d => d.Last),
        ];
    }

    private static NoticeDay Day(TimeLimit limit, FoldedAct act, CaseState? now, DateOnly asOf)
    {
        // What follows of itself when days are over is of their last day, whenever it is recorded.
        DateOnly started =
            act.After.Marks.LastOrDefault(m => m.Act == limit.From || limit.Again?.Contains(m.Act) == true)?.Day
            ?? act.Event.On;
        DateOnly last = act.Before.Process.ClockOf(limit.Id).Read(started, null, [], started).Deadline!.Value;
        bool done =
            now is null
            || CaseClocks.Read(now, limit.Id, asOf) is { State: ClockState.Met or ClockState.MetLate }
            || (limit.To is null && now.Stage != act.After.Stage);
        return new(limit.Title, last, Expiries.ThenOf(limit.Expiry), limit.Citation, done || asOf > last);
    }
}
