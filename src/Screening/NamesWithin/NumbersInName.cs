using Licet.Screening.Lists;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// A vessel's number of the International Maritime Organization in the field of its name ("HAO FAN 6 IMO 8628597"): it is asked as the identifier
/// that it is.
/// </summary>
internal static class NumbersInName
{
    private const string Type = "IMO";
    private const int Digits = 7;

    /// <summary>The query with the numbers of its names; the same query where they hold none.</summary>
    public static ScreeningQuery Read(ScreeningQuery query)
    {
        List<Identifier>? numbers = null;
        Add(query.Name, ref numbers);
        foreach (string other in query.OtherNames)
        {
            Add(other, ref numbers);
        }

        return numbers is null ? query : query with { Identifiers = [.. query.Identifiers, .. numbers] };
    }

    private static void Add(ReadOnlySpan<char> name, ref List<Identifier>? numbers)
    {
        // Nearly all names have no seven digits in a row.
        for (int at = name.IndexOfAnyInRange('0', '9'); at >= 0; )
        {
            int end = at;
            while (end < name.Length && char.IsAsciiDigit(name[end]))
            {
                end++;
            }

            ReadOnlySpan<char> before = name[..at].TrimEnd(" .:#-");
            if (
                end - at == Digits
                && before.EndsWith(Type, StringComparison.OrdinalIgnoreCase)
                && (before.Length == Type.Length || !char.IsLetterOrDigit(before[^(Type.Length + 1)]))
            )
            {
                (numbers ??= []).Add(new Identifier(Type, name[at..end].ToString()));
            }

            int next = name[end..].IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : end + next;
        }
    }
}
