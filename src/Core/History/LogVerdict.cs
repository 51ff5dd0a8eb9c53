namespace Licet.Core.History;

/// <summary>What is wrong with a log.</summary>
public enum LogFault
{
    /// <summary>The event's content is not what its hash says.</summary>
    Altered,

    /// <summary>An event, or the end of a history that a checkpoint saw, is not there.</summary>
    Missing,

    /// <summary>The event does not stand where its number or the time of its recording says, or stands twice.</summary>
    Reordered,

    /// <summary>The event is chained to another than the one before it.</summary>
    BrokenChain,

    /// <summary>Data beside the log is gone without a rule, or is not what the event says.</summary>
    SealedBroken,

    /// <summary>A checkpoint is not signed by the key that it names, or not chained to the one before.</summary>
    Checkpoint,
}

/// <param name="Where">History and event ("case/Z100123 #7"), or checkpoint.</param>
public sealed record LogFinding(LogFault Fault, string Where, string Message)
{
    public override string ToString() => $"{Where}: {Message}";
}

/// <param name="Finding">The first fault; null where the log is whole.</param>
/// <param name="Erased">References whose data was erased under a retention rule.</param>
/// <param name="Elsewhere">References whose data was not at hand, so that nothing is said of it.</param>
public sealed record LogVerdict(
    LogFinding? Finding,
    long Events,
    long Histories,
    long Checkpoints,
    long Erased,
    long Elsewhere
)
{
    /// <summary>No fault was found. That no end is missing, only a checkpoint by a known key shows: see <see cref="ByAnother"/>.</summary>
    public bool IsWhole => Finding is null;

    /// <summary>Events for which a checkpoint by a known key vouches: what came after could be cut off unseen.</summary>
    public long Covered { get; init; }

    /// <summary>The last checkpoint, whoever signed it; null where there is none. A log cut back to an earlier one ends with that.</summary>
    public Checkpoint? Last { get; init; }

    /// <summary>Events that lie after <see cref="Last"/>; all of them where there is none.</summary>
    public long After { get; init; }

    /// <summary>
    /// The first checkpoint after the last one by a known key, where there is one: by another signer, which is no fault, and no proof.
    /// </summary>
    public Checkpoint? ByAnother { get; init; }
}
