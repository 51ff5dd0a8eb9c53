using Licet.Core.History;

namespace Licet.Data.History;

/// <summary>An event as it lies in the table; see <see cref="Event"/>.</summary>
internal sealed class EventRow
{
    /// <summary>Place in the log as a whole: 1 for the first, without gaps, in the order of commits.</summary>
    public required long Position { get; init; }

    public required string History { get; init; }

    public required long Sequence { get; init; }

    public required string Type { get; init; }

    public required int Version { get; init; }

    public required DateOnly Effective { get; init; }

    /// <summary>Microseconds since 1970, UTC.</summary>
    public required long Recorded { get; init; }

    public required string Actor { get; init; }

    public string? Cause { get; init; }

    public required string Body { get; init; }

    public required string Previous { get; init; }

    public required string Hash { get; init; }

    public static EventRow Of(long position, LoggedEvent logged) =>
        new()
        {
            Position = position,
            History = logged.Event.History,
            Sequence = logged.Event.Sequence,
            Type = logged.Event.Type,
            Version = logged.Event.Version,
            Effective = logged.Event.Effective,
            Recorded = Microseconds.Of(logged.Event.Recorded),
            Actor = logged.Event.Actor,
            Cause = logged.Event.Cause,
            Body = logged.Event.Body,
            Previous = logged.Previous,
            Hash = logged.Hash,
        };

    public LoggedEvent Logged() =>
        new(
            new Event(History, Sequence, Type, Version, Effective, Microseconds.Instant(Recorded), Actor, Cause, Body),
            Previous,
            Hash
        );
}

/// <summary>A checkpoint; see <see cref="Checkpoint"/>.</summary>
internal sealed class CheckpointRow
{
    public required long Number { get; init; }

    public required long Recorded { get; init; }

    /// <summary>Place in the log up to which it looked.</summary>
    public required long Position { get; init; }

    /// <summary>As <see cref="LogFile"/> writes them.</summary>
    public required string Heads { get; init; }

    public required string Previous { get; init; }

    public required string Signer { get; init; }

    public required string Signature { get; init; }
}

/// <summary>A key that a caller gave with an append: the same key again changes nothing.</summary>
internal sealed class RequestRow
{
    public required string Key { get; init; }

    public required string History { get; init; }

    /// <summary>Sequence of the first event it brought.</summary>
    public required long First { get; init; }

    public required int Count { get; init; }
}

/// <summary>Instants as both databases keep, compare and sort them alike: microseconds since 1970, UTC.</summary>
internal static class Microseconds
{
    public static long Of(DateTimeOffset instant) =>
        (instant.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    /// <exception cref="FormatException">Beyond the years that there are: no program of ours wrote it.</exception>
    public static DateTimeOffset Instant(long microseconds)
    {
        try
        {
            return DateTimeOffset.UnixEpoch.AddTicks(checked(microseconds * TimeSpan.TicksPerMicrosecond));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw new FormatException("its time of recording is no time.", e);
        }
    }
}
