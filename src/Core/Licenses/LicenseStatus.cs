namespace Licet.Core.Licenses;

/// <summary>Where a license stands on a day: derived from its events, never stored.</summary>
public enum LicenseStatus
{
    /// <summary>Before its day of issue.</summary>
    NotYetValid,
    Active,

    /// <summary>For a time, without notice (750.8(a)).</summary>
    Suspended,

    /// <summary>As a whole (750.8(a)); lines may be revoked alone.</summary>
    Revoked,

    /// <summary>Given back by the licensee.</summary>
    Surrendered,

    /// <summary>Another license stands in its place; both are kept (750.7(h)(4)).</summary>
    Replaced,

    /// <summary>After its last day (750.7(g)).</summary>
    Expired,

    /// <summary>Got by a false statement: void as of the date of issuance (750.7(a)(2)).</summary>
    Void,
}

/// <summary>How a status follows from events and a day.</summary>
internal static class LicenseStatuses
{
    public static LicenseStatus Of(LicenseState license, DateOnly day)
    {
        LicenseTerms? terms = license.TermsOn(day);
        return terms is null ? LicenseStatus.NotYetValid
            : license.Acts.Any(a => a.Content is Voided) ? LicenseStatus.Void
            : day < terms.Issued ? LicenseStatus.NotYetValid
            : Has<Revoked>(license, day, r => r.Lines is null) ? LicenseStatus.Revoked
            : Has<Replaced>(license, day) ? LicenseStatus.Replaced
            : Has<Surrendered>(license, day) ? LicenseStatus.Surrendered
            : day > Validity.LastUseDay(terms.LastDay, license.Calendar) ? LicenseStatus.Expired
            : IsSuspended(license, day) ? LicenseStatus.Suspended
            : LicenseStatus.Active;
    }

    /// <summary>Whether a line was revoked by that day, alone or with the license.</summary>
    public static bool IsRevoked(LicenseState license, string line, DateOnly day) =>
        Has<Revoked>(license, day, r => r.Lines is not { } lines || lines.Contains(line));

    /// <summary>The last suspension or reinstatement by that day decides; both count from their own day on.</summary>
    private static bool IsSuspended(LicenseState license, DateOnly day) =>
        license
            .Acts.Where(a => a.On <= day && a.Content is (Suspended or Reinstated))
            .OrderBy(a => a.On)
            .LastOrDefault()
            ?.Content is Suspended;

    private static bool Has<T>(LicenseState license, DateOnly day, Func<T, bool>? such = null)
        where T : LicenseContent =>
        license.Acts.Any(a => a.On <= day && a.Content is T content && such?.Invoke(content) != false);
}
