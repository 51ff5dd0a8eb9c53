using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// What stands around a name in a field and is no part of it: the place behind a comma or in brackets ("Wagner Group, Russia"), a running or
/// customer number ("1. Wagner Group", "Wagner Group (100234)"), to whose attention it is ("Attn: Mahmoud Seif"). The name without them is
/// asked beside the name with them: a place that belongs to the name counts as before.
/// </summary>
internal static class Surroundings
{
    /// <summary>Digits from which a number in front is a customer's and no part of the name ("3 Suns", "1000 Islands").</summary>
    private const int FewestDigits = 5;

    private static readonly string[] s_attention = ["attn", "attention", "fao", "f.a.o", "z. hd", "z.hd", "to"];

    /// <summary>The name alone; null where nothing is around it, or nothing would be left.</summary>
    /// <param name="person">Said to be a person: a single word in front of a comma is the family name ("Brown, Georgia").</param>
    public static string? Without(string name, bool person)
    {
        ReadOnlySpan<char> left = Tokenizer.Plain(name).AsSpan().Trim();
        int whole = left.Length;
        left = WithoutLead(left);
        left = WithoutPlaces(left, person);
        return left.Length == whole || !HasLetter(left) ? null : left.ToString();
    }

    private static ReadOnlySpan<char> WithoutPlaces(ReadOnlySpan<char> name, bool person)
    {
        while (LastPart(name, out ReadOnlySpan<char> before, out ReadOnlySpan<char> behind))
        {
            bool given = person && name[^1] is not ')' && !before.Contains(' ');
            if (given || !HasLetter(before) || !(IsNumber(behind) || ReadWords.IsPlaceOfParty(behind.ToString())))
            {
                break;
            }

            name = before;
        }

        return name;
    }

    /// <summary>What stands behind the last comma, or within the bracket that ends the text.</summary>
    private static bool LastPart(ReadOnlySpan<char> name, out ReadOnlySpan<char> before, out ReadOnlySpan<char> behind)
    {
        before = behind = default;
        bool bracket = name.Length > 0 && name[^1] is ')';
        int at = bracket ? name.LastIndexOf('(') : name.LastIndexOf(',');
        if (at <= 0)
        {
            return false;
        }

        behind = (bracket ? name[(at + 1)..^1] : name[(at + 1)..]).Trim();
        before = name[..at].TrimEnd(" ,");
        return behind.Length > 0;
    }

    private static ReadOnlySpan<char> WithoutLead(ReadOnlySpan<char> name)
    {
        int digits = 0;
        while (digits < name.Length && char.IsAsciiDigit(name[digits]))
        {
            digits++;
        }

        if (digits > 0 && digits < name.Length)
        {
            bool marked = name[digits] is '.' or ')' or ':';
            bool apart = name[digits] == ' ' || (marked && digits + 1 < name.Length && name[digits + 1] == ' ');
            return apart && (marked || digits >= FewestDigits) ? name[(digits + 1)..].TrimStart() : name;
        }

        int colon = name.IndexOf(':');
        if (colon > 0)
        {
            ReadOnlySpan<char> lead = name[..colon].TrimEnd(" .");
            foreach (string word in s_attention)
            {
                if (lead.Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return name[(colon + 1)..].TrimStart();
                }
            }
        }

        return name;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }
        }

        return text.Length > 0;
    }

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
