using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.NamesWithin;

/// <summary>What a text is when it is read as words of a company: only places, nothing but light words, a brand of its own.</summary>
internal static class ReadWords
{
    /// <summary>Only places.</summary>
    public static bool IsPlace(string text) => Read(text, static t => t.Role == TokenRole.Geo);

    /// <summary>Only places, industries, legal forms, or numbers.</summary>
    public static bool IsLight(string text) =>
        Read(text, static t => t.Role != TokenRole.Brand && (t.Flags & TokenFlags.Corrected) == 0);

    /// <summary>Holds a brand of three letters at least.</summary>
    public static bool HasBrand(string text)
    {
        const int fewest = 3;
        return !Read(text, static t => t.Role != TokenRole.Brand || t.Length < fewest);
    }

    /// <summary>Holds a legal form, an industry or a place.</summary>
    public static bool LooksLikeCompany(string text)
    {
        Read(text, static _ => true);
        return t_read!.LooksLikeCompany;
    }

    /// <summary>Nothing but legal forms ("CO" is a company before it is Colombia).</summary>
    public static bool IsLegalForm(string text)
    {
        Read(text, static _ => true);
        foreach (ref readonly Part part in t_read!.Parts.AsSpan(0, t_read.PartCount))
        {
            if (part.Role != TokenRole.Legal)
            {
                return false;
            }
        }

        return t_read.PartCount > 0;
    }

    /// <summary>Places, with numbers beside them or none: what tells where a party is ("Hangzhou", "10115 Berlin", "U.A.E.").</summary>
    public static bool IsPlaceOfParty(string text)
    {
        Read(text, static _ => true);
        bool any = false;
        foreach (ref readonly Part part in t_read!.Parts.AsSpan(0, t_read.PartCount))
        {
            if (part.Role is not (TokenRole.Geo or TokenRole.Number or TokenRole.Stop))
            {
                return false;
            }

            any |= part.Role == TokenRole.Geo;
        }

        return any;
    }

    /// <summary>Legal forms, articles and places, and no name: what may stand on a line of its own beneath one ("LLC", "10115 Berlin").</summary>
    public static bool IsNoName(string text)
    {
        Read(text, static _ => true);
        ReadOnlySpan<Part> parts = t_read!.Parts.AsSpan(0, t_read.PartCount);
        bool any = false;
        foreach (ref readonly Part part in parts)
        {
            bool beneath = part.Role is TokenRole.Legal or TokenRole.Stop or TokenRole.Geo;
            if (!beneath && part.Role != TokenRole.Number)
            {
                return false;
            }

            any |= beneath;
        }

        return any;
    }

    /// <summary>
    /// A brand that clean companies do not bear: without its place the name still tells who it is. Not the brand of a large listed
    /// group: there the place tells which of its companies it is, and the parent stands on the list by its own name.
    /// </summary>
    public static bool IsDistinctive(string text)
    {
        bool distinctive = !Read(text, static t => t.Role != TokenRole.Brand || t.Weight < ScoringRules.DistinctBrand);
        return distinctive && !HasGroupBrand(t_read!);
    }

    /// <summary>Holds the brand of a large listed group: a place beside it tells which of its companies it is.</summary>
    public static bool HasGroupBrand(string text)
    {
        Read(text, static _ => true);
        return HasGroupBrand(t_read!);
    }

    private static bool HasGroupBrand(AnalyzedName read)
    {
        foreach (ref readonly NameToken token in read.Tokens.AsSpan(0, read.Count))
        {
            bool brand = token.Role == TokenRole.Brand;
            if (brand && TokenFrequencies.Shared.Of(read.TextOf(token)).ListedCompanies > ScoringRules.MostOfOneParty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text is read as words all of which are so.</summary>
    private static bool Read(string text, Func<NameToken, bool> all)
    {
        AnalyzedName read = t_read ??= new AnalyzedName();
        NameAnalyzer.Analyze(text, person: false, read);
        foreach (ref readonly NameToken token in read.Tokens.AsSpan(0, read.Count))
        {
            if (!all(token))
            {
                return false;
            }
        }

        return true;
    }

    [ThreadStatic]
    private static AnalyzedName? t_read;
}
