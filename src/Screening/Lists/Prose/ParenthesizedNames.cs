namespace Licet.Screening.Lists.Prose;

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
            || IsRomanization(front, inner)
            || IsShortForm(front, inner)
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

    /// <summary>"哈德森技术公司（Hudson Technologies Co.）": the name in Latin letters behind one in another script.</summary>
    private static bool IsRomanization(string front, string text) =>
        front.Length > 0
        && Scripts.ScriptOf(front) != Script.Latin
        && text.Length >= 3
        && char.IsAsciiLetterUpper(text[0])
        && !PlacesAndForms.Contains(text);

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

    /// <summary>"China Mobile Limited (China Mobile)", "Semiconductor Manufacturing (Beijing) Corporation (SMIC Beijing)".</summary>
    private static bool IsShortForm(string front, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is 2 or 3 or 4
            && Countries.CodeOf(text) is null
            && Array.TrueForAll(
                words,
                w =>
                    front.Contains(w, StringComparison.Ordinal)
                    || (w.All(char.IsAsciiLetterUpper) && IsDrawnFrom(front, w))
            );
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
            && !IsPlaceRemark(text)
            && !text.EndsWith(" University", StringComparison.Ordinal);
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
