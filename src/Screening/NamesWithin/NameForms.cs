using System.Buffers;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// The names that one written name holds. Lists and forms write "National University of Defense Technology (NUDT)", "LTS Holding
/// Limited (f.k.a. IPP Ltd.)", "Igor Michurin (Russian individual)": the name without what stands in brackets is a name of
/// the party too, and so is a short name, an alias or another script within. Both sides are taken apart in the same way.
/// </summary>
internal static class NameForms
{
    /// <summary>More names than this in one field are a document, not a name.</summary>
    private const int Most = 24;

    private static readonly SearchValues<char> s_marks = SearchValues.Create("(（[【;:");

    private static readonly SearchValues<string> s_phrases = SearchValues.Create(
        [.. AliasLeads.Parts, " any ", " its sub", " all sub"],
        StringComparison.OrdinalIgnoreCase
    );

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

    /// <summary>
    /// Further names that a listing's name holds and the listing does not name by themselves; of a party that is no person also with
    /// its particles written together. Persons' names have too many of them, and their table knows the common ones.
    /// </summary>
    public static IReadOnlyList<string> Of(Listing listing, int name)
    {
        string text = listing.Names[name].Text;
        IReadOnlyList<string> forms = Of(text, listed: true);
        if (listing.Kind != PartyKind.Person && WrittenTogether.Particles(text) is { } joined)
        {
            forms = [.. forms, joined];
        }

        if (listing.Kind != PartyKind.Person && WrittenTogether.Initials(text) is { } initials)
        {
            forms = [.. forms, initials];
        }

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
        foreach (string piece in AliasLeads.Split(whole))
        {
            AddPiece(piece, listed, names);
        }

        names.RemoveAll(n => n == text);
        return names;
    }

    private static void AddPiece(string piece, bool listed, List<string> names)
    {
        List<string> inside = [];
        string front = NameBrackets.WithoutBrackets(piece, listed, inside);
        Add(front, names, char.IsLetter);
        foreach (string name in inside)
        {
            Add(name, names, char.IsLetter);
        }
    }

    /// <summary>Adds a name that has two characters that count, once.</summary>
    /// <returns>False where it is one too many and is left out.</returns>
    public static bool Add(string name, List<string> names, Func<char, bool> counts)
    {
        string clean = name.Trim(' ', ',', ';', ':', '-', '"', '\u201C', '\u201D');
        int counted = 0;
        foreach (char c in clean)
        {
            counted += counts(c) || char.IsSurrogate(c) ? 1 : 0;
        }

        if (counted < 2 || names.Contains(clean))
        {
            return true;
        }

        if (names.Count == Most)
        {
            return false;
        }

        names.Add(clean);
        return true;
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
}
