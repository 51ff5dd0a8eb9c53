using System.Collections.Immutable;

namespace Licet.Core.Process;

/// <summary>The conditions a process file may ask of a transition. What each means is said where the engine tries it.</summary>
public static class Guards
{
    public static ImmutableArray<string> All { get; } =
    [
        "form-complete",
        "certified",
        "determination-attached",
        "no-blocking-deficiency",
        "deficiencies-listed",
        "parties-screened",
        "delegated-authority",
        "has-referral",
        "reason-and-remedy",
        "in-remit",
        "basis-for-denial",
        "agency-clock-expired",
        "all-positions",
        "positions-agree",
        "positions-conflict",
        "ruling-stated",
        "body-decided",
        "no-appeal-in-time",
        "appeal-in-time",
        "bases-stated",
        "every-line-decided",
        "has-proposal",
        "no-denial",
        "some-denial",
        "not-the-proposer",
        "duties-met",
        "no-hold",
        "screening-fresh",
        "all-or-nothing",
        "bases-per-line",
        "answer-accepted",
        "clock-over",
        "appeal-over",
        "never-acted-in-case",
        "appeal-granted",
        "material-difference",
        "entry-specified",
        "own-proposal",
        "preview-of-proposal",
        "previewed",
        "standing-members",
        "member-vote",
        "ruling-as-voted",
        "body-undecided",
        "body-approved",
        "body-rejected",
        "clock-open",
        "publication-complete",
        "as-decided",
        "corrects-a-publication",
        "has-publication",
        "not-the-editor",
        "savings-over",
        "as-ruled",
        "answer-stated",
        "answer-received",
        "answer-refused",
        "appealable",
        "appeal-stated",
        "appeal-received",
        "appeal-timely",
        "appeal-refused",
        "hits-named",
        "hit-open",
        "second-pair-of-eyes",
        "screened-within",
        "never-proposed",
        "reviews-the-case",
        "first-in-round",
        "dissents",
    ];
}

/// <summary>A guard as a process file writes it: "no-hold", or with the clock it asks, "clock-over:itd-final".</summary>
/// <param name="Clock">Empty where the guard asks none.</param>
public readonly record struct Guard(string Code, string Clock)
{
    /// <summary>Guards that name a clock of the process.</summary>
    public static ImmutableArray<string> OfClocks { get; } =
    ["in-remit", "agency-clock-expired", "clock-over", "clock-open", "appeal-over", "screened-within"];

    public static Guard Of(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        int colon = written.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? new Guard(written, "") : new Guard(written[..colon], written[(colon + 1)..]);
    }
}

/// <summary>What an act may bring with it.</summary>
public static class ContentKinds
{
    public static ImmutableArray<string> All { get; } =
    [
        "none",
        "submission",
        "intake",
        "screened",
        "referral",
        "position",
        "deemed-position",
        "bases",
        "return",
        "decision",
        "signature",
        "answer",
        "answer-ruling",
        "appeal-filed",
        "appeal-ruling",
        "amendment",
        "list-proposal",
        "list-preview",
        "list-vote",
        "list-publication",
        "disposition",
        "disposition-confirmed",
    ];
}

/// <summary>Acts that stand beside the stage.</summary>
public static class AsideKinds
{
    public static ImmutableArray<string> All { get; } =
    [
        "hold-placed",
        "hold-lifted",
        "stop-began",
        "stop-acted",
        "stop-ended",
        "condition-dropped",
        "assigned",
        "information-given",
        "information-wanted",
    ];
}

/// <summary>What a duty table may ask of an outcome.</summary>
public static class Duties
{
    public static ImmutableArray<string> All { get; } =
    [
        "rationale",
        "second-signer",
        "two-directors",
        "explicit-positions",
        "bases-per-line",
        "rationale-against-positions",
    ];
}

/// <summary>Review policies, from the mildest to the strictest; Mixed stands for limbs that are not told apart.</summary>
public static class ReviewPolicies
{
    public static ImmutableArray<string> All { get; } =
    ["PresumptionOfApproval", "CaseByCase", "PresumptionOfDenial", "PolicyOfDenial", "Mixed"];
}

/// <summary>How a body may decide; see <see cref="VoteRule"/>.</summary>
public static class VoteRules
{
    public static ImmutableArray<string> All { get; } = ["majority", "unanimity", "alone", WithChair];

    /// <summary>A majority of the agencies asked and of who presides, whose side a tie goes to once every one of them has voted.</summary>
    public const string WithChair = "majority-with-chair";

    /// <summary>What is decided where lines of an application are.</summary>
    public const string Application = "application";

    /// <summary>Kinds of change of a list.</summary>
    public static ImmutableArray<string> Changes { get; } = ["add", "modify", "remove"];
}
