namespace Licet.Core.Parties.Wordings;

/// <summary>
/// Splits the text of a cell into words: letters and digits with dots, hyphens and apostrophes inside; a section with its
/// paragraphs; a paragraph by itself. Other signs than punctuation are words of their own.
/// </summary>
internal static class WordSplitter
{
    private const string Punctuation = ".,;:()\"\u201C\u201D\u00A7-";

    public static IEnumerable<string> Split(string verbatim)
    {
        var text = verbatim.ToLowerInvariant().Replace('\u2019', '\'');
        for (var at = 0; at < text.Length; )
        {
            var end = IsWordSign(text[at]) ? WordEnd(text, at) : ParagraphEnd(text, at);
            if (end > at)
            {
                var word = text[at..end];
                at = IsBareSection(word) ? PastParagraphs(text, end) : end;
                yield return text[(end - word.Length)..at].Replace(" ", "", StringComparison.Ordinal);
                continue;
            }
            if (!char.IsWhiteSpace(text[at]) && !Punctuation.Contains(text[at], StringComparison.Ordinal))
            {
                yield return text[at].ToString();
            }
            at++;
        }
    }

    /// <summary>"744.11", "746.8(a)(3)".</summary>
    public static bool IsSection(string word) =>
        IsBareSection(word.Split('(')[0]) && PastParagraphs(word, word.Split('(')[0].Length) == word.Length;

    public static bool IsParagraph(string word) => word.Length > 0 && ParagraphEnd(word, 0) == word.Length;

    private static bool IsWordSign(char c) => char.IsAsciiLetterOrDigit(c);

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (IsWordSign(text[at]) || (IsJoint(text[at]) && IsWordSignAt(text, at + 1))))
        {
            at++;
        }

        return at;
    }

    private static bool IsJoint(char c) => c is '.' or '-' or '\'';

    private static bool IsWordSignAt(string text, int at) => at < text.Length && IsWordSign(text[at]);

    private static bool IsBareSection(string word) =>
        word.Length is 5 or 6 && word[3] == '.' && word.Remove(3, 1).All(char.IsAsciiDigit);

    private static int PastParagraphs(string text, int at)
    {
        while (true)
        {
            var open = at < text.Length && text[at] == ' ' ? at + 1 : at;
            var end = ParagraphEnd(text, open);
            if (end == open)
            {
                return at;
            }
            at = end;
        }
    }

    /// <summary>The end of "(a)", "(12)", "(vi)" that begins here; the place itself when none does.</summary>
    private static int ParagraphEnd(string text, int at)
    {
        if (at >= text.Length || text[at] != '(')
        {
            return at;
        }
        var close = text.IndexOf(')', at);
        var inside = close < 0 ? "" : text[(at + 1)..close];
        var isParagraph =
            inside is [>= 'a' and <= 'z']
            || (inside.Length is 1 or 2 && inside.All(char.IsAsciiDigit))
            || (inside.Length is >= 2 and <= 4 && inside.All(c => c is 'i' or 'v' or 'x'));
        return isParagraph ? close + 1 : at;
    }
}
