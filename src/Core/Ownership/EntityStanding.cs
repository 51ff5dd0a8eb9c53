namespace Licet.Core.Ownership;

/// <summary>A direct owner whose stake bears on the answer.</summary>
/// <param name="Owner">The owner; of a branch its principal.</param>
/// <param name="Stake">The stake as given.</param>
/// <param name="Standing">How the owner stands under the same rule.</param>
/// <param name="Counts">Whether the stake counts for certain: an ownership stake of an owner that is itself restricted.</param>
public sealed record Contributor(Entity Owner, Stake Stake, Standing Standing, bool Counts);

/// <summary>One step of the path, in words, with what it rests on.</summary>
public sealed record PathStep(string Sentence, string Citation, string Version);

/// <summary>
/// What flows down from the owners that make up the 50 %: every requirement, the strictest policy, the exceptions that all of
/// them leave open, every footnote. The entity's own entries are among them.
/// </summary>
/// <param name="From">Owners restricted in their own right, and the entity itself where it is.</param>
/// <param name="Requirements">In their own words.</param>
/// <param name="Policy">The strictest stated.</param>
/// <param name="PolicyIsOpen">An entry states no policy, or one that depends on the item: a person must look.</param>
/// <param name="Exceptions">License exceptions open under every entry.</param>
/// <param name="Footnotes">Footnote marks of any entry.</param>
public sealed record Inherited(
    IReadOnlyList<Entity> From,
    IReadOnlyList<string> Requirements,
    PolicyStrength Policy,
    bool PolicyIsOpen,
    IReadOnlyList<string> Exceptions,
    IReadOnlyList<int> Footnotes
);

/// <summary>What one rule says of one entity.</summary>
public sealed record Finding(OwnershipRule Rule, Standing Standing)
{
    /// <summary>The least that owners restricted for certain hold together.</summary>
    public decimal Least { get; init; }

    /// <summary>The most that owners possibly restricted may hold together, at most 100.</summary>
    public decimal Most { get; init; }

    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    public IReadOnlyList<PathStep> Path { get; init; } = [];

    /// <summary>What a person must decide, where one must.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    public IReadOnlyList<string> RedFlags { get; init; } = [];

    /// <summary>Null where nothing is inherited.</summary>
    public Inherited? Inherits { get; init; }
}

/// <summary>What both rules say of one entity.</summary>
public sealed record EntityStanding(Entity Entity, Finding Bis, Finding Ofac)
{
    /// <summary>The graver of the two.</summary>
    public Standing Overall => Bis.Standing > Ofac.Standing ? Bis.Standing : Ofac.Standing;

    /// <summary>Restricted by an entry of its own rather than through its owners.</summary>
    public bool InOwnRight { get; init; }

    /// <summary>The entity that this one is a branch of, and so is; null for most.</summary>
    public Entity? BranchOf { get; init; }

    /// <summary>Each a sentence that was tried on the graph, not a stock phrase.</summary>
    public IReadOnlyList<Change> WhatWouldChange { get; init; } = [];
}

/// <summary>One thing that would change the answer, and the standing that it would lead to.</summary>
/// <param name="Sentence">In words.</param>
/// <param name="Leads">The standing that follows.</param>
/// <param name="On">The day from which, where it is a matter of time.</param>
public sealed record Change(string Sentence, Standing Leads, DateOnly? On = null);
