using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Lists.Days;

/// <summary>
/// What silence of the loaded lists is worth on a day. Silence is never "clear" by itself: a list that is not whole, does not
/// cover the day or is only the starter list makes it "not screened", and the answer says so.
/// </summary>
public sealed record Standing
{
    /// <summary>The day asked about.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The user asked for this day; else it is today.</summary>
    public required bool DayAsked { get; init; }

    /// <summary>
    /// The user named the lists and no day: they are asked as they stand, on their own day, and the answer claims no other. The
    /// day then only tells which entries have ended.
    /// </summary>
    public required bool AsItStands { get; init; }

    /// <summary>
    /// Whether a hit binds on the day or a person must say so. A list that is taken as it stands is asked on its own last day, which tells
    /// nothing of later renewals; where it has none, what it says ended is for a person.
    /// </summary>
    public bool Counts(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return IsEndUnsure(hit) || InForce.On(hit.Listing, DayOf(hit.Version)).Counts;
    }

    /// <summary>The list has no day of its own, and says of the listing that it ended before today.</summary>
    public bool IsEndUnsure(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return AsItStands && hit.Version.CoversThrough is null && hit.Listing.Ends < Day;
    }

    /// <summary>The day on which a list is asked.</summary>
    public DateOnly DayOf(ListVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return AsItStands ? version.CoversThrough ?? Day : Day;
    }

    /// <summary>"for 2019-11-20", or that no day was asked for.</summary>
    public string ForDay => AsItStands ? "as they stand" : $"for {Core.Day.Text(Day)}";

    /// <summary>True when a query without a hit is screened.</summary>
    public bool Screened => Gaps.Count == 0;

    /// <summary>Why silence says nothing, a sentence each; empty when it does.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }

    /// <summary>What else must be known: a later edition was used, a list says nothing of its date.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The lists asked.</summary>
    public required IReadOnlyList<ListVersion> Versions { get; init; }

    /// <summary>Each list as <see cref="Describe"/> says it.</summary>
    public IReadOnlyList<string> Names => [.. Versions.Select(Describe)];

    /// <summary>The verdict on a query without a hit.</summary>
    public string Verdict =>
        Screened ? "screened"
        : Versions is [{ Name: Starter }] ? "NOT SCREENED against a complete list"
        : DayAsked ? $"NOT SCREENED for {Core.Day.Text(Day)}"
        : "NOT SCREENED";

    /// <summary>Name of the list that is built in.</summary>
    public const string Starter = Silence.Starter;

    /// <summary>What to do about a starter list.</summary>
    public const string HowToFetch = "Get complete lists: licet lists fetch";

    /// <summary>The worth of their silence.</summary>
    /// <param name="lists">The loaded lists.</param>
    /// <param name="on">The day asked for, null when none was.</param>
    /// <param name="today">The day of the run.</param>
    public static Standing Of(LoadedLists lists, DateOnly? on, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var day = on ?? today;
        var asItStands = lists.Named && on is null;
        var gaps = Silence.Gaps(lists.Versions, day, today, lists.Named, asItStands);
        List<string> notes =
        [
            .. lists
                .Versions.Where(v => asItStands && v.IsComplete && !v.Covers(day))
                .Select(v => $"{v.Name} is taken as it stands ({Silence.Coverage(v)}); for a day use --on"),
        ];
        if (lists.Named)
        {
            notes.Add("Only the lists named were asked; that they are whole and the right ones is the user's word");
        }
        return new()
        {
            Day = day,
            DayAsked = on is not null,
            AsItStands = asItStands,
            Gaps = gaps,
            Notes = notes,
            Versions = lists.Versions,
        };
    }

    /// <summary>"csl 3f2a91c0d4e5 (14,160 listings, covers 2022-04-01 through 2022-04-08)".</summary>
    public static string Describe(ListVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return $"{version.Name} {Short(version)} ({Counted.Of(version.Listings.Count, "listing")}, {Silence.Coverage(version)})";
    }

    /// <summary>The first twelve characters of its content hash.</summary>
    public static string Short(ListVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.ContentHash[..Math.Min(12, version.ContentHash.Length)];
    }
}
