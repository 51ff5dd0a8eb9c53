using Licet.Cli.Paper;
using Licet.Core.Determination;
using Licet.Core.Parties.Wordings;

namespace Licet.Cli.Check;

/// <summary>Outcomes, policies and standings in the words of the trade.</summary>
internal static class OutcomeWords
{
    public static string Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.NoLicenseRequired => "no license required",
            Outcome.Permitted => "permitted on conditions",
            Outcome.NotScreened => "not screened",
            Outcome.LicenseRequired => "license required",
            Outcome.PersonDecides => "a person must decide",
            _ => "prohibited",
        };

    public static Ink InkOf(Outcome outcome) =>
        Ink.Bold
        | outcome switch
        {
            Outcome.NoLicenseRequired or Outcome.Permitted => Ink.Green,
            Outcome.NotScreened or Outcome.PersonDecides => Ink.Yellow,
            _ => Ink.Red,
        };

    /// <summary>What a condition is about, as a label.</summary>
    public static string Of(Condition condition) =>
        condition.Code switch
        {
            "EEI" or "NO_EEI" or "EEI_ECCN" => "EEI",
            "DCS" => "invoice",
            "LICENSE" => "license",
            "EXCEPTION_RECORD" or "EXCEPTION_FACT" or "GL_CERTIFICATION" => "records",
            "UVL_STATEMENT" or "UVL_LOG" => "UVL",
            "OFAC_AUTHORIZATION" => "OFAC",
            _ => "do",
        };

    /// <summary>"MARKET_BAR" is "market bar".</summary>
    public static string Of(SideEffect effect) => effect.Code.Replace('_', ' ').ToLowerInvariant();

    /// <summary>A policy token of the tables in words; as it stands where it is none of the five.</summary>
    public static string Policy(string token) =>
        ReviewPolicies.TryParse(token, out var policy) ? policy.Words() : token;

    public static string Of(ExceptionStanding standing) =>
        standing switch
        {
            ExceptionStanding.Available => "available",
            ExceptionStanding.Candidate => "candidate",
            ExceptionStanding.NotClaimed => "not claimed",
            _ => "ruled out",
        };

    public static Ink InkOf(ExceptionStanding standing) =>
        standing switch
        {
            ExceptionStanding.Available => Ink.Green | Ink.Bold,
            ExceptionStanding.Candidate => Ink.Yellow,
            _ => Ink.Dim,
        };

    /// <summary>"[738.4(a)(2)]", with a mark where the row does not rest on text that was read.</summary>
    public static string Cited(Authority authority) =>
        authority.Confidence.IsFirm || authority.Confidence.Tag.Length == 0
            ? $"[{authority.Citation}]"
            : $"[{authority.Citation}; not firm: {authority.Confidence.Tag}]";
}
