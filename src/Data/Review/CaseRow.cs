using Licet.Core.Review;

namespace Licet.Data.Review;

/// <summary>
/// A case in the officer's queue: what its events say, and nothing that they do not. Written in the event's own transaction, and
/// made again from the log at will.
/// </summary>
internal sealed class CaseRow
{
    /// <summary>"Z100123".</summary>
    public required string Number { get; init; }

    /// <summary>Events of the case.</summary>
    public required long Sequence { get; init; }

    /// <summary>"us-ear/1".</summary>
    public required string Process { get; init; }

    public required string Stage { get; init; }

    /// <summary>1 where nothing leads out of the stage, else 0: a number, which both databases find by index.</summary>
    public required int Ended { get; init; }

    public required int Round { get; init; }

    public string? Officer { get; init; }

    /// <summary>The latest legal day among the events: <see cref="Due"/> is as of it.</summary>
    public required DateOnly Asof { get; init; }

    /// <summary>See <see cref="CaseDue.Day"/>.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>See <see cref="CaseDue.AskAgain"/>: from this day on the queue asks the events, not the row.</summary>
    public DateOnly? AskAgain { get; init; }

    /// <param name="latest">The latest legal day among the case's events.</param>
    public static CaseRow Of(CaseState state, DateOnly latest)
    {
        CaseDue due = CaseDue.Of(state, latest);
        return new CaseRow
        {
            Number = state.History["case/".Length..],
            Sequence = state.Sequence,
            Process = $"{state.Process.Id}/{state.Process.Version}",
            Stage = state.Stage,
            Ended = state.IsOver ? 1 : 0,
            Round = state.Round,
            Officer = state.Officer,
            Asof = latest,
            Due = due.Day,
            AskAgain = due.AskAgain,
        };
    }
}
