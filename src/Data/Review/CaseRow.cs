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

    /// <summary>Of <see cref="CaseDue.Counted"/>, as of <see cref="Asof"/>; null where no limit counts.</summary>
    public string? Clock { get; init; }

    /// <inheritdoc cref="DueClock.Elapsed"/>
    public int? Elapsed { get; init; }

    /// <inheritdoc cref="DueClock.Stopped"/>
    public DateOnly? Stopped { get; init; }

    /// <summary>The organization that applies; where none was named the person.</summary>
    public string? Applicant { get; init; }

    /// <summary>The day of its submission.</summary>
    public DateOnly? Submitted { get; init; }

    /// <summary>Agencies of this round that have not spoken, by id, separated by blanks and between two; empty where there are none.</summary>
    public string Awaits { get; init; } = "";

    /// <summary>Agencies that were asked in this round or acted in any, by id, written alike: whose record the case is in.</summary>
    public string Agencies { get; init; } = "";

    /// <summary>1 under an administrative hold, else 0.</summary>
    public int Held { get; init; }

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
            Clock = due.Counted?.Clock,
            Elapsed = due.Counted?.Elapsed,
            Stopped = due.Counted?.Stopped,
            Applicant = state.Submission is null ? null : state.Applicant ?? state.Submitter,
            Submitted = state.Acts.FirstOrDefault(a => a.Kind == "submission")?.On,
            Awaits = Between(state.IsOver ? [] : state.Referrals.Values.Where(r => !r.IsClosed).Select(r => r.Agency)),
            Agencies = Between(AgencyRecord.Of(state)),
            Held = state.Holds.IsEmpty ? 0 : 1,
        };
    }

    private static string Between(IEnumerable<string> agencies) =>
        string.Join(' ', agencies) is { Length: > 0 } all ? $" {all} " : "";
}
