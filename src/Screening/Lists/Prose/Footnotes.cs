using System.Text.RegularExpressions;

namespace Licet.Screening.Lists.Prose;

/// <summary>Footnote marks of the Entity List: each stands for a foreign-direct-product rule that binds the entry.</summary>
internal static partial class Footnotes
{
    /// <summary>
    /// The marks of an entry, "1" to "5" in order: written as superscripts, glued to a word ("EAR 3", "§§734.9(g),3") or told by
    /// the section they stand for (2022 texts of Huawei name § 736.2(b)(3)(vi), the footnote's own rule).
    /// </summary>
    public static IReadOnlyList<string> Read(params ReadOnlySpan<string> texts)
    {
        var marks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var match in Superscript().EnumerateMatches(text))
            {
                marks.Add(
                    text[match.Index] switch
                    {
                        '\u00B9' => "1",
                        '\u00B2' => "2",
                        '\u00B3' => "3",
                        '\u2074' => "4",
                        _ => "5",
                    }
                );
            }

            foreach (Match match in Glued().Matches(text))
            {
                marks.Add(match.Groups["mark"].Value);
            }

            foreach (Match match in Section().Matches(text))
            {
                marks.Add(MarkOf(match.Value.Replace(" ", "", StringComparison.Ordinal)));
            }
        }

        return [.. marks];
    }

    private static string MarkOf(string section) =>
        section switch
        {
            "734.9(g)" => "3",
            "734.9(e)(2)" => "4",
            "734.9(e)(3)" => "5",
            _ => "1",
        };

    [GeneratedRegex("[\u00B9\u00B2\u00B3\u2074\u2075]", RegexOptions.CultureInvariant)]
    private static partial Regex Superscript();

    [GeneratedRegex(
        @"(\bEAR\)?[.,]?\)? ?|\b[Ff]ootnote |734\.9\([a-z]\)(\(\d\))?,? ?)(?<mark>[1-5])(?![\dA-Za-z.(]\S|\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Glued();

    [GeneratedRegex(
        @"736\.2 ?\(b\)\(3\)\(vi\)|734\.9 ?\((g\)|e\)\([123]\))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Section();
}
