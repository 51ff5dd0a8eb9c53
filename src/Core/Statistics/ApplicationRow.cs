using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Process;
using Licet.Core.Review;

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
/// <param name="Applicant">The organization that applies; the person who submitted, where none is named.</param>
/// <param name="Received">Day of submission.</param>
/// <param name="Marks">Acts from which the days of <paramref name="Whole"/> count and with which they end, as they were recorded.</param>
/// <param name="Turns">In the order of their days; the first is the receipt.</param>
/// <param name="Lines">In ordinal order of their ids.</param>
/// <param name="Stops">All, lawful or not.</param>
/// <param name="Whole">The process's clock of all days, with the limit that it is; null where it has none.</param>
public sealed record ApplicationRow(
    string Number,
    string Applicant,
    DateOnly Received,
    ImmutableArray<Mark> Marks,
    ImmutableArray<Turn> Turns,
    ImmutableArray<RowLine> Lines,
    ImmutableArray<Stop> Stops,
    WholeClock? Whole
)
{
    /// <summary>Goes with the other values: a row that is made with others has none. Null where nothing is reckoned ahead.</summary>
    internal SettledDays? Settled { get; init; }

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
                        Standing = turn.Approved.IsEmpty ? Standing.Denied : Standing.ApprovedInPart,
                    }
                    : turn;
            }
        }

        return null;
    }

    /// <summary>Days from registration through a day, or through the day of resolution; null before registration.</summary>
    /// <remarks>Of an application that is taken up again the days count anew from then on.</remarks>
    public int? Elapsed(DateOnly day) => SettledBy(day) is { } settled ? settled.Elapsed : ElapsedOn(day);

    /// <summary>The same by the process's clock of all days: without its lawful stops.</summary>
    public int? Net(DateOnly day) => SettledBy(day) is { } settled ? settled.Net : NetOn(day);

    /// <summary>Not resolved, and the limit is passed.</summary>
    public bool IsOverdue(DateOnly day) =>
        Started(day) is { } started
        && Ended(day, started) is null
        && Net(day) is { } net
        && net > Whole!.Clock.Rule.Limit;

    private int? ElapsedOn(DateOnly day) =>
        Started(day) is { } started ? (Ended(day, started) ?? day).DayNumber - started.Day.DayNumber : null;

    private int? NetOn(DateOnly day) =>
        Started(day) is not { } started || Whole is null ? null
        : Stops.IsEmpty && Whole.Clock.Rule.Kind == DayKind.Calendar ? Elapsed(day)
        : Whole.Clock.Read(started.Day, Ended(day, started), Stops, day).Elapsed;

    /// <summary>
    /// The row with what its days come to once everything of it lies behind, where it is resolved: nothing that is still due can change them then,
    /// and they are reckoned once.
    /// </summary>
    internal ApplicationRow WithSettledDays()
    {
        DateOnly from = Marks
            .Select(m => m.Day)
            .Concat(Turns.SelectMany(t => new[] { t.On, t.Final ?? t.On }))
            .Concat(Stops.SelectMany(DaysOf))
            .Append(Received)
            .Max();
        return Started(from) is { } started && Ended(from, started) is not null
            ? this with
            {
                Settled = new(from, ElapsedOn(from), NetOn(from)),
            }
            : this;
    }

    private SettledDays? SettledBy(DateOnly day) => Settled is { } settled && settled.From <= day ? settled : null;

    /// <summary>Days on which what a stop is worth may change: its own, those of its acts, and the last ones of what is due after these.</summary>
    private IEnumerable<DateOnly> DaysOf(Stop stop)
    {
        int within =
            Whole?.Clock.Stops.GetValueOrDefault(stop.Reason)?.Tests.Select(t => t.Within).DefaultIfEmpty(0).Max() ?? 0;
        return stop
            .Acts.Values.Append(stop.Held.After)
            .Append(stop.Held.Through ?? stop.Held.After)
            .Select(d => d.AddDays(within + 1));
    }

    private Mark? Started(DateOnly day) =>
        Whole is null ? null : CaseClocks.Start(Marks.Where(m => m.Day <= day), Whole.Limit);

    private DateOnly? Ended(DateOnly day, Mark started) =>
        CaseClocks.Met(Marks.Where(m => m.Day <= day), Whole!.Limit, started) is { } met ? met
        : On(day) is { Standing: Standing.Denied or Standing.ApprovedInPart } turn ? turn.On
        : null;
}

/// <summary>Days of an application that is resolved, from a day on.</summary>
internal sealed record SettledDays(DateOnly From, int? Elapsed, int? Net);

/// <summary>The clock over all days of an application.</summary>
public sealed record WholeClock(TimeLimit Limit, Clock Clock);
