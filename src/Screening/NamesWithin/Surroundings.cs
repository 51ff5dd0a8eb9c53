using Licet.Screening.Lists;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// What stands around a name in a field and is no part of it: the place behind a comma or in brackets ("Wagner Group, Russia"), a running or
/// customer number ("1. Wagner Group", "Wagner Group (100234)"), to whose attention it is ("Attn: Mahmoud Seif"). The name without them is
/// asked beside the name with them: a place that belongs to the name counts as before.
/// </summary>
internal static class Surroundings
{
    /// <summary>Digits from which a number in front is a customer's and no part of the name ("3 Suns", "1000 Islands").</summary>
    private const int FewestDigits = 5;

    /// <summary>"United Arab Emirates".</summary>
    private const int MostCountryWords = 3;

    /// <summary>Shortest name of a country ("Iran"): codes are read elsewhere.</summary>
    private const int FewestCountryLetters = 4;

    private static readonly string[] s_streets =
    [
        .. "street st road rd avenue ave lane boulevard blvd square sq building bldg floor room suite block tower district province region city town village county zone industrial box ul ulitsa prospekt pr per strasse stra\u00DFe str platz weg rue calle via plaza km".Split(
            ' '
        ),
    ];

    /// <summary>What Indian and British papers put in front of a firm's name.</summary>
    private static readonly string[] s_firms = ["m/s.", "m/s", "messrs.", "messrs"];

    private static readonly string[] s_leads = "of in for the and & to from de du da di del la".Split(' ');

    private static readonly string[] s_attention = ["attn", "attention", "fao", "f.a.o", "z. hd", "z.hd", "to"];

    /// <summary>A quick no: false where nothing can stand around the name.</summary>
    public static bool MayStand(string name, in FieldSigns signs) =>
        signs.Commas > 0
        || signs.Any(FieldSign.Bracket | FieldSign.Colon)
        || name.AsSpan().TrimStart() is [var first, ..] && (char.IsAsciiDigit(first) || first is 'm' or 'M');

    /// <summary>The name alone; null where nothing is around it, or nothing would be left.</summary>
    /// <param name="person">Said to be a person: a single word in front of a comma is the family name ("Brown, Georgia").</param>
    public static string? Without(string name, bool person)
    {
        ReadOnlySpan<char> left = Tokenizer.Plain(name).AsSpan().Trim();
        int whole = left.Length;
        left = WithoutLead(left);
        left = WithoutPlaces(left, person);
        return left.Length == whole || !HasLetter(left) ? null : left.ToString();
    }

    private static ReadOnlySpan<char> WithoutPlaces(ReadOnlySpan<char> name, bool person)
    {
        bool placed = false;
        while (LastPart(name, out ReadOnlySpan<char> before, out ReadOnlySpan<char> behind))
        {
            bool given = person && name[^1] is not ')' && !before.Contains(' ');
            bool place = IsPlace(behind, inAddress: before.Contains(','));
            if (given || !HasLetter(before) || !(place || IsNumber(behind) || placed && IsOfAddress(behind)))
            {
                break;
            }

            placed |= place;
            name = before;
        }

        return name;
    }

    /// <summary>
    /// The name in front of an address in which a town or street is not known as one ("Vostrelek GmbH, Am Anger, Wolkenried, DE"): what
    /// stands before the first comma, legal forms behind it left out. Null where no place ends the text, or a single word would be left.
    /// </summary>
    public static string? BeforeAddress(string name)
    {
        ReadOnlySpan<char> text = Tokenizer.Plain(name).AsSpan().Trim();
        int first = text.IndexOf(',');
        if (first <= 0 || text[first..].Count(',') < 2 || !LastPart(text, out _, out ReadOnlySpan<char> behind))
        {
            return null;
        }

        ReadOnlySpan<char> front = text[..first].Trim();
        return front.Contains(' ') && IsPlace(behind, inAddress: true) && HasLetter(front) ? front.ToString() : null;
    }

