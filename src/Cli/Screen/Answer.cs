using Licet.Lists.Days;
using Licet.Lists.Tables;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Cli.Screen;

/// <summary>The engine's answer to one query, set against the day and the lists it was asked of.</summary>
internal sealed record Answer(QueryRow Row, ScreeningResult Result, Standing Standing)
{
    /// <summary>Whether a hit binds on the day or a person must say so; hits that ended or have not begun do not count.</summary>
    public bool HasHit => Result.Hits.Any(Standing.Counts);

    /// <summary>Whether silence says something: the lists cover the day, and the name was read whole and can tell parties apart.</summary>
    public bool IsScreened => Standing.Screened && !Result.CannotBeCleared;

    public int ExitCode =>
        HasHit ? Cli.ExitCode.Found
        : IsScreened ? Cli.ExitCode.Ok
        : Cli.ExitCode.NotScreened;

    /// <summary>As the list that the hit is on says it, asked as <see cref="Standing.DayOf"/>.</summary>
    public static string ForceText(Hit hit, Standing standing) =>
        standing.IsEndUnsure(hit)
            ? $"ended {Day.Text(hit.Listing.Ends!.Value)} by a list without a day: whether it was renewed, a person decides"
            : ForceText(hit.Listing, standing.DayOf(hit.Version));

    public static string ForceWord(Hit hit, Standing standing) =>
        standing.IsEndUnsure(hit) ? "a person decides" : ForceWord(hit.Listing, standing.DayOf(hit.Version));

    /// <summary>"in force since 2019-05-16", "not in force on 2019-05-01: binds from 2019-05-16".</summary>
    public static string ForceText(Listing listing, DateOnly day) =>
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

    public static string ForceWord(Listing listing, DateOnly day) =>
        InForce.On(listing, day).Force switch
        {
            Force.InForce => "yes",
            Force.Undated => "undated",
            Force.PersonDecides => "a person decides",
            _ => "no",
        };
}
