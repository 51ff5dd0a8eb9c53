namespace Licet.Core.Determination;

/// <summary>Paragraphs of a section as the tables write them: "(b)(2)(i)" in citations, "b2i" as the name of a limb.</summary>
internal static class Paragraphs
{
    /// <summary>Whether the limb lies in the paragraph: "b2ii" in "(b)(2)" and "(b)(2)(ii)", not in "(b)(2)(i)".</summary>
    public static bool Within(string limb, string paragraph)
    {
        var (inner, outer) = (Steps(limb), Steps(paragraph));
        return outer.Count > 0 && inner.Count >= outer.Count && outer.Select((s, i) => inner[i] == s).All(same => same);
    }

    /// <summary>Runs of letters and of digits, in order: b, 2, ii of both spellings.</summary>
    private static List<string> Steps(string text)
    {
        List<string> steps = [];
        var before = ' ';
        foreach (var sign in text)
        {
            if (char.IsAsciiLetterOrDigit(sign))
            {
                var joins =
                    steps.Count > 0
                    && char.IsAsciiLetterOrDigit(before)
                    && char.IsAsciiDigit(before) == char.IsAsciiDigit(sign);
                if (joins)
                {
                    steps[^1] += sign;
                }
                else
                {
                    steps.Add(sign.ToString());
                }
            }

            before = sign;
        }

        return steps;
    }
}
