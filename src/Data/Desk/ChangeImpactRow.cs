namespace Licet.Data.Desk;

/// <summary>
/// What a change of a list does to one exporter's book: before the vote, and once it binds. It is reckoned from the log and the lists, and again
/// where the row is gone.
/// </summary>
public sealed class ChangeImpactRow
{
    /// <summary>Number of the change: "LC-2026-0001".</summary>
    public string Change { get; set; } = "";

    /// <summary>Of the proposal (its content hash) before the vote; of a publication its citation.</summary>
    public string Of { get; set; } = "";

    /// <summary>The exporter whose book it is.</summary>
    public string Organization { get; set; } = "";

    /// <summary>It binds: orders that it touches are held, and what it touches stands among the tasks.</summary>
    public bool Published { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>What was reckoned, JSON.</summary>
    public byte[] Answer { get; set; } = [];
}
