namespace Licet.Make;

/// <summary>Spellings of a Cantonese syllable as the Hong Kong government writes names, from Jyutping.</summary>
/// <remarks>
/// The practice is older than the merger of two rows of sibilants and knows no rule for several vowels, so most
/// syllables have two or three spellings in use (徐 Tsui and Chui, 邵 Siu and Shiu).
/// </remarks>
internal static class HongKong
{
    private static readonly (string Jyutping, string[] Spelled)[] Initials =
    [
        ("gw", ["kw"]),
        ("kw", ["kw"]),
        ("ng", ["ng"]),
        ("b", ["p"]),
        ("p", ["p"]),
        ("m", ["m"]),
        ("f", ["f"]),
        ("d", ["t"]),
        ("t", ["t"]),
        ("n", ["n"]),
        ("l", ["l"]),
        ("g", ["k"]),
        ("k", ["k"]),
        ("h", ["h"]),
        ("w", ["w"]),
        ("z", ["ch", "ts"]),
        ("c", ["ch", "ts"]),
        ("s", ["s", "sh"]),
        ("j", ["y"]),
    ];

    private static readonly Dictionary<string, string[]> Finals = new(StringComparer.Ordinal)
    {
        ["aa"] = ["a", "ah"],
        ["aai"] = ["ai"],
        ["aau"] = ["au"],
        ["aam"] = ["am"],
        ["aan"] = ["an"],
        ["aang"] = ["ang"],
        ["aap"] = ["ap"],
        ["aat"] = ["at"],
        ["aak"] = ["ak"],
        ["ai"] = ["ai"],
        ["au"] = ["au", "ow"],
        ["am"] = ["am", "um"],
        ["an"] = ["an"],
        ["ang"] = ["ang"],
        ["ap"] = ["ap"],
        ["at"] = ["at"],
        ["ak"] = ["ak"],
        ["e"] = ["e", "eh"],
        ["ei"] = ["ei", "i", "ee"],
        ["eng"] = ["eng"],
        ["ek"] = ["ek"],
        ["i"] = ["i", "ee"],
        ["iu"] = ["iu"],
        ["im"] = ["im"],
        ["in"] = ["in"],
        ["ing"] = ["ing"],
        ["ip"] = ["ip"],
        ["it"] = ["it"],
        ["ik"] = ["ik"],
        ["o"] = ["o"],
        ["oi"] = ["oi"],
        ["ou"] = ["o"],
        ["on"] = ["on"],
        ["ong"] = ["ong"],
        ["ot"] = ["ot"],
        ["ok"] = ["ok"],
        ["oe"] = ["oe"],
        ["oeng"] = ["eung"],
        ["oek"] = ["euk"],
        ["eoi"] = ["ui"],
        ["eon"] = ["un"],
        ["eot"] = ["ut"],
        ["u"] = ["u", "oo"],
        ["ui"] = ["ui"],
        ["un"] = ["un", "oon"],
        ["ung"] = ["ung"],
        ["ut"] = ["ut"],
        ["uk"] = ["uk"],
        ["yu"] = ["u", "ue"],
        ["yun"] = ["uen"],
        ["yut"] = ["uet"],
        ["m"] = ["m"],
        ["ng"] = ["ng"],
    };

    /// <summary>Spells one syllable; empty where the syllable is not one of the standard ones.</summary>
    /// <param name="jyutping">One syllable, with or without its tone digit.</param>
    public static IEnumerable<string> Of(string jyutping)
    {
        var syllable = jyutping.TrimEnd('1', '2', '3', '4', '5', '6');
        switch (syllable)
        {
            case "m" or "ng":
                return ["ng"];
            case "zi" or "ci":
                return ["chi", "tsz"];
            case "si":
                return ["si", "sze", "shi"];
        }

        if (Finals.TryGetValue(syllable, out var bare))
        {
            return bare;
        }

        foreach (var (initial, spelled) in Initials)
        {
            if (syllable.StartsWith(initial, StringComparison.Ordinal))
            {
                var final = syllable[initial.Length..];
                return Finals.TryGetValue(final, out var finals) ? Joined(initial, spelled, final, finals) : [];
            }
        }

        return [];
    }

    private static IEnumerable<string> Joined(string initial, string[] spelled, string final, string[] finals)
    {
        // Before a rounded back vowel nobody writes sh (蘇 So); ee is written after l and y and in Kee (記, 基).
        var initials = initial == "s" && final.StartsWith('o') && final != "oeng" ? ["s"] : spelled;
        return from start in initials
            from end in finals
            where end != "ee" || initial is "l" or "j" or "g"
            where end != "ah" || initial is "w" or "f" or "l"
            where end is not ("um" or "ow") || initial is "s" or "z" or "c"
            select start + end;
    }
}
