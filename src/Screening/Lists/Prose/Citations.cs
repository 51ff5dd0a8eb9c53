using System.Text.RegularExpressions;

namespace Licet.Screening.Lists.Prose;

/// <summary>Citations of the Federal Register in the ways the lists write them.</summary>
internal static partial class Citations
{
    /// <summary>
    /// Each citation as "84 FR 22961" where volume and page can be read, in order, none twice. What names no page ("Vol. 83,
    /// No. 91, 05/10/2018", "81 FR No. 108") stays as written; dates and issue numbers beside a page are dropped.
    /// </summary>
    public static IReadOnlyList<string> Read(string text)
    {
        text = ListText.Squeeze(text);
        if (text.Length == 0)
        {
            return [];
        }

        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Match match in Page().Matches(text))
        {
            var citation = $"{match.Groups["volume"].Value} FR {match.Groups["page"].Value}";
            if (seen.Add(citation))
            {
                found.Add(citation);
            }
        }

        var rest = ListText.Squeeze(Noise().Replace(Page().Replace(text, ";"), ";")).Trim(' ', ';', ',', '.');
        if (found.Count == 0)
        {
            return [text.Trim(' ', ';', ',')];
        }

        foreach (var piece in ListText.Pieces(rest))
        {
            if (piece.Any(char.IsAsciiDigit))
            {
                found.Add(piece.Trim(' ', ',', '.'));
            }
        }

        return found;
    }

    // "84 FR 22961", "71 F.R. 38843", "81.F.R. 22576", "80 F.R.44930", "81 F.R 45276", "82FR 1690", "68 FR no. 169 pg. 52436",
    // "82 F.R. 16788, 16789" (the first page is the citation)
    [GeneratedRegex(
        @"(?<!\d)(?<volume>\d{1,3})[ .]*F\.? ?R\.?(?! ?no\.? ?\d+ ?[^ \dp]| ?no\.? ?\d+$) *(no\.? ?\d+ pg\.? ?)?(?<page>\d{1,6})(?![\d/])(, ?\d{4,6}(?![\d/]| ?F))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Page();

    // Dates, issue numbers, brackets and joints around citations; a bare "73 FR " that lost its page counts as noise only
    // when another citation was read.
    [GeneratedRegex(
        @"\(?\d{1,2}/\d{1,2}/\d{2,4}\)?|\(?\bno\.? ?\d+\)?|\band\b|[(),]|\b\d{1,3} FR(?= *$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Noise();
}
