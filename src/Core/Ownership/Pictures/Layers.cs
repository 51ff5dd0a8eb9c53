namespace Licet.Core.Ownership.Pictures;

/// <summary>
/// A layered layout: owners before what they own, few crossings, long arrows led between the boxes. Everything is decided by
/// position and count, so that the same graph gives the same picture.
/// </summary>
internal sealed class Layers
{
    private const int Sweeps = 12;
    private const int Settling = 160;
    private readonly List<int> _layerOf = [];
    private readonly List<List<int>> _rows = [];
    private readonly List<List<int>> _before = [];
    private readonly List<List<int>> _after = [];

    /// <param name="count">How many boxes.</param>
    /// <param name="arrows">Between them, cycles allowed.</param>
    public Layers(int count, IReadOnlyList<Arrow> arrows)
    {
        Count = count;
        var forward = Forward(count, arrows);
        Assign(count, forward);
        Routes = [.. forward.Select(Route)];
        Order();
    }

    /// <summary>The boxes; greater numbers are bends of long arrows.</summary>
    public int Count { get; }

    /// <summary>Per layer its boxes and bends, in order.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Rows => _rows;

    /// <summary>Per arrow the boxes and bends it runs through, from the layer nearer to the first; an arrow that closes a cycle is turned.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Routes { get; }

    public int LayerOf(int node) => _layerOf[node];

    /// <summary>
    /// Positions across the layers: near the mean of the neighbors, never nearer to each other than the given distance.
    /// </summary>
    public double[] Positions(Func<int, double> size, double gap)
    {
        var at = new double[_layerOf.Count];
        foreach (var row in _rows)
        {
            Spread(row, at, _ => 0, size, gap);
        }
        for (var sweep = 0; sweep < Settling; sweep++)
        {
            var down = sweep % 2 == 0;
            foreach (var row in down ? _rows : Enumerable.Reverse(_rows))
            {
                Spread(row, at, n => Mean(n, at, down, sweep), size, gap);
            }
        }
        var least = Enumerable.Range(0, at.Length).Min(n => at[n] - (size(n) / 2));
        return [.. at.Select(x => x - least)];
    }

    private double Mean(int node, double[] at, bool down, int sweep)
    {
        // The last sweeps look both ways, so that a box stands between what is above and what is below.
        var near =
            sweep >= Sweeps ? [.. _before[node], .. _after[node]]
            : down ? _before[node]
            : _after[node];
        return near.Count == 0 ? at[node] : near.Average(n => at[n]);
    }

    /// <summary>Wished positions, pushed apart from both ends; the mean of two rows that keep the distances keeps them too.</summary>
    private static void Spread(List<int> row, double[] at, Func<int, double> wish, Func<int, double> size, double gap)
    {
        var wished = row.Select(wish).ToArray();
        var (low, high) = (new double[row.Count], new double[row.Count]);
        double Distance(int i) => ((size(row[i]) + size(row[i - 1])) / 2) + gap;
        for (var i = 0; i < row.Count; i++)
        {
            low[i] = i == 0 ? wished[i] : Math.Max(wished[i], low[i - 1] + Distance(i));
        }
        for (var i = row.Count - 1; i >= 0; i--)
        {
            high[i] = i == row.Count - 1 ? wished[i] : Math.Min(wished[i], high[i + 1] - Distance(i + 1));
        }
        for (var i = 0; i < row.Count; i++)
        {
            at[row[i]] = (low[i] + high[i]) / 2;
        }
    }

