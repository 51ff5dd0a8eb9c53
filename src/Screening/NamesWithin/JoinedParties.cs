using System.Buffers;
using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// Two parties in one field, joined by a word or sign that as often stands within one name ("Nordlicht and Rosoboronexport", "Nordlicht,
/// Rosoboronexport"): where each side names a party of its own, each is asked beside the whole.
/// </summary>
internal static class JoinedParties
{
    /// <summary>More joints than these are a list of other things.</summary>
    private const int Most = 4;

    /// <summary>Shortest single word that is asked by itself.</summary>
    private const int FewestLetters = 5;

    private static readonly SearchValues<string> s_words = SearchValues.Create(
        [" and ", " und ", " et ", " \u0438 ", " - ", " \u2013 ", " \u2014 "],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly string[] s_joints =
    [
        " and ",
        " & ",
        " + ",
        " und ",
        " et ",
        " \u0438 ",
        " - ",
        " \u2013 ",
        " \u2014 ",
        " \"",
        " \u201C",
        " \u201E",
        " \u00AB",
        ",",
    ];

    private static readonly SearchValues<char> s_marks = SearchValues.Create(",&+\"\u201C\u201E\u00AB");
    private static readonly SearchValues<char> s_starts = SearchValues.Create(
        "aA&+uUeE\u0438\u0418-\u2013\u2014\"\u201C\u201E\u00AB"
    );
    private static readonly char[] s_edges = [.. " ,\"\u201C\u201D\u201E\u00AB\u00BB"];

    /// <summary>The sides; none for nearly all names.</summary>
    /// <param name="kind">
    /// A person has two words at least on each side, and a comma divides none ("CASTILLO RIVERA, Jose Maria"); where the kind is not known,
    /// it divides what looks like a company on one side.
    /// </param>
    public static IReadOnlyList<string> In(string name, PartyKind kind)
    {
        bool person = kind == PartyKind.Person;
        if (name.AsSpan().IndexOfAny(s_marks) < 0 && !HasWord(name))
        {
            return [];
        }

        List<string> sides = [];
        int joints = 0;
        for (int i = 1; i < name.Length - 1 && joints < Most; i++)
        {
            int length = JointAt(name, i);
            if (length == 0)
            {
                continue;
            }

            joints++;
            string before = name[..i].Trim(s_edges);
            string behind = name[(i + length)..].Trim(s_edges);
            // Behind most commas is a legal form, which is told at a glance.
            bool divides = !IsMark(name, i) || !IsShort(behind) && Divides(before, behind, kind);
            if (divides && IsParty(behind, person) && IsParty(before, person))
            {
                Add(before, person, sides);
                Add(behind, person, sides);
            }

            i += length - 1;
        }

        return sides;
    }

    /// <summary>A comma, a dash or a quotation mark, which stands within one name as often.</summary>
    private static bool IsMark(string name, int at) =>
        name[at] == ',' || !char.IsLetter(name[at + 1]) && name[at + 1] is not ('&' or '+');

    /// <summary>Whether a comma stands between two parties and not between a family name and a given one.</summary>
    private static bool Divides(string before, string behind, PartyKind kind) =>
        kind != PartyKind.Person
        && (
            kind != PartyKind.Unknown
            || !IsOfSeveral(before) && !IsOfSeveral(behind)
            || ReadWords.LooksLikeCompany(before)
            || ReadWords.LooksLikeCompany(behind)
        );

    private static bool HasWord(string name) => name.AsSpan().ContainsAny(s_words);

    private static int JointAt(string name, int at)
    {
        if (name[at] == ',')
        {
            return 1;
        }

        if (name[at] != ' ' || !s_starts.Contains(name[at + 1]))
        {
            return 0;
        }

        foreach (string joint in s_joints)
        {
            if (string.Compare(name, at, joint, 0, joint.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return joint.Length;
            }
        }

        return 0;
    }

    /// <summary>A single word is asked only as listed companies write it: a slip of it may be anybody.</summary>
    private static void Add(string side, bool person, List<string> sides)
    {
        bool asked = person || IsOfSeveral(side) || Borne(side).ListedCompanies > 0;
        if (asked && !sides.Contains(side))
        {
            sides.Add(side);
        }
    }

    /// <summary>
    /// A side that can be a party's name: several words with a brand among them, or one long word that no unlisted company and no
    /// person bears. "PUTIN" and "Vladimir" are halves of a name, "Oil" and "W Ltd" none.
    /// </summary>
    private static bool IsParty(string side, bool person)
    {
        if (person)
        {
            return side.Contains(' ', StringComparison.Ordinal);
        }

        if (IsOfSeveral(side))
        {
            return ReadWords.HasBrand(side);
        }

        return !IsShort(side)
            && Borne(side) is { CleanCompanies: 0 } borne
            && borne.Bearers(person: true) == 0
            && !ReadWords.IsLight(side);
    }

    private static bool IsShort(string side) => side.Length < FewestLetters;

    private static bool IsOfSeveral(string side) => side.AsSpan().IndexOfAny(' ', '-') > 0;

    private static TokenFrequencies.Counts Borne(string word) =>
        TokenFrequencies.Shared.Of(word.Trim('.').ToLowerInvariant());
}
