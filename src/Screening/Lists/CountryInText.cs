using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists;

/// <summary>Finds the country an address ends with.</summary>
internal static class CountryInText
{
    /// <summary>The country after the last comma, without what stands in parentheses behind it; null when that is no country.</summary>
    public static string? AtEndOf(string address)
    {
        var (front, inner) = Parentheses.AtEnd(address);
        if (inner is not null && Countries.CodeOf(address) is null)
        {
            address = front;
        }

        var parts = address.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var take = Math.Min(2, parts.Length); take > 0; take--)
        {
            // "Virgin Islands, British" and "Hong Kong, China" are names of two parts.
            if (Countries.CodeOf(string.Join(", ", parts[^take..])) is { } code)
            {
                return code;
            }
        }

        return null;
    }
}
