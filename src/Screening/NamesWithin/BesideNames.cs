using System.Net;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// What papers write into a name's field beside the name: a date of birth, a passport, a telephone, an address of mail, a role ("Consignee:
/// Wagner Group", "Nordlicht GmbH represented by Mahmoud Seif"). What is left between such words is asked beside the whole.
/// </summary>
internal static class BesideNames
{
    /// <summary>Digits from which a run of them is no part of a name (a telephone, a tax number, a day).</summary>
    private const int FewestDigits = 6;

    /// <summary>Words in a part of its own up to which a word of <see cref="FieldWords.OwnPart"/> tells what the part is.</summary>
    private const int MostWordsOfPart = 5;

    /// <summary>By their first letter, in the same order.</summary>
    private static readonly string[][] s_byLetter =
    [
        .. Enumerable.Range('a', 26).Select(c => FieldWords.Shared.Beside.Where(w => w[0] == c).ToArray()),
    ];

    private static readonly string[][] s_ownByLetter =
    [
        .. Enumerable.Range('a', 26).Select(c => FieldWords.Shared.OwnPart.Where(w => w[0] == c).ToArray()),
    ];

    /// <summary>By their first two characters: most words begin as none of them does.</summary>
    private static readonly bool[] s_begin = Beginnings(FieldWords.Shared.Beside);
    private static readonly bool[] s_titlesBegin = Beginnings(FieldWords.Shared.Titles);

    /// <summary>The names between what is none; empty for nearly all fields.</summary>
    public static IReadOnlyList<string> In(string field) => In(field, FieldSigns.Of(field));

    /// <param name="signs">Of the field.</param>
    public static IReadOnlyList<string> In(string field, in FieldSigns signs)
    {
        string name = signs.Any(FieldSign.Ampersand) ? WebUtility.HtmlDecode(field) : field;
        List<string>? parts = null;
        FieldSigns has = signs;
        if (name != field)
        {
            parts = [name];
            has = FieldSigns.Of(name);
        }

        bool cut = false;
        int from = 0;
        bool inWord = false;
        for (int i = 0; i < name.Length; )
        {
            int length = inWord ? 0 : Marker(name, i, has);
            if (length == 0)
            {
                inWord = IsOfWord(name[i]);
                i++;
                continue;
            }

            cut = true;
            Add(name.AsSpan(from, i - from), parts ??= []);
            i += length;
            from = i;
            inWord = IsOfWord(name[i - 1]);
        }

        if (cut)
        {
            Add(name.AsSpan(from), parts ??= []);
        }

        if (Title(name) is > 0 and var title)
        {
            Add(name.AsSpan(title), parts ??= []);
        }

        return parts ?? [];
    }

    /// <summary>How long the title in front is; 0 for none ("General Oyster, Inc." is a company).</summary>
    private static int Title(string name)
    {
        if (!Begins(s_titlesBegin, name, 0))
        {
            return 0;
        }

        foreach (string title in FieldWords.Shared.Titles)
        {
            if (IsAt(name, 0, title) && name.Length > title.Length && !EndsAsCompany(name))
            {
                return title.Length;
            }
        }

        return 0;
    }

    private static bool[] Beginnings(string[] phrases)
    {
        bool[] begin = new bool[1 << 14];
        foreach (string phrase in phrases)
        {
            begin[Pair(phrase[0], phrase[1])] = true;
        }

        return begin;
    }

    private static bool Begins(bool[] begin, string name, int at) =>
        at + 1 < name.Length && name[at] < 0x80 && name[at + 1] < 0x80 && begin[Pair(name[at], name[at + 1])];

    /// <summary>Of two characters of ASCII, letters in whatever case.</summary>
    private static int Pair(char first, char second) => ((first | 0x20) << 7) | second | 0x20;

