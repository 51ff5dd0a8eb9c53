namespace Licet.Core.Determination;

/// <summary>What an order line needs, from the mildest to the gravest; the gravest line is the order's.</summary>
public enum Outcome
{
    /// <summary>No license required: nothing of the EAR stands in the way, or the item is not subject to it.</summary>
    NoLicenseRequired,

    /// <summary>Permitted under a license exception, a general license, a held authorization or a statement, on its conditions.</summary>
    Permitted,

    /// <summary>Nothing was found, but a list or table does not cover the day: silence that proves nothing.</summary>
    NotScreened,

    /// <summary>A license is required.</summary>
    LicenseRequired,

    /// <summary>A question is open whose answer could make the line worse than it stands.</summary>
    PersonDecides,

    /// <summary>Prohibited; a license is not to be had in the ordinary way, or a precondition no license replaces is missing.</summary>
    Prohibited,
}

/// <summary>How outcomes are told.</summary>
public static class Outcomes
{
    /// <summary>The exit code of <c>licet check</c>.</summary>
    public static int ExitCode(Outcome outcome) =>
        outcome switch
        {
            Outcome.NoLicenseRequired => 0,
            Outcome.Permitted => 13,
            Outcome.NotScreened => 14,
            Outcome.LicenseRequired => 10,
            Outcome.PersonDecides => 12,
            Outcome.Prohibited => 11,
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
        };

    /// <summary>The token machines read.</summary>
    public static string Token(Outcome outcome) =>
        outcome switch
        {
            Outcome.NoLicenseRequired => "NLR",
            Outcome.Permitted => "PERMITTED",
            Outcome.NotScreened => "NOT_SCREENED",
            Outcome.LicenseRequired => "LICENSE_REQUIRED",
            Outcome.PersonDecides => "PERSON_DECIDES",
            Outcome.Prohibited => "PROHIBITED",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
        };

    public static Outcome Worse(Outcome one, Outcome other) => one > other ? one : other;
}
