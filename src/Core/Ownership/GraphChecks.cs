using System.Globalization;

namespace Licet.Core.Ownership;

/// <summary>What must hold of an ownership graph. All faults are told, not only the first.</summary>
internal static class GraphChecks
{
    private const int MostFaults = 50;

    public static GraphReading Build(IReadOnlyList<Entity> entities, IReadOnlyList<Stake> stakes)
    {
        List<GraphFault> faults = [];
        var given = First(entities, faults);
        var sorted = entities.OrderBy(e => e.Id, StringComparer.Ordinal).ToArray();
        Dictionary<string, int> index = new(sorted.Length, StringComparer.Ordinal);
        for (var i = 0; i < sorted.Length; i++)
        {
            index.TryAdd(sorted[i].Id, i);
        }
        Entries(entities, faults);
        if (faults.Count > 0)
        {
            return GraphReading.Refused(faults);
        }
        var principal = Principals(sorted, index, given, faults);
        var (owners, owned) = (new int[stakes.Count], new int[stakes.Count]);
        if (faults.Count == 0)
        {
            Ends(stakes, index, (principal, owners, owned), faults);
        }
        if (faults.Count > 0)
        {
            return GraphReading.Refused(faults);
        }
        OwnershipGraph graph = new(sorted, index, principal, [.. stakes], (owners, owned));
        Sums(graph, stakes, faults);
        return faults.Count > 0 ? GraphReading.Refused(faults) : new(graph, []);
    }

    /// <summary>Where each id is first given.</summary>
    private static Dictionary<string, int> First(IReadOnlyList<Entity> entities, List<GraphFault> faults)
    {
        Dictionary<string, int> given = new(entities.Count, StringComparer.Ordinal);
        for (var i = 0; i < entities.Count && faults.Count < MostFaults; i++)
        {
            if (entities[i].Id.Length == 0)
            {
                faults.Add(new($"$.entities[{i}].id", "an id", "nothing"));
            }
            else if (!given.TryAdd(entities[i].Id, i))
            {
                var first = given[entities[i].Id];
                faults.Add(
                    new(
                        $"$.entities[{i}].id",
                        $"an id of its own ($.entities[{first}] has this one)",
                        Quoted(entities[i].Id)
                    )
                );
            }
        }
        return given;
    }

    private static void Entries(IReadOnlyList<Entity> entities, List<GraphFault> faults)
    {
        for (var i = 0; i < entities.Count; i++)
        {
            for (var k = 0; k < entities[i].Entries.Count && faults.Count < MostFaults; k++)
            {
                if (!ListEntry.Lists.Contains(entities[i].Entries[k].List, StringComparer.Ordinal))
                {
                    var expected = "one of " + string.Join(", ", ListEntry.Lists);
                    faults.Add(
                        new($"$.entities[{i}].entries[{k}].list", expected, Quoted(entities[i].Entries[k].List))
                    );
                }
            }
        }
    }

    private static int[] Principals(
        Entity[] sorted,
        Dictionary<string, int> index,
        Dictionary<string, int> given,
        List<GraphFault> faults
    )
    {
        var principal = Enumerable.Range(0, sorted.Length).ToArray();
        foreach (var entity in sorted.Where(e => e.BranchOf is not null))
        {
            var path = $"$.entities[{given[entity.Id]}].branchOf";
            var at = index[entity.Id];
            var steps = 0;
            while (sorted[at].BranchOf is { } next)
            {
                if (!index.TryGetValue(next, out at))
                {
                    faults.Add(new(path, "the id of an entity of this graph", Quoted(next)));
                    break;
                }
                if (++steps > sorted.Length)
                {
                    faults.Add(
                        new(path, "an entity that is not in turn a branch of this one", Quoted(entity.BranchOf!))
                    );
                    break;
                }
            }
            principal[index[entity.Id]] = at;
            if (faults.Count >= MostFaults)
            {
                break;
            }
        }
        return principal;
    }

