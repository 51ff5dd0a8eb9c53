namespace Licet.Core.Parties.Wordings;

/// <summary>
/// The text of a cell as words: lower case, without punctuation, a section reference one word ("746.8(a)(3)"). What has no
/// place in such text stays a word of its own, so that nothing knows it. Footnote marks, glued on or written as superscripts,
/// are taken out.
/// </summary>
internal sealed record WordingText(string Verbatim, IReadOnlyList<string> Words, IReadOnlyList<string> Marks)
{
    private const string Superscripts = "\u00B9\u00B2\u00B3\u2074\u2075";

    /// <param name="verbatim">The cell as the list holds it.</param>
    /// <param name="variants">Known errors of typing, each a run of words and what is meant.</param>
    public static WordingText Read(string verbatim, IReadOnlyList<WordingVariant> variants)
    {
        var marks = new SortedSet<string>(StringComparer.Ordinal);
        List<string> words = [];
        foreach (var token in WordSplitter.Split(verbatim))
        {
            if (Mark(token, words) is { } mark)
            {
                marks.Add(mark);
            }
            else if (token is ['e', 'a', 'r', >= '1' and <= '5'])
            {
                words.Add("ear");
                marks.Add(token[3..]);
            }
            else
            {
                words.Add(token);
            }
        }

        foreach (var variant in variants)
        {
            Replace(words, variant);
        }
        return new(verbatim, words, [.. marks]);
    }

    /// <summary>A superscript; or a bare digit behind "EAR" or behind a section.</summary>
    private static string? Mark(string token, List<string> before) =>
        Superscripts.IndexOf(token[0], StringComparison.Ordinal) is >= 0 and var at ? ((char)('1' + at)).ToString()
        : token is [>= '1' and <= '5'] && before is [.., var last] && (last == "ear" || WordSplitter.IsSection(last))
            ? token
        : null;

    private static void Replace(List<string> words, WordingVariant variant)
    {
        for (var at = 0; at + variant.Written.Count <= words.Count; at++)
        {
            if (
                words[at] == variant.Written[0]
                && variant.Written.SequenceEqual(words.Skip(at).Take(variant.Written.Count), StringComparer.Ordinal)
            )
            {
                words.RemoveRange(at, variant.Written.Count);
                words.InsertRange(at, variant.Meant);
            }
        }
    }
}

/// <summary>An error of typing that the lists are known to hold.</summary>
internal sealed record WordingVariant(IReadOnlyList<string> Written, IReadOnlyList<string> Meant);
