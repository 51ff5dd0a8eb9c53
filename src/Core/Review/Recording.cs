using Licet.Core.History;

namespace Licet.Core.Review;

/// <summary>
/// What recording an act comes to: what the days had brought the case to before it, then the act, decided on the case as it then
/// stands. Pure, so that a run in memory and every database record the same events. All of it is recorded together or, where the act
/// is refused, nothing.
/// </summary>
/// <param name="Due">In the order of their days. The one that the act itself asks for is left to it.</param>
/// <param name="Before">The case before the act.</param>
/// <param name="Ruling">On the act.</param>
public sealed record Recording(IReadOnlyList<DueMove> Due, CaseState Before, Ruling Ruling)
{
    /// <summary>A move, on a case whose events the person had seen as <see cref="Move.Seen"/> says.</summary>
    /// <param name="recorded">The day of recording: what is due by it comes first, whatever day the move gives itself.</param>
    public static Recording Of(CaseState state, Move move, DateOnly recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(move);
        return move.Seen != state.Sequence
            ? new([], state, Case.Take(state, move, recorded))
            : After(
                state,
                [
                    .. DueMoves
                        .Of(state, recorded)
                        .TakeWhile(d =>
                            (d.Ruling.Moved.Transition, d.Ruling.Moved.Content) != (move.Transition, move.Content)
                        ),
                ],
                before =>
                    Unreadable(move.Content)
                    ?? Case.Take(
                        before,
                        move with
                        {
                            Seen = before.Sequence,
                            IsDue = IsDue(before, move, recorded),
                        },
                        recorded
                    )
            );
    }

    /// <summary>The rule at work asks for what the days have brought, of its own day.</summary>
    private static bool IsDue(CaseState before, Move move, DateOnly recorded) =>
        move.By.Id == Person.System.Id
        && DueMoves.Of(before, recorded) is [{ Ruling.Moved: var due }, ..]
        && (due.Transition, due.Content, due.On) == (move.Transition, move.Content, move.On);

    /// <summary>An act beside the stage.</summary>
    /// <inheritdoc cref="Of(CaseState, Move, DateOnly)"/>
    public static Recording Of(CaseState state, Aside aside, DateOnly recorded)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(aside);
        return aside.Seen != state.Sequence
            ? new([], state, Asides.Take(state, aside, recorded))
            : After(
                state,
                DueMoves.Of(state, recorded),
                before =>
                    Unreadable(aside.Content) ?? Asides.Take(before, aside with { Seen = before.Sequence }, recorded)
            );
    }

    /// <summary>What is to be recorded, in order; nothing where the act is refused.</summary>
    /// <param name="records">What lies beside the log and comes with the act.</param>
    public IReadOnlyList<NewEvent> Events(IEnumerable<Sealed>? records = null) =>
        Ruling is Ruling.Accepted accepted
            ?
            [
                .. Due.Select(d => CaseJson.NewEventOf(d.Before, d.Ruling.Moved)),
                CaseJson.NewEventOf(Before, accepted.Moved, records),
            ]
            : [];

    private static Ruling.Refused? Unreadable(Content content) =>
        ContentTexts.Fault(content) is { } fault ? new(RefusalKind.Guard, fault, "DESIGN") : null;

    private static Recording After(CaseState state, IReadOnlyList<DueMove> due, Func<CaseState, Ruling> decide)
    {
        CaseState before = due.Count == 0 ? state : due[^1].Ruling.State;
        return new(due, before, decide(before));
    }
}
