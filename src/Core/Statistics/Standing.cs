using System.Collections.Immutable;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Statistics;

/// <summary>What an application has come to. Every application that was received has one on every day from then on.</summary>
public enum Standing
{
    /// <summary>None of the others: nothing was decided, or what was decided is being reviewed again.</summary>
    Pending,

    /// <summary>Every line.</summary>
    Approved,

    /// <summary>Some lines approved, the denial of the others final.</summary>
    ApprovedInPart,

    /// <summary>Notice was given; the denial can still be averted (750.6(b)). Lines approved beside it have their license (750.4(b)(3)(iii)).</summary>
    IntentToDeny,

    /// <summary>Every line, and final.</summary>
    Denied,

    /// <summary>Returned without action: neither approved nor denied (750.4(a)(2)).</summary>
    Returned,

    /// <summary>Could not be registered: no clock ever ran.</summary>
    ReturnedUnregistered,

    /// <summary>By the applicant.</summary>
    Withdrawn,

    /// <summary>Replaced by an amendment, which counts as an application of its own.</summary>
    Superseded,
}

/// <summary>From a day on an application stands so.</summary>
/// <param name="Approved">
/// Ids of the lines that signatures have approved by then. An approved line stays approved and has its license, whatever becomes of the
/// others.
/// </param>
/// <param name="Licenses">Licenses issued by then: one a signature that approved a line.</param>
/// <param name="Final">A denial that nobody averts becomes final at the end of this day; null for none.</param>
public sealed record Turn(
    DateOnly On,
    Standing Standing,
    ImmutableSortedSet<string> Approved,
    int Licenses = 0,
    DateOnly? Final = null
)
{
    public bool IsWaiting => Standing.IsWaiting();

    /// <summary>Decided or returned.</summary>
    public bool IsDone => Standing.IsDone();
}

/// <summary>
/// How an act changes what an application has come to. By what the act brings and where it leads, not by the names of one process:
/// the kinds of content are a closed set.
/// </summary>
internal static class Standings
{
    public static bool IsWaiting(this Standing standing) => standing is Standing.Pending or Standing.IntentToDeny;

    /// <summary>Decided or returned.</summary>
    public static bool IsDone(this Standing standing) =>
        standing is Standing.Approved or Standing.ApprovedInPart or Standing.Denied or Standing.Returned;

    /// <summary>Null where it changes nothing.</summary>
    public static Turn? After(CaseState before, CaseEvent e, CaseState after)
    {
        Transition? act = before.Process.Transitions.FirstOrDefault(t => t.Id == e.Transition);
        if (act is null)
        {
            return null;
        }

        bool moved = e.To != before.Stage;
        DateOnly on = DayOf(act, e, after);
        return e.Content switch
        {
            Submission => Of(Standing.Pending),
            Return => Of(Standing.Returned),
            Intake { Deficiencies.IsEmpty: false } when moved => Of(Standing.ReturnedUnregistered),
            Amendment => Of(Standing.Superseded),
            Signature when moved && after.Decision is not null => Marks(act, "itd-noticed")
                ? Of(Standing.IntentToDeny) with
                {
                    Final = Deadline(after, on),
                }
                : Of(Decided(after)),
            AnswerRuling { Accepted: true } or AppealRuling { Granted: true } when moved => Of(Standing.Pending),
            NoContent when moved && Marks(act, "denial-final") && after.Decision is not null => Of(Decided(after)),
            NoContent when moved && after.IsOver && IsApplicant(before, e) => Of(Standing.Withdrawn),
            _ => null,
        };

        Turn Of(Standing standing) => new(on, standing, Approved(after), after.Approvals.Count(a => !a.Lines.IsEmpty));
    }

    private static Standing Decided(CaseState after)
    {
        ImmutableSortedSet<string> approved = Approved(after);
        return after.Submission!.Lines.All(l => approved.Contains(l.Id)) ? Standing.Approved
            : approved.IsEmpty ? Standing.Denied
            : Standing.ApprovedInPart;
    }

    private static ImmutableSortedSet<string> Approved(CaseState after) =>
        after.Approvals.SelectMany(a => a.Lines).Select(l => l.Line).ToImmutableSortedSet(StringComparer.Ordinal);

    /// <summary>The last day of the limit after which the process itself makes the denial final.</summary>
    private static DateOnly? Deadline(CaseState after, DateOnly on)
    {
        List<Guard> over =
        [
            .. after
                .Process.From(after.Stage)
                .Where(t => Marks(t, "denial-final"))
                .SelectMany(t => t.Guards.Select(Guard.Of))
                .Where(g => g.Code == "clock-over"),
        ];
        return over.Count == 0 ? null : CaseClocks.Read(after, over[0].Clock, on)?.Deadline;
    }

    /// <summary>What follows when days are over follows on their last day, whenever it is recorded: the case has that day under the act's mark.</summary>
    private static DateOnly DayOf(Transition act, CaseEvent e, CaseState after) =>
        act.Marks is [var mark, ..] && after.DayOf(mark) is { } day && day < e.On ? day : e.On;

    private static bool Marks(Transition act, string mark) => act.Marks?.Contains(mark) == true;

    private static bool IsApplicant(CaseState state, CaseEvent e) => state.Process.SideOf(e.Role) == Side.Applicant;
}
