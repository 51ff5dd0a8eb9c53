namespace Licet.Screening.Lists.Formats;

/// <summary>What the notes of the UN list hold beyond remarks: names in their original script, and spellings of one.</summary>
internal static class UnitedNationsNotes
{
    private static readonly string[] Leads = ["original script:", "in arabic script:", "in arabic:"];

    /// <summary>Names in the note of an alias.</summary>
    public static IEnumerable<string> NamesIn(string note, string alias)
    {
        foreach (var lead in Leads)
        {
            var at = note.IndexOf(lead, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && OriginalAt(note[(at + lead.Length)..]) is { Length: > 0 } original)
            {
                yield return original;
                yield break;
            }
        }

        // An alias in Arabic has its romanizations in the note: "(Abu Du’a; Abu Duaa’) prominently known by ...".
        if (Scripts.ScriptOf(alias) != Script.Latin && note.Length > 0)
        {
            foreach (var spelling in Spellings(note))
            {
                yield return spelling;
            }
        }
    }

    /// <summary>The text up to the first Latin letter, digit or full stop.</summary>
    private static string OriginalAt(string text)
    {
        var end = 0;
        while (end < text.Length && !char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('.' or ';' or '('))
        {
            end++;
        }

        return text[..end].Trim();
    }

    private static string[] Spellings(string note)
    {
        var open = note.IndexOf('(');
        var close = open < 0 ? -1 : note.IndexOf(')', open);
        var list = open == 0 && close > 0 ? note[1..close] : note;
        var parts = list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && !list.AsSpan().ContainsAnyInRange('0', '9') ? parts : [];
    }
}
