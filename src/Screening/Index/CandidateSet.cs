using System.Runtime.InteropServices;

namespace Licet.Screening.Index;

/// <summary>
/// Names found so far by one query, each once, and the words being walked. Kept a thread and used again; also remembers the
/// misspelling neighbors of words already seen, since vocabularies repeat themselves.
/// </summary>
internal sealed class CandidateSet(int words, int names)
{
    private const int MostRemembered = 100_000;

    private readonly int[] _wordStamp = new int[words];
    private readonly int[] _foundStamp = new int[words];
    private readonly int[] _nameStamp = new int[names];
    private readonly List<int> _words = [];
    private readonly List<int> _names = [];
    private readonly Dictionary<string, int[]> _memory = new(StringComparer.Ordinal);
    private int _wordNow;
    private int _nameNow;

    public uint[] Variants { get; } = new uint[DeletionIndex.MostVariants];

    /// <summary>Off: every word's neighbors are searched anew (measurements of the cold path).</summary>
    public bool Memorizes { get; set; } = true;

    public ReadOnlySpan<int> Words => CollectionsMarshal.AsSpan(_words);

    public ReadOnlySpan<int> Names => CollectionsMarshal.AsSpan(_names);

    public void Begin()
    {
        _nameNow++;
        _names.Clear();
    }

    public void BeginWords()
    {
        _wordNow++;
        _words.Clear();
    }

    public bool HasWord(int word) => _wordStamp[word] == _wordNow;

    public void AddWord(int word)
    {
        if (_wordStamp[word] != _wordNow)
        {
            _wordStamp[word] = _wordNow;
            _words.Add(word);
        }
    }

    public void AddWords(ReadOnlySpan<int> words)
    {
        foreach (int word in words)
        {
            AddWord(word);
        }
    }

    public bool HasName(int name) => _nameStamp[name] == _nameNow;

    public void AddName(int name)
    {
        if (_nameStamp[name] != _nameNow)
        {
            _nameStamp[name] = _nameNow;
            _names.Add(name);
        }
    }

    public Admission Admission { get; } = new();

    /// <summary>Adds the names whose signature admits them.</summary>
    public void AddAll(ReadOnlySpan<int> names, NameSignature[] signatures)
    {
        foreach (int name in names)
        {
            if (_nameStamp[name] != _nameNow && Admission.MayReach(signatures[name]))
            {
                _nameStamp[name] = _nameNow;
                _names.Add(name);
            }
        }
    }

    public void AddAll(ReadOnlySpan<int> names)
    {
        foreach (int name in names)
        {
            AddName(name);
        }
    }

    /// <summary>Adds the misspelling neighbors of a word searched before; false: it was not.</summary>
    public bool Remembered(ReadOnlySpan<char> text)
    {
        if (!_memory.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out int[]? words))
        {
            return false;
        }

        AddWords(words);
        return true;
    }

    private readonly List<int> _found = [];
    private int _foundNow;

    /// <summary>Begins an edit search; its results go to <see cref="Find"/>.</summary>
    public void BeginFinding()
    {
        _foundNow++;
        _found.Clear();
    }

    /// <summary>Whether the search has met the word before; marks it as met.</summary>
    public bool MeetsAgain(int word)
    {
        if (_foundStamp[word] == _foundNow)
        {
            return true;
        }

        _foundStamp[word] = _foundNow;
        return false;
    }

    public void Find(int word) => _found.Add(word);

    /// <summary>Adds what was found and keeps it as the misspelling neighbors of the text, whoever asks next.</summary>
    public void Remember(ReadOnlySpan<char> text)
    {
        AddWords(CollectionsMarshal.AsSpan(_found));
        if (!Memorizes)
        {
            return;
        }

        if (_memory.Count >= MostRemembered)
        {
            _memory.Clear();
        }

        _memory[text.ToString()] = _found.Count == 0 ? [] : [.. _found];
    }
}
