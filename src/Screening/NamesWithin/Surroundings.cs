using Licet.Screening.Lists;
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

    /// <summary>A quick no: false where nothing can stand around the name.</summary>
    public static bool MayStand(string name, in FieldSigns signs) =>
        signs.Commas > 0
        || signs.Any(FieldSign.Bracket | FieldSign.Colon)
        || name.AsSpan().TrimStart() is [var first, ..] && (char.IsAsciiDigit(first) || first is 'm' or 'M');

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
        bool placed = false;
        while (PlaceBehind.LastPart(name, out ReadOnlySpan<char> before, out ReadOnlySpan<char> behind))
        {
            bool given = person && name[^1] is not ')' && !before.Contains(' ');
            bool place = PlaceBehind.IsPlace(behind, inAddress: before.Contains(','));
            if (
                given
                || !HasLetter(before)
                || !(place || IsNumber(behind) || placed && PlaceBehind.IsOfAddress(behind))
            )
            {
                break;
            }

            placed |= place;
            name = before;
        }

        return name;
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

        foreach (string firm in FieldWords.Shared.Firms)
        {
            if (
                name.Length > firm.Length + 1
                && name[firm.Length] == ' '
                && name.StartsWith(firm, StringComparison.OrdinalIgnoreCase)
            )
            {
                return name[(firm.Length + 1)..].TrimStart();
            }
        }

        int colon = name.IndexOf(':');
        if (colon > 0)
        {
            ReadOnlySpan<char> lead = name[..colon].TrimEnd(" .");
            foreach (string word in FieldWords.Shared.Attention)
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

    public static bool HasLetter(ReadOnlySpan<char> text)
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
