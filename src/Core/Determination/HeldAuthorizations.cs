using Licet.Core.Orders;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>Licenses that the order says are held.</summary>
internal static class HeldAuthorizations
{
    public const string OfacCovers = "ofac-covers-line";

    /// <summary>Whether an authorization of OFAC is held on the day. What it covers is another question.</summary>
    private static bool OfOfac(LineCase given) => given.Order.Held.Any(h => h.Agency == "OFAC" && Holds(h, given.Day));

    /// <summary>Whether a license of BIS is held on the day, by its number.</summary>
    public static bool OfBis(LineCase given) => given.Order.Held.Any(h => IsOfBis(h, given.Day) && IsNumbered(h));

    private static bool IsOfBis(HeldAuthorization held, DateOnly day) => held.Agency == "BIS" && Holds(held, day);

    private static bool IsNumbered(HeldAuthorization held) => !string.IsNullOrWhiteSpace(held.Number);

    /// <summary>The number of the license, or name of the general license, of OFAC that is held on the day; null where none is told.</summary>
    private static string? OfacNumber(LineCase given) =>
        given
            .Order.Held.FirstOrDefault(h =>
                h.Agency == "OFAC" && Holds(h, given.Day) && !string.IsNullOrWhiteSpace(h.Number)
            )
            ?.Number;

    /// <summary>Whether one is held, by its number, and is said to cover the line.</summary>
    public static bool OfacCoversLine(LineCase given) =>
        OfacNumber(given) is not null && given.Fact(OfacCovers) == Answer.Yes;

    /// <summary>
    /// The question whether OFAC's authorization covers the line, and which it is; null where none is held, or it is answered.
    /// </summary>
    public static Question? WhetherOfacCovers(LineCase given, Authority law) =>
        !OfOfac(given) ? null
        : given.Fact(OfacCovers) == Answer.Unknown ? given.Ask(law, OfacCovers, Outcome.Prohibited)
        : given.Fact(OfacCovers) == Answer.Yes && OfacNumber(given) is null
            ? new(
                law,
                "Which authorization of OFAC is held? Its number, or the name of the general license, belongs on record.",
                "held",
                Outcome.Prohibited
            )
        : null;

    /// <summary>
    /// What OFAC authorizes for Iran is authorized under the EAR as well (746.7(a)(2)): an export or reexport. Of a release and of a transfer
    /// in Iran the section does not say so.
    /// </summary>
    public static bool IsOfBoth(LineCase given) =>
        OfacCoversLine(given) && given.Order.Movement is Movement.Export or Movement.Reexport;

    /// <summary>The condition under which the line goes by OFAC's authorization alone.</summary>
    /// <param name="law">The section by which OFAC is asked.</param>
    public static Condition Kept(LineCase given, Authority law) =>
        new(
            law.Citation.Contains("746.7", StringComparison.Ordinal) && IsOfBoth(given) ? Iran : law,
            $"OFAC's authorization {OfacNumber(given)} covers the line; its conditions are kept, and its number is on record.",
            "OFAC_AUTHORIZATION"
        );

    /// <summary>The requirement of 746.7(a)(1) that it lifts.</summary>
    public static Lifted Lifts(LineCase given, Requirement asked) =>
        new(Iran, $"No license of BIS beside OFAC's authorization {OfacNumber(given)}.", asked);

    private static Authority Iran { get; } = LineCase.Law("746.7(a)(2)", "746.7(a)(2); 31 CFR part 560", "R25");

    public static void Decide(LineCase given)
    {
        if (
            (
                given.Order.Held.FirstOrDefault(h => IsOfBis(h, given.Day) && IsNumbered(h))
                ?? given.Order.Held.FirstOrDefault(h => IsOfBis(h, given.Day))
            )
            is not { } held
        )
        {
            return;
        }

        Authority law = LineCase.Law("750.7", "750.7", "R25");
        List<Finding> findings = [];
        if (!OfBis(given) && given.Trail.Open().Count > 0)
        {
            findings.Add(
                new Question(
                    law,
                    "Which license of BIS is held? Its number belongs on record.",
                    "held",
                    Outcome.LicenseRequired
                )
            );
        }

        foreach (var asked in given.Trail.Open())
        {
            findings.Add(
                given.Fact("license-covers-line") == Answer.Yes
                    ? new Lifted(law, $"License {held.Number} covers {asked.Reason}.", asked)
                    : given.Ask(law, "license-covers-line", Outcome.NoLicenseRequired)
            );
        }

        if (findings.Exists(f => f is Lifted))
        {
            findings.Add(
                new Condition(
                    law,
                    $"The conditions of license {held.Number} are kept and the shipment is decremented.",
                    "LICENSE"
                )
            );
        }

        given.Step("licenses held", "Does a license that is held cover the line?", law.Citation, findings);
    }

    /// <summary>An authorization without a last day is not taken for one without end.</summary>
    private static bool Holds(HeldAuthorization held, DateOnly day) => held.From <= day && held.Through >= day;
}
