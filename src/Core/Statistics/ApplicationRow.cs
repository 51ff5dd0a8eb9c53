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
    /// <summary>What it adds to the figures once nothing of it changes any more. Null where that is not reckoned ahead, or never comes.</summary>
    internal SettledRow? Settled { get; private init; }

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

    /// <summary>What it adds to the figures of a day; null before it was received.</summary>
    internal RowCount? CountOn(DateOnly day) =>
        Settled is { } settled && settled.From <= day ? settled.Count
        : On(day) is { } turn ? CountOf(turn, day)
        : null;

    /// <summary>Not resolved, and the limit is passed.</summary>
    public bool IsOverdue(DateOnly day) => DaysOn(day).IsOverdue;

    /// <summary>Days from registration through a day, or through the day of resolution. Of an application that is taken up again they count anew.</summary>
    private RowDays DaysOn(DateOnly day)
    {
        if (Started(day) is not { } started)
        {
            return default;
        }

        DateOnly? ended = Ended(day, started);
        int elapsed = (ended ?? day).DayNumber - started.Day.DayNumber;
        int? net =
            Stops.IsEmpty && Whole!.Clock.Rule.Kind == DayKind.Calendar
                ? elapsed
                : Whole!.Clock.Read(started.Day, ended, Stops, day).Elapsed;
        return new(elapsed, net, ended is null && net > Whole.Clock.Rule.Limit);
    }

    private RowCount CountOf(Turn turn, DateOnly day)
    {
        LineSum approved = default;
        LineSum others = default;
        bool isAgainst = false;
        bool isOpen = false;
        foreach (RowLine line in Lines)
        {
            if (turn.Approved.Contains(line.Id))
            {
                approved += LineSum.Of(line);
                isAgainst |= line.IsAgainstApproval;
                isOpen |= line.Policy == "Mixed";
            }
            else
            {
                others += LineSum.Of(line);
            }
        }

        return new(
            turn.Standing,
            turn.Licenses,
            approved,
            others,
            !turn.Approved.IsEmpty,
            isAgainst,
            isOpen,
            turn.IsWaiting || turn.IsDone ? DaysOn(day) : default
        );
    }

    /// <summary>
    /// The row with what it adds to figures once everything of it lies behind, where it no longer waits and its days no longer run: nothing that is
    /// still due can change that then, and it is reckoned once.
    /// </summary>
    internal ApplicationRow WithSettledCount()
    {
        DateOnly from = Marks
            .Select(m => m.Day)
            .Concat(Turns.SelectMany(t => new[] { t.On, t.Final ?? t.On }))
            .Concat(Stops.SelectMany(DaysOf))
            .Append(Received)
            .Max();
        return
            On(from) is { IsWaiting: false } turn
            && (!turn.IsDone || Started(from) is not { } started || Ended(from, started) is not null)
            ? this with
            {
                Settled = new(from, CountOf(turn, from)),
            }
            : this;
    }

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

/// <summary>What an application adds to figures from a day on.</summary>
internal sealed record SettledRow(DateOnly From, RowCount Count);

/// <summary>The clock over all days of an application.</summary>
public sealed record WholeClock(TimeLimit Limit, Clock Clock);
