using Licet.Core.Review;

namespace Licet.Core.Licenses;

/// <summary>What a person asks to be done to a license.</summary>
/// <param name="By">The person, with the roles that live on that day.</param>
/// <param name="On">The legal day.</param>
/// <param name="Seen">How many events of the license the person had seen.</param>
public sealed record LicenseAct(Person By, DateOnly On, long Seen, LicenseContent Content)
{
    /// <summary>Why the act is recorded after acts of later days; null where it is not.</summary>
    public string? Late { get; init; }

    /// <summary>
    /// Of a replacement: the license that takes the place, as it stands; without terms where none of that number is in the log, null where
    /// nobody looked.
    /// </summary>
    public LicenseState? Successor { get; init; }
}

/// <summary>What the license's history records.</summary>
/// <param name="Role">In which the person acted.</param>
public sealed record LicenseEvent(string Person, string Role, string? Agency, DateOnly On, LicenseContent Content)
{
    /// <summary>The organization for which a person of the applicant's side acted; null for the other sides.</summary>
    public string? Applicant { get; init; }

    /// <summary>Why it was recorded after acts of later days; null where it was not.</summary>
    public string? Late { get; init; }
}

/// <summary>The answer to an act: what is to be recorded, or why not. A refusal is a value.</summary>
public abstract record LicenseRuling
{
    private LicenseRuling() { }

    /// <param name="Event">The license's next event.</param>
    /// <param name="State">The license after it.</param>
    public sealed record Accepted(LicenseEvent Event, LicenseState State) : LicenseRuling;

    /// <param name="Why">A sentence.</param>
    /// <param name="Citation">The section behind it.</param>
    public sealed record Refused(RefusalKind Kind, string Why, string Citation) : LicenseRuling;
}
