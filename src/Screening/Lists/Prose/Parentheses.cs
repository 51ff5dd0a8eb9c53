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

/// <summary>What a parenthesis after a name holds: another name of the party, or something that is none.</summary>
internal static class ParenthesizedNames
{
    private static readonly string[] Leads =
    [
        "original script:",
        "in arabic:",
        "in arabic script:",
        "a.k.a.,",
        "a.k.a.",
        "a.k.a",
        "aka",
    ];

    /// <summary>
    /// True when the parenthesis is to be taken off the name: it holds names (<paramref name="names"/>), or says that the name was
    /// listed before (<paramref name="former"/>), or is a remark. False for places and the like, which stay part of the name.
    /// </summary>
    public static bool TryRead(string front, string inner, out IReadOnlyList<string> names, out bool former)
    {
        former = inner is "previously listed as" or "formerly listed as";
        names = [];
        if (former || IsRemark(inner))
        {
            return true;
        }

        var lead = Array.Find(Leads, l => inner.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        if (lead is not null)
        {
            names = [inner[lead.Length..].Trim()];
        }
        else if (
            inner.Contains(';')
            || IsOriginalScript(inner)
            || IsAbbreviation(front, inner)
            || IsFormer(inner)
            || IsLongName(inner)
        )
        {
            names =
            [
                .. inner
                    .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(WithoutRemark),
            ];
        }

        return names.Count > 0 && names.All(n => n.Length > 0);
    }

    /// <summary>"هيئة تحرير الشام (original script)" and "Ansar al-Mujahideen Network - sub-unit name" without the remark.</summary>
    private static string WithoutRemark(string name) =>
        name.Replace("(original script)", "", StringComparison.Ordinal)
            .Replace(" - sub-unit name", "", StringComparison.Ordinal)
            .Trim();

    /// <summary>"birth name", and whole sentences: "false identity related to fraudulent identification number 6910275240086".</summary>
    private static bool IsRemark(string text) =>
        text.ToLowerInvariant() is "birth name" or "combat name" or "nom de guerre" or "third"
        || (text.Length > 30 && char.IsLower(text[0]) && text.AsSpan().ContainsAnyInRange('0', '9') && !IsFormer(text));

    private static bool IsOriginalScript(string text) => Scripts.ScriptOf(text) != Script.Latin;

    private static bool IsFormer(string text) => text.StartsWith("formerly ", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// "MAI", "CETC 14", "IRGC QF", "JAK-A": one or two short words led by capitals. After a name that is all capitals the
    /// letters must be found in it in their order, for there "(KABUL)" looks the same.
    /// </summary>
    private static bool IsAbbreviation(string front, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return text.Length is >= 2 and <= 12
            && words.Length <= 2
            && words[0].Count(char.IsAsciiLetterUpper) * 2 >= words[0].Length
            && words[0].Count(char.IsAsciiLetterUpper) >= 2
            && !PlacesAndForms.Contains(text)
            && (front.Any(char.IsLower) || IsDrawnFrom(front, words[0]));
    }

    private static bool IsDrawnFrom(string name, string abbreviation)
    {
        var at = 0;
        foreach (var c in abbreviation.Where(char.IsLetter))
        {
            at = name.IndexOf(c, at) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Russian Technologies State Corporation": three words or more with no digit and no lower-case start.</summary>
    private static bool IsLongName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 3
            && char.IsUpper(text[0])
            && !text.AsSpan().ContainsAnyInRange('0', '9')
            && !IsPlaceRemark(text);
    }

    private static bool IsPlaceRemark(string text) =>
        text.StartsWith("BRANCH ", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("UNION OF ", StringComparison.OrdinalIgnoreCase);

    private static readonly HashSet<string> PlacesAndForms = new(StringComparer.Ordinal)
    {
        "HK",
        "UK",
        "US",
        "USA",
        "UAE",
        "PRC",
        "DPRK",
        "BVI",
        "LLC",
        "LTD",
        "PVT",
        "PTE",
        "INC",
        "GROUP",
        "NGO",
        "IRAN",
        "IRAQ",
        "CHINA",
        "KENYA",
        "SYRIA",
        "RUSSIA",
        "TURKEY",
        "LIMITED",
        "PAKISTAN",
        "TANZANIA",
    };
}

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
