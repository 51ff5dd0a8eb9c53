using Licet.Core.Parties.Wordings;

namespace Licet.Core.Determination;

/// <summary>Outcomes, policies and standings in the words of the trade.</summary>
public static class OutcomeWords
{
    /// <summary>"a person must decide".</summary>
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

    /// <summary>What a condition is about, as a label.</summary>
    public static string Of(Condition condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition.Code switch
        {
            "EEI" or "NO_EEI" or "EEI_ECCN" => "EEI",
            "DCS" => "invoice",
            "LICENSE" => "license",
            "EXCEPTION_RECORD" or "EXCEPTION_FACT" or "GL_CERTIFICATION" => "records",
            "UVL_STATEMENT" or "UVL_LOG" => "UVL",
            "OFAC_AUTHORIZATION" => "OFAC",
            _ => "do",
        };
    }

    /// <summary>"MARKET_BAR" is "market bar".</summary>
    public static string Of(SideEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);
        return effect.Code.Replace('_', ' ').ToLowerInvariant();
    }

    /// <summary>A policy token of the tables in words; as it stands where it is none of the five.</summary>
    public static string Policy(string token) =>
        ReviewPolicies.TryParse(token, out var policy) ? policy.Words() : token;

    /// <summary>Whether a license exception is available.</summary>
    public static string Of(ExceptionStanding standing) =>
        standing switch
        {
            ExceptionStanding.Available => "available",
            ExceptionStanding.Candidate => "candidate",
            ExceptionStanding.NotClaimed => "not claimed",
            _ => "ruled out",
        };

    /// <summary>"[738.4(a)(2)]", with a mark where the row does not rest on text that was read.</summary>
    public static string Cited(Authority authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return authority.Confidence.IsFirm || authority.Confidence.Tag.Length == 0
            ? $"[{authority.Citation}]"
            : $"[{authority.Citation}; not firm: {authority.Confidence.Tag}]";
    }
}
