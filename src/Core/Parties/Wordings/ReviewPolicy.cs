namespace Licet.Core.Parties.Wordings;

/// <summary>How an application is looked at, weakest first: the order of strength is the order of the values.</summary>
public enum ReviewPolicy
{
    /// <summary>Presumption of approval: approved unless there is a stated reason not to.</summary>
    ApprovalPresumed = 1,

    /// <summary>Generally favorable; general policy of approval (742.4(b)(1)).</summary>
    Favorable = 2,

    /// <summary>No presumption; the facts are weighed.</summary>
    CaseByCase = 3,

    /// <summary>Presumption of denial: approval needs overriding facts.</summary>
    DenialPresumed = 4,

    /// <summary>Policy of denial, save for what the entry itself excepts.</summary>
    DenialPolicy = 5,
}

/// <summary>The tokens that tables and answers write.</summary>
public static class ReviewPolicies
{
    private static readonly string[] s_tokens =
    [
        "APPROVAL_PRESUMED",
        "FAVORABLE",
        "CASE_BY_CASE",
        "DENIAL_PRESUMED",
        "DENIAL_POLICY",
    ];

    public static string Token(this ReviewPolicy policy) => s_tokens[(int)policy - 1];

    /// <summary>In the words of the trade: "presumption of denial".</summary>
    public static string Words(this ReviewPolicy policy) =>
        policy switch
        {
            ReviewPolicy.ApprovalPresumed => "presumption of approval",
            ReviewPolicy.Favorable => "generally favorable",
            ReviewPolicy.CaseByCase => "case by case",
            ReviewPolicy.DenialPresumed => "presumption of denial",
            ReviewPolicy.DenialPolicy => "policy of denial",
            _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "no such policy"),
        };

    /// <summary>A token of the tables in words; "see section" for one that is none of the five.</summary>
    public static string Words(string token) =>
        TryParse(token, out var policy) ? policy.Words() : token.Replace('_', ' ').ToLowerInvariant();

    public static bool TryParse(string token, out ReviewPolicy policy)
    {
        policy = (ReviewPolicy)(Array.IndexOf(s_tokens, token) + 1);
        return policy != default;
    }
}
