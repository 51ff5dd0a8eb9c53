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

    /// <summary>Names that are looked up together.</summary>
    private const int AtOnce = 64;

    private readonly int[] _stamps = new int[names];
    private readonly List<int> _names = [];
    private readonly NameWords.Place[] _places = new NameWords.Place[AtOnce];
    private int _offered;
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
        Attainable most = Gains.Of(words[name]);
        return (_stamps[name] & Joins) != 0
            || Bound.MayReach(most, words.IsPerson(name))
            || NameBound.MayBeContained(most);
    }

    /// <summary>
    /// Offers names that are added if they can reach the threshold, at the latest with <see cref="Weigh"/>. Many are weighed at once: where the
    /// words of each lie is read before any is looked at, so that the memory is asked for all of them together.
    /// </summary>
    public void Offer(ReadOnlySpan<int> names, NameWords words)
    {
        foreach (int name in names)
        {
            if (_offered == AtOnce)
            {
                Weigh(words);
            }

            ref int stamp = ref Stamp(name);
            _places[_offered] = words.PlaceOf(name);
            _offered += (stamp & (Weighed | Taken)) == 0 ? 1 : 0;
            stamp |= Weighed;
        }
    }

    /// <summary>Weighs what was offered.</summary>
    public void Weigh(NameWords words)
    {
        Span<NameWords.Place> places = _places.AsSpan(0, _offered);
        _offered = 0;
        foreach (ref NameWords.Place place in places)
        {
            place.First = words.First(place);
        }

        foreach (ref readonly NameWords.Place place in places)
        {
            ref int stamp = ref _stamps[place.Name];
            if ((stamp & Joins) != 0 || Bound.MayReach(Gains.Of(words[place]), words.IsPerson(place.Name)))
            {
                Add(ref stamp, place.Name);
            }
        }
    }

    /// <summary>Adds the names that can stand inside the query's.</summary>
    public void AddContained(ReadOnlySpan<int> names, NameWords words)
    {
        foreach (int name in names)
        {
            ref int stamp = ref Stamp(name);
            if ((stamp & Taken) == 0 && ((stamp & Joins) != 0 || NameBound.MayBeContained(Gains.Of(words[name]))))
            {
                Add(ref stamp, name);
            }
        }
    }
}
