namespace Licet.Screening.Lists;

/// <summary>
/// The header of a list of one's own, as spreadsheets write it: its columns in any case, divided by comma, semicolon, tab or pipe,
/// under a first line "sep=;" where Excel put one.
/// </summary>
internal sealed record OwnListHeader(char Delimiter)
{
    public static IReadOnlyList<string> Required { get; } = ["id", "entity", "kind", "name"];

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Null where a text does not begin with such a header.</summary>
    public static OwnListHeader? Of(string text)
    {
        var line = text.TrimStart('\uFEFF').Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var first, var second, ..] when IsSeparatorLine(first) => second,
            [var first, ..] => first,
            [] => "",
        };
        foreach (var delimiter in Delimiters)
        {
            var columns = line.Split(delimiter)
                .Select(c => c.Trim().Trim('"').Trim())
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (Required.All(columns.Contains))
            {
                return new(delimiter);
            }
        }

        return null;
    }

    public static bool IsSeparatorLine(string line) => line is ['s', 'e', 'p', '=', _];
}
