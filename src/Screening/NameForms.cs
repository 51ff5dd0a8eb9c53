using System.Buffers;
using System.Globalization;
using System.Text;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening;

/// <summary>
/// The names that one written name holds. Lists and forms write "National University of Defense Technology (NUDT)", "LTS Holding
/// Limited (f.k.a. IPP Ltd.)", "Igor Michurin (Russian individual)": the name without what stands in brackets is a name of
/// the party too, and so is a short name, an alias or another script within. Both sides are taken apart in the same way.
/// </summary>
internal static class NameForms
{
    /// <summary>More names than this in one field are a document, not a name.</summary>
    private const int Most = 24;

    private const int ShortestShort = 3;
    private const int LongestAcronym = 12;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("(（[【;:");

    private static readonly SearchValues<string> s_phrases = SearchValues.Create(
        [
            "k.a",
            "k/a",
            "aka ",
            "fka ",
            "known as",
            " any ",
            " its sub",
            " all sub",
            "d/b/a",
            "d.b.a",
            "doing business as",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly string[] s_aliases =
    [
        "also known as",
        "formerly known as",
        "previously known as",
        "now known as",
        "known as",
        "doing business as",
        "a.k.a.",
        "a.k.a",
        "f.k.a.",
        "f.k.a",
        "n.k.a.",
        "n.k.a",
        "d.b.a.",
        "d.b.a",
        "a/k/a",
        "f/k/a",
        "n/k/a",
        "d/b/a",
        "aka",
        "fka",
    ];

    /// <summary>What leads an alias only where it stands first within brackets.</summary>
    private static readonly string[] s_leads =
    [
        .. s_aliases,
        "formerly listed as",
        "previously listed as",
        "formerly",
        "previously",
        "trading as",
        "original script",
        "alias",
    ];

    private static readonly string[] s_tails =
    [
        " and any successor",
        " and any sub-unit",
        " and any subunit",
        " and any subsidiar",
        " and its subsidiar",
        " and its sub-unit",
        " and all subsidiar",
    ];

    private static readonly string[] s_owners = ["entity:", "entities:"];

    private static readonly string[] s_qualifiers =
    [
        "individual",
        "person",
        "national",
        "citizen",
        "entity",
        "entities",
    ];

    /// <summary>Further names that a listing's name holds and the listing does not name by themselves.</summary>
    public static IReadOnlyList<string> Of(Listing listing, int name)
    {
        IReadOnlyList<string> forms = Of(listing.Names[name].Text, listed: true);
        return forms.Count == 0
            ? forms
            : [.. forms.Where(f => !listing.Names.Any(n => n.Text.Equals(f, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>Further names that the text holds; none for nearly all texts, at no cost.</summary>
    /// <param name="listed">
    /// A list's name is met without its place in brackets too; without that of the query it would be another company's.
    /// </param>
    public static IReadOnlyList<string> Of(string text, bool listed = false)
    {
        text = Tokenizer.Plain(text);
        if (text.AsSpan().IndexOfAny(s_marks) < 0 && text.AsSpan().IndexOfAny(s_phrases) < 0)
        {
            return [];
        }

        return Within(text.Length > Tokenizer.MaxChars ? text[..Tokenizer.MaxChars] : text, listed);
    }

    private static List<string> Within(string text, bool listed)
    {
        List<string> names = [];
        string whole = WithoutOwner(WithoutTail(text));
        foreach (string piece in Split(whole))
        {
            AddPiece(piece, listed, names);
        }

        names.RemoveAll(n => n == text);
        return names;
    }

    private static void AddPiece(string piece, bool listed, List<string> names)
    {
        List<string> inside = [];
        string front = WithoutBrackets(piece, listed, inside);
        Add(front, names);
        foreach (string name in inside)
        {
            Add(name, names);
        }
    }

    private static void Add(string name, List<string> names)
    {
        string clean = name.Trim(' ', ',', ';', ':', '-', '"', '\u201C', '\u201D');
        int letters = 0;
        foreach (char c in clean)
        {
            letters += char.IsLetter(c) || char.IsSurrogate(c) ? 1 : 0;
        }

        if (letters >= 2 && names.Count < Most && !names.Contains(clean))
        {
            names.Add(clean);
        }
    }

    /// <summary>"Ardis Group and any successor, sub-unit, or subsidiary thereof" is Ardis Group.</summary>
    private static string WithoutTail(string text)
    {
        foreach (string tail in s_tails)
        {
            int at = text.IndexOf(tail, StringComparison.OrdinalIgnoreCase);
            if (at > 0)
            {
                return text[..at].TrimEnd(' ', ',');
            }
        }

        return text;
    }

    /// <summary>"Department of Atomic Energy entity: Indian Rare Earths" is Indian Rare Earths.</summary>
    private static string WithoutOwner(string text)
    {
        foreach (string owner in s_owners)
        {
            int at = text.IndexOf(owner, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && at + owner.Length < text.Length)
            {
                return text[(at + owner.Length)..].TrimStart();
            }
        }

        return text;
    }

    /// <summary>At semicolons and alias words outside brackets.</summary>
    private static List<string> Split(string text)
    {
        List<string> pieces = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth = Depth(depth, text[i]);
            int mark =
                depth > 0 ? 0
                : text[i] == ';' ? 1
                : AliasAt(text, i);
            if (mark > 0)
            {
                pieces.Add(text[start..i]);
                start = i + mark;
                i += mark - 1;
            }
        }

        pieces.Add(text[start..]);
        return pieces;
    }

    private static int Depth(int depth, char c) =>
        IsOpen(c) ? depth + 1
        : IsClose(c) && depth > 0 ? depth - 1
        : depth;

    private static bool IsOpen(char c) => c is '(' or '（' or '[' or '【';

    private static bool IsClose(char c) => c is ')' or '）' or ']' or '】';

    /// <summary>Length of the alias word that begins here as a word of its own, else 0.</summary>
    private static int AliasAt(string text, int i)
    {
        if (i > 0 && char.IsLetterOrDigit(text[i - 1]) || !char.IsAsciiLetter(text[i]))
        {
            return 0;
        }

        foreach (string alias in s_aliases)
        {
            int end = i + alias.Length;
            if (
                end < text.Length
                && !char.IsLetterOrDigit(text[end])
                && string.Compare(text, i, alias, 0, alias.Length, StringComparison.OrdinalIgnoreCase) == 0
            )
            {
                return alias.Length;
            }
        }

        return 0;
    }

    /// <summary>The text without the brackets that are no part of the name; the names within them.</summary>
    private static string WithoutBrackets(string text, bool listed, List<string> inside)
    {
        StringBuilder front = new();
        for (int i = 0; i < text.Length; )
        {
            int end = IsOpen(text[i]) ? End(text, i) : -1;
            if (end < 0)
            {
                front.Append(text[i++]);
                continue;
            }

            string inner = text[(i + 1)..end].Trim();
            string before = front.ToString();
            if (
                !IsOwn(before, inner, text[(end + 1)..], inside)
                && !(listed && IsPlace(inner) && IsDistinctive(before + " " + text[(end + 1)..]))
            )
            {
                front.Append(text.AsSpan(i, end + 1 - i));
            }

            i = end + 1;
        }

        return front.ToString().Replace("  ", " ", StringComparison.Ordinal);
    }

    private static int End(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            depth = Depth(depth, text[i]);
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a bracket's content is another name of the party, or only says what it is; else it is a part of the name.</summary>
    private static bool IsOwn(string before, string inner, string behind, List<string> inside)
    {
        if ((!HasLetter(before) && !HasLetter(behind)) || inner.Length == 0)
        {
            return false;
        }

        if (Lead(inner) is > 0 and var lead)
        {
            foreach (string piece in Split(inner[lead..].TrimStart(' ', ':', ',')))
            {
                inside.Add(piece[Lead(piece.Trim())..]);
            }

            return true;
        }

        if (IsQualifier(inner))
        {
            return true;
        }

        bool otherScript = Scripts.ScriptOf(inner) != Scripts.ScriptOf(before) && HasLetter(before) && HasLetter(inner);
        string name = Folded(before);
        string own = Folded(inner);
        bool isName = otherScript || IsShortName(name, own) || IsShortName(own, name) || IsLongName(own);
        if (isName && !HasLetter(behind) && (!IsLight(inner) || IsLongName(own)))
        {
            // In the middle of a name it is the short name of the parent: "China State Shipbuilding (CSSC) 704th Institute".
            inside.Add(inner);
        }

        return isName || IsAcronym(name, own);
    }

    /// <summary>Letters without marks, and Latin ones for the Cyrillic that the eye takes for them: for comparing letters only.</summary>
    private static string Folded(string text)
    {
        bool latin = text.AsSpan().ContainsAnyInRange('A', 'Z') || text.AsSpan().ContainsAnyInRange('a', 'z');
        StringBuilder folded = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            char glyph = latin ? ScriptTables.Homoglyph(rune.Value) : '\0';
            if (glyph != '\0')
            {
                folded.Append(Rune.IsUpper(rune) ? char.ToUpperInvariant(glyph) : glyph);
            }
            else if (rune.Value is >= 0xC0 and <= 0x24F or >= 0x1E00 and <= 0x1EFF)
            {
                foreach (byte letter in AnyAscii.Transliteration.Transliterate(rune))
                {
                    folded.Append((char)letter);
                }
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(rune.ToString());
            }
        }

        return folded.ToString();
    }

    private static int Lead(string inner)
    {
        foreach (string lead in s_leads)
        {
            if (
                inner.Length > lead.Length
                && !char.IsLetterOrDigit(inner[lead.Length])
                && inner.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
            )
            {
                return lead.Length;
            }
        }

        return 0;
    }

    /// <summary>"Russian individual", "Indian national".</summary>
    private static bool IsQualifier(string inner)
    {
        string last = inner[(inner.LastIndexOf(' ') + 1)..];
        return Array.Exists(s_qualifiers, q => last.Equals(q, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Its letters are first letters of the name's words in their order, or its words stand in the name.</summary>
    private static bool IsShortName(string name, string inner)
    {
        string[] words = Words(name);
        string[] own = Words(inner);
        if (own.Length == 0)
        {
            return false;
        }

        string letters = string.Concat(own).ToUpperInvariant();
        if (letters.Length is >= ShortestShort and <= LongestAcronym && AreInitials(words, letters))
        {
            return true;
        }

        if (IsLight(inner))
        {
            return false;
        }

        if (own.Length == 1 && Array.Exists(words, w => IsAgain(w, inner)))
        {
            return true;
        }

        return own.Length < words.Length
            && letters.Length > ShortestShort
            && Array.TrueForAll(
                own,
                w =>
                    Array.Exists(words, o => o.Equals(w, StringComparison.OrdinalIgnoreCase))
                    || w.Length >= ShortestShort && AreInitials(words, w.ToUpperInvariant())
            );
    }

    /// <summary>"Rostec (Russian Technologies State Corporation)"; a university is more often the one it belongs to.</summary>
    private static bool IsLongName(string inner) =>
        char.IsUpper(inner[0])
        && Words(inner).Length >= 3
        && !inner.AsSpan().ContainsAnyInRange('0', '9')
        && !inner.EndsWith(" University", StringComparison.Ordinal)
        && !IsPlace(inner);

    /// <summary>"Elkomtekh (Elkomtex)".</summary>
    private static bool IsAgain(string word, string inner) =>
        Math.Min(word.Length, inner.Length) >= ScoringRules.MinAgain
        && EditDistance.Within(word.ToUpperInvariant(), inner.ToUpperInvariant(), 2) <= 2;

    /// <summary>Only places.</summary>
    private static bool IsPlace(string text) => Read(text, static t => t.Role == TokenRole.Geo);

    /// <summary>
    /// A brand that clean companies do not bear: without its place the name still tells who it is. Not the brand of a large listed
    /// group: there the place tells which of its companies it is, and the parent stands on the list by its own name.
    /// </summary>
    private static bool IsDistinctive(string text)
    {
        bool distinctive = !Read(text, static t => t.Role != TokenRole.Brand || t.Weight < ScoringRules.DistinctBrand);
        return distinctive && !HasGroupBrand(t_read!);
    }

    private static bool HasGroupBrand(AnalyzedName read)
    {
        foreach (ref readonly NameToken token in read.Tokens.AsSpan(0, read.Count))
        {
            bool brand = token.Role == TokenRole.Brand;
            if (brand && TokenFrequencies.Shared.Of(read.TextOf(token)).ListedCompanies > ScoringRules.MostOfOneParty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words may be passed over, letters may not; the first word gives the first letter.</summary>
    private static bool AreInitials(string[] words, string letters)
    {
        int at = 0;
        foreach (string word in words)
        {
            bool meets = at < letters.Length && char.ToUpperInvariant(word[0]) == letters[at];
            if (at == 0 && !meets)
            {
                return false;
            }

            at += meets ? 1 : 0;
        }

        return at == letters.Length;
    }

    /// <summary>"VNIIA", "CETC 13", "RWDS, LLC", "JSC TsNIIMash": capitals that are no place and no legal form.</summary>
    private static bool IsAcronym(string name, string inner)
    {
        string[] own = Words(name);
        string[] words = Words(inner);
        if (words.Length is 0 or > 3 || IsLight(inner))
        {
            return false;
        }

        foreach (string word in words)
        {
            int capitals = word.Count(char.IsUpper);
            bool isNumber = char.IsDigit(word[0]);
            if (
                !isNumber
                && !IsLight(word)
                && !own.Contains(word, StringComparer.OrdinalIgnoreCase)
                && (word.Length > LongestAcronym || capitals < 2 || words.Length == 1 && word.Length < ShortestShort)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Only places, industries, legal forms, or numbers.</summary>
    private static bool IsLight(string text) =>
        Read(text, static t => t.Role != TokenRole.Brand && (t.Flags & TokenFlags.Corrected) == 0);

    /// <summary>Whether the text is read as words all of which are so.</summary>
    private static bool Read(string text, Func<NameToken, bool> all)
    {
        AnalyzedName read = t_read ??= new AnalyzedName();
        NameAnalyzer.Analyze(text, person: false, read);
        foreach (ref readonly NameToken token in read.Tokens.AsSpan(0, read.Count))
        {
            if (!all(token))
            {
                return false;
            }
        }

        return true;
    }

    [ThreadStatic]
    private static AnalyzedName? t_read;

    private static string[] Words(string text) =>
        text.Split([' ', '-', '/', ',', '.', '&', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => char.IsLetterOrDigit(w[0]))
            .ToArray();

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
