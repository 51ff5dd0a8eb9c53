using System.Runtime.InteropServices;
using Licet.Screening.Names;

namespace Licet.Screening.Index;

/// <summary>
/// Names found so far by one query, each once, and all that finding them needs. Kept a thread and used again.
/// </summary>
internal sealed class CandidateSet(int words, int names)
{
    /// <summary>Offered or refused by the score; each query has stamps of its own.</summary>
    private const int Weighed = 1;

    /// <summary>Holds a word of the query as several words, or is its acronym: its own words say too little.</summary>
    private const int Joins = 2;

    /// <summary>Among the candidates.</summary>
    private const int Taken = 4;
    private const int Marks = 8;

    private readonly int[] _stamps = new int[names];
    private readonly List<int> _names = [];
    private int _now;

    public ReadOnlySpan<int> Names => CollectionsMarshal.AsSpan(_names);

    public KinSearch Search { get; } = new(words);

    /// <summary>The kin of each of the query's words.</summary>
    public Kin[] Kin { get; } = new Kin[AnalyzedName.MaxTokens];

    public JoinedWords Joined { get; } = new();

    public WordGains Gains { get; } = new(words);

    public NameBound Bound { get; } = new();

    public Pivots Pivots { get; } = new();

    public void Begin()
    {
        _now = _now >= int.MaxValue - (2 * Marks) ? Restart() : _now + Marks;
        _names.Clear();
    }

    private int Restart()
    {
        Array.Clear(_stamps);
        return Marks;
    }

    private ref int Stamp(int name)
    {
        ref int stamp = ref _stamps[name];
        if (stamp < _now)
        {
            stamp = _now;
        }

        return ref stamp;
    }

    /// <summary>Marks names that meet the query otherwise than word by word.</summary>
    public void MarkJoins(ReadOnlySpan<int> names)
    {
        foreach (int name in names)
        {
            Stamp(name) |= Joins;
        }
    }

    public void Add(ReadOnlySpan<int> names)
    {
        foreach (int name in names)
        {
            Add(ref Stamp(name), name);
        }
    }

    private void Add(ref int stamp, int name)
    {
        if ((stamp & Taken) == 0)
        {
            stamp |= Taken;
            _names.Add(name);
        }
    }

    public void AddJoins(ReadOnlySpan<int> names)
    {
        MarkJoins(names);
        Add(names);
    }

    /// <summary>Whether a name can reach what <see cref="Bound"/> asks for, or stand inside the query's.</summary>
    public bool MayCount(int name, NameWords words)
    {
        Attainable most = Gains.Of(words, name);
        return (_stamps[name] & Joins) != 0
            || Bound.MayReach(most, words.IsPerson(name))
            || NameBound.MayBeContained(most);
    }

    /// <summary>Adds the names that can reach the threshold.</summary>
    public void AddReaching(ReadOnlySpan<int> names, NameWords words)
    {
        foreach (int name in names)
        {
            ref int stamp = ref Stamp(name);
            if ((stamp & (Weighed | Taken)) == 0)
            {
                stamp |= Weighed;
                if ((stamp & Joins) != 0 || Bound.MayReach(Gains.Of(words, name), words.IsPerson(name)))
                {
                    Add(ref stamp, name);
                }
            }
        }
    }

    /// <summary>Adds the names that can stand inside the query's.</summary>
    public void AddContained(ReadOnlySpan<int> names, NameWords words)
    {
        foreach (int name in names)
        {
            ref int stamp = ref Stamp(name);
            if ((stamp & Taken) == 0 && ((stamp & Joins) != 0 || NameBound.MayBeContained(Gains.Of(words, name))))
            {
                Add(ref stamp, name);
            }
        }
    }
}
