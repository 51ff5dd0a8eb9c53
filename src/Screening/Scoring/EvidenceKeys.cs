using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Screening.Scoring;

/// <summary>Normal forms of identifiers and addresses.</summary>
internal static class EvidenceKeys
{
    /// <summary>Overlap from which (inclusive) two addresses are the same.</summary>
    public const double SameAddress = 0.8;

    private static readonly HashSet<string> s_commonWords = new(StringComparer.Ordinal)
    {
        "no",
        "number",
        "room",
        "rm",
        "floor",
        "fl",
        "building",
        "bldg",
        "block",
        "unit",
        "flat",
        "suite",
        "office",
        "street",
        "st",
        "road",
        "rd",
        "avenue",
        "ave",
        "lane",
        "district",
        "city",
        "province",
        "town",
        "village",
        "county",
        "region",
        "area",
        "zone",
        "the",
        "of",
        "and",
        "at",
        "in",
        "near",
        "po",
        "box",
        "ul",
        "ulitsa",
        "str",
        "house",
        "d",
        "g",
        "obl",
        "oblast",
        "shosse",
        "prospekt",
        "pr",
        "per",
        "apt",
        "apartment",
        "tower",
        "centre",
        "center",
        "industrial",
        "park",
        "f",
        "lu",
        "qu",
        "shi",
        "sheng",
    };

    /// <summary>Words that say what kind of number follows, as lists write them in front of it ("IMO 9305192", "Passport KJ0505670").</summary>
    private static readonly string[] s_kinds =
    [
        "IMO",
        "MMSI",
        "DUNS",
        "INN",
        "OGRN",
        "PASSPORT",
        "NATIONAL",
        "TAX",
        "VAT",
        "REGISTRATION",
        "NUMBER",
        "ID",
        "NO",
        "NR",
    ];

    /// <summary>
    /// Letters and digits in upper case, without the words in front that name the kind of number; empty below five characters, which many
    /// parties share by chance.
    /// </summary>
    public static string OfIdentifier(string value)
    {
        int from = AfterKinds(value);
        string key = Key(value.AsSpan(from));
        return from > 0 && key.Length == 0 ? Key(value) : key;
    }

    private static int AfterKinds(string value)
    {
        int from = 0;
        int at = 0;
        while (at < value.Length)
        {
            int end = at;
            while (end < value.Length && char.IsAsciiLetter(value[end]))
            {
                end++;
            }

            if (end == at)
            {
                if (char.IsAsciiDigit(value[at]))
                {
                    break;
                }

                at++;
                continue;
            }

            bool isKind = false;
            foreach (string kind in s_kinds)
            {
                isKind |= value.AsSpan(at, end - at).Equals(kind, StringComparison.OrdinalIgnoreCase);
            }

            // "IMO9305192" has a kind, "ID123456" may be a number that begins so.
            bool glued = end < value.Length && char.IsAsciiDigit(value[end]);
            if (!isKind || (glued && end - at < 3))
            {
                break;
            }

            from = at = end;
        }

        return from;
    }

    private static string Key(ReadOnlySpan<char> value)
    {
        Span<char> room = stackalloc char[64];
        int n = 0;
        foreach (char c in value)
        {
            if (char.IsAsciiLetterOrDigit(c) && n < room.Length)
            {
                room[n++] = char.ToUpperInvariant(c);
            }
        }

        return n < 5 ? "" : room[..n].ToString();
    }

    /// <summary>The words of an address that tell one place from another, sorted, each once.</summary>
    public static string[] OfAddress(string text) => OfAddress(text, new AnalyzedName());

    /// <param name="name">Room to cut the address in; what it held is lost.</param>
    public static string[] OfAddress(string text, AnalyzedName name)
    {
        name.Clear();
        Tokenizer.Split(text, splitDots: true, name);
        SortedSet<string> words = new(StringComparer.Ordinal);
        for (int i = 0; i < name.WordCount; i++)
        {
            ref RawWord word = ref name.Words[i];
            string w = word.IsHan ? word.Native! : name.TextOf(word).ToString();
            if (!s_commonWords.Contains(w))
            {
                words.Add(w);
            }
        }

        return [.. words];
    }

    /// <summary>
    /// Part of the shorter address that stands in the longer one, 0 unless a number and two words agree and the shorter is at
    /// least half of the longer: a city and a postcode alone are no address.
    /// </summary>
    public static double Overlap(string[] a, string[] b)
    {
        int numbers = 0;
        int words = 0;
        foreach (string w in a)
        {
            if (Array.BinarySearch(b, w, StringComparer.Ordinal) >= 0)
            {
                if (char.IsAsciiDigit(w[0]))
                {
                    numbers++;
                }
                else
                {
                    words++;
                }
            }
        }

        int shorter = Math.Min(a.Length, b.Length);
        return numbers < 1 || words < 2 || shorter < 4 || shorter * 2 < Math.Max(a.Length, b.Length)
            ? 0
            : (double)(numbers + words) / shorter;
    }
}
