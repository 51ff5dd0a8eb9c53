using Licet.Core.Rules;

namespace Licet.Core.Ownership;

/// <summary>What a stake is a stake in. The 50 % rules speak of ownership; the text read does not address the others.</summary>
public enum StakeKind
{
    Ownership,
    Voting,
    Option,
    Pledge,
    Treasury,
    Nominee,
}

/// <summary>One owner's direct stake in one entity, with the days on which it is held and where it was read.</summary>
public sealed record Stake(string Owner, string Entity, Share Share)
{
    public StakeKind Kind { get; init; }

    /// <summary>The days on which it is held; both ends count. Always, where nothing is stated.</summary>
    public EffectiveWindow Held { get; init; }

    /// <summary>The day of the register or paper it was read in.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The register or paper ("commercial register Chengdu").</summary>
    public string Source { get; init; } = "";

    /// <summary>How sure it is; the default says nothing.</summary>
    public Confidence Confidence { get; init; }
}
