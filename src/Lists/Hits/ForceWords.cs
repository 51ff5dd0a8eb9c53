using Licet.Lists.Days;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Lists.Hits;

/// <summary>Whether a listing binds on a day, as people read it and in one word.</summary>
public static class ForceWords
{
    /// <summary>As the list that the hit is on says it, asked as <see cref="Standing.DayOf"/>.</summary>
    public static string Text(Hit hit, Standing standing) =>
        standing.IsEndUnsure(hit)
            ? $"ended {Day.Text(hit.Listing.Ends!.Value)} by a list without a day: whether it was renewed, a person decides"
            : Text(hit.Listing, standing.DayOf(hit.Version));

    public static string Word(Hit hit, Standing standing) =>
        standing.IsEndUnsure(hit) ? "a person decides" : Word(hit.Listing, standing.DayOf(hit.Version));

    /// <summary>"in force since 2019-05-16", "not in force on 2019-05-01: binds from 2019-05-16".</summary>
    public static string Text(Listing listing, DateOnly day) =>
        InForce.On(listing, day) switch
        {
            { Force: Force.InForce, Date: { } since } when listing.Effective is not null =>
                $"in force since {Day.Text(since)}",
            { Force: Force.InForce, Date: { } since } => $"in force, published {Day.Text(since)}",
            { Force: Force.Undated } => "undated, counts as in force",
            { Force: Force.PersonDecides, Date: { } published } =>
                $"a person decides: published {Day.Text(published)}, effective date unknown",
            { Force: Force.NotYet, Date: { } from } when listing.Effective is not null =>
                $"not in force on {Day.Text(day)}: effective {Day.Text(from)}",
            { Force: Force.NotYet, Date: { } from } => $"not in force on {Day.Text(day)}: published {Day.Text(from)}",
            { Date: { } end } => $"not in force on {Day.Text(day)}: ended {Day.Text(end)}",
            _ => "",
        };

    public static string Word(Listing listing, DateOnly day) =>
        InForce.On(listing, day).Force switch
        {
            Force.InForce => "yes",
            Force.Undated => "undated",
            Force.PersonDecides => "a person decides",
            _ => "no",
        };
}
