using Licet.Core.Review;

namespace Licet.Core.Replay;

/// <summary>Who acts in a replay: invented, a few of each kind, and never two parts in one case.</summary>
internal static class ReplayPeople
{
    public static Person Intake { get; } = new("intake-1", ["intake-officer"]);

    public static Person Analyst { get; } = new("analyst-1", ["screening-analyst"]);

    public static Person SecondAnalyst { get; } = new("analyst-2", ["screening-analyst"]);

    public static Person FirstSigner { get; } = new("countersigner-1", ["countersigner"]);

    public static Person SecondSigner { get; } = new("countersigner-2", ["countersigner"]);

    public static Person DisputeChair { get; } = new("chair-of-the-oc", ["dispute-chair"]);

    public static Person CommitteeChair { get; } = new("chair-of-the-erc", ["erc-chair"]);

    public static Person Editor { get; } = new("list-editor-1", ["list-editor"]);

    public static Person Publisher { get; } = new("list-publisher-1", ["list-publisher"]);

    public static Person Applicant(Exporter exporter) =>
        new("signer-of-" + exporter.Id.ToLowerInvariant(), ["applicant-signer"]);

    public static Person Officer(int number) =>
        new(FormattableString.Invariant($"officer-{number}"), ["licensing-officer"]);

    public static Person Reviewer(string agency) => new("reviewer-of-" + agency, ["agency-reviewer"], agency);

    public static Person Member(string agency) => new("member-of-" + agency, ["member"], agency);
}
