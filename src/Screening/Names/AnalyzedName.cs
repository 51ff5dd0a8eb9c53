using System.Text;
using Licet.Screening.Lists;
using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>A word as cut from the name, before the vocabulary has spoken.</summary>
internal struct RawWord
{
    public int Start;
    public int Length;
    public ScriptKind Script;
    public string? Native;
    public bool IsHan;
}

/// <summary>
/// One name cut into weighted words. Reusable: a query's analysis writes into the same arrays again and again, so that
/// nothing is allocated a query.
/// </summary>
internal sealed class AnalyzedName
{
    /// <summary>Words beyond this are ignored: alignment keeps its books in 64-bit masks.</summary>
    public const int MaxTokens = 64;

    private readonly List<(int Position, int Length, char Glyph)> _cyrillic = [];
    private readonly (int Start, int Length)[] _acronyms = new (int, int)[3];
    private char[] _buffer = new char[512];
    private int _used;
    private int _wordStart;
    private bool _wordHasLatin;
    private StringBuilder? _native;

    public NameToken[] Tokens { get; } = new NameToken[MaxTokens];
    public int Count { get; set; }

    public Part[] Parts { get; } = new Part[MaxTokens];
    public int PartCount { get; set; }

    public RawWord[] Words { get; } = new RawWord[MaxTokens];
    public int WordCount { get; set; }

    /// <summary>For each word up to <see cref="MaxNear"/> words of the vocabulary that it may be a slip of.</summary>
    public string?[] NearForms { get; } = new string?[MaxTokens * MaxNear];

    /// <summary>How many of <see cref="NearForms"/> a word has.</summary>
    public byte[] NearCounts { get; } = new byte[MaxTokens];

    /// <summary>For each word what it counts as the lightest word of the vocabulary that it may be a slip of; infinite for none.</summary>
    public float[] NearLight { get; } = new float[MaxTokens];

    /// <summary>For each word whether neither the vocabulary nor the frequencies know it.</summary>
    public bool[] IsUnseen { get; } = new bool[MaxTokens];

    public const int MaxNear = 6;

    /// <summary>What words may be slips of, as met so far by this reader of names.</summary>
    public NearWords NearWords { get; } = new();

    /// <summary>Words in front of the first comma, -1 without one.</summary>
    public int CommaAt { get; private set; } = -1;
    public int Commas { get; private set; }

    public bool IsCut { get; set; }

    /// <summary>Written with letters of ISO 9 or of a Slavic language in Latin script.</summary>
    public bool IsSlavicLatin { get; set; }

    /// <summary>Bit per <see cref="LegalClass"/> named in the name.</summary>
    public byte LegalClasses { get; set; }

    /// <summary>Analyzed by the person rules.</summary>
    public bool IsPerson { get; set; }

    /// <summary>A legal form that only companies bear is named in the name (<see cref="CompanyForms"/>).</summary>
    public bool IsCompanyByForm { get; set; }

    /// <summary>What the party is, as far as anybody says; set after the analysis by <see cref="ReadAs"/>.</summary>
    public PartyKind Kind { get; private set; }

    /// <summary>Takes the caller's word on the kind, and where there is none that of the legal form in the name.</summary>
    public void ReadAs(PartyKind stated) =>
        Kind = stated == PartyKind.Unknown && IsCompanyByForm ? PartyKind.Company : stated;

    /// <summary>Holds a legal form, an industry or a place.</summary>
    public bool LooksLikeCompany { get; set; }

    /// <summary>Sum of the weights.</summary>
    public float TotalWeight { get; set; }

    /// <summary>Sum of what the words count where they meet nothing; at most <see cref="TotalWeight"/>.</summary>
    public float LightWeight { get; set; }

    /// <summary>A word can be read in two ways.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>No word tells this party from another.</summary>
    public bool IsTooGeneric { get; set; }

    public bool HasInitials { get; set; }

    /// <summary>The word that must stand in a longer name for this one to be contained in it; -1: containment says nothing.</summary>
    public int Anchor { get; set; } = -1;

    /// <summary>The name fills a bank message's field of 35 characters to the last: its last word may be cut off.</summary>
    public bool IsTruncated { get; set; }

    /// <summary>How many ways of writing the name as an acronym there are; see <see cref="Acronyms"/>.</summary>
    public int AcronymCount { get; set; }

    public int WordLength => _used - _wordStart;
    public ScriptKind WordScript { get; private set; }
    public bool IsFull => WordCount >= MaxTokens;

    public ReadOnlySpan<char> TextOf(in NameToken t) => _buffer.AsSpan(t.Start, t.Length);

    public ReadOnlySpan<char> SkeletonOf(in NameToken t) => _buffer.AsSpan(t.SkeletonStart, t.SkeletonLength);

    public ReadOnlySpan<char> Acronym(int i) => _buffer.AsSpan(_acronyms[i].Start, _acronyms[i].Length);

    public void KeepAcronym(int length)
    {
        int start = Keep(length);
        _acronyms[AcronymCount++] = (start, length);
    }

    public ReadOnlySpan<char> TextOf(scoped in RawWord w) => _buffer.AsSpan(w.Start, w.Length);

