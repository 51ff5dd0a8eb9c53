using System.Text;
using Licet.Screening.Lists;

namespace Licet.Screening.NamesWithin;

/// <summary>What stands in brackets within a name: another name of the party, what it is, or a part of the name itself.</summary>
internal static class NameBrackets
{
    /// <summary>The text without the brackets that are no part of the name; the names within them.</summary>
    public static string WithoutBrackets(string text, bool listed, List<string> inside)
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
                && !(listed && ReadWords.IsPlace(inner) && ReadWords.IsDistinctive(before + " " + text[(end + 1)..]))
            )
            {
                front.Append(text.AsSpan(i, end + 1 - i));
            }

            i = end + 1;
        }

        return front.ToString().Replace("  ", " ", StringComparison.Ordinal);
    }

    /// <summary>Whether a bracket's content is another name of the party, or only says what it is; else it is a part of the name.</summary>
    private static bool IsOwn(string before, string inner, string behind, List<string> inside)
    {
        if ((!HasLetter(before) && !HasLetter(behind)) || inner.Length == 0)
        {
            return false;
        }

        if (AliasLeads.Lead(inner) is > 0 and var lead)
        {
            foreach (string piece in AliasLeads.Split(inner[lead..].TrimStart(' ', ':', ',')))
            {
                inside.Add(piece[AliasLeads.Lead(piece.Trim())..]);
            }

            return true;
        }

        if (AliasLeads.IsQualifier(inner))
        {
            return true;
        }

        bool otherScript = Scripts.ScriptOf(inner) != Scripts.ScriptOf(before) && HasLetter(before) && HasLetter(inner);
        string name = ShortNames.Folded(before);
        string own = ShortNames.Folded(inner);
        bool isName =
            otherScript
            || ShortNames.IsShortName(name, own)
            || ShortNames.IsShortName(own, name)
            || ShortNames.IsLongName(own);
        if (isName && !HasLetter(behind) && (!ReadWords.IsLight(inner) || ShortNames.IsLongName(own)))
        {
            // In the middle of a name it is the short name of the parent: "China State Shipbuilding (CSSC) 704th Institute".
            inside.Add(inner);
        }

        return isName || ShortNames.IsAcronym(name, own);
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

    public static int Depth(int depth, char c) =>
        IsOpen(c) ? depth + 1
        : IsClose(c) && depth > 0 ? depth - 1
        : depth;

    /// <summary>Whether a bracket that is open here is closed behind: one that never closes encloses nothing.</summary>
    public static bool ClosesBehind(string text, int i) => text.AsSpan(i).IndexOfAny(")）]】") >= 0;

    private static bool IsOpen(char c) => c is '(' or '（' or '[' or '【';

    private static bool IsClose(char c) => c is ')' or '）' or ']' or '】';

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
