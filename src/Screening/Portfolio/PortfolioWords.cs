using Licet.Screening.Index;
using Licet.Screening.Names;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.Portfolio;

/// <summary>
/// The distinct words of all counterparties' names, as words of queries. Words of one text (a brand here, an industry there,
/// a person's, cut off) lie in a chain.
/// </summary>
internal sealed class PortfolioWords
{
    private const int MaxCollapsed = 64;

    /// <summary>Holds the texts of all words; it is no name.</summary>
    private readonly AnalyzedName _texts = new() { IsPerson = true };
    private NameToken[] _tokens = new NameToken[1024];
    private int[] _next = new int[1024];

    /// <summary>First word of each text, by the text's hash; open addressing, 0 is empty, else word + 1.</summary>
    private int[] _slots = new int[4096];
    private int _textCount;
    private WordMaps _related = null!;
    private TextMap _byCollapsed = null!;
    private TextMap _truncated = null!;
    private DeletionIndex _near = null!;

    public int Count { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>
    /// The name in whose buffer the words' texts and skeletons lie. It is a person's: words of companies and persons share it, and
    /// the person rules relate more of them; the scorer then has the last word.
    /// </summary>
    public AnalyzedName Texts => _texts;

    public ref readonly NameToken Token(int word) => ref _tokens[word];

    public ReadOnlySpan<char> Text(int word) => _texts.TextOf(_tokens[word]);

    /// <summary>The most it can count.</summary>
    public float Weight(int word) => _tokens[word].Heavy;

    /// <summary>The next word of the same text, -1 for none.</summary>
    public int NextSame(int word) => _next[word];

    /// <summary>The first word of this text, -1 for none.</summary>
    public int First(ReadOnlySpan<char> text)
    {
        int mask = _slots.Length - 1;
        for (int at = (int)TextHash.Of(text) & mask; ; at = (at + 1) & mask)
        {
            int word = _slots[at] - 1;
            if (word < 0 || Text(word).SequenceEqual(text))
            {
                return word;
            }
        }
    }

    public int Intern(AnalyzedName name, in NameToken token)
    {
        ReadOnlySpan<char> text = name.TextOf(token);
        int first = First(text);
        int last = -1;
        for (int word = first; word >= 0; word = _next[word])
        {
            if (Same(_tokens[word], token))
            {
                return word;
            }

            last = word;
        }

        int added = Append(name, token);
        if (last >= 0)
        {
            _next[last] = added;
        }
        else
        {
            PutFirst(added);
        }

        return added;
    }

    /// <summary>Alike in all that relations and weights are made of.</summary>
    private static bool Same(in NameToken a, in NameToken b) =>
        a.Role == b.Role
        && a.Flags == b.Flags
        && a.Concept == b.Concept
        && a.Native == b.Native
        && (a.Readings is null) == (b.Readings is null)
        && a.Weight == b.Weight
        && a.Light == b.Light
        && a.Heavy == b.Heavy
        && a.Known == b.Known
        && a.Borne == b.Borne
        && a.SkeletonHash == b.SkeletonHash;

    private int Append(AnalyzedName name, in NameToken token)
    {
        int word = Count++;
        if (word == _tokens.Length)
        {
            Array.Resize(ref _tokens, word * 2);
            Array.Resize(ref _next, word * 2);
        }

        NameToken copy = token;
        copy.Start = _texts.AppendText(name.TextOf(token));
        copy.SkeletonStart = _texts.AppendText(name.SkeletonOf(token));
        _tokens[word] = copy;
        _next[word] = -1;
        return word;
    }

    private void PutFirst(int word)
    {
        if (++_textCount * 2 > _slots.Length)
        {
            int[] old = _slots;
            _slots = new int[old.Length * 2];
            foreach (int slot in old)
            {
                if (slot != 0)
                {
                    Put(slot);
                }
            }
        }

        Put(word + 1);
    }

    private void Put(int slot)
    {
        int mask = _slots.Length - 1;
        int at = (int)TextHash.Of(Text(slot - 1)) & mask;
        while (_slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        _slots[at] = slot;
    }

    /// <summary>Ends filling and builds the ways from a listed word to the words it is related to.</summary>
    public void Seal()
    {
        Array.Resize(ref _tokens, Count);
        Array.Resize(ref _next, Count);
        WordMaps.Builder related = new();
        TextMap.Builder collapsed = new();
        TextMap.Builder truncated = new();
        DeletionIndex.Builder near = new();
        Span<char> room = stackalloc char[MaxCollapsed];
        for (int word = 0; word < Count; word++)
        {
            ref NameToken token = ref _tokens[word];
            ReadOnlySpan<char> text = Text(word);
            related.File(token, text, word);
            if ((token.Flags & TokenFlags.Truncated) != 0)
            {
                truncated.Add(text, word);
            }

            if (First(text) == word)
            {
                near.Add(text, word, ScoringRules.MaxEdits(text.Length));
                if (text.Length <= MaxCollapsed)
                {
                    collapsed.Add(room[..Skeleton.WriteCollapsed(text, room)], word);
                }
            }
        }

        _related = related.Build();
        _byCollapsed = collapsed.Build();
        _truncated = truncated.Build();
        _near = near.Build();

        // Maps, collapsed texts and texts themselves: about 150 bytes a word beside token and variants.
        Bytes =
            (Count * (System.Runtime.CompilerServices.Unsafe.SizeOf<NameToken>() + 4L + 150)) + (_slots.Length * 4L);
        Bytes += _near.Bytes;
    }

    /// <summary>Words that may be related to the listed word, with repetitions: a superset, to be asked of <see cref="WordRelation"/>.</summary>
    /// <param name="texts">The name in whose buffer the listed word lies.</param>
    public void Related(AnalyzedName texts, in NameToken listed, WordList into)
    {
        ReadOnlySpan<char> text = texts.TextOf(listed);
        _related.Find(texts, listed, new WordSink(into));
        AddTexts(First(text), into);
        for (int length = 2; length < text.Length && !_truncated.IsEmpty; length++)
        {
            into.Add(_truncated[text[..length]]);
        }

        if ((listed.Flags & (TokenFlags.Initial | TokenFlags.Phrase)) == TokenFlags.Initial)
        {
            return;
        }

        if (text.Length <= MaxCollapsed)
        {
            Span<char> room = stackalloc char[MaxCollapsed];
            foreach (int word in _byCollapsed[room[..Skeleton.WriteCollapsed(text, room)]])
            {
                AddTexts(word, into);
            }
        }

        Near(text, ScoringRules.MaxEdits(text.Length), into);
    }

    /// <summary>Words within so many edits of the text, in which a limit of the words' own may be lower.</summary>
    public void Near(ReadOnlySpan<char> text, int edits, WordList into)
    {
        if (edits == 0)
        {
            return;
        }

        DeletionIndex.Walk walk = _near.Near(text, edits, into.Variants);
        while (walk.Next(out int word))
        {
            ReadOnlySpan<char> other = Text(word);
            int limit = Math.Min(edits, ScoringRules.MaxEdits(other.Length));
            // The word itself may stand there by its meaning already; the others of its text do not yet.
            if (!into.MeetsAgain(word) && EditDistance.Within(text, other, limit) <= limit)
            {
                AddTexts(word, into);
            }
        }
    }

    private void AddTexts(int first, WordList into)
    {
        for (int word = first; word >= 0; word = _next[word])
        {
            into.Add(word);
        }
    }

    private readonly struct WordSink(WordList into) : WordMaps.ISink
    {
        public void Take(ReadOnlySpan<int> values) => into.Add(values);
    }
}

/// <summary>Words found by one look-up, each once.</summary>
internal sealed class WordList(int words)
{
    private readonly int[] _stamp = new int[words];
    private readonly int[] _compared = new int[words];
    private readonly List<int> _words = [];
    private int _now;

    public uint[] Variants { get; } = new uint[DeletionIndex.MostVariants];

    public ReadOnlySpan<int> Words => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words);

    public void Begin()
    {
        _now++;
        _words.Clear();
    }

    /// <summary>Whether the look-up has compared the word before; marks it as compared.</summary>
    public bool MeetsAgain(int word)
    {
        if (_compared[word] == _now)
        {
            return true;
        }

        _compared[word] = _now;
        return false;
    }

    public void Add(int word)
    {
        if (_stamp[word] != _now)
        {
            _stamp[word] = _now;
            _words.Add(word);
        }
    }

    public void Add(ReadOnlySpan<int> words)
    {
        foreach (int word in words)
        {
            Add(word);
        }
    }
}
