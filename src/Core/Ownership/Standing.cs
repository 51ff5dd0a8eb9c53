using System.Globalization;
using Licet.Core.Rules;

namespace Licet.Core.Ownership;

/// <summary>How an entity stands; the graver the greater.</summary>
public enum Standing
{
    NotRestricted,

    /// <summary>Below the line, or an owner on a list that is no source: due diligence (Supp. 8 to part 744(c), red flag 29).</summary>
    NotRestrictedRedFlag,

    /// <summary>Would be reached, on a day on which the rule is not in force.</summary>
    NotCoveredByRule,

    /// <summary>Restricted in its own right: its own entry says what is required.</summary>
    Listed,

    /// <summary>Reached by the BIS rule: takes the requirements of its owners.</summary>
    Restricted,

    /// <summary>The text or the facts do not settle it: a person must decide.</summary>
    Review,

    /// <summary>A restricted owner whose percentage is not determined: no shipment before it is.</summary>
    StopRedFlag29,

    /// <summary>Property blocked for US persons, in its own right or by OFAC's rule.</summary>
    Blocked,
}

/// <summary>The words of standings, states and days; the same in every culture.</summary>
public static class OwnershipWords
{
    /// <summary>"STOP_RED_FLAG_29": what programs read.</summary>
    public static string Token(Standing standing) =>
        standing switch
        {
            Standing.NotRestricted => "NOT_RESTRICTED",
            Standing.NotRestrictedRedFlag => "NOT_RESTRICTED_RED_FLAG",
            Standing.NotCoveredByRule => "NOT_COVERED_BY_RULE",
            Standing.Listed => "LISTED",
            Standing.Restricted => "RESTRICTED",
            Standing.Review => "REVIEW",
            Standing.StopRedFlag29 => "STOP_RED_FLAG_29",
            _ => "BLOCKED",
        };

    /// <summary>For people, a few words.</summary>
    public static string Of(Standing standing) =>
        standing switch
        {
            Standing.NotRestricted => "not restricted",
            Standing.NotRestrictedRedFlag => "not restricted, red flag",
            Standing.NotCoveredByRule => "not covered by the rule",
            Standing.Listed => "listed",
            Standing.Restricted => "restricted",
            Standing.Review => "a person must decide",
            Standing.StopRedFlag29 => "stop, red flag 29",
            _ => "blocked",
        };

    public static string Of(RuleState state) =>
        state switch
        {
            RuleState.NotCovered => "not yet in force",
            RuleState.Active => "active",
            RuleState.Suspended => "suspended",
            _ => "not settled by the sources",
        };

    public static string Of(OwnershipRule rule) => rule == OwnershipRule.Bis ? "BIS" : "OFAC";

    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2025-09-29 to 2025-11-09", "from 2026-11-10", "until 2025-09-28".</summary>
    public static string Of(EffectiveWindow window) =>
        (window.From, window.Through) switch
        {
            ({ } from, { } through) => $"{Of(from)} to {Of(through)}",
            ({ } from, null) => "from " + Of(from),
            (null, { } through) => "until " + Of(through),
            _ => "always",
        };

    public static string Of(StakeKind kind) =>
        kind switch
        {
            StakeKind.Ownership => "ownership",
            StakeKind.Voting => "voting rights",
            StakeKind.Option => "an option",
            StakeKind.Pledge => "a pledge",
            StakeKind.Treasury => "treasury shares",
            _ => "a nominee's holding",
        };

    public static string Of(PolicyStrength policy) =>
        policy switch
        {
            PolicyStrength.ApprovalPresumed => "presumption of approval",
            PolicyStrength.Favorable => "favorable",
            PolicyStrength.CaseByCase => "case by case",
            PolicyStrength.DenialPresumed => "presumption of denial",
            PolicyStrength.DenialPolicy => "policy of denial",
            _ => "not stated",
        };
}
