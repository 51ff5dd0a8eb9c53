using Licet.Core.Review;

namespace Licet.Core.Replay;

/// <summary>What the invented people of a replay write, with the sections that a notice names (750.6(a), 750.7(a)).</summary>
internal static class ReplayWords
{
    /// <summary>Every application of the replay has one line.</summary>
    private const string Line = "22-1";

    public const string Reasons = "Synthetic: risk that the item serves a use the entry was made against.";

    public const string Disposed = "The consignee is the listed party; the application says so and is reviewed on it.";

    public static Bases Bases { get; } = new("ECRA, 50 U.S.C. 4801-4852", "744.11(a), Supp. 4 to part 744", null);

    public static ConditionText Condition { get; } =
        new("C1", "Synthetic: report each delivery within 30 days.", "750.7(a)");

    public static Decision Approval { get; } =
        new([
            new LineDecision(
                Line,
                "approve",
                "Synthetic rationale: no threat to national security found; the item serves existing civil networks or devices.",
                "",
                "",
                ""
            ),
        ]);

    public static Decision Denial { get; } =
        new([
            new LineDecision(
                Line,
                "deny",
                "",
                Bases.Statutory,
                Bases.Regulatory,
                "Synthetic: presumption of denial of the entry, not overcome by what the application says of the end use; items of a lower class might be reviewed otherwise."
            ),
        ]);

    public static Return Return { get; } =
        new(
            "Synthetic: the application does not show which transaction it is for.",
            "File again with a purchase order, or use no license where none is required."
        );

    public static Answer Answer { get; } = new("Synthetic: the end use is limited to an existing network.");

    public static string Ruled(bool accepted) =>
        accepted ? "Synthetic: the limit is accepted." : "Synthetic: the limit cannot be verified.";
}
