using System.Collections.Immutable;
using Licet.Core.Clocks;

namespace Licet.Core.Statistics;

/// <summary>A line as it was submitted, in the order of its id.</summary>
/// <param name="Item">Classification; null where it was not kept.</param>
/// <param name="Value">US dollars; null where none is stated.</param>
public sealed record RowLine(string Id, string Policy, string? Item, decimal? Value)
{
    /// <summary>Approving it goes against its review policy and needs a rationale and two signatures.</summary>
    public bool IsAgainstApproval => Policy is "PresumptionOfDenial" or "PolicyOfDenial";
}

/// <summary>
/// What statistics need of a case, folded once from its events; any figure for any day is counted from it. Never stored: it goes with
/// the run that made it.
/// </summary>
/// <param name="Number">"Z100123".</param>
/// <param name="Signer">The person who submitted it.</param>
/// <param name="Received">Day of submission.</param>
/// <param name="Started">The day after which the process's days count (registration); null before.</param>
/// <param name="Resolved">The day on which they ended; null while they run. An application that was taken up again has the last one.</param>
/// <param name="Turns">In the order of their days; the first is the receipt.</param>
/// <param name="Lines">In ordinal order of their ids.</param>
/// <param name="Stops">All, lawful or not.</param>
/// <param name="Whole">The process's clock of all days; null where it has none.</param>
public sealed record ApplicationRow(
    string Number,
    string Signer,
    DateOnly Received,
    DateOnly? Started,
    DateOnly? Resolved,
    ImmutableArray<Turn> Turns,
    ImmutableArray<RowLine> Lines,
    ImmutableArray<Stop> Stops,
    Clock? Whole
)
{
    /// <summary>As it stood at the end of a day; null before it was received. A denial is final at the end of its last day, recorded or not.</summary>
    public Turn? On(DateOnly day)
    {
        for (int i = Turns.Length - 1; i >= 0; i--)
        {
            Turn turn = Turns[i];
            if (turn.On <= day)
            {
                return turn.Final is { } final && final <= day
                    ? turn with
                    {
                        On = final,
                        Standing = turn.Approved.Contains(true) ? Standing.ApprovedInPart : Standing.Denied,
                    }
                    : turn;
            }
        }

        return null;
    }

    /// <summary>Days from registration through a day, or through the day of resolution; null before registration.</summary>
    public int? Elapsed(DateOnly day) =>
        Started is { } started && started <= day ? End(day).DayNumber - started.DayNumber : null;

    /// <summary>The same by the process's clock of all days: without its lawful stops.</summary>
    public int? Net(DateOnly day) =>
        Started is not { } started || started > day || Whole is null ? null
        : Stops.IsEmpty && Whole.Rule.Kind == DayKind.Calendar ? Elapsed(day)
        : Whole.Read(started, Ended(day), Stops, day).Elapsed;

    /// <summary>Not resolved, and the limit is passed.</summary>
    public bool IsOverdue(DateOnly day) =>
        Ended(day) is null && Whole is not null && Net(day) is { } net && net > Whole.Rule.Limit;

    private DateOnly End(DateOnly day) => Ended(day) ?? day;

    private DateOnly? Ended(DateOnly day) =>
        Resolved is { } resolved && resolved <= day ? resolved
        : On(day) is { Standing: Standing.Denied or Standing.ApprovedInPart } turn ? turn.On
        : null;
}
