using System.Text.RegularExpressions;

namespace Licet.Screening.Lists.Prose;

/// <summary>Splits aliases that stand in one phrase.</summary>
internal static partial class AliasPieces
{
    private static readonly string[] Counts =
    [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ];

    /// <summary>
    /// The aliases after a mark: at semicolons and dashes; where the phrase says how many there are and there is no
    /// semicolon, at "and" or commas if that gives just so many; in brackets at commas between names of several words.
    /// </summary>
    public static IReadOnlyList<string> Split(string text, string count, bool bracketed)
    {
        var pieces = ListText.Pieces(text.Replace('\u2014', ';'));
        if (pieces.Count != 1)
        {
            return pieces;
        }

        var expected = Array.FindIndex(Counts, c => c.Equals(count, StringComparison.OrdinalIgnoreCase));
        if (expected > 1)
        {
            var byAnd = ListText.Pieces(Joint().Replace(pieces[0], ";"));
            var byComma = ListText.Pieces(Joint().Replace(pieces[0], ";").Replace(", ", ";", StringComparison.Ordinal));
            return byAnd.Count == expected ? byAnd
                : byComma.Count == expected ? byComma
                : pieces;
        }

        var parts = bracketed ? ListText.Pieces(pieces[0], ',') : pieces;
        return parts.Count > 1 && parts.TrueForAll(p => p.Contains(' ', StringComparison.Ordinal)) ? parts : pieces;
    }

    /// <summary>
    /// "Acme International Company, Acme Pte Ltd, Acme Technology and Ac Me" is four names: at least three parts between
    /// commas of which the second also begins with the word of the first.
    /// </summary>
    public static IReadOnlyList<string> SplitSisters(string text)
    {
        var parts = ListText.Pieces(text, ',');
        if (parts.Count < 3)
        {
            return [text];
        }

        var brand = FirstWord(parts[0]);
        var sisters = parts.FindAll(p => FirstWord(p).Equals(brand, StringComparison.OrdinalIgnoreCase));
        if (brand.Length < 4 || sisters.Count < parts.Count)
        {
            return [text];
        }

        return [.. parts[..^1], .. ListText.Pieces(Joint().Replace(parts[^1], ";"))];
    }

    private static string FirstWord(string text)
    {
        var blank = text.IndexOf(' ', StringComparison.Ordinal);
        return blank < 0 ? text : text[..blank];
    }

    [GeneratedRegex(@",? and (?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}
