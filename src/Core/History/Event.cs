namespace Licet.Core.History;

/// <summary>
/// One fact of a history: an application's case, a license, a published list, an organization. Never changed, never deleted;
/// a state is a fold over the events of its history.
/// </summary>
/// <param name="History">Kind and id: "case/Z100123". Letters, digits and <c>- . _ /</c>.</param>
/// <param name="Sequence">Place within the history, 1 for the first, without gaps.</param>
/// <param name="Type">What happened: "case.registered".</param>
/// <param name="Version">Of the type's shape; older ones are read by <see cref="EventTypes"/>.</param>
/// <param name="Effective">The legal day.</param>
/// <param name="Recorded">When it was written down, in UTC.</param>
/// <param name="Actor">The person, or "system".</param>
/// <param name="Cause">The rule that made it happen, with version and citation; null for a person's own act.</param>
/// <param name="Body">Canonical JSON, see <see cref="CanonicalJson"/>. Personal data stands beside the log, see <see cref="Sealed"/>.</param>
public sealed record Event(
    string History,
    long Sequence,
    string Type,
    int Version,
    DateOnly Effective,
    DateTimeOffset Recorded,
    string Actor,
    string? Cause,
    string Body
);

/// <summary>An event that is to be recorded; its place, its time and its hash are given when it is.</summary>
/// <param name="Body">Canonical JSON, see <see cref="CanonicalJson"/>.</param>
/// <inheritdoc cref="Event"/>
public sealed record NewEvent(string Type, int Version, DateOnly Effective, string Actor, string? Cause, string Body)
{
    /// <param name="recorded">When it is written down, in UTC.</param>
    public Event At(string history, long sequence, DateTimeOffset recorded) =>
        new(history, sequence, Type, Version, Effective, recorded, Actor, Cause, Body);
}

/// <summary>An event as it lies in the log: chained to the one before.</summary>
/// <param name="Previous">Hash of the event before in the same history; <see cref="EventHash.None"/> for the first.</param>
/// <param name="Hash">See <see cref="EventHash.Of"/>.</param>
public sealed record LoggedEvent(Event Event, string Previous, string Hash)
{
    /// <summary>Chains an event to the last one of its history.</summary>
    /// <param name="last">Null for the first event.</param>
    /// <exception cref="ArgumentException">The event is not the next of the history.</exception>
    public static LoggedEvent After(LoggedEvent? last, Event next)
    {
        ArgumentNullException.ThrowIfNull(next);
        long sequence = (last?.Event.Sequence ?? 0) + 1;
        if (next.Sequence != sequence || (last is not null && last.Event.History != next.History))
        {
            throw new ArgumentException($"Not event {sequence} of its history.", nameof(next));
        }

        string previous = last?.Hash ?? EventHash.None;
        return new LoggedEvent(next, previous, EventHash.Of(next, previous));
    }
}
