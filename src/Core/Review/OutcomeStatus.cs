using System.Globalization;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>What was decided and what runs from there, as the applicant is told.</summary>
internal static class OutcomeStatus
{
    /// <summary>"approved", "denied; an appeal must be received by 18 Feb 2020"; null while nothing is decided.</summary>
    public static string? Of(CaseState state, DateOnly asOf)
    {
        if (!IsDecided(state))
        {
            return null;
        }

        string outcome = state.Returned is not null ? $"{Beside(state)}returned without action" : Lines(state);
        IEnumerable<string?> parts = AnswerGuards.Adverse(state)
            ? [outcome, .. Since(state, asOf), Appeal(state, asOf)]
            : [outcome];
        return string.Join("; ", parts.OfType<string>());
    }

    /// <summary>Nothing of this stage decides any more: what may still come is an appeal, or the end.</summary>
    private static bool IsDecided(CaseState state) =>
        (state.Returned is not null || state.Decision is not null)
        && (state.IsOver ? EndedByDecision(state) : IsFinal(state));

    /// <summary>The end came by a signature, or by a rule after one; not by a withdrawal.</summary>
    private static bool EndedByDecision(CaseState state) =>
        state.Acts.LastOrDefault(a => a.Transition.Length > 0) is { } last
        && (
            last.Kind == "signature" || state.Process.Roles.FirstOrDefault(r => r.Id == last.Role)?.Side == Side.System
        );

    private static bool IsFinal(CaseState state) =>
        state.Process.StageOf(state.Stage).Kind == StageKind.Open
        && state
            .Process.From(state.Stage)
            .Where(t => t.Target(state.Stage) != state.Stage)
            .All(t =>
                t.Content == "appeal-ruling" || state.Process.StageOf(t.To).Kind == StageKind.End && t.Content == "none"
            )
        && !state.Process.From(state.Stage).Any(t => t.Content is "decision" or "signature" or "answer");

    /// <summary>What is approved for good while the rest is not decided, or no longer will be; empty where nothing is.</summary>
    public static string Beside(CaseState state)
    {
        List<string> approved = Approved(state);
        return approved.Count == 0 ? ""
            : approved.Count < state.Submission!.Lines.Length ? $"approved in part: {Named(approved)}; the rest: "
            : "approved; reviewed again: ";
    }

    private static string Lines(CaseState state)
    {
        List<string> approved = Approved(state);
        List<string> denied =
        [
            .. state.Decision!.Lines.Where(l => l.Outcome == "deny").Select(l => l.Line).Except(approved),
        ];
        return denied.Count == 0 ? "approved"
            : approved.Count == 0 ? "denied"
            : $"approved in part: {Named(approved)}; denied: {Named(denied)}";
    }

    private static List<string> Approved(CaseState state) =>
        [.. state.Approvals.SelectMany(a => a.Lines).Select(l => l.Line).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>"line 1 of Block 22": as the form numbers them, not as the case does.</summary>
    private static string Named(List<string> lines)
    {
        string block = lines[0].Split('-')[0];
        return lines.TrueForAll(l => l.StartsWith(block + "-", StringComparison.Ordinal))
            ? $"{(lines.Count == 1 ? "line" : "lines")} {string.Join(", ", lines.Select(l => l[(block.Length + 1)..]))} of Block {block}"
            : string.Join(", ", lines);
    }

    /// <summary>Since when what led here by the passing of days is final, in the process's words.</summary>
    private static IEnumerable<string?> Since(CaseState state, DateOnly asOf) =>
        state
            .Process.Transitions.Where(t => t.To == state.Stage)
            .SelectMany(t => t.Guards)
            .Select(Guard.Of)
            .Where(g => g.Code == "clock-over")
            .Select(g => CaseClocks.Read(state, g.Clock, asOf))
            .OfType<ClockReading>()
            .Where(r => r.State == ClockState.Expired)
            .Select(r => CaseStatus.Words(state, r));

    private static string? Appeal(CaseState state, DateOnly asOf)
    {
        if (state is { AppealFiled: not null, Appealed: { } on })
        {
            return state.Appeal is null
                ? Text($"your appeal of {on:d MMM yyyy} is not decided yet")
                : Text($"your appeal of {on:d MMM yyyy} was refused, and that is final");
        }

        ClockReading? reading = CaseClocks
            .EndedBy(state, "appeal-filed")
            .Select(c => CaseClocks.Read(state, c.Id, asOf))
            .OfType<ClockReading>()
            .MaxBy(r => r.Started);
        return reading?.Deadline is not { } day ? null
            : reading.State == ClockState.Expired ? Text($"the days to appeal ended on {day:d MMM yyyy}")
            : Text($"an appeal must be received by {day:d MMM yyyy}{Noticed(state, reading)}");
    }

    /// <summary>
    /// 750.6(b) counts from the final denial, 756.2(c)(1) from the date on the notice of it: both last days are told, and the later
    /// one counts where there is a notice.
    /// </summary>
    private static string Noticed(CaseState state, ClockReading reading)
    {
        TimeLimit limit = state.Process.Clocks.Single(c => c.Id == reading.Rule.Id);
        if (limit.Again is null)
        {
            return "";
        }

        DateOnly first = state.Marks.Last(m => m.Act == limit.From).Day;
        return first == reading.Started
            ? Text($", or within {limit.Limit} days of the date of a notice of the denial")
            : Text(
                $", counted from the notice of {reading.Started:d MMM yyyy} (from the denial itself: by {first.AddDays(limit.Limit):d MMM yyyy})"
            );
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
