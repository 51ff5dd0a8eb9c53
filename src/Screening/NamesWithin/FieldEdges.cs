using System.Buffers;
using System.Text;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// What papers write at an edge of a name's field without a sign that divides it from the name: a role ("Consignee Rosoboronexport", "Estate
/// of"), a number of the paper ("Invoice 4711", "C4711"), a day of birth ("b. 1964", "21 August 1973"), a share ("25%"), a remark ("(old)").
/// The name between them is asked beside the whole, and of a branch the party it belongs to.
/// </summary>
internal static class FieldEdges
{
    /// <summary>Digits from which letters and digits in front are a number of the paper ("C4711"); fewer are a name ("A320 Parts").</summary>
    private const int FewestDigits = 4;

    /// <summary>Shortest name in front of a branch and its place.</summary>
    private const int FewestLetters = 6;

    /// <summary>Words of a place behind an office ("Representative Office in New Delhi").</summary>
    private const int MostPlaceWords = 3;

    private static readonly FieldPhrases s_leads = new(FieldWords.Shared.Leads);
    private static readonly FieldPhrases s_references = new(FieldWords.Shared.References);
    private static readonly FieldPhrases s_notes = new(FieldWords.Shared.Notes);
    private static readonly FieldPhrases s_behind = new(FieldWords.Shared.Behind);
    private static readonly FieldPhrases s_offices = new(FieldWords.Shared.Offices);
    private static readonly FieldPhrases s_births = new(FieldWords.Shared.Births);
    private static readonly FieldPhrases s_months = new(FieldWords.Shared.Months);

    /// <summary>Those of ASCII are looked for many times as fast alone.</summary>
    private static readonly SearchValues<string> s_plainOffices = SearchValues.Create(
        [.. FieldWords.Shared.Offices.Where(o => Ascii.IsValid(o))],
        StringComparison.OrdinalIgnoreCase
    );
    private static readonly SearchValues<string> s_otherOffices = SearchValues.Create(
        [.. FieldWords.Shared.Offices.Where(o => !Ascii.IsValid(o))],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The name alone, and of a branch the party; empty for nearly all fields.</summary>
    public static IReadOnlyList<string> Without(string field)
    {
        ReadOnlySpan<char> text = field.AsSpan().Trim();
        ReadOnlySpan<char> left = text;
        for (int before = -1; before != left.Length; )
        {
            before = left.Length;
            left = WithoutEnd(WithoutFront(left)).Trim(" ,;:-\u2013\u2014#\"*");
        }

        List<string>? names = null;
        if (left.Length < text.Length)
        {
            Add(left, ref names);
        }

        if (HasOffice(left))
        {
            AddParty(left, ref names);
        }

        return names ?? (IReadOnlyList<string>)[];
    }

    private static bool HasOffice(ReadOnlySpan<char> text) =>
        text.ContainsAny(s_plainOffices) || !Ascii.IsValid(text) && text.ContainsAny(s_otherOffices);

    private static void Add(ReadOnlySpan<char> name, ref List<string>? names)
    {
        name = name.Trim(" ,;:-\u2013\u2014");
        if (name.Length > 1 && Surroundings.HasLetter(name))
        {
            string text = name.ToString();
            names ??= [];
            if (!names.Contains(text))
            {
                names.Add(text);
            }
        }
    }

    private static ReadOnlySpan<char> WithoutFront(ReadOnlySpan<char> text)
    {
        if (text.Length < 3)
        {
            return text;
        }

        if (s_leads.At(text, 0) is > 0 and var lead && Rest(text, lead) is { Length: > 1 } rest)
        {
            return rest;
        }

        if (s_references.At(text, 0) is > 0 and var reference && Number(text, reference) is > 0 and var behind)
        {
            return Rest(text, behind);
        }

        // SWIFT's lines: "1/ROSOBORONEXPORT", "?32ROSOBORONEXPORT".
        if (char.IsAsciiDigit(text[0]) && text[1] is '/' or '.' or ')' && char.IsLetter(text[2]))
        {
            return text[2..];
        }

        if (text[0] == '?' && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]))
        {
            return text[3..];
        }

