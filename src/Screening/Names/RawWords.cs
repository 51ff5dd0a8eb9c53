using System.Text;
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
/// The tokenizer's desk: the words of one name as they are cut, one behind the other in one buffer, and the comma between them. What is
/// made of the words later (skeletons, readings, acronyms) is written behind them.
/// </summary>
internal class RawWords
{
    /// <summary>Words beyond this are ignored: alignment keeps its books in 64-bit masks.</summary>
    public const int MaxTokens = 64;

    private readonly List<(int Position, int Length, char Glyph)> _cyrillic = [];
    private char[] _buffer = new char[512];
    private int _used;
    private int _wordStart;
    private bool _wordHasLatin;
    private StringBuilder? _native;

    public RawWord[] Words { get; } = new RawWord[MaxTokens];
    public int WordCount { get; set; }

    /// <summary>Words in front of the first comma, -1 without one.</summary>
    public int CommaAt { get; private set; } = -1;
    public int Commas { get; private set; }

    /// <summary>The name is longer than is read: what silence about it is worth ends there.</summary>
    public bool IsCut { get; set; }

    /// <summary>Written with letters of ISO 9 or of a Slavic language in Latin script.</summary>
    public bool IsSlavicLatin { get; set; }

    public int WordLength => _used - _wordStart;
    public ScriptKind WordScript { get; private set; }
    public bool IsFull => WordCount >= MaxTokens;

    protected ReadOnlySpan<char> Text(int start, int length) => _buffer.AsSpan(start, length);

    public ReadOnlySpan<char> TextOf(scoped in RawWord w) => _buffer.AsSpan(w.Start, w.Length);

    protected void ClearWords()
    {
        _used = _wordStart = 0;
        _wordHasLatin = false;
        _native = null;
        _cyrillic.Clear();
        WordCount = 0;
        CommaAt = -1;
        Commas = 0;
        IsCut = false;
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
