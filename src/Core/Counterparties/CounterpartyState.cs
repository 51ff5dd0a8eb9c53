using System.Collections.Immutable;

namespace Licet.Core.Counterparties;

/// <summary>A first finding that a hit is not the listed party.</summary>
/// <param name="By">Who proposed it, and may never sign it.</param>
/// <param name="Through">The last day, which counts.</param>
public sealed record ProposedClearing(string By, DateOnly On, HitEvidence Evidence, DateOnly Through);

/// <summary>A clearing that two persons signed.</summary>
/// <param name="On">The day of the second signature, the first on which it holds.</param>
public sealed record SignedClearing(ProposedClearing First, string Second, DateOnly On);

/// <summary>What was found about one hit. A proposal may wait beside a clearing that it is to follow, or beside a confirmed match.</summary>
public sealed record HitDisposition
{
    public ProposedClearing? Waiting { get; init; }

    public SignedClearing? Cleared { get; init; }

    /// <summary>Who said that it is the listed party; null where nobody did, or two persons found otherwise since.</summary>
    public string? ConfirmedBy { get; init; }
}

/// <summary>What persons found about a counterparty's hits: a fold over its events.</summary>
public sealed record CounterpartyState
{
    /// <summary>"counterparty/3f9c...".</summary>
    public required string History { get; init; }

    public long Sequence { get; init; }

    /// <summary>Whose counterparty it is; null before any event.</summary>
    public string? Organization { get; init; }

    /// <summary>By id of the listing; a hit about which nothing was found is absent.</summary>
    public ImmutableSortedDictionary<string, HitDisposition> Hits { get; init; } =
        ImmutableSortedDictionary.Create<string, HitDisposition>(StringComparer.Ordinal);

    /// <summary>Every act in order.</summary>
    public ImmutableArray<CounterpartyEvent> Acts { get; init; } = [];

    /// <summary>The latest legal day of an act; null before any.</summary>
    public DateOnly? Last => Acts.IsEmpty ? null : Acts[^1].On;

    public static CounterpartyState New(string history) => new() { History = history };
}

/// <summary>What an event makes of it. Never refuses: what was recorded has happened.</summary>
public static class CounterpartyFold
{
    public static CounterpartyState Apply(CounterpartyState state, CounterpartyEvent e)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(e);
        HitDisposition before = state.Hits.GetValueOrDefault(e.Content.Listing) ?? new();
        HitDisposition after = e.Content switch
        {
            ClearingProposed p => before with { Waiting = new(e.Person, e.On, p.Evidence, p.Through) },
            ClearingSigned when before.Waiting is { } waiting => new() { Cleared = new(waiting, e.Person, e.On) },
            ClearingRejected => before with { Waiting = null },
            MatchConfirmed => new() { ConfirmedBy = e.Person },
            HitReopened => new(),
            _ => before,
        };
        return state with
        {
            Sequence = state.Sequence + 1,
            Organization = state.Organization ?? e.Content.Organization,
            Hits = state.Hits.SetItem(e.Content.Listing, after),
            Acts = state.Acts.Add(e),
        };
    }
}
