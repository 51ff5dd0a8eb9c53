using Licet.Screening.Names;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.Index;

/// <summary>
/// Everything the lists hold that one word of a query can meet: the related words, and the names that write it as several words
/// or as an acronym. It depends on the word alone, so it is found once and remembered.
/// </summary>
internal sealed class Kin
{
    private readonly string _text;
    private readonly bool _person;
    private readonly int _concept;
    private readonly ulong _skeleton;
    private readonly bool _abjad;
    private readonly bool _native;
    private readonly string[]? _readings;

    public Kin(AnalyzedName query, in NameToken token)
    {
        _text = query.TextOf(token).ToString();
        _person = query.IsPerson;
        _concept = token.Concept;
        _skeleton = token.SkeletonHash;
        _abjad = (token.Flags & TokenFlags.Abjad) != 0;
        _native = token.Native is not null;
        _readings = token.Readings;
    }

    /// <summary>Related words, each once: those by table and sound, then those by repeated letters, then misspellings.</summary>
    public required int[] Words { get; init; }

    /// <summary>How many of the words are related by table or sound: only these count for containment.</summary>
    public required int Firm { get; init; }

    /// <summary>The highest similarity of each word.</summary>
    public required float[] Similarities { get; init; }

    /// <summary>Names in which the word is written as two or three, perhaps with a slip; the exact ones first.</summary>
    public required int[] JoinedNames { get; init; }

    public required int FirmJoined { get; init; }

    /// <summary>Names whose first letters are the word.</summary>
    public required int[] AcronymNames { get; init; }

    /// <summary>The highest similarity of all, 0 of a word without kin.</summary>
    public required float Most { get; init; }

    /// <summary>Names with one of the words, counted once a word.</summary>
    public required int Names { get; init; }

    /// <summary>Whether this is the kin of a query's word.</summary>
    public bool IsOf(AnalyzedName query, in NameToken token) =>
        query.TextOf(token).SequenceEqual(_text)
        && _person == query.IsPerson
        && _concept == token.Concept
        && _skeleton == token.SkeletonHash
        && _abjad == ((token.Flags & TokenFlags.Abjad) != 0)
        && _native == (token.Native is not null)
        && (ReferenceEquals(_readings, token.Readings) || (_readings ?? []).AsSpan().SequenceEqual(token.Readings));
}

/// <summary>
/// The kin of words already seen, since vocabularies repeat themselves. All threads share it: what one has found, the others
/// need not search. A word that finds no room takes the place of another; forgetting costs time only.
/// </summary>
internal sealed class KinMemory
{
    private const int Size = 1 << 16;
    private const int Places = 8;

    private readonly Kin?[] _kin = new Kin?[Size];

    public Kin? Recall(AnalyzedName query, in NameToken token)
    {
        int at = PlaceOf(query, token);
        for (int k = 0; k < Places; k++)
        {
            Kin? kin = Volatile.Read(ref _kin[(at + k) & (Size - 1)]);
            if (kin is null || kin.IsOf(query, token))
            {
                return kin;
            }
        }

        return null;
    }

    public void Remember(AnalyzedName query, in NameToken token, Kin kin)
    {
        int at = PlaceOf(query, token);
        int k = 0;
        while (k < Places && Volatile.Read(ref _kin[(at + k) & (Size - 1)]) is not null)
        {
            k++;
        }

        Volatile.Write(ref _kin[(at + (k % Places)) & (Size - 1)], kin);
    }

    private static int PlaceOf(AnalyzedName query, in NameToken token) =>
        (int)(TextHash.Of(query.TextOf(token)) >> 40) + (query.IsPerson ? 1 : 0);
}

/// <summary>Room to search a word's kin. Kept a thread and used again.</summary>
internal sealed class KinSearch(int words)
{
    private readonly int[] _stamp = new int[words];
    private int _now;

    public uint[] Variants { get; } = new uint[DeletionIndex.MostVariants];
    public List<int> Words { get; } = [];
    public List<float> Similarities { get; } = [];
    public List<int> Joined { get; } = [];

    public void Begin()
    {
        _now++;
        Words.Clear();
        Similarities.Clear();
        Joined.Clear();
    }

    /// <summary>Whether the search has met the word before; marks it as met.</summary>
    public bool MeetsAgain(int word)
    {
        if (_stamp[word] == _now)
        {
            return true;
        }

        _stamp[word] = _now;
        return false;
    }

    public void Add(int word, float similarity)
    {
        Words.Add(word);
        Similarities.Add(similarity);
    }

    /// <summary>Adds what the search has not met before.</summary>
    public void AddAll(ReadOnlySpan<int> words)
    {
        foreach (int word in words)
        {
            if (!MeetsAgain(word))
            {
                Add(word, 1);
            }
        }
    }
}
