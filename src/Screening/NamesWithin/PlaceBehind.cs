using Licet.Screening.Lists;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>A place or an address behind a name, divided from it or not.</summary>
internal static class PlaceBehind
{
    /// <summary>"United Arab Emirates".</summary>
    private const int MostCountryWords = 3;

    /// <summary>Shortest name of a country ("Iran"): codes are read elsewhere.</summary>
    private const int FewestCountryLetters = 4;

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
        return front.Contains(' ') && IsPlace(behind, inAddress: true) && Surroundings.HasLetter(front)
            ? front.ToString()
            : null;
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
    public static string InOneScript(ReadOnlySpan<char> text)
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
        foreach (string word in FieldWords.Shared.Prepositions)
        {
            if (last.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="inAddress">More stands between the name and the code, so that it is no legal form of the name ("Acme, CO").</param>
    public static bool IsPlace(ReadOnlySpan<char> text, bool inAddress) =>
        text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1])
            ? Countries.NameOf(text) is not null && (inAddress || !ReadWords.IsLegalForm(text.ToString()))
            : ReadWords.IsPlaceOfParty(text.ToString());

    /// <summary>A part of an address in front of its place: it holds a number, or a word for streets and buildings.</summary>
    public static bool IsOfAddress(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('0', '9'))
        {
            return true;
        }

        foreach (Range word in text.SplitAny(" .-"))
        {
            foreach (string street in FieldWords.Shared.Streets)
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
    public static bool LastPart(ReadOnlySpan<char> name, out ReadOnlySpan<char> before, out ReadOnlySpan<char> behind)
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
}
