using System.Text.RegularExpressions;

namespace Licet.Make.Ear;

/// <summary>
/// The scope of a control or exception. <paramref name="Condition"/> is empty where the text is read whole; else FOR (software
/// or technology for the items in <paramref name="Refers"/>, controlled for <paramref name="ForReason"/> where given), MEETS (the
/// parameters of what it refers to) or TEXT (only the entry itself says when).
/// </summary>
internal sealed record ReadScope(
    IReadOnlyList<string> Only,
    IReadOnlyList<string> Except,
    string Condition = "",
    IReadOnlyList<string>? Refers = null,
    string ForReason = ""
);

/// <summary>
/// "NS applies to entire entry except .y" into structure. What is not read to its last word reaches the whole entry under a
/// condition: a control is never dropped for want of understanding.
/// </summary>
internal static partial class ScopeText
{
    public static ReadScope Read(string eccn, string control, IReadOnlyList<string> eccns)
    {
        var text = Prefix().Replace(Clean(control), "");
        if (Whole().IsMatch(text))
        {
            return new([], []);
        }

        if (
            WholeExcept().Match(text) is { Success: true } but
            && ParagraphText.Read(eccn, but.Groups["list"].Value) is { Except.Count: 0 } taken
        )
        {
            return new([], taken.Only);
        }

        if (
            Listed().Match(text) is { Success: true } listed
            && ParagraphText.Read(eccn, listed.Groups["list"].Value) is { } scope
        )
        {
            return new(scope.Only, scope.Except);
        }

        if (
            For().Match(text) is { Success: true } use
            && ParagraphText.References(use.Groups["list"].Value, eccns) is { } refers
        )
        {
            return new([], [], "FOR", refers, use.Groups["reason"].Value);
        }

        if (
            Meets().Match(text) is { Success: true } meets
            && ParagraphText.References(meets.Groups["list"].Value, eccns) is { } limits
        )
        {
            var own = meets.Groups["own"].Value;
            var touched = own.Length == 0 ? new([], []) : ParagraphText.Read(eccn, own);
            return new(touched?.Only ?? [], touched?.Except ?? [], "MEETS", limits);
        }

        return new([], [], "TEXT", ParagraphText.Mentions(text, eccn));
    }

    /// <summary>Straight text: no quotation marks, single blanks, "z. 1.b" and "8A620. b" closed up.</summary>
    public static string Clean(string text) =>
        Broken()
            .Replace(Blanks().Replace(Quotes().Replace(text, ""), " "), "${head}.${tail}")
            .Trim()
            .TrimEnd('.', ',')
            .Trim();

    [GeneratedRegex("[“”\"]", RegexOptions.None, 1000)]
    private static partial Regex Quotes();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(?<head>[0-9][A-E][0-9]{3}|\b[a-z])\.\s(?<tail>[a-z]\b|[0-9]{1,2}\b)", RegexOptions.None, 1000)]
    private static partial Regex Broken();

    [GeneratedRegex(
        @"^(?:[A-Z]{2}|Russian industry sector sanctions?) (?:also )?(?:applies|apply)(?: only)?(?: to)?(?: only)? ?",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^(?:the )?entire entry(?: \(refer to .*\)| CB Column 2)?$", RegexOptions.None, 1000)]
    private static partial Regex Whole();

    [GeneratedRegex(
        @"^(?:the )?entire entry,? except(?: for)?:? (?:paragraphs? )?(?<list>.*)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex WholeExcept();

    [GeneratedRegex(
        @"^(?:paragraphs? |(?:items|commodities|software|technology|equipment) (?:controlled )?(?:by|in) )?(?<list>.*?)(?: only| of this entry)?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Listed();

    [GeneratedRegex(
        @"^(?:software|technology) for (?:items|equipment|commodities|materials) (?:controlled )?(?:by|in) (?<list>.*?)(?: for (?<reason>[A-Z]{2}) reasons)?$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex For();

    [GeneratedRegex(
        @"^(?:those )?(?:items|commodities|equipment)(?: controlled by this entry| in this entry| in (?<own>[^t].*?))? that meets? or exceeds? the (?:technical )?(?:parameters|criteria) (?:of|in) (?:ECCNs? )?(?<list>.*)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Meets();
}