        return Code(text) is > 0 and var code ? Rest(text, code) : text;
    }

    /// <summary>What stands behind the signs that follow a lead; empty where no letter does.</summary>
    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> text, int from)
    {
        ReadOnlySpan<char> rest = text[from..].TrimStart(" .:,;-\u2013\u2014#/");
        return Surroundings.HasLetter(rest) ? rest : default;
    }

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
    private static int Code(ReadOnlySpan<char> text)
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

    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> text)
    {
        if (text.Length < 4)
        {
            return text;
        }

        if (
            text[^1] is ')' or ']'
            && text.LastIndexOfAny('(', '[') is > 0 and var bracket
            && IsRemark(text[(bracket + 1)..^1])
        )
        {
            return text[..bracket];
        }

        if (s_behind.AtEnd(text) is > 0 and var behind && behind < text.Length)
        {
            return text[..^behind];
        }

        // "Rosoboronexport_RU"
        if (text[^3] == '_' && char.IsAsciiLetterUpper(text[^1]) && char.IsAsciiLetterUpper(text[^2]))
        {
            return text[..^3];
        }

        if (Percent(text) is > 0 and var percent)
        {
            return text[..^percent];
        }

        if (Date(text) is > 0 and var date)
        {
            return text[..^date];
        }

        return Account(text) is > 0 and var account ? text[..account] : text;
    }

    private static bool IsRemark(ReadOnlySpan<char> inner)
    {
        inner = inner.Trim(" .*");
        return inner.Length > 0
            && (s_notes.At(inner, 0) == inner.Length || Percent(inner) == inner.Length || Date(inner) == inner.Length);
    }

    /// <summary>How long the share at the end is ("25 %", "12.5%").</summary>
    private static int Percent(ReadOnlySpan<char> text)
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
    private static int Account(ReadOnlySpan<char> text)
    {
        int number = text.LastIndexOf(' ') + 1;
        if (number < 2 || !char.IsAsciiDigit(text[^1]))
        {
            return 0;
        }

        ReadOnlySpan<char> front = text[..number].TrimEnd(" .:#");
        return s_references.AtEnd(front) is > 0 and var reference && reference < front.Length
            ? front.Length - reference
            : 0;
    }

    /// <summary>
    /// How long the day or year at the end is, with the word that says that it is one of birth. A year alone counts, for nobody but a year
    /// stands so behind a name, or the name is another's ("Expo 2020"), and is asked with it as well.
    /// </summary>
    private static int Date(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiDigit(text[^1]) && !s_births.MayEnd(text.TrimEnd('.')))
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

    /// <summary>
    /// A branch is the party (EAR supplement no. 4 to part 744): "Bank Melli Iran, Hamburg Branch" is asked as the bank. The place in front
    /// of "Branch" may belong to the bank's name, so the name is asked with it, and with each of the two last words left out.
    /// </summary>
    private static void AddParty(ReadOnlySpan<char> text, ref List<string>? names)
    {
        ReadOnlySpan<char> party = text.TrimEnd(" .)");
        int office = s_offices.AtEnd(party);
        if (office == 0)
        {
            int words = 0;
            for (int at = party.Length; words < MostPlaceWords + 1 && (at = party[..at].LastIndexOf(' ')) > 0; words++)
            {
                if (party[at..].ContainsAnyInRange('0', '9'))
                {
                    return;
                }

                if (s_offices.AtEnd(party[..at].TrimEnd(" ,-:")) is > 0 and var inside)
                {
                    party = party[..at].TrimEnd(" ,-:");
                    office = inside;
                    break;
                }
            }
        }

        if (office == 0 || office == party.Length)
        {
            return;
        }

        party = party[..^office].TrimEnd(" ,-:(\u2013\u2014");
        Add(party, ref names);
        for (int left = 0; left < 2 && party.LastIndexOfAny(' ', ',') is > 0 and var last; left++)
        {
            party = party[..last].TrimEnd(" ,-:(\u2013\u2014");
            if (party.Length < FewestLetters)
            {
                return;
            }

            Add(party, ref names);
        }
    }

    /// <summary>A quick no: false where nothing of this can stand at an edge.</summary>
    public static bool MayStand(ReadOnlySpan<char> field)
    {
        ReadOnlySpan<char> text = field.Trim();
        return text.Length > 3
            && (
                s_leads.MayBegin(text, 0)
                || s_references.MayBegin(text, 0)
                || text[0] == '?'
                || text[^1] is ')' or ']' or '%'
                || text[^3] == '_'
                || char.IsAsciiDigit(text[^1])
                || HasDigitSoon(text)
                || s_behind.MayEnd(text)
                || s_births.MayEnd(text.TrimEnd('.'))
                || HasOffice(text)
            );
    }

    private static bool HasDigitSoon(ReadOnlySpan<char> text) => text[..4].ContainsAnyInRange('0', '9');
}
