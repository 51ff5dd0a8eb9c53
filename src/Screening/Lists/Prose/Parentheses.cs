namespace Licet.Screening.Lists.Prose;

/// <summary>Finds parentheses, ASCII and full width, also where the two are mixed: "Traders (KKIT）".</summary>
internal static class Parentheses
{
    public static bool IsOpen(char c) => c is '(' or '（';

    public static bool IsClose(char c) => c is ')' or '）';

    /// <summary>A text that ends in a parenthesis, as what stands before it and inside it; (text, null) when it does not.</summary>
    public static (string Front, string? Inner) AtEnd(string text)
    {
        var end = text.TrimEnd(' ', '.', ',');
        if (end.Length == 0 || !IsClose(end[^1]))
        {
            return (text, null);
        }

        var depth = 0;
        for (var i = end.Length - 1; i > 0; i--)
        {
            depth +=
                IsClose(end[i]) ? 1
                : IsOpen(end[i]) ? -1
                : 0;
            if (depth == 0)
            {
                return (end[..i].TrimEnd(), end[(i + 1)..^1].Trim());
            }
        }

        return (text, null);
    }
}