    /// <summary>The words of a part as they stand, each by itself.</summary>
    public string WrittenOf(in Part part)
    {
        List<string> words = [];
        foreach (ref readonly RawWord word in Words.AsSpan(0, WordCount))
        {
            if (!word.IsHan && word.Start >= part.Start && word.Start + word.Length <= part.Start + part.Length)
            {
                words.Add(TextOf(word).ToString());
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>Text of two or three neighboring tokens written as one; empty where something lies between them.</summary>
    public ReadOnlySpan<char> Joined(int first, int last)
    {
        for (int i = first; i < last; i++)
        {
            if (Tokens[i].Start + Tokens[i].Length != Tokens[i + 1].Start)
            {
                return default;
            }
        }

        int start = Tokens[first].Start;
        return _buffer.AsSpan(start, Tokens[last].Start + Tokens[last].Length - start);
    }

    public void Clear()
    {
        _used = _wordStart = 0;
        _wordHasLatin = false;
        _native = null;
        _cyrillic.Clear();
        Count = WordCount = 0;
        CommaAt = -1;
        Commas = 0;
        LooksLikeCompany = IsCut = IsPerson = IsCompanyByForm = IsTooGeneric = HasInitials = IsTruncated = false;
        LegalClasses = 0;
        Kind = PartyKind.Unknown;
        TotalWeight = LightWeight = 0;
        IsAmbiguous = false;
        AcronymCount = 0;
        Anchor = -1;
        WordScript = ScriptKind.Latin;
    }

    /// <summary>Appends a letter or digit that the name itself holds.</summary>
    public void AppendLatin(char c)
    {
        Append(c);
        _wordHasLatin |= char.IsAsciiLetter(c);
    }

    /// <summary>Appends a transliterated letter.</summary>
    public void Append(char c)
    {
        Grow(1);
        _buffer[_used++] = c;
    }

    /// <summary>Appends text that is no word of its own (a skeleton, a reading) and returns where it starts.</summary>
    public int AppendText(ReadOnlySpan<char> text)
    {
        Grow(text.Length);
        text.CopyTo(_buffer.AsSpan(_used));
        int start = _used;
        _used += text.Length;
        _wordStart = _used;
        return start;
    }

    /// <summary>Room behind the words for <paramref name="length"/> characters; <see cref="Keep"/> makes them stay.</summary>
    public Span<char> Scratch(int length)
    {
        Grow(length);
        return _buffer.AsSpan(_used, length);
    }

    public int Keep(int length)
    {
        int start = _used;
        _used += length;
        _wordStart = _used;
        return start;
    }

    public void NoteScript(ScriptKind script)
    {
        if (script == ScriptKind.Latin)
        {
            _wordHasLatin = true;
        }
        else
        {
            WordScript = script;
        }
    }

    public void NoteNative(Rune rune) => (_native ??= new StringBuilder()).Append(rune.ToString());

    public void AppendCyrillic(string latin, Rune rune)
    {
        Grow(latin.Length);
        _cyrillic.Add((_used, latin.Length, ScriptTables.Homoglyph(rune.Value)));
        latin.CopyTo(_buffer.AsSpan(_used));
        _used += latin.Length;
    }

    public void MarkComma()
    {
        Commas++;
        if (CommaAt < 0)
        {
            CommaAt = WordCount;
        }
    }

    public void EndWord()
    {
        if (_used > _wordStart && !IsFull)
        {
            if (_cyrillic.Count > 0 && _wordHasLatin)
            {
                ReadAsLatin();
            }

            Words[WordCount++] = new RawWord
            {
                Start = _wordStart,
                Length = _used - _wordStart,
                Script = WordScript,
                Native = _native?.ToString(),
            };
        }

        _wordStart = _used;
        _wordHasLatin = false;
        _native = null;
        _cyrillic.Clear();
        WordScript = ScriptKind.Latin;
    }

    public void AddHanRun(ReadOnlySpan<char> run)
    {
        if (!IsFull)
        {
            Words[WordCount++] = new RawWord { IsHan = true, Native = run.ToString() };
        }
    }

    /// <summary>Moves what stands before the comma behind the rest: "LAVROV, Sergey" becomes "Sergey LAVROV".</summary>
    public void InvertAtComma()
    {
        if (CommaAt <= 0 || CommaAt >= WordCount)
        {
            return;
        }

        Span<RawWord> words = Words.AsSpan(0, WordCount);
        words[..CommaAt].Reverse();
        words[CommaAt..].Reverse();
        words.Reverse();

        // The text must stand in the new order too: neighbors are joined as they stand in the buffer.
        int length = 0;
        foreach (ref RawWord w in words)
        {
            length += w.Length;
        }

        int at = _used;
        Grow(length);
        foreach (ref RawWord w in words)
        {
            if (w.IsHan)
            {
                continue;
            }

            _buffer.AsSpan(w.Start, w.Length).CopyTo(_buffer.AsSpan(at));
            w.Start = at;
            at += w.Length;
        }

        _used = at;
        _wordStart = at;
    }

    /// <summary>A word of Latin letters with Cyrillic look-alikes in it is read as the eye reads it.</summary>
    private void ReadAsLatin()
    {
        Span<char> rebuilt = stackalloc char[Math.Min(_used - _wordStart, 256)];
        int n = 0;
        int at = _wordStart;
        foreach ((int position, int length, char glyph) in _cyrillic)
        {
            while (at < position && n < rebuilt.Length)
            {
                rebuilt[n++] = _buffer[at++];
            }

            if (glyph != '\0' && n < rebuilt.Length)
            {
                rebuilt[n++] = glyph;
            }
            else
            {
                for (int k = 0; k < length && n < rebuilt.Length; k++)
                {
                    rebuilt[n++] = _buffer[position + k];
                }
            }

            at = position + length;
        }

        while (at < _used && n < rebuilt.Length)
        {
            rebuilt[n++] = _buffer[at++];
        }

        rebuilt[..n].CopyTo(_buffer.AsSpan(_wordStart));
        _used = _wordStart + n;
    }

    private void Grow(int by)
    {
        if (_used + by > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _used + by));
        }
    }
}