    /// <summary>How long what begins here, where a word may begin, is, where it is no part of a name; 0 where it may be.</summary>
    private static int Marker(string name, int at, in FieldSigns signs)
    {
        if (Begins(s_begin, name, at))
        {
            foreach (string phrase in s_byLetter[(name[at] | 0x20) - 'a'])
            {
                if (IsAt(name, at, phrase))
                {
                    return phrase.Length;
                }
            }
        }

        return signs.Any(FieldSign.Mail) && Mail(name, at) is > 0 and var mail ? mail
            : signs.Digits >= FewestDigits && Digits(name, at) is > 0 and var digits ? digits
            : signs.Any(FieldSign.Part) ? OwnPart(name, at)
            : 0;
    }

    /// <summary>As a whole word, whatever its case.</summary>
    private static bool IsAt(string name, int at, string word) =>
        string.Compare(name, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
        && (at + word.Length == name.Length || !IsOfWord(name[at + word.Length]) || word[^1] == '.');

    private static int Mail(string name, int at)
    {
        int end = at;
        int signs = 0;
        while (end < name.Length && !char.IsWhiteSpace(name[end]) && name[end] is not (',' or ';' or '(' or ')'))
        {
            signs += name[end] == '@' ? 1 : 0;
            end++;
        }

        return signs == 1 ? end - at : 0;
    }

    private static int Digits(string name, int at)
    {
        int end = at;
        int digits = 0;
        while (end < name.Length && (char.IsAsciiDigit(name[end]) || name[end] is '+' or '-' or '/' or '.' or ' '))
        {
            digits += char.IsAsciiDigit(name[end]) ? 1 : 0;
            end++;
        }

        return digits >= FewestDigits && (end == name.Length || !char.IsLetter(name[end]) || name[end - 1] == ' ')
            ? end - at
            : 0;
    }

    /// <summary>A whole part between commas, brackets, dashes or a colon behind it, short and with a word that says what it is.</summary>
    private static int OwnPart(string name, int at)
    {
        bool begins =
            at == 0
            || name[at - 1] is '(' or '['
            || at > 1 && name[at - 1] == ' ' && name[at - 2] is ',' or '-' or ':' or ';';
        if (!begins)
        {
            return 0;
        }

        int end = at;
        while (end < name.Length && name[end] is not (',' or ')' or ']' or ':' or ';') && !IsDash(name, end))
        {
            end++;
        }

        bool apart = end < name.Length || at > 0;
        ReadOnlySpan<char> part = name.AsSpan(at, end - at);
        if (!apart || part.Count(' ') >= MostWordsOfPart)
        {
            return 0;
        }

        foreach (Range word in part.SplitAny(" ."))
        {
            int letter = part[word].Length > 0 ? (part[word][0] | 0x20) - 'a' : -1;
            if (letter is < 0 or >= 26)
            {
                continue;
            }

            foreach (string own in s_ownByLetter[letter])
            {
                if (part[word].Equals(own, StringComparison.OrdinalIgnoreCase))
                {
                    return part.Length;
                }
            }
        }

        return 0;
    }

    private static bool IsDash(string name, int at) =>
        name[at] is '-' or '\u2013' && at > 0 && name[at - 1] == ' ' && at + 1 < name.Length && name[at + 1] == ' ';

    private static bool EndsAsCompany(string name)
    {
        string end = name.TrimEnd(' ', '.');
        return ReadWords.IsLegalForm(end[(end.LastIndexOf(' ') + 1)..]);
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '\'';

    private static void Add(ReadOnlySpan<char> part, List<string> parts)
    {
        ReadOnlySpan<char> name = part.Trim(" \t,:;()[]-\u2013./\"'");
        int letters = 0;
        foreach (char c in name)
        {
            letters += char.IsLetter(c) || char.IsSurrogate(c) ? 1 : 0;
        }

        // A bracket that the name itself opened is closed again.
        string text = name.Contains('(') && !name.Contains(')') ? name.ToString() + ")" : name.ToString();
        if (letters >= 2 && !parts.Contains(text))
        {
            parts.Add(text);
        }
    }
}
