namespace Licet.Screening.NamesWithin;

/// <summary>Phrases met as whole words, whatever their case, at a place of a text; the longest wins. A look at two characters says no for most texts.</summary>
internal sealed class FieldPhrases
{
    /// <summary>The last five bits of a character: of a small letter those of its capital.</summary>
    private const int Bits = 31;

    private readonly string[][] _byFirst;
    private readonly string[][] _byLast;
    private readonly uint[] _begin = new uint[Bits + 1];
    private readonly uint[] _end = new uint[Bits + 1];

    /// <param name="phrases">None is empty.</param>
    public FieldPhrases(IEnumerable<string> phrases)
    {
        string[] all = [.. phrases.OrderByDescending(p => p.Length).ThenBy(p => p, StringComparer.Ordinal)];
        _byFirst = [.. Enumerable.Range(0, Bits + 1).Select(b => all.Where(p => (p[0] & Bits) == b).ToArray())];
        _byLast = [.. Enumerable.Range(0, Bits + 1).Select(b => all.Where(p => (p[^1] & Bits) == b).ToArray())];
        foreach (string phrase in all)
        {
            _begin[phrase[0] & Bits] |= phrase.Length > 1 ? Bit(phrase[1]) : uint.MaxValue;
            _end[phrase[^1] & Bits] |= phrase.Length > 1 ? Bit(phrase[^2]) : uint.MaxValue;
        }
    }

    /// <summary>Whether a phrase may begin here: false for nearly all places.</summary>
    public bool MayBegin(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length ? (_begin[text[at] & Bits] & Bit(text[at + 1])) != 0 : at + 1 == text.Length;

    /// <summary>Whether a phrase may end the text.</summary>
    public bool MayEnd(ReadOnlySpan<char> text) =>
        text.Length > 1 ? (_end[text[^1] & Bits] & Bit(text[^2])) != 0 : text.Length == 1;

    /// <summary>How long the phrase that begins here is, where a word begins; 0 for none.</summary>
    public int At(ReadOnlySpan<char> text, int at)
    {
        if (!MayBegin(text, at))
        {
            return 0;
        }

        foreach (string phrase in _byFirst[text[at] & Bits])
        {
            int end = at + phrase.Length;
            if (
                text[at..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (end == text.Length || !IsOfWord(text[end]) || !IsOfWord(phrase[^1]))
            )
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    /// <summary>How long the phrase that ends the text is; 0 for none.</summary>
    public int AtEnd(ReadOnlySpan<char> text)
    {
        if (!MayEnd(text))
        {
            return 0;
        }

        foreach (string phrase in _byLast[text[^1] & Bits])
        {
            int from = text.Length - phrase.Length;
            if (
                text.EndsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (from == 0 || !IsOfWord(text[from - 1]) || !IsOfWord(phrase[0]))
            )
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    public static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '\'';

    private static uint Bit(char c) => 1u << (c & Bits);
}
