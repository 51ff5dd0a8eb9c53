using System.Collections.Immutable;

namespace Licet.Core.Clocks;

/// <summary>A stop as a case records it. Whether it is lawful is asked anew of each clock.</summary>
/// <param name="Id">Within the case.</param>
/// <param name="Reason">See <see cref="StopRule.Reason"/>.</param>
/// <param name="Held">From the request to the answer.</param>
/// <param name="Acts">Days of the acts that the reason's tests ask for, by name; those not yet done are absent.</param>
public sealed record Stop(string Id, string Reason, Days Held, ImmutableSortedDictionary<string, DateOnly> Acts)
{
    public Stop(string id, string reason, DateOnly after, DateOnly? through)
        : this(id, reason, new Days(after, through), ImmutableSortedDictionary<string, DateOnly>.Empty) { }
}

/// <summary>How a stop stands to one clock on one day.</summary>
public enum StopStanding
{
    /// <summary>Its days do not count.</summary>
    Lawful,

    /// <summary>Its days do not count as long as what is still open comes in time.</summary>
    Provisional,

    /// <summary>This clock is not stopped for this reason: the days count, and everyone sees the hold (an administrative hold).</summary>
    NotForThisClock,

    /// <summary>What the reason asks for was not kept: the days count.</summary>
    Broken,
}

/// <param name="Why">A sentence with the section.</param>
public sealed record StopFinding(Stop Stop, StopStanding Standing, string Why, string Citation)
{
    /// <summary>Whether the stop's days are left out of the count.</summary>
    public bool Stops => Standing is StopStanding.Lawful or StopStanding.Provisional;
}
