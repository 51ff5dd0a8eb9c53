using System.Buffers;

namespace Licet.Screening;

/// <summary>
/// The names of a query that holds several: on lines of their own ("Hikvision", a carriage return, "Huawei"), divided by a slash
/// ("Huawei / Hikvision"), or the name under which business is done ("Nordlicht dba Hikvision"). The whole stays a name too, so a
/// name that is only written over two lines loses nothing.
/// </summary>
internal static class SeveralNames
{
    /// <summary>More names than this in one query are a document, not a party.</summary>
    private const int Most = 24;

    /// <summary>Letters on each side of a slash without blanks: below it stands a form or a role ("A/S", "c/o", "M/V").</summary>
    private const int FewestLetters = 4;

    private const string LineEnds = "\n\v\f\r\u0085\u2028\u2029";

    private static readonly SearchValues<char> s_marks = SearchValues.Create(LineEnds + "/\\|\uFF0F");

    private static readonly string[] s_words = ["dba", "t/a", "trading as", "operating as"];

    private static readonly SearchValues<string> s_leads = SearchValues.Create(
        [.. s_words],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>The names; none for nearly all queries, at no cost.</summary>
    public static IReadOnlyList<string> In(string name)
    {
        if (name.AsSpan().IndexOfAny(s_marks) < 0 && name.AsSpan().IndexOfAny(s_leads) < 0)
        {
            return [];
        }

        List<string> names = [];
        int start = 0;
        for (int i = 0; i < name.Length; i++)
        {
            int mark = DividerAt(name, i);
            if (mark > 0)
            {
                Add(name[start..i], names);
                i += mark - 1;
                start = i + 1;
            }
        }

        if (start == 0)
        {
            return [];
        }

        Add(name[start..], names);
        return names;
    }

    private static void Add(string piece, List<string> names)
    {
        string clean = piece.TrimStart('.', ':').Trim(' ', ',', ';', '-', '/', '|');
        if (names.Count < Most && clean.Count(char.IsLetter) >= 2 && !names.Contains(clean))
        {
            names.Add(clean);
        }
    }

    /// <summary>Characters that divide two names here, else 0.</summary>
    private static int DividerAt(string name, int i)
    {
        char c = name[i];
        if (LineEnds.Contains(c, StringComparison.Ordinal) || c == '|')
        {
            return 1;
        }

        return c is '/' or '\\' or '\uFF0F' ? (Divides(name, i) ? 1 : 0) : WordAt(name, i);
    }

    /// <summary>A slash with a blank beside it, or between two words that are no abbreviations.</summary>
    private static bool Divides(string name, int i)
    {
        if (i == 0 || i == name.Length - 1)
        {
            return false;
        }

        return name[i - 1] == ' ' && name[i + 1] == ' '
            || Letters(name, i, -1) >= FewestLetters && Letters(name, i, 1) >= FewestLetters;
    }

    private static int Letters(string name, int at, int step)
    {
        int letters = 0;
        for (
            int i = at + step;
            i >= 0 && i < name.Length && (name[i] == ' ' ? letters == 0 : char.IsLetter(name[i]));
            i += step
        )
        {
            letters +=
                name[i] == ' ' ? 0
                : name[i] >= '\u2E80' ? 2
                : 1; // a Han character is a word's part
        }

        return letters;
    }

    private static int WordAt(string name, int i)
    {
        if (i == 0 || name[i - 1] is not (' ' or ',' or '(' or '-'))
        {
            return 0;
        }

        foreach (string word in s_words)
        {
            int end = i + word.Length;
            if (
                end < name.Length
                && name[end] is ' ' or ':' or '.'
                && string.Compare(name, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                return word.Length;
            }
        }

        return 0;
    }
}
