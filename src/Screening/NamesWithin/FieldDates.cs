namespace Licet.Screening.NamesWithin;

/// <summary>A day of birth or founding behind a name, in digits or in words.</summary>
internal static class FieldDates
{
    private static readonly FieldPhrases s_births = new(FieldWords.Shared.Births);
    private static readonly FieldPhrases s_months = new(FieldWords.Shared.Months);

    /// <summary>A quick no: false where no day ends the text.</summary>
    public static bool MayEnd(ReadOnlySpan<char> text) =>
        char.IsAsciiDigit(text[^1]) || s_births.MayEnd(text.TrimEnd('.'));

    /// <summary>
    /// How long the day or year at the end is, with the word that says that it is one of birth. A year alone counts: where it is
    /// part of the name ("Expo 2020"), the whole is asked as well.
    /// </summary>
    public static int AtEnd(ReadOnlySpan<char> text)
    {
        if (!MayEnd(text))
        {
            return 0;
        }

        ReadOnlySpan<char> left = text;
        bool dated = false;
        while (true)
        {
            ReadOnlySpan<char> at = left.TrimEnd(" ,.");
            if (s_births.AtEnd(at) is > 0 and var birth)
            {
                left = at[..^birth];
                continue;
            }

            int word = at.LastIndexOfAny(' ', ',', '*') + 1;
            ReadOnlySpan<char> last = at[word..];
            bool year = IsDay(last);
            if (last.Length == 0 || !(year || IsDayOfMonth(last) || s_months.At(last, 0) == last.Length))
            {
                break;
            }

            dated |= year;
            left = at[..word];
        }

        return dated ? text.Length - left.TrimEnd(" ,.").Length : 0;
    }

    /// <summary>A year of the last or this century, alone or with day and month in digits.</summary>
    private static bool IsDay(ReadOnlySpan<char> word)
    {
        bool year = false;
        int run = 0;
        for (int i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && char.IsAsciiDigit(word[i]))
            {
                run++;
                continue;
            }

            if (i < word.Length && word[i] is not ('.' or '-' or '/') || run is not (1 or 2 or 4))
            {
                return false;
            }

            year |= run == 4 && word[(i - 4)..(i - 2)] is "19" or "20";
            run = 0;
        }

        return year;
    }

    private static bool IsDayOfMonth(ReadOnlySpan<char> word)
    {
        ReadOnlySpan<char> number = word.TrimEnd("stndrh");
        return number.Length is 1 or 2 && !number.ContainsAnyExceptInRange('0', '9');
    }
}
