namespace Licet.Core.Ownership;

/// <summary>
/// The cascade of one rule over one graph on one day, without regard to whether the rule is in force: who is certainly reached
/// (least fixed point, counting the least each stake can be), and who is possibly reached (greatest fixed point, counting the
/// most). Every stake is looked at a fixed number of times: O(entities + stakes).
/// </summary>
/// <remarks>
/// The greatest fixed point starts from those downstream of a restricted owner, not from everybody: two companies that hold each
/// other with no restricted owner anywhere above them would else support each other's restriction.
/// </remarks>
internal sealed class Cascade
{
    /// <summary>Not in the certain set.</summary>
    public const int Never = -1;

    private readonly OwnershipGraph _graph;
    private readonly DateOnly _on;

    public Cascade(OwnershipGraph graph, OwnershipRule rule, DateOnly on)
    {
        (_graph, _on, Rule) = (graph, on, rule);
        Origins = OriginsOf(graph, rule, on);
        Round = Certain();
        Worst = Least();
        Possible = Greatest();
    }

    public OwnershipRule Rule { get; }

    /// <summary>Per entity how it is restricted in its own right; a branch's entries are its principal's.</summary>
    public Origin[] Origins { get; }

    /// <summary>Per entity the round in which it was reached, 0 for owners restricted in their own right.</summary>
    public int[] Round { get; }

    /// <summary>Reached in the worst case already without cross-holdings supporting themselves.</summary>
    public bool[] Worst { get; }

    /// <summary>Reached in the worst case.</summary>
    public bool[] Possible { get; }

    /// <summary>Whether ownership can bring an entity under the rule: under BIS's not a US one.</summary>
    public bool Coverable(int entity) => Rule == OwnershipRule.Ofac || !_graph.EntityArray[entity].IsUs;

    /// <summary>Whether it is also listed by an address, whatever else it is.</summary>
    public bool ByAddress(int entity) =>
        _graph
            .BranchesOf(entity)
            .SelectMany(x => x.Entries)
            .Any(x => x.InForce.Holds(_on) && SourceLists.Of(x, Rule) == Origin.Address);

    public bool Holds(int stake) => _graph.Stake(stake).Held.Holds(_on);

    /// <summary>
    /// The most a stake can count. A kind that the text does not address counts in full: whether it does is for a person, and
    /// so must not be lost.
    /// </summary>
    public static Reach Weight(Stake stake) =>
        stake.Kind == StakeKind.Ownership ? new(stake.Share.High, stake.Share.Under ? 1 : 0)
        : stake.Share.High > 0 ? new(100, 0)
        : default;

    private static Origin[] OriginsOf(OwnershipGraph graph, OwnershipRule rule, DateOnly on)
    {
        var origins = new Origin[graph.EntityArray.Length];
        for (var e = 0; e < origins.Length; e++)
        {
            if (graph.EntityArray[e].Entries.Count > 0)
            {
                var principal = graph.Principal[e];
                var origin = SourceLists.Of(graph.EntityArray[e], rule, on);
                origins[principal] = origin > origins[principal] ? origin : origins[principal];
            }
        }
        return origins;
    }

    private int[] Certain()
    {
        var round = new int[Origins.Length];
        var sums = new decimal[Origins.Length];
        List<int> frontier = [];
        for (var e = 0; e < round.Length; e++)
        {
            round[e] = Origins[e] == Origin.Source ? 0 : Never;
            if (round[e] == 0)
            {
                frontier.Add(e);
            }
        }
        // Round by round, so that the round of an entity does not depend on the order of anything.
        for (var now = 1; frontier.Count > 0; now++)
        {
            List<int> next = [];
            foreach (var owner in frontier)
            {
                foreach (var s in _graph.Out(owner))
                {
                    var stake = _graph.Stake(s);
                    var owned = _graph.Owned(s);
                    if (stake.Kind != StakeKind.Ownership || round[owned] != Never || !Holds(s))
                    {
                        continue;
                    }
                    sums[owned] += stake.Share.Low;
                    if (sums[owned] >= OwnershipRules.Threshold && Coverable(owned))
                    {
                        round[owned] = now;
                        next.Add(owned);
                    }
                }
            }
            frontier = next;
        }
        return round;
    }

    private bool[] Least()
    {
        var reached = new bool[Origins.Length];
        var sums = new Reach[Origins.Length];
        var queue = Sources(reached);
        while (queue.TryDequeue(out var owner))
        {
            foreach (var s in _graph.Out(owner))
            {
                var owned = _graph.Owned(s);
                if (!reached[owned] && Holds(s))
                {
                    sums[owned] += Weight(_graph.Stake(s));
                    if (sums[owned].Reaches)
                    {
                        reached[owned] = true;
                        queue.Enqueue(owned);
                    }
                }
            }
        }
        return reached;
    }

    private bool[] Greatest()
    {
        var members = Downstream();
        var sums = new Reach[members.Length];
        for (var s = 0; s < _graph.Stakes.Count; s++)
        {
            if (members[_graph.Owner(s)] && Holds(s))
            {
                sums[_graph.Owned(s)] += Weight(_graph.Stake(s));
            }
        }
        Queue<int> leaving = new();
        for (var e = 0; e < members.Length; e++)
        {
            Leave(e);
        }
        while (leaving.TryDequeue(out var owner))
        {
            foreach (var s in _graph.Out(owner))
            {
                if (Holds(s))
                {
                    sums[_graph.Owned(s)] -= Weight(_graph.Stake(s));
                    Leave(_graph.Owned(s));
                }
            }
        }
        return members;

        void Leave(int e)
        {
            if (members[e] && !sums[e].Reaches && Origins[e] is not (Origin.Source or Origin.Unsettled))
            {
                members[e] = false;
                leaving.Enqueue(e);
            }
        }
    }

    /// <summary>Everybody below an owner restricted in its own right, at any depth and by any stake that can count.</summary>
    private bool[] Downstream()
    {
        var below = new bool[Origins.Length];
        var queue = Sources(below);
        while (queue.TryDequeue(out var owner))
        {
            foreach (var s in _graph.Out(owner))
            {
                var owned = _graph.Owned(s);
                if (!below[owned] && Holds(s) && Weight(_graph.Stake(s)).Most > 0)
                {
                    below[owned] = true;
                    queue.Enqueue(owned);
                }
            }
        }
        return below;
    }

    private Queue<int> Sources(bool[] marked)
    {
        Queue<int> sources = new();
        for (var e = 0; e < Origins.Length; e++)
        {
            if (Origins[e] is Origin.Source or Origin.Unsettled)
            {
                marked[e] = true;
                sources.Enqueue(e);
            }
        }
        return sources;
    }
}

/// <summary>
/// The most that stakes can sum to, and how many of them stay below their most: "25 to under 50" and nothing else never
/// reaches 50.
/// </summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Reach(decimal Most, int Under)
{
    public bool Reaches => Most > OwnershipRules.Threshold || (Most == OwnershipRules.Threshold && Under == 0);

    public static Reach operator +(Reach a, Reach b) => new(a.Most + b.Most, a.Under + b.Under);

    public static Reach operator -(Reach a, Reach b) => new(a.Most - b.Most, a.Under - b.Under);
}
