using System.Runtime.InteropServices;

namespace Licet.Screening.Lists;

/// <summary>Whether a listing binds on a day.</summary>
public enum Force
{
    InForce,

    /// <summary>The entry has no date: it counts as in force, noted.</summary>
    Undated,

    /// <summary>Published within the seven days after the day, the effective date unknown: a person decides.</summary>
    PersonDecides,

    /// <summary>It binds only from a later day.</summary>
    NotYet,

    /// <summary>Its last day has passed.</summary>
    Ended,
}

/// <summary>
/// Force of a listing on a day. Rules bind from the day they are filed for public inspection, three to five days before they
/// are printed; where only the printed date is known, the week before it is open and a person decides.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct InForce(Force Force, DateOnly? Date)
{
    /// <summary>Days before publication in which an entry with an unknown effective date may already bind.</summary>
    public const int OpenDays = 7;

    /// <summary>Whether the listing has to be reckoned with: everything but what ended or has not begun.</summary>
    public bool Counts => Force is Force.InForce or Force.Undated or Force.PersonDecides;

    /// <param name="listing">An entry of a list.</param>
    /// <param name="day">The day of the transaction.</param>
    /// <returns>The force and the date that decides it: the end, the effective or else the published date.</returns>
    public static InForce On(Listing listing, DateOnly day)
    {
        if (listing.Ends < day)
        {
            return new(Force.Ended, listing.Ends);
        }
        if (listing.Effective is { } effective)
        {
            return new(effective <= day ? Force.InForce : Force.NotYet, effective);
        }
        if (listing.Published is not { } published)
        {
            return new(Force.Undated, null);
        }
        if (published <= day)
        {
            return new(Force.InForce, published);
        }
        return new(published.DayNumber - day.DayNumber <= OpenDays ? Force.PersonDecides : Force.NotYet, published);
    }
}
