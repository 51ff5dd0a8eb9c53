using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>Which words of a name tell its party from others, alone or inside a longer name.</summary>
internal static class TellingWords
{
    /// <summary>
    /// A brand; so is a word that only may be a slip of an industry ("Garmin"), or a short one that is the whole name and that no
    /// counted name uses for an industry ("Youji").
    /// </summary>
    public static bool TellsApart(AnalyzedName name, in NameToken token, ReadOnlySpan<Part> parts)
    {
        if (token.Role == TokenRole.Brand)
        {
            return token.Length > 1 || token.Native is not null;
        }

        bool single = token.Role == TokenRole.Generic && (token.Flags & TokenFlags.Phrase) == 0 && token.Native is null;
        bool slip = (token.Flags & TokenFlags.Corrected) != 0;
        return single
            && (
                slip
                || name.Count == 1
                    && token.Length is > 3 and <= ScoringRules.MostRareWord
                    && parts[0].Script == ScriptKind.Latin
                    && TokenFrequencies.Shared.CountAll(name.TextOf(token)) == 0
            );
    }

    /// <summary>Whether anything but numbers and single letters is left.</summary>
    public static bool HasWord(AnalyzedName name)
    {
        for (int i = 0; i < name.Count; i++)
        {
            ref NameToken token = ref name.Tokens[i];
            if (token.Role != TokenRole.Number && (token.Length > 1 || token.Native is not null))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The rarest brand, else the heaviest word. A name of one word anchors nothing if clean companies bear that word too: "Sun"
    /// stands in too many names.
    /// </summary>
    public static int AnchorOf(AnalyzedName name)
    {
        if (name.IsPerson || name.IsTooGeneric)
        {
            return -1;
        }

        int best = -1;
        bool brand = false;
        for (int i = 0; i < name.Count; i++)
        {
            ref NameToken t = ref name.Tokens[i];
            bool isBrand = t.Role == TokenRole.Brand && t.Length > 2;
            if (isBrand && !brand || isBrand == brand && (best < 0 || t.Weight > name.Tokens[best].Weight))
            {
                best = i;
                brand |= isBrand;
            }
        }

        if (best < 0 || name.Count == 1 && !brand)
        {
            return -1;
        }

        return TellsInside(name, best, brand) ? best : -1;
    }

    private static bool TellsInside(AnalyzedName name, int anchor, bool brand)
    {
        TokenFrequencies f = TokenFrequencies.Shared;
        ReadOnlySpan<char> text = name.TextOf(name.Tokens[anchor]);
        TokenFrequencies.Counts seen = f.Of(text);
        int clean = seen.CleanCompanies;
        if (name.Count == 1)
        {
            return ScoringRules.TellsAlone(text.Length, clean, seen.ListedCompanies);
        }

        if (!brand)
        {
            return name.Count >= ScoringRules.FewestGenericWords && name.TotalWeight >= ScoringRules.AnchoredBrands;
        }

        float brands = 0;
        for (int i = 0; i < name.Count; i++)
        {
            brands += name.Tokens[i].Role == TokenRole.Brand ? name.Tokens[i].Weight : 0;
        }

        return brands >= ScoringRules.AnchoredBrands
            || clean == 0 && text.Length >= ScoringRules.LongBrand
            || ScoringRules.TellsAlone(text.Length, clean, seen.ListedCompanies);
    }
}
