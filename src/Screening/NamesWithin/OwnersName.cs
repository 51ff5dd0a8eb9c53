using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// The person whose name a firm bears ("Nikolay Valuev Trading LLC", "Nikolay Valuev &amp; Sons", "Nikolay Valuev Family Trust"): who gives
/// a firm his name may well own it, and then it is blocked as he is (OFAC's 50 % rule, guidance of 13 August 2014).
/// </summary>
internal static class OwnersName
{
    private const int FewestWords = 2;
    private const int MostWords = 4;

    private static readonly FieldPhrases s_firms = new(FieldWords.Shared.OwnersFirms);

    /// <summary>The form of a company that is asked with the person's name: the person is met as by any company that bears his name alone.</summary>
    private const string Company = " Co";

    /// <summary>The person's name as a company's ("Nikolay Valuev Co"); null for nearly all firms.</summary>
    public static string? In(string name, PartyKind kind)
    {
        if (kind == PartyKind.Person)
        {
            return null;
        }

        ReadOnlySpan<char> text = name.AsSpan().Trim();
        if (text.ContainsAnyInRange('\u0400', '\u052F'))
        {
            text = PlaceBehind.InOneScript(text);
        }

        if (text.StartsWith("The ", StringComparison.OrdinalIgnoreCase))
        {
            text = text[4..];
        }

        if (s_firms.AtEnd(text.TrimEnd(".")) == 0 && s_firms.AtEnd(text) == 0)
        {
            return null;
        }

        int words = 0;
        int at = 0;
        while (at < text.Length)
        {
            int end = at + text[at..].IndexOf(' ');
            end = end < at ? text.Length : end;
            ReadOnlySpan<char> word = text[at..end].TrimEnd(",.");
            if (s_firms.At(text, at) > 0 || !MayBePersons(word))
            {
                break;
            }

            words++;
            at = end + 1;
        }

        if (words is < FewestWords or > MostWords || at >= text.Length)
        {
            return null;
        }

        return IsFirm(text[at..]) ? string.Concat(text[..at].TrimEnd(" ,"), Company) : null;
    }

    /// <summary>Nothing but words of an owner's firm, and at least one.</summary>
    private static bool IsFirm(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            int length = s_firms.At(text, 0);
            if (length == 0)
            {
                return false;
            }

            text = text[length..].TrimStart(" ,.");
        }

        return true;
    }

    /// <summary>Letters that persons bear at least as often as companies do.</summary>
    private static bool MayBePersons(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 32)
        {
            return false;
        }

        if (word.Length == 1)
        {
            return char.IsLetter(word[0]);
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        TokenFrequencies.Counts borne = TokenFrequencies.Shared.Of(lower);
        return borne.CleanCompanies <= borne.Bearers(person: true);
    }
}