    /// <summary>
    /// The name without the country at its end, where no comma divides it ("Harbin Institute of Technology China"); null where none is, or a
    /// single word would be left ("Rosneft Germany"), or the brand of a large group, of which the place tells the company ("Huawei Technologies
    /// Poland").
    /// </summary>
    public static string? WithoutCountryAtEnd(string name)
    {
        ReadOnlySpan<char> text = name.AsSpan().TrimEnd();
        if (!Countries.MayEnd(text))
        {
            return null;
        }

        for (int words = MostCountryWords; words > 0; words--)
        {
            int at = text.Length;
            for (int i = 0; i < words && at > 0; i++)
            {
                at = text[..at].LastIndexOf(' ');
            }

            if (at <= 0)
            {
                continue;
            }

            ReadOnlySpan<char> end = text[(at + 1)..];
            if (end.Length >= FewestCountryLetters && Countries.CodeOf(InOneScript(end)) is not null)
            {
                ReadOnlySpan<char> left = text[..at].TrimEnd(" ,-");
                return left.Contains(' ') && !LeadsOn(left) && !ReadWords.HasGroupBrand(left.ToString())
                    ? left.ToString()
                    : null;
            }
        }

        return null;
    }

    /// <summary>Cyrillic letters that look like Latin ones and stand among them, as those.</summary>
    private static string InOneScript(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyInRange('\u0400', '\u052F'))
        {
            return text.ToString();
        }

        Span<char> folded = text.ToArray();
        foreach (ref char c in folded)
        {
            c = ScriptTables.Homoglyph(c) is var latin and not '\0' ? latin : c;
        }

        return folded.ToString();
    }

    /// <summary>"Bank of" is no name without its country.</summary>
    private static bool LeadsOn(ReadOnlySpan<char> left)
    {
        ReadOnlySpan<char> last = left[(left.LastIndexOf(' ') + 1)..];
        foreach (string word in s_leads)
        {
            if (last.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="inAddress">More stands between the name and the code, so that it is no legal form of the name ("Acme, CO").</param>
    private static bool IsPlace(ReadOnlySpan<char> text, bool inAddress) =>
        text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
            ? Countries.NameOf(text) is not null && (inAddress || !ReadWords.IsLegalForm(text.ToString()))
            : ReadWords.IsPlaceOfParty(text.ToString());

    /// <summary>A part of an address in front of its place: it holds a number, or a word for streets and buildings.</summary>
    private static bool IsOfAddress(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9'))
        {
            return true;
        }

        foreach (Range word in text.SplitAny(" .-"))
        {
            foreach (string street in s_streets)
            {
                if (text[word].Equals(street, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>What stands behind the last comma, or within the bracket that ends the text.</summary>
    private static bool LastPart(ReadOnlySpan<char> name, out ReadOnlySpan<char> before, out ReadOnlySpan<char> behind)
    {
        before = behind = default;
        bool bracket = name.Length > 0 && name[^1] is ')';
        int at = bracket ? name.LastIndexOf('(') : name.LastIndexOf(',');
        if (at <= 0)
        {
            return false;
        }

        behind = (bracket ? name[(at + 1)..^1] : name[(at + 1)..]).Trim();
        before = name[..at].TrimEnd(" ,");
        return behind.Length > 0;
    }

    private static ReadOnlySpan<char> WithoutLead(ReadOnlySpan<char> name)
    {
        int digits = 0;
        while (digits < name.Length && char.IsAsciiDigit(name[digits]))
        {
            digits++;
        }

        if (digits > 0 && digits < name.Length)
        {
            bool marked = name[digits] is '.' or ')' or ':';
            bool apart = name[digits] == ' ' || (marked && digits + 1 < name.Length && name[digits + 1] == ' ');
            return apart && (marked || digits >= FewestDigits) ? name[(digits + 1)..].TrimStart() : name;
        }

        foreach (string firm in s_firms)
        {
            if (
                name.Length > firm.Length + 1
                && name[firm.Length] == ' '
                && name.StartsWith(firm, StringComparison.OrdinalIgnoreCase)
            )
            {
                return name[(firm.Length + 1)..].TrimStart();
            }
        }

        int colon = name.IndexOf(':');
        if (colon > 0)
        {
            ReadOnlySpan<char> lead = name[..colon].TrimEnd(" .");
            foreach (string word in s_attention)
            {
                if (lead.Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return name[(colon + 1)..].TrimStart();
                }
            }
        }

        return name;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsLetter(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }
}
