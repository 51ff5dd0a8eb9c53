using System.Globalization;
using Licet.Screening;
using Licet.Screening.Lists;
using Licet.Screening.Names;

namespace Licet.Cli.Screen;

/// <summary>The engine's terms as people and machines read them.</summary>
internal static class Words
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

    /// <summary>With two digits: what is below the threshold prints below it.</summary>
    public static string Two(double score, double threshold)
    {
        var rounded = Math.Round(score, 2, MidpointRounding.AwayFromZero);
        return Two(score < threshold && rounded >= Math.Round(threshold, 2) ? Math.Floor(score * 100) / 100 : rounded);
    }

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
