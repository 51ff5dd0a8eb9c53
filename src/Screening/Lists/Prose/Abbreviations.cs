using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Licet.Screening.Lists.Prose;

/// <summary>Finds the abbreviation that a name gives of itself: "China Aerospace Science and Technology Corporation (CASC)".</summary>
internal static partial class Abbreviations
{
    // Legal forms, places and ranks that stand in parentheses and abbreviate nothing.
    private static readonly FrozenSet<string> NotNames = new[]
    {
        "JSC",
        "OJSC",
        "CJSC",
        "PJSC",
        "OAO",
        "OOO",
        "ZAO",
        "PAO",
        "LLC",
        "LLP",
        "LTD",
        "LTE",
        "PTE",
        "PTY",
        "PVT",
        "INC",
        "FZC",
        "FZE",
        "FZCO",
        "BHD",
        "UAE",
        "USA",
        "PRC",
        "DPRK",
        "ROC",
        "HKSAR",
        "III",
        "VIII",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The abbreviation in the last parentheses, or null. That of a parent named further on ("20th Research Institute of
    /// China Electronics Technology Group (CETC)") is not the entry's own: its letters are initials that begin in mid-name.
    /// </summary>
    public static string? AtEndOf(string name)
    {
        var match = Trailing().Match(name);
        if (!match.Success)
        {
            return null;
        }

        var short_ = match.Groups["short"].Value;
        var letters = match.Groups["letters"].Value;
        var capitals = letters.Count(char.IsAsciiLetterUpper);
        if (capitals < 3 || capitals * 2 < letters.Count(char.IsAsciiLetter) || NotNames.Contains(letters))
        {
            return null;
        }

        return IsOfParent(letters, name[..match.Index]) ? null : short_;
    }

    private static bool IsOfParent(string letters, string name)
    {
        var initials = string.Concat(
            name.Split([' ', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
                .Where(w => char.IsLetterOrDigit(w[0]))
                .Select(w => char.ToUpperInvariant(w[0]))
        );
        var wanted = string.Concat(letters.Where(char.IsAsciiLetterUpper));
        if (initials.Length == 0 || initials[0] == wanted[0])
        {
            return false;
        }

        var at = 0;
        foreach (var initial in initials.AsSpan(1))
        {
            at += at < wanted.Length && initial == wanted[at] ? 1 : 0;
        }

        return at == wanted.Length;
    }

    [GeneratedRegex(
        @"\((?<short>((JSC|OAO|ZAO|AO|OOO|PJSC|CJSC|NPO|FGUP|UPP) )?(?<letters>[A-Z][A-Za-z]{1,14}(-[A-Za-z]{1,10})?)([ -]\d{1,4})?)\)\.?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Trailing();
}
