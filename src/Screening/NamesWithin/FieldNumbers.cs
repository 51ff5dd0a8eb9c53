namespace Licet.Screening.NamesWithin;

/// <summary>Numbers of papers and of parties, and shares, at the edges of a name's field.</summary>
internal static class FieldNumbers
{
    /// <summary>Digits from which letters and digits in front are a number of the paper ("C4711"); fewer are a name ("A320 Parts").</summary>
    private const int FewestDigits = 4;

    private static readonly FieldPhrases s_references = new(FieldWords.Shared.References);

    /// <summary>A quick no: false where no word for a number begins the text.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text) => s_references.MayBegin(text, 0);

    /// <summary>Where the number that begins the text with its word ends; 0 where none does.</summary>
    public static int Reference(ReadOnlySpan<char> text) =>
        s_references.At(text, 0) is > 0 and var reference ? Number(text, reference) : 0;

    /// <summary>Where the number behind a reference ends ("Order No. 4711"); 0 where none follows.</summary>
    private static int Number(ReadOnlySpan<char> text, int at)
    {
        int from = at;
        while (from < text.Length && text[from] is ' ' or '.' or ':' or '#')
        {
            from++;
        }

        if (s_references.At(text, from) is > 0 and var again)
        {
            from += again;
            while (from < text.Length && text[from] is ' ' or '.' or ':' or '#')
            {
                from++;
            }
        }

        int end = from;
        int digits = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '/' or '.'))
        {
            digits += char.IsAsciiDigit(text[end]) ? 1 : 0;
            end++;
        }

        return digits * 2 >= end - from && digits > 0 ? end : 0;
    }

    /// <summary>How long a first word of few letters and many digits is; 0 where none is.</summary>
    public static int Code(ReadOnlySpan<char> text)
    {
        int end = 0;
        int digits = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '/'))
        {
            digits += char.IsAsciiDigit(text[end]) ? 1 : 0;
            end++;
        }

        return digits >= FewestDigits && digits * 2 >= end && end < text.Length && text[end] is ' ' or ':' or ',' or '.'
            ? end
            : 0;
    }

    /// <summary>How long the share at the end is ("25 %", "12.5%").</summary>
    public static int Percent(ReadOnlySpan<char> text)
    {
        if (text[^1] != '%')
        {
            return 0;
        }

        ReadOnlySpan<char> left = text[..^1].TrimEnd();
        ReadOnlySpan<char> number = left.TrimEnd("0123456789.,");
        return number.Length < left.Length ? text.Length - number.Length : 0;
    }

    /// <summary>Where "acc. 4711" begins behind a name; 0 where none does.</summary>
    public static int Account(ReadOnlySpan<char> text)
    {
        int number = text.LastIndexOfAny(" :#") + 1;
        if (number < 2 || !char.IsAsciiDigit(text[^1]))
        {
            return 0;
        }

        ReadOnlySpan<char> front = text[..number].TrimEnd(" .:#");
        return s_references.AtEnd(front) is > 0 and var reference && reference < front.Length
            ? front.Length - reference
            : 0;
    }
}
