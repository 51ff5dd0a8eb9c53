using System.Net;
using System.Text;

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

    private static readonly FieldPhrases s_beside = new(FieldWords.Shared.Beside);
    private static readonly FieldPhrases s_number = new(FieldWords.Shared.BesideNumber);
    private static readonly FieldPhrases s_given = new(FieldWords.Shared.GivenNames);
    private static readonly FieldPhrases s_titles = new(FieldWords.Shared.Titles);
    private static readonly FieldPhrases s_own = new(FieldWords.Shared.OwnPart);

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

        // Said by the field itself and not by its signs: without a digit such a word is part of the name.
        bool numbered = has.Digits > 0 && name.AsSpan().ContainsAnyInRange('0', '9');
        bool cut = false;
        int from = 0;
        bool inWord = false;
        for (int i = 0; i < name.Length; )
        {
            int length = inWord ? 0 : Marker(name, i, has, numbered);
            if (length == 0)
            {
                inWord = FieldPhrases.IsOfWord(name[i]);
                i++;
                continue;
            }

            cut = true;
            Add(name.AsSpan(from, i - from), parts ??= []);
            i += length;
            from = i;
            inWord = FieldPhrases.IsOfWord(name[i - 1]);
        }

        if (cut)
        {
            Add(name.AsSpan(from), parts ??= []);
        }

        if (OfParts(name) is { } parted)
        {
            Add(parted, parts ??= []);
        }

        if (Title(name) is > 0 and var title)
        {
            Add(name.AsSpan(title), parts ??= []);
        }

        return parts ?? [];
    }

    /// <summary>"Surname: Seif, First name: Mahmoud" as one name; null where fewer than two words say so.</summary>
    private static string? OfParts(string name)
    {
        StringBuilder? left = null;
        int words = 0;
        int from = 0;
        for (int i = 0; i < name.Length; i++)
        {
            if ((i > 0 && FieldPhrases.IsOfWord(name[i - 1])) || s_given.At(name, i) is not (> 0 and var length))
            {
                continue;
            }

            words++;
            left = (left ?? new(name.Length)).Append(name.AsSpan(from, i - from).Trim(" :,;.-/")).Append(' ');
            from = i + length;
            i = from - 1;
        }

        return words < 2 ? null : left!.Append(name.AsSpan(from).Trim(" :,;.-/")).ToString().Trim();
    }

    /// <summary>How long the title in front is; 0 for none ("General Oyster, Inc." is a company).</summary>
    private static int Title(string name) =>
        s_titles.At(name, 0) is > 0 and var title && name.Length > title && !EndsAsCompany(name) ? title : 0;

    /// <summary>How long what begins here, where a word may begin, is, where it is no part of a name; 0 where it may be.</summary>
    private static int Marker(string name, int at, in FieldSigns signs, bool numbered)
    {
        if (s_beside.At(name, at) is > 0 and var phrase)
        {
            return phrase;
        }

        if (numbered && s_number.At(name, at) is > 0 and var number)
        {
            return number;
        }

        return signs.Any(FieldSign.Mail) && Mail(name, at) is > 0 and var mail ? mail
            : signs.Digits >= FewestDigits && Digits(name, at) is > 0 and var digits ? digits
            : signs.Any(FieldSign.Part) ? OwnPart(name, at)
            : 0;
    }

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
            if (part[word].Length > 0 && s_own.At(part[word], 0) == part[word].Length)
            {
                return part.Length;
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
