using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Index;

/// <summary>
/// Everything the lists hold that one word of a query can meet: the related words, and the names that write it as several words
/// or as an acronym. It depends on the word alone, so it is found once and remembered.
/// </summary>
internal sealed class Kin
{
    private int _concept;
    private ulong _skeleton;
    private bool _abjad;
    private bool _native;
    private string[]? _readings;

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

    public Kin Of(in NameToken token)
    {
        _concept = token.Concept;
        _skeleton = token.SkeletonHash;
        _abjad = (token.Flags & TokenFlags.Abjad) != 0;
        _native = token.Native is not null;
        _readings = token.Readings;
        return this;
    }

    /// <summary>Whether a token of the same text has the same kin.</summary>
    public bool IsOf(in NameToken token) =>
        _concept == token.Concept
        && _skeleton == token.SkeletonHash
        && _abjad == ((token.Flags & TokenFlags.Abjad) != 0)
        && _native == (token.Native is not null)
        && (ReferenceEquals(_readings, token.Readings) || (_readings ?? []).AsSpan().SequenceEqual(token.Readings));
}

/// <summary>
/// The kin of words already seen, since vocabularies repeat themselves, and room to search more. Kept a thread.
/// </summary>
internal sealed class KinMemory(int words)
{
    private const int MostRemembered = 100_000;

    private readonly int[] _stamp = new int[words];
    private readonly Dictionary<string, Kin> _companies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Kin> _persons = new(StringComparer.Ordinal);
    private int _now;

    public uint[] Variants { get; } = new uint[DeletionIndex.MostVariants];
    public EditPattern Pattern { get; } = new();
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

    public Kin? Recall(AnalyzedName query, in NameToken token) =>
        Of(query)
            .GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(query.TextOf(token), out Kin? kin) && kin.IsOf(token)
            ? kin
            : null;

    public void Remember(AnalyzedName query, in NameToken token, Kin kin)
    {
        Dictionary<string, Kin> memory = Of(query);
        if (memory.Count >= MostRemembered)
        {
            memory.Clear();
        }

        memory[query.TextOf(token).ToString()] = kin.Of(token);
    }

    // The skeletons of companies' words have lost their endings.
    private Dictionary<string, Kin> Of(AnalyzedName query) => query.IsPerson ? _persons : _companies;
}
