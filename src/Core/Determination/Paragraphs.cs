namespace Licet.Core.Determination;

/// <summary>Paragraphs of a section as the tables write them: "(b)(2)(i)" in citations, "b2i" as the name of a limb.</summary>
internal static class Paragraphs
{
    /// <summary>Whether the limb lies in the paragraph: "b2ii" in "(b)(2)" and "(b)(2)(ii)", not in "(b)(2)(i)".</summary>
    public static bool Within(ReadOnlySpan<char> limb, ReadOnlySpan<char> paragraph)
    {
        var any = false;
        for (var outer = Step(ref paragraph); !outer.IsEmpty; outer = Step(ref paragraph))
        {
            any = true;
            if (!outer.SequenceEqual(Step(ref limb)))
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>"b2ii" as law is cited: "(b)(2)(ii)"; nothing for a limb that is named by a word.</summary>
    public static string Cited(string limb)
    {
        if (limb is ['(', ..])
        {
            return limb;
        }

        var cited = "";
        ReadOnlySpan<char> rest = limb.Length == 1 || limb is [_, >= '0' and <= '9', ..] ? limb : "";
        for (var step = Step(ref rest); !step.IsEmpty; step = Step(ref rest))
        {
            cited = $"{cited}({step})";
        }

        return cited;
    }

    /// <summary>Takes the next run of letters or of digits: b, 2, ii of both spellings; empty at the end.</summary>
    private static ReadOnlySpan<char> Step(ref ReadOnlySpan<char> text)
    {
        var begin = 0;
        while (begin < text.Length && !char.IsAsciiLetterOrDigit(text[begin]))
        {
            begin++;
        }

        var end = begin;
        while (
            end < text.Length
            && char.IsAsciiLetterOrDigit(text[end])
            && char.IsAsciiDigit(text[end]) == char.IsAsciiDigit(text[begin])
        )
        {
            end++;
        }

        var step = text[begin..end];
        text = text[end..];
        return step;
    }
}
