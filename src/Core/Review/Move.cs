namespace Licet.Core.Review;

/// <summary>What a person asks to be done to a case.</summary>
/// <param name="Transition">Id within the process.</param>
/// <param name="By">The person, with the roles that live on that day.</param>
/// <param name="On">The legal day.</param>
/// <param name="Seen">How many events of the case the person had seen: a stale command is refused, with what changed since.</param>
public sealed record Move(string Transition, Person By, DateOnly On, long Seen, Content Content)
{
    /// <summary>Why the act is recorded after acts of later days; null where it is not.</summary>
    public string? Late { get; init; }

    /// <summary>The day on which it is recorded.</summary>
    internal DateOnly Recorded { get; init; }

    /// <summary>
    /// What the passing of days brought (<see cref="DueMoves"/>): it has its own day, whenever it is recorded. Nobody else's act has.
    /// </summary>
    internal bool IsDue { get; init; }
}

/// <summary>The answer to a command: what is to be recorded, or why not. A refusal is a value.</summary>
public abstract record Ruling
{
    private Ruling() { }

    /// <param name="Moved">The case's next event.</param>
    /// <param name="State">The case after it.</param>
    public sealed record Accepted(CaseEvent Moved, CaseState State) : Ruling;

    /// <param name="Why">A sentence: who may and in which stage, or which condition does not hold.</param>
    /// <param name="Citation">The section behind it.</param>
    public sealed record Refused(RefusalKind Kind, string Why, string Citation) : Ruling;
}

public enum RefusalKind
{
    /// <summary>The case has moved on since the person looked.</summary>
    Stale,

    /// <summary>No such transition in the process.</summary>
    Unknown,

    /// <summary>Not in this stage.</summary>
    Stage,

    /// <summary>Not by this person: for want of a role, or for what the person did in the case before.</summary>
    Role,

    /// <summary>The day is in the future, or before that of an act recorded earlier.</summary>
    Day,

    /// <summary>A guard does not hold.</summary>
    Guard,
}

/// <summary>A transition taken: what the case's history records.</summary>
public sealed record CaseEvent(
    string Transition,
    string To,
    string Person,
    string? Agency,
    DateOnly On,
    Content Content
)
{
    /// <summary>The role in which the person acted; null in what was recorded before it was kept.</summary>
    public string? Role { get; init; }

    /// <summary>Why it was recorded after acts of later days; null where it was not.</summary>
    public string? Late { get; init; }

    /// <summary>For which applicant the person acted; null for oneself alone, and for every other side.</summary>
    public string? Applicant { get; init; }
}
