using System.Buffers;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// The names of a query that holds several: on lines of their own or in columns ("Hikvision", a carriage return or a tab, "Huawei"), divided by a slash, a bar
/// or a semicolon ("Huawei / Hikvision"), or led over to by an alias word or "c/o" ("Nordlicht dba Hikvision"). The whole stays a name too, so a
/// name that is only written over two lines loses nothing.
/// </summary>
internal static class SeveralNames
{
    /// <summary>Letters on each side of a slash without blanks: below it stands a form or a role ("A/S", "M/V", "TCP/IP").</summary>
    private const int FewestLetters = 3;

    private static readonly string[] s_careOf = ["c/o", "c/-", "o/b/o"];

    private const string LineEnds = "\t\n\v\f\r\u0085\u2028\u2029";

    private static readonly SearchValues<char> s_marks = SearchValues.Create(LineEnds + "/\\|;");

    /// <summary>What an alias word, a slash that divides nothing or a bracket that never closes leaves at a name's edge.</summary>
    private static readonly char[] s_before = ['.', ':', '/', '\\', ' '];
    private static readonly char[] s_behind = ['(', '（', '[', '【', '/', '\\', ' '];

    /// <summary>The names, each to be asked like a query of its own; none for nearly all queries, at no cost.</summary>
    /// <param name="isCut">There are more names in the text than are read.</param>
    public static IReadOnlyList<string> In(string name, out bool isCut)
    {
        isCut = false;
        string text = Tokenizer.Plain(name);
        if (text.AsSpan().IndexOfAny(s_marks) < 0 && !AliasLeads.MayStandIn(text))
        {
            return [];
        }

        text = text.Length > Tokenizer.MaxChars ? text[..Tokenizer.MaxChars] : text;
        List<string> names = [];
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth = NameBrackets.Depth(depth, text[i]);
            int mark = DividerAt(text, i, depth > 0 && NameBrackets.ClosesBehind(text, i), start);
            if (mark > 0)
            {
                isCut |= !Add(text[start..i], names);
                i += mark - 1;
                start = i + 1;
            }
        }

        if (start == 0)
        {
            return [];
        }

        isCut |= !Add(text[start..], names);
        return names;
    }

    /// <returns>False where the name is one too many.</returns>
    private static bool Add(string piece, List<string> names) =>
        NameForms.Add(piece.Trim().TrimStart(s_before).TrimEnd(s_behind), names, char.IsLetterOrDigit);

    /// <summary>Characters that divide two names here, else 0. What stands in brackets is another form of the name before them.</summary>
    private static int DividerAt(string text, int i, bool inBrackets, int start)
    {
        char c = text[i];
        if (LineEnds.Contains(c, StringComparison.Ordinal) || c == '|')
        {
            return 1;
        }

        if (CareOf(text, i) is > 0 and var care)
        {
            return care;
        }

        if (c is '/' or '\\' && Divides(text, i))
        {
            return 1;
        }

        bool leads = !inBrackets && HasLetter(text.AsSpan(start, i - start));
        return !leads ? 0
            : c == ';' ? 1
            : AliasLeads.At(text, i);
    }

    /// <summary>Characters of "c/o" and its like, which lead over to whom something is sent to, where it begins here; else 0.</summary>
    private static int CareOf(string text, int i)
    {
        if (i == 0 || char.IsLetterOrDigit(text[i - 1]))
        {
            return 0;
        }

        foreach (string word in s_careOf)
        {
            int end = i + word.Length;
            if (
                end < text.Length
                && !char.IsLetterOrDigit(text[end])
                && string.Compare(text, i, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>A slash with a blank beside it, or between two words that are no abbreviations and not both of them industries.</summary>
    private static bool Divides(string text, int i)
    {
        if (i == 0 || i == text.Length - 1)
        {
            return false;
        }

        if (char.IsWhiteSpace(text[i - 1]) || char.IsWhiteSpace(text[i + 1]))
        {
            return true;
        }

        int from = i;
        while (from > 0 && IsOfWord(text[from - 1]))
        {
            from--;
        }

        int to = i + 1;
        while (to < text.Length && IsOfWord(text[to]))
        {
            to++;
        }

        string before = text[from..i];
        string behind = text[(i + 1)..to];
        return Letters(before) >= FewestLetters
            && Letters(behind) >= FewestLetters
            && HasLetter(before)
            && HasLetter(behind)
            && !(ReadWords.IsLight(before) && ReadWords.IsLight(behind));
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

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

    /// <summary>A Han character is a word's part and counts as two letters.</summary>
    private static int Letters(string word)
    {
        int letters = 0;
        foreach (char c in word)
        {
            letters += c >= '\u2E80' ? 2 : 1;
        }

        return letters;
    }
}
