namespace Licet.Core.Licenses;

/// <summary>How an obligation stands on a day.</summary>
public enum ObligationStanding
{
    Open,

    /// <summary>Its last day has passed and it was not met.</summary>
    Overdue,
    Met,
    MetLate,
}

/// <param name="Met">The day on which it was met; null while it was not.</param>
public sealed record ObligationReading(
    LicenseCondition Condition,
    Obligation Obligation,
    ObligationStanding Standing,
    DateOnly? Met
);

/// <summary>What the conditions of a license ask for, and what of it is done: derived, never stored.</summary>
public static class Obligations
{
    /// <summary>Of the version that holds on the day, in its order.</summary>
    public static IReadOnlyList<ObligationReading> ObligationsOn(this LicenseState license, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(license);
        return
        [
            .. (license.TermsOn(day)?.Conditions ?? []).SelectMany(c =>
                c.Obligations.Select(o => Read(license, c, o, day))
            ),
        ];
    }

    private static ObligationReading Read(LicenseState license, LicenseCondition c, Obligation o, DateOnly day)
    {
        DateOnly? met = license
            .Acts.FirstOrDefault(a =>
                a.On <= day && a.Content is ObligationMet m && m.Condition == c.Id && m.Obligation == o.Id
            )
            ?.On;
        ObligationStanding standing = met is { } done
            ? done <= o.Due
                ? ObligationStanding.Met
                : ObligationStanding.MetLate
            : day > o.Due
                ? ObligationStanding.Overdue
                : ObligationStanding.Open;
        return new ObligationReading(c, o, standing, met);
    }
}
