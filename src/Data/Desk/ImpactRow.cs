namespace Licet.Data.Desk;

/// <summary>How far an impact analysis is.</summary>
public enum ImpactPhase
{
    /// <summary>Waits, or is under way.</summary>
    Asked,
    Done,

    /// <summary>It cannot be answered: see <see cref="ImpactRow.Why"/>.</summary>
    Broken,
}

/// <summary>What a change of lists or law does to an organization's book, as it was answered: what a link shows.</summary>
public sealed class ImpactRow
{
    /// <summary>Not to be guessed.</summary>
    public string Id { get; set; } = "";

    public string Organization { get; set; } = "";

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>What was asked, JSON: two days, the newest lists, or a proposed list by the names of its files.</summary>
    public string Asked { get; set; } = "";

    public ImpactPhase Phase { get; set; }

    /// <summary>Why there is no answer; null where there is one, or will be.</summary>
    public string? Why { get; set; }

    /// <summary>Open orders in all.</summary>
    public int Orders { get; set; }

    /// <summary>Open orders that are answered otherwise.</summary>
    public int Touched { get; set; }

    /// <summary>The answer as it was given, JSON; empty before.</summary>
    public byte[] Answer { get; set; } = [];
}
