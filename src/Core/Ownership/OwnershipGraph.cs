namespace Licet.Core.Ownership;

/// <summary>
/// Who owns how much of whom, with dates. Immutable and checked: every stake joins two known entities, no entity owns itself,
/// and on no day does more than 100 % of an entity have an owner. The order in which entities and stakes were given leaves no
/// trace: entities are ordered by id, stakes by entity, owner and day.
/// </summary>
public sealed class OwnershipGraph
{
    private readonly Dictionary<string, int> _index;
    private readonly Stake[] _stakes;
    private readonly int[] _owners;
    private readonly int[] _owned;
    private readonly int[] _inStart;
    private readonly int[] _outStart;
    private readonly int[] _out;
    private readonly Lazy<ILookup<int, int>> _branches;

    internal OwnershipGraph(
        Entity[] entities,
        Dictionary<string, int> index,
        int[] principal,
        Stake[] stakes,
        (int[] Owners, int[] Owned) ends
    )
    {
        (EntityArray, _index, Principal, _stakes) = (entities, index, principal, stakes);
        (_owners, _owned) = ends;
        (_inStart, var byEntity) = Grouped(_owned, entities.Length);
        Sort(byEntity);
        (_outStart, _out) = Grouped(_owners, entities.Length);
        _branches = new(() =>
            Enumerable.Range(0, principal.Length).Where(e => principal[e] != e).ToLookup(e => principal[e])
        );
    }

    private OwnershipGraph(OwnershipGraph other, Stake[] stakes)
    {
        (EntityArray, _index, Principal) = (other.EntityArray, other._index, other.Principal);
        (_owners, _owned, _inStart, _outStart, _out) = (
            other._owners,
            other._owned,
            other._inStart,
            other._outStart,
            other._out
        );
        (_stakes, _branches) = (stakes, other._branches);
    }

    /// <summary>By id, in ordinal order.</summary>
    public IReadOnlyList<Entity> Entities => EntityArray;

    public IReadOnlyList<Stake> Stakes => _stakes;

    internal Entity[] EntityArray { get; }

    /// <summary>Per entity the one that it is a branch of, at the end of the chain; itself for most.</summary>
    internal int[] Principal { get; }

    /// <summary>Checks and builds.</summary>
    public static GraphReading Build(IReadOnlyList<Entity> entities, IReadOnlyList<Stake> stakes) =>
        GraphChecks.Build(entities, stakes);

    /// <summary>Null where there is none of this id.</summary>
    public Entity? Find(string id) => _index.TryGetValue(id, out var at) ? EntityArray[at] : null;

    /// <summary>An entity and the branches that are the same person.</summary>
    internal IEnumerable<Entity> BranchesOf(int entity)
    {
        yield return EntityArray[entity];
        foreach (var branch in _branches.Value[entity])
        {
            yield return EntityArray[branch];
        }
    }

    internal int IndexOf(string id) => _index[id];

    internal int Owner(int stake) => _owners[stake];

    internal int Owned(int stake) => _owned[stake];

    internal Stake Stake(int stake) => _stakes[stake];

    /// <summary>The stakes in an entity: from the first up to, not including, the second.</summary>
    internal (int From, int To) In(int entity) => (_inStart[entity], _inStart[entity + 1]);

    internal ReadOnlySpan<int> Out(int entity) =>
        _out.AsSpan(_outStart[entity], _outStart[entity + 1] - _outStart[entity]);

    /// <summary>The same graph with another share in one stake; sums are not checked again.</summary>
    internal OwnershipGraph With(int stake, Share share)
    {
        var stakes = _stakes.ToArray();
        stakes[stake] = stakes[stake] with { Share = share };
        return new(this, stakes);
    }

    /// <summary>Positions grouped by key, in rising order within a key.</summary>
    private static (int[] Start, int[] Order) Grouped(int[] keys, int count)
    {
        var start = new int[count + 1];
        foreach (var key in keys)
        {
            start[key + 1]++;
        }
        for (var i = 0; i < count; i++)
        {
            start[i + 1] += start[i];
        }
        var next = start.AsSpan(0, count).ToArray();
        var order = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            order[next[keys[i]]++] = i;
        }
        return (start, order);
    }

    /// <summary>Brings the stakes into the order by entity, then owner, then everything else that tells two apart.</summary>
    private void Sort(int[] byEntity)
    {
        var owners = _owners;
        var stakes = _stakes;
        Comparison<int> compare = (a, b) =>
            owners[a] != owners[b] ? owners[a] - owners[b] : StakeOrder.Compare(stakes[a], stakes[b]);
        for (var e = 0; e < EntityArray.Length; e++)
        {
            if (_inStart[e + 1] - _inStart[e] > 1)
            {
                byEntity.AsSpan(_inStart[e], _inStart[e + 1] - _inStart[e]).Sort(compare);
            }
        }
        Reorder(stakes, byEntity);
        Reorder(owners, byEntity);
        Reorder(_owned, byEntity);
    }

    private static void Reorder<T>(T[] values, int[] order)
    {
        var sorted = new T[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            sorted[i] = values[order[i]];
        }
        sorted.CopyTo(values, 0);
    }
}

/// <summary>An order of stakes that depends on what they say alone.</summary>
internal static class StakeOrder
{
    public static int Compare(Stake a, Stake b)
    {
        var order = a.Kind.CompareTo(b.Kind);
        order = order != 0 ? order : Nullable.Compare(a.Held.From, b.Held.From);
        order = order != 0 ? order : Nullable.Compare(a.Held.Through, b.Held.Through);
        order = order != 0 ? order : a.Share.Low.CompareTo(b.Share.Low);
        order = order != 0 ? order : a.Share.High.CompareTo(b.Share.High);
        order = order != 0 ? order : Nullable.Compare(a.AsOf, b.AsOf);
        order = order != 0 ? order : string.CompareOrdinal(a.Source, b.Source);
        order = order != 0 ? order : string.CompareOrdinal(a.Owner, b.Owner);
        order = order != 0 ? order : a.Share.IsKnown.CompareTo(b.Share.IsKnown);
        order = order != 0 ? order : a.Share.Over.CompareTo(b.Share.Over);
        order = order != 0 ? order : a.Share.Under.CompareTo(b.Share.Under);
        return order != 0 ? order : string.CompareOrdinal(a.Confidence.Tag, b.Confidence.Tag);
    }
}
