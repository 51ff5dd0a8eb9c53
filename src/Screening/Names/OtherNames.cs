using System.Text;
using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>
/// Names by which a party is known beside the English one that lists use and that no word of the vocabulary translates: an
/// institution's name in its own script, a brand in the pinyin of its Han form with its syllables joined or apart. The text is read
/// again with the English name in the place of the other.
/// </summary>
/// <remarks>
/// A key is the transliterated letters of the name without its gaps, behind <see cref="AbjadMark"/> for scripts without vowels; Han
/// characters and Hangul syllables may stand inside a longer run, all else are whole words.
/// </remarks>
internal static class OtherNames
{
    public const char AbjadMark = '~';

    private const int LongestKey = 64;
    private const int MostPieces = 28;

    /// <summary>Fewest letters of a key in Latin letters: what is shorter is met by chance.</summary>
    private const int ShortestLatin = 8;

    /// <summary>Letters and digits by which most texts are told from keys at once.</summary>
    internal const int Lead = 6;

    [ThreadStatic]
    private static AnalyzedName? t_scratch;

    private static readonly Lazy<OtherNameTable> s_table = new(static () => new OtherNameTable());

    private readonly record struct Piece(int Start, int End, string Text, ScriptKind Script, bool IsHan);

    /// <summary>The text with the English name in it; null where it holds no other name, as nearly all do.</summary>
    public static string? Replaced(string text)
    {
        if (Ascii.IsValid(text) && !MayHold(text))
        {
            return null;
        }

        List<Piece> pieces = Pieces(Vocabulary.Shared.Simplify(text));
        Span<char> key = stackalloc char[LongestKey];
        for (int first = 0; first < pieces.Count; first++)
        {
            (int last, string? name) = Longest(pieces, first, key);
            if (name is not null)
            {
                return $"{text[..pieces[first].Start]} {name} {text[pieces[last].End..]}".Trim();
            }
        }

        return null;
    }

    /// <summary>The key of a whole name.</summary>
    public static string KeyOf(string name)
    {
        List<Piece> pieces = Pieces(name);
        string key = string.Concat(pieces.Select(p => p.Text));
        return pieces.Exists(p => p.Script == ScriptKind.Abjad) ? AbjadMark + key : key;
    }

    private static (int Last, string? Name) Longest(List<Piece> pieces, int first, Span<char> key)
    {
        (int Last, string? Name) best = (first, null);
        bool abjad = pieces[first].Script == ScriptKind.Abjad;
        int length = 0;
        if (abjad)
        {
            key[length++] = AbjadMark;
        }

        for (int last = first; last < pieces.Count && last < first + MostPieces; last++)
        {
            Piece piece = pieces[last];
            if (length + piece.Text.Length > key.Length || (piece.Script == ScriptKind.Abjad) != abjad)
            {
                break;
            }

            piece.Text.CopyTo(key[length..]);
            length += piece.Text.Length;
            bool latin = piece is { IsHan: false, Script: ScriptKind.Latin };
            if ((!latin || length >= ShortestLatin) && s_table.Value.Find(key[..length]) is { } name)
            {
                best = (last, name);
            }
        }

        return best;
    }

    /// <summary>Whether a word of the text begins as a key does.</summary>
    private static bool MayHold(string text)
    {
        OtherNameTable table = s_table.Value;
        for (int i = 0; i + Lead <= text.Length; i++)
        {
            bool begins = char.IsAsciiLetter(text[i]) && (i == 0 || !char.IsAsciiLetterOrDigit(text[i - 1]));
            if (begins && table.Begins(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words, Han characters and Hangul syllables with where they stand, in letters of ASCII.</summary>
    private static List<Piece> Pieces(string text)
    {
        List<Piece> pieces = [];
        AnalyzedName scratch = t_scratch ??= new AnalyzedName();
        for (int i = 0; i < text.Length; )
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out Rune rune, out int used);
            if (!Rune.IsLetterOrDigit(rune))
            {
                i += used;
                continue;
            }

            bool single = IsSingle(rune);
            int end = i + used;
            while (!single && end < text.Length)
            {
                Rune.DecodeFromUtf16(text.AsSpan(end), out Rune next, out int more);
                if (!Continues(next))
                {
                    break;
                }

                end += more;
            }

            Add(pieces, text, i, end, rune, scratch);
            i = end;
        }

        return pieces;
    }

    private static bool IsSingle(Rune rune) =>
        ScriptTables.IsHan(rune) || ScriptTables.KindOf(rune) == ScriptKind.Hangul;

    private static bool Continues(Rune rune) =>
        Rune.IsLetterOrDigit(rune) && !IsSingle(rune)
        || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.NonSpacingMark
        || rune.Value is '\'' or 0x2019 or 0x200C;

    private static void Add(List<Piece> pieces, string text, int start, int end, Rune first, AnalyzedName scratch)
    {
        bool han = ScriptTables.IsHan(first);
        if (han)
        {
            StringBuilder pinyin = new();
            foreach (byte letter in AnyAscii.Transliteration.Transliterate(first))
            {
                pinyin.Append(char.ToLowerInvariant((char)letter));
            }

            pieces.Add(new Piece(start, end, pinyin.ToString(), ScriptKind.Other, IsHan: true));
            return;
        }

        scratch.Clear();
        Tokenizer.Split(text.AsSpan(start, end - start), splitDots: false, scratch);
        if (scratch.WordCount == 1)
        {
            pieces.Add(
                new Piece(
                    start,
                    end,
                    scratch.TextOf(scratch.Words[0]).ToString(),
                    ScriptTables.KindOf(first),
                    IsHan: false
                )
            );
        }
    }
}

/// <summary>The keys as the build packed them, and what a word of Latin letters must begin with to be the start of one.</summary>
internal sealed unsafe class OtherNameTable
{
    private const int FilterBits = 16;

    private readonly TextTable _keys = new(PackedPart.OtherNames);
    private readonly PackedPhrase* _names = PackedTables.Part<PackedPhrase>(PackedPart.OtherNameTexts);
    private readonly char* _letters = PackedTables.Part<char>(PackedPart.Letters);
    private readonly ulong[] _leads = new ulong[(1 << FilterBits) / 64];

    public OtherNameTable()
    {
        for (int i = 0; i < _keys.Count; i++)
        {
            if (_keys[i].Length >= OtherNames.Lead)
            {
                uint lead = LeadOf(_keys[i]);
                _leads[lead >> 6] |= 1UL << (int)(lead & 63);
            }
        }
    }

    public string? Find(ReadOnlySpan<char> key)
    {
        int at = _keys.Find(key);
        return at < 0 ? null : new string(_letters, _names[at].Start, _names[at].Length);
    }

    /// <summary>Whether a key may begin with the letters and digits there; the pieces of one may be short, so gaps are passed over.</summary>
    public bool Begins(ReadOnlySpan<char> text, int at)
    {
        Span<char> lead = stackalloc char[OtherNames.Lead];
        int n = 0;
        for (int i = at; i < text.Length && n < lead.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                lead[n++] = char.ToLowerInvariant(text[i]);
            }
        }

        if (n < lead.Length)
        {
            return false;
        }

        uint bit = LeadOf(lead);
        return (_leads[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }

    /// <summary>The filter's bit for the first letters of a key.</summary>
    private static uint LeadOf(ReadOnlySpan<char> key) =>
        (uint)(TextHash.Of(key[..OtherNames.Lead]) >> (64 - FilterBits));
}
