using System.Globalization;
using Licet.Screening;
using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Lists.Hits;

/// <summary>The engine's terms as people and machines read them.</summary>
public static class HitWords
{
    public static string Of(HitClass hit) =>
        hit switch
        {
            HitClass.Identifier => "identifier",
            HitClass.Match => "match",
            HitClass.PossibleAffiliate => "possible-affiliate",
            _ => "address",
        };

    public static string Of(TokenRole role) =>
        role switch
        {
            TokenRole.Brand => "brand",
            TokenRole.Generic => "generic",
            TokenRole.Geo => "place",
            TokenRole.Legal => "legal form",
            TokenRole.Number => "number",
            _ => "filler",
        };

    public static string Of(Relation relation) =>
        relation switch
        {
            Relation.Equal => "equal",
            Relation.Equivalent => "same meaning",
            Relation.Romanization => "same sound",
            Relation.Spelling => "spelling",
            Relation.JoinSplit => "joined or split",
            Relation.Initial => "initial",
            Relation.Acronym => "acronym",
            _ => "cut off",
        };

    public static string Of(Agreement agreement) =>
        agreement switch
        {
            Agreement.Agrees => "agrees",
            Agreement.Conflicts => "conflicts",
            _ => "unknown",
        };

    public static string Of(NameKind kind) =>
        kind switch
        {
            NameKind.Primary => "primary name",
            NameKind.Alias => "alias",
            NameKind.Former => "former name",
            _ => "weak alias",
        };

    /// <summary>
    /// A score with four digits. A score below the threshold is cut, not rounded up to it, so that the digits tell the same as
    /// the score did.
    /// </summary>
    public static double Rounded(double score, double threshold)
    {
        var rounded = Math.Round(score, 4, MidpointRounding.AwayFromZero);
        return score < threshold && rounded >= threshold ? Math.Floor(score * 10_000) / 10_000 : rounded;
    }

    /// <summary>
    /// Two digits, and more where a threshold lies between what they say and the score: what is below it prints below, what is
    /// not does not. Print the threshold with <see cref="Threshold"/>.
    /// </summary>
    public static string Score(double score, double threshold)
    {
        var exact = Rounded(score, threshold);
        var two = Math.Round(exact, 2, MidpointRounding.AwayFromZero);
        return exact < threshold == two < threshold ? Two(two)
            : exact < threshold ? Two(Math.Floor(exact * 100) / 100)
            : exact.ToString("0.00##", CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// Why a hit by name shows a score below the threshold, for no score is a hit by itself: "its name alone scores 0.80; another
    /// country". Null where it does not.
    /// </summary>
    public static string? Lowered(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        var reason = hit.Reason;
        var named = hit.Class is HitClass.Match or HitClass.PossibleAffiliate;
        return named && hit.Score < reason.Threshold && hit.Score < reason.NameScore
            ? $"its name alone scores {Score(reason.NameScore, reason.Threshold)}; another {string.Join(", another ", reason.Qualifiers.Where(q => q.Factor < 1).Select(q => q.Name))}"
            : null;
    }

    /// <summary>A name as people are shown it: one of a size that no name has is cut, and says so. Machines get it whole.</summary>
    public static string Shown(string name) =>
        (name ?? throw new ArgumentNullException(nameof(name))).Length <= LongestShown
            ? name
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{name.AsSpan(0, char.IsHighSurrogate(name[LongestShown - 1]) ? LongestShown - 1 : LongestShown)}\u2026 (cut; {name.Length:N0} characters)"
            );

    /// <summary>The longest name on any published list has some 350 characters.</summary>
    private const int LongestShown = 400;

    /// <summary>Two digits at the least, and all it has.</summary>
    public static string Threshold(double threshold) => threshold.ToString("0.00##", CultureInfo.InvariantCulture);

    public static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>"+0.12", "−0.04" with a true minus sign, so that columns of both line up.</summary>
    public static string Signed(double value) =>
        value switch
        {
            >= 0.005 => "+" + Two(value),
            <= -0.005 => "\u2212" + Two(-value),
            > 0.00005 => "+<0.01",
            < -0.00005 => "\u2212<0.01",
            _ => "0.00",
        };
}
