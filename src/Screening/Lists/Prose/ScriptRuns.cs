namespace Licet.Screening.Lists.Prose;

/// <summary>Where a text changes from Latin letters to another script or back.</summary>
internal static class ScriptRuns
{
    /// <summary>
    /// Index of the second run when the text is one name in Latin letters and one in another script, each of at least
    /// two letters, with a space between; -1 for anything else ("TDK株式会社", "Group W公司").
    /// </summary>
    public static int SecondRunAt(string text)
    {
        int changes = 0,
            at = -1,
            last = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
            {
                continue;
            }

            var latin = text[i] < '\u0250' || text[i] is >= '\u1E00' and <= '\u1EFF' ? 1 : 0;
            if (last >= 0 && latin != last)
            {
                changes++;
                at = i;
            }

            last = latin;
        }

        return changes == 1 && text[at - 1] == ' ' && at >= 4 && text.Length - at >= 2 ? at : -1;
    }
}
