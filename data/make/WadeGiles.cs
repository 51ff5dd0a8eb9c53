namespace Licet.Make;

/// <summary>Wade-Giles spelling of a toneless pinyin syllable, without apostrophes and diaereses, as passports carry it.</summary>
internal static class WadeGiles
{
    // Syllables that the letter rules below do not give.
    private static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["zhi"] = "chih",
        ["chi"] = "chih",
        ["shi"] = "shih",
        ["ri"] = "jih",
        ["zi"] = "tzu",
        ["ci"] = "tzu",
        ["si"] = "ssu",
        ["ge"] = "ko",
        ["ke"] = "ko",
        ["he"] = "ho",
        ["e"] = "o",
        ["er"] = "erh",
        ["duo"] = "to",
        ["tuo"] = "to",
        ["nuo"] = "no",
        ["luo"] = "lo",
        ["zuo"] = "tso",
        ["cuo"] = "tso",
        ["suo"] = "so",
        ["zhuo"] = "cho",
        ["chuo"] = "cho",
        ["ruo"] = "jo",
        ["gui"] = "kuei",
        ["kui"] = "kuei",
        ["yan"] = "yen",
        ["ye"] = "yeh",
        ["yue"] = "yueh",
        ["you"] = "yu",
    };

    private static readonly (string Pinyin, string Wade)[] Initials =
    [
        ("zh", "ch"),
        ("ch", "ch"),
        ("sh", "sh"),
        ("b", "p"),
        ("p", "p"),
        ("d", "t"),
        ("t", "t"),
        ("g", "k"),
        ("k", "k"),
        ("j", "ch"),
        ("q", "ch"),
        ("x", "hs"),
        ("z", "ts"),
        ("c", "ts"),
        ("r", "j"),
    ];

    /// <summary>Spells one syllable.</summary>
    /// <param name="pinyin">Lower-case letters, no tone; ü written as u.</param>
    public static string Of(string pinyin)
    {
        if (Whole.TryGetValue(pinyin, out var whole))
        {
            return whole;
        }

        var spelled = pinyin;
        foreach (var (initial, wade) in Initials)
        {
            if (pinyin.StartsWith(initial, StringComparison.Ordinal))
            {
                spelled = wade + pinyin[initial.Length..];
                break;
            }
        }

        return spelled switch
        {
            _ when spelled.EndsWith("ian", StringComparison.Ordinal) => spelled[..^2] + "en",
            _ when spelled.EndsWith("ong", StringComparison.Ordinal) => spelled[..^3] + "ung",
            _ when spelled.EndsWith("ie", StringComparison.Ordinal) => spelled + "h",
            _ when spelled.EndsWith("ue", StringComparison.Ordinal) => spelled + "h",
            _ => spelled,
        };
    }
}
