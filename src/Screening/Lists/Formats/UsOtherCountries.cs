using System.Text.RegularExpressions;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>What the country column of the gathered US files holds beside names of countries.</summary>
internal static partial class UsOtherCountries
{
    /// <summary>The code; null, noted, for what names no country ("Middle East Region").</summary>
    public static string? CodeOf(TableRow row, ListProblems problems)
    {
        var text = row["country"];
        var place = InPlace().Match(text);
        var known =
            Countries.CodeOf(text)
            ?? (Parentheses.AtEnd(text) is (var front, not null) ? Countries.CodeOf(front) : null)
            ?? (place.Success ? Countries.CodeOf(place.Groups["place"].Value) : null)
            ?? OfAdjective(text);
        return known ?? Countries.CodeOf(text == "Fishing Vessels" ? "" : text, row.Place, "country", problems);
    }

    private static string? OfAdjective(string text) =>
        text.Split(' ') is [var adjective, "individual" or "entity"]
            ? adjective switch
            {
                "Turkish" => "TR",
                "Chinese" => "CN",
                "Russian" => "RU",
                "Iranian" => "IR",
                "Syrian" => "SY",
                _ => null,
            }
            : null;

    // "North Korean entity in China"
    [GeneratedRegex(
        " (entity|individual) in (?<place>.{2,60})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InPlace();
}
