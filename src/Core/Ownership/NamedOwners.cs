using Licet.Core.Rules;

namespace Licet.Core.Ownership;

/// <summary>An owner as an order states it: by name, with what screening found of that name.</summary>
public sealed record NamedOwner(string Name, Share Share)
{
    public DateOnly? AsOf { get; init; }

    public string Source { get; init; } = "";

    public string? Country { get; init; }

    /// <summary>Entries of control lists that the name was found to meet; none where it met none.</summary>
    public IReadOnlyList<ListEntry> Entries { get; init; } = [];
}

/// <summary>
/// Makes a graph of parties and the owners stated for them, where no ids are at hand: the name is the id, and two owners of one
/// name are one owner (letters in another case too).
/// </summary>
public sealed class NamedOwners
{
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Stake> _stakes = [];

    /// <summary>Adds a party, or what is known of one that was named as an owner before.</summary>
    /// <returns>The id under which the answer knows it.</returns>
    public string Party(string name, string? country, params IReadOnlyList<ListEntry> entries)
    {
        var known = _entities.GetValueOrDefault(name) ?? new Entity(name, name);
        _entities[name] = known with
        {
            Country = known.Country ?? country,
            Entries = [.. known.Entries.Concat(entries).Distinct()],
        };
        return known.Id;
    }

    /// <summary>Adds an owner of a party; the owner's own owners are added by its name in turn.</summary>
    public NamedOwners Owned(string party, NamedOwner owner)
    {
        var entity = Party(party, country: null);
        var id = Party(owner.Name, owner.Country, owner.Entries);
        _stakes.Add(new(id, entity, owner.Share) { AsOf = owner.AsOf, Source = owner.Source });
        return this;
    }

    /// <summary>The graph, or what is wrong with it (an owner of itself, more than 100 %).</summary>
    public GraphReading Build() => OwnershipGraph.Build([.. _entities.Values], _stakes);
}
