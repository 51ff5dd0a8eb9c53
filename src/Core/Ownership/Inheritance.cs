namespace Licet.Core.Ownership;

/// <summary>Gathers the entries that bear on an entity: its own, and those that flow down through owners restricted for certain.</summary>
internal sealed class Inheritance(OwnershipGraph graph, Cascade cascade, DateOnly on)
{
    /// <summary>Null where there is neither an entry of its own nor 50 % of restricted owners.</summary>
    public Inherited? Of(int e, RuleState state)
    {
        var flows = state is RuleState.Active or RuleState.Open;
        var from = Sources(e, flows).Where(s => EntriesOf(s, s == e).Any()).ToList();
        List<ListEntry> entries = [.. from.SelectMany(s => EntriesOf(s, s == e))];
        if (entries.Count == 0)
        {
            return null;
        }
        var common = entries[0].Exceptions.ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            common.IntersectWith(entry.Exceptions);
        }
        return new(
            [.. from.Select(s => graph.EntityArray[s])],
            [
                .. entries
                    .Select(x => x.Requirement)
                    .Where(r => r.Length > 0)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ],
            entries.Max(x => x.Policy),
            entries.Exists(x => x.Policy == PolicyStrength.Open),
            [.. common.Order(StringComparer.Ordinal)],
            [.. entries.SelectMany(x => x.Footnotes).Distinct().Order()]
        );
    }

    /// <summary>Entities with entries of their own, itself first, then upstream by id.</summary>
    private List<int> Sources(int e, bool flows)
    {
        HashSet<int> seen = [e];
        Queue<int> queue = new([e]);
        while (flows && queue.TryDequeue(out var at))
        {
            if (!ReachedByOwners(at))
            {
                continue;
            }
            var (from, to) = graph.In(at);
            for (var s = from; s < to; s++)
            {
                if (Counts(s) && seen.Add(graph.Owner(s)))
                {
                    queue.Enqueue(graph.Owner(s));
                }
            }
        }
        return
        [
            .. seen.Where(x => cascade.Origins[x] >= (x == e ? Origin.Address : Origin.Source))
                .OrderBy(x => x != e)
                .ThenBy(x => x),
        ];
    }

    private bool ReachedByOwners(int e)
    {
        if (!cascade.Coverable(e))
        {
            return false;
        }
        var sum = 0m;
        var (from, to) = graph.In(e);
        for (var s = from; s < to; s++)
        {
            sum += Counts(s) ? graph.Stake(s).Share.Low : 0;
        }
        return sum >= OwnershipRules.Threshold;
    }

    private bool Counts(int stake) =>
        cascade.Holds(stake)
        && graph.Stake(stake).Kind == StakeKind.Ownership
        && graph.Stake(stake).Share.High > 0
        && cascade.Round[graph.Owner(stake)] != Cascade.Never;

    /// <summary>What flows down from it, or, of the entity itself, everything that binds it; a branch's entries are its principal's.</summary>
    private IEnumerable<ListEntry> EntriesOf(int e, bool itself)
    {
        var least = itself ? Origin.Address : Origin.Source;
        return graph
            .BranchesOf(e)
            .SelectMany(x => x.Entries)
            .Where(x =>
                x.InForce.Holds(on)
                && SourceLists.Of(x, cascade.Rule) is var origin
                && origin != Origin.Unsettled
                && origin >= least
            );
    }
}
