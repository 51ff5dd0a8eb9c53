using System.Collections.Immutable;

namespace Licet.Core.Organizations;

/// <summary>An organization over time: a fold over its events. Its id stays whatever it is called.</summary>
public sealed record OrganizationState
{
    public const string Kind = "org";

    /// <summary>"org/acme".</summary>
    public required string History { get; init; }

    /// <summary>"acme": as in the grants of its persons, in licenses, orders and cases.</summary>
    public string Id => History[(Kind.Length + 1)..];

    /// <summary>Events so far: what an act must have seen.</summary>
    public long Sequence { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null before it is registered.</summary>
    public string? Country { get; init; }

    /// <summary>Every name, with the day from which it is the legal one; none before it is registered.</summary>
    public ImmutableArray<OrganizationName> Names { get; init; } = [];

    /// <summary>The organization in whose place it is no more; null while it is.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The latest legal day of an act; null before any.</summary>
    public DateOnly? Last { get; init; }

    public static string HistoryOf(string id) => $"{Kind}/{id}";

    public static OrganizationState New(string id) => new() { History = HistoryOf(id) };

    /// <summary>The legal name on a day, which counts from its first on; null before the first.</summary>
    public string? NameOn(DateOnly day) => Names.LastOrDefault(n => n.From <= day)?.Name;
}

/// <param name="From">The first day.</param>
public sealed record OrganizationName(DateOnly From, string Name);

/// <summary>What an event makes of an organization. Never refuses: what was recorded has happened.</summary>
public static class OrganizationFold
{
    public static OrganizationState Apply(OrganizationState state, OrganizationEvent e)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(e);
        OrganizationState next = state with { Sequence = state.Sequence + 1, Last = e.On };
        return e.Content switch
        {
            Registered r => next with { Country = r.Country, Names = [new(e.On, r.Name)] },
            Renamed r => next with { Names = next.Names.Add(new(e.On, r.Name)) },
            Merged m => next with { MergedInto = m.Into },
            _ => next,
        };
    }
}