    /// <summary>Arrows with those turned that close a cycle, seen by a walk in the order of the boxes.</summary>
    private static List<(int From, int To)> Forward(int count, IReadOnlyList<Arrow> arrows)
    {
        var outgoing = arrows.ToLookup(a => a.From, a => a.To);
        var incoming = arrows.Select(a => a.To).ToHashSet();
        var state = new byte[count];
        HashSet<(int, int)> back = [];
        void Visit(int node)
        {
            state[node] = 1;
            foreach (var to in outgoing[node])
            {
                if (state[to] == 1)
                {
                    back.Add((node, to));
                }
                else if (state[to] == 0)
                {
                    Visit(to);
                }
            }
            state[node] = 2;
        }
        foreach (var node in Enumerable.Range(0, count).OrderBy(incoming.Contains).Where(n => state[n] == 0))
        {
            if (state[node] == 0)
            {
                Visit(node);
            }
        }
        return [.. arrows.Select(a => back.Contains((a.From, a.To)) ? (a.To, a.From) : (a.From, a.To))];
    }

    /// <summary>The longest way from a box without owner; such a box itself stands just before the first that it owns.</summary>
    private void Assign(int count, List<(int From, int To)> forward)
    {
        var layer = new int[count];
        for (var changed = true; changed; )
        {
            changed = false;
            foreach (var (from, to) in forward.Where(a => layer[a.To] <= layer[a.From]))
            {
                layer[to] = layer[from] + 1;
                changed = true;
            }
        }
        for (var node = 0; node < count; node++)
        {
            var owned = forward
                .Where(a => a.From == node)
                .Select(a => layer[a.To])
                .DefaultIfEmpty(layer[node] + 1)
                .Min();
            if (!forward.Exists(a => a.To == node))
            {
                layer[node] = owned - 1;
            }
        }
        for (var node = 0; node < count; node++)
        {
            Add(layer[node]);
        }
    }

    private int Add(int layer)
    {
        while (_rows.Count <= layer)
        {
            _rows.Add([]);
        }
        var node = _layerOf.Count;
        _layerOf.Add(layer);
        _rows[layer].Add(node);
        _before.Add([]);
        _after.Add([]);
        return node;
    }

    private List<int> Route((int From, int To) arrow)
    {
        List<int> route = [arrow.From];
        for (var layer = _layerOf[arrow.From] + 1; layer < _layerOf[arrow.To]; layer++)
        {
            route.Add(Add(layer));
        }
        route.Add(arrow.To);
        for (var i = 1; i < route.Count; i++)
        {
            _after[route[i - 1]].Add(route[i]);
            _before[route[i]].Add(route[i - 1]);
        }
        return route;
    }

    private void Order()
    {
        var (best, fewest) = (Copy(), Crossings());
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sweep(sweep % 2 == 0);
            if (Crossings() is var now && now < fewest)
            {
                (best, fewest) = (Copy(), now);
            }
        }
        for (var i = 0; i < _rows.Count; i++)
        {
            _rows[i] = best[i];
        }
    }

    private List<List<int>> Copy() => [.. _rows.Select(r => r.ToList())];

    private void Sweep(bool down)
    {
        var place = Places();
        foreach (var i in down ? Enumerable.Range(0, _rows.Count) : Enumerable.Range(0, _rows.Count).Reverse())
        {
            var near = down ? _before : _after;
            _rows[i] = [.. _rows[i].OrderBy(n => near[n].Count == 0 ? place[n] : near[n].Average(x => place[x]))];
            for (var k = 0; k < _rows[i].Count; k++)
            {
                place[_rows[i][k]] = k;
            }
        }
    }

    private double[] Places()
    {
        var place = new double[_layerOf.Count];
        foreach (var row in _rows)
        {
            for (var k = 0; k < row.Count; k++)
            {
                place[row[k]] = k;
            }
        }
        return place;
    }

    private int Crossings()
    {
        var place = Places();
        var crossings = 0;
        foreach (var row in _rows)
        {
            var ends = row.SelectMany(n => _after[n].Select(m => (From: place[n], To: place[m]))).ToList();
            for (var i = 0; i < ends.Count; i++)
            {
                for (var k = i + 1; k < ends.Count; k++)
                {
                    crossings += (ends[i].From - ends[k].From) * (ends[i].To - ends[k].To) < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }
}