    private static void Ends(
        IReadOnlyList<Stake> stakes,
        Dictionary<string, int> index,
        (int[] Principal, int[] Owners, int[] Owned) at,
        List<GraphFault> faults
    )
    {
        var principal = at.Principal;
        for (var s = 0; s < stakes.Count && faults.Count < MostFaults; s++)
        {
            var stake = stakes[s];
            var owner = At(index, stake.Owner, $"$.stakes[{s}].owner", faults);
            var entity = At(index, stake.Entity, $"$.stakes[{s}].entity", faults);
            if (owner < 0 || entity < 0)
            {
                continue;
            }
            (at.Owners[s], at.Owned[s]) = (principal[owner], entity);
            if (principal[entity] != entity)
            {
                faults.Add(
                    new(
                        $"$.stakes[{s}].entity",
                        "an entity; a branch is the entity itself and has no owners of its own",
                        "the branch " + Quoted(stake.Entity)
                    )
                );
            }
            else if (principal[owner] == entity)
            {
                faults.Add(
                    new(
                        $"$.stakes[{s}]",
                        "an owner other than the entity itself",
                        $"{Quoted(stake.Owner)} owning itself"
                    )
                );
            }
        }
    }

    private static int At(Dictionary<string, int> index, string id, string path, List<GraphFault> faults)
    {
        if (index.TryGetValue(id, out var at))
        {
            return at;
        }
        faults.Add(new(path, "the id of an entity of this graph", id.Length == 0 ? "nothing" : Quoted(id)));
        return -1;
    }

    private static void Sums(OwnershipGraph graph, IReadOnlyList<Stake> given, List<GraphFault> faults)
    {
        for (var e = 0; e < graph.EntityArray.Length && faults.Count < MostFaults; e++)
        {
            var (from, to) = graph.In(e);
            for (var kind = StakeKind.Ownership; kind <= StakeKind.Voting; kind++)
            {
                if (Total(graph, from, to, kind) > 100 && Overfull(graph, from, to, kind) is { } day)
                {
                    faults.Add(SumFault(graph, given, (from, to), (kind, day)));
                }
            }
        }
    }

    private static decimal Total(OwnershipGraph graph, int from, int to, StakeKind kind)
    {
        var sum = 0m;
        for (var s = from; s < to; s++)
        {
            sum += graph.Stake(s).Kind == kind ? graph.Stake(s).Share.Low : 0;
        }
        return sum;
    }

    /// <summary>The first day on which the stakes are more than 100 %, counting the least that each can be.</summary>
    private static DateOnly? Overfull(OwnershipGraph graph, int from, int to, StakeKind kind)
    {
        List<(DateOnly Day, decimal Change)> changes = [];
        for (var s = from; s < to; s++)
        {
            var stake = graph.Stake(s);
            if (stake.Kind == kind)
            {
                changes.Add((stake.Held.From ?? DateOnly.MinValue, stake.Share.Low));
                if (stake.Held.Through is { } last && last < DateOnly.MaxValue)
                {
                    changes.Add((last.AddDays(1), -stake.Share.Low));
                }
            }
        }
        var sum = 0m;
        foreach (var day in changes.GroupBy(c => c.Day).OrderBy(g => g.Key))
        {
            sum += day.Sum(c => c.Change);
            if (sum > 100)
            {
                return day.Key;
            }
        }
        return null;
    }

    private static GraphFault SumFault(
        OwnershipGraph graph,
        IReadOnlyList<Stake> given,
        (int From, int To) range,
        (StakeKind Kind, DateOnly Day) over
    )
    {
        var entity = graph.EntityArray[graph.Owned(range.From)];
        var parts = Enumerable
            .Range(0, given.Count)
            .Where(i => given[i].Entity == entity.Id && given[i].Kind == over.Kind && given[i].Held.Holds(over.Day))
            .ToList();
        var sum = parts.Sum(i => given[i].Share.Low);
        var stakes = string.Join(", ", parts.Take(8).Select(i => $"{given[i].Owner} {given[i].Share} ($.stakes[{i}])"));
        var more = parts.Count > 8 ? $" and {parts.Count - 8} more" : "";
        var when =
            over.Day == DateOnly.MinValue ? "" : $" on {over.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
        return new(
            $"$.stakes[{parts[0]}].percent",
            $"stakes in {Quoted(entity.Id)} ({entity.Name}) that sum to at most 100 %{when}",
            $"{Share.Text(sum)} %: {stakes}{more}"
        );
    }

    private static string Quoted(string id) => $"'{id}'";
}
