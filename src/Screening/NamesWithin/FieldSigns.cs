namespace Licet.Screening.NamesWithin;

/// <summary>
/// What characters a field holds, seen in one pass, so that a reading which needs a comma, a bracket or a lone letter is not tried on a field
/// without one. Nearly all fields are a plain name, and asking each reading cost as much as a fifth of the search.
/// </summary>
/// <param name="Commas">Commas.</param>
/// <param name="Digits">Digits of ASCII.</param>
/// <param name="Humps">Capitals of ASCII behind a small letter.</param>
/// <param name="LoneLetters">Letters that are a word by themselves.</param>
/// <param name="Has">The other signs.</param>
internal readonly record struct FieldSigns(int Commas, int Digits, int Humps, int LoneLetters, FieldSign Has)
{
    private static readonly FieldSign[] s_ofAscii = OfAscii();

    /// <summary>Of a field that may hold anything: every reading is tried.</summary>
    public static FieldSigns Every { get; } =
        new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue, FieldSign.All);

    public bool Any(FieldSign signs) => (Has & signs) != 0;

    /// <summary>A field with characters that are read as others, or as none, has every sign.</summary>
    public static FieldSigns Of(ReadOnlySpan<char> field)
    {
        int commas = 0;
        int digits = 0;
        int humps = 0;
        int lone = 0;
        int word = 0;
        bool small = false;
        FieldSign has = FieldSign.None;
        for (int i = 0; i < field.Length; i++)
        {
            char c = field[i];
            FieldSign sign = c < s_ofAscii.Length ? s_ofAscii[c] : OfOther(c);
            if (sign == FieldSign.All)
            {
                return Every;
            }

            has |= sign;
            commas += c == ',' ? 1 : 0;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            humps += small && char.IsAsciiLetterUpper(c) ? 1 : 0;
            small = char.IsAsciiLetterLower(c);
            if ((sign & FieldSign.OfWord) != 0)
            {
                word++;
                continue;
            }

            lone += word == 1 && !char.IsAsciiDigit(field[i - 1]) ? 1 : 0;
            has |= word == 2 && c is ' ' or '-' ? FieldSign.ShortWord : FieldSign.None;
            word = 0;
        }

        lone += word == 1 && !char.IsAsciiDigit(field[^1]) ? 1 : 0;
        return new(commas, digits, humps, lone, has);
    }

    private static FieldSign OfOther(char c) =>
        c < '\u2000' && c is not ('\u00AD' or '\u0085')
            ? char.IsLetterOrDigit(c)
                ? FieldSign.OfWord
                : FieldSign.None
            : char.IsSurrogate(c) || c is >= '\u3400' and <= '\uD7FF'
                ? FieldSign.OfWord
                : FieldSign.All;

    private static FieldSign[] OfAscii()
    {
        FieldSign[] signs = new FieldSign[128];
        for (char c = '\0'; c < signs.Length; c++)
        {
            signs[c] =
                char.IsAsciiLetterOrDigit(c) ? FieldSign.OfWord
                : c is '(' or ')' ? FieldSign.Bracket | FieldSign.Part
                : c is '[' or ';' ? FieldSign.Part
                : c == ':' ? FieldSign.Colon | FieldSign.Part
                : c is ',' or '-' ? FieldSign.Part
                : c == '@' ? FieldSign.Mail
                : c == '&' ? FieldSign.Ampersand
                : FieldSign.None;
        }

        return signs;
    }
}

[Flags]
internal enum FieldSign : ushort
{
    None = 0,

    /// <summary>A letter or digit.</summary>
    OfWord = 1,
    Bracket = 2,
    Colon = 4,

    /// <summary>What sets a part of a field apart: comma, bracket, colon, semicolon, dash.</summary>
    Part = 8,
    Mail = 16,
    Ampersand = 32,

    /// <summary>Two letters with a blank or a hyphen behind them ("Da Jiang").</summary>
    ShortWord = 64,

    /// <summary>Whatever may be: the field is read before it is looked at.</summary>
    All = OfWord | Bracket | Colon | Part | Mail | Ampersand | ShortWord,
}
