using System.Buffers;
using System.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>The party of which the field names a branch or an office, and a vessel's or firm's name of before.</summary>
internal static class PartiesInside
{
    /// <summary>Shortest name in front of a branch and its place.</summary>
    private const int FewestLetters = 6;

    private const string Former = "ex";

    /// <summary>Letters on each side of "ex".</summary>
    private const int FewestFormer = 4;

    /// <summary>Words of a place behind an office ("Representative Office in New Delhi").</summary>
    private const int MostPlaceWords = 3;

    private static readonly FieldPhrases s_offices = new(FieldWords.Shared.Offices);

    /// <summary>Adds the names.</summary>
    public static void AddTo(List<string> names, ReadOnlySpan<char> text)
    {
        AddFormer(text, names);
        AddBranch(text, names);
    }

    /// <summary>Those of ASCII are looked for many times as fast alone.</summary>
    private static readonly SearchValues<string> s_plainInside = SearchValues.Create(
        [.. FieldWords.Shared.Offices.Where(o => Ascii.IsValid(o)), $" {Former} ", $" {Former}-", $" {Former}."],
        StringComparison.OrdinalIgnoreCase
    );
    private static readonly SearchValues<string> s_otherInside = SearchValues.Create(
        [.. FieldWords.Shared.Offices.Where(o => !Ascii.IsValid(o))],
        StringComparison.OrdinalIgnoreCase
    );

    /// <summary>A quick no: false where neither stands in the text.</summary>
    public static bool MayStand(ReadOnlySpan<char> text) =>
        text.ContainsAny(s_plainInside) || !Ascii.IsValid(text) && text.ContainsAny(s_otherInside);

    /// <summary>
    /// A branch is the party (EAR supplement no. 4 to part 744): "Bank Melli Iran, Hamburg Branch" is asked as the bank. The place in front
    /// of "Branch" may belong to the bank's name, so the name is asked with it, and with each of the two last words left out.
    /// </summary>
    private static void AddBranch(ReadOnlySpan<char> text, List<string> names)
    {
        ReadOnlySpan<char> party = text.TrimEnd(" .)");
        int office = s_offices.AtEnd(party);
        if (office == 0)
        {
            int words = 0;
            for (int at = party.Length; words < MostPlaceWords + 1 && (at = party[..at].LastIndexOf(' ')) > 0; words++)
            {
                if (party[at..].ContainsAnyInRange('0', '9'))
                {
                    return;
                }

                if (s_offices.AtEnd(party[..at].TrimEnd(" ,-:")) is > 0 and var inside)
                {
                    party = party[..at].TrimEnd(" ,-:");
                    office = inside;
                    break;
                }
            }
        }

        if (office == 0 || office == party.Length)
        {
            return;
        }

        party = party[..^office].TrimEnd(" ,-:(\u2013\u2014");
        FieldEdges.Add(party, names);
        for (int left = 0; left < 2 && party.LastIndexOfAny(' ', ',') is > 0 and var last; left++)
        {
            party = party[..last].TrimEnd(" ,-:(\u2013\u2014");
            if (party.Length < FewestLetters)
            {
                return;
            }

            FieldEdges.Add(party, names);
        }
    }

    /// <summary>"MIAMI PRIDE ex Ocean Star", "Ocean Star ex-MIAMI PRIDE": a vessel's name of before.</summary>
    private static void AddFormer(ReadOnlySpan<char> text, List<string> names)
    {
        for (int at = 1; at + Former.Length + 1 < text.Length; at++)
        {
            if (
                text[at - 1] == ' '
                && text[at..].StartsWith(Former, StringComparison.OrdinalIgnoreCase)
                && text[at + Former.Length] is ' ' or '-' or '.'
            )
            {
                ReadOnlySpan<char> before = text[..at].TrimEnd();
                ReadOnlySpan<char> behind = text[(at + Former.Length + 1)..].TrimStart();
                if (Math.Min(before.Length, behind.Length) >= FewestFormer)
                {
                    FieldEdges.Add(before, names);
                    FieldEdges.Add(behind, names);
                }

                return;
            }
        }
    }
}
