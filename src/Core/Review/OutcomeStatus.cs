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

        string outcome = state.Returned is not null ? "returned without action" : Lines(state.Decision!);
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

    private static string Lines(Decision decision)
    {
        string[] approved = [.. decision.Lines.Where(l => l.Outcome == "approve").Select(l => l.Line)];
        string[] denied = [.. decision.Lines.Where(l => l.Outcome == "deny").Select(l => l.Line)];
        return denied.Length == 0 ? "approved"
            : approved.Length == 0 ? "denied"
            : $"approved in part: {string.Join(", ", approved)}; denied: {string.Join(", ", denied)}";
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
            : Text($"an appeal must be received by {day:d MMM yyyy}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
