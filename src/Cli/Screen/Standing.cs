using Licet.Screening.Lists;

namespace Licet.Cli.Screen;

/// <summary>
/// What silence of the loaded lists is worth on a day. Silence is never "clear" by itself: a list that is not whole, does not
/// cover the day or is only the starter list makes it "not screened", and the answer says so.
/// </summary>
internal sealed record Standing
{
    public required DateOnly Day { get; init; }

    /// <summary>The user asked for this day; else it is today.</summary>
    public required bool DayAsked { get; init; }

    /// <summary>
    /// The user named the lists and no day: they are asked as they stand, on their own day, and the answer claims no other. The
    /// day then only tells which entries have ended.
    /// </summary>
    public required bool AsItStands { get; init; }

    /// <summary>"for 2019-11-20", or that no day was asked for.</summary>
    public string ForDay => AsItStands ? "as they stand" : $"for {Cli.Day.Text(Day)}";

    /// <summary>True when a query without a hit is screened.</summary>
    public bool Screened => Gaps.Count == 0;

    /// <summary>Why silence says nothing, a sentence each; empty when it does.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }

    /// <summary>What else must be known: a later edition was used, a list says nothing of its date.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
    public required IReadOnlyList<ListVersion> Versions { get; init; }

    /// <summary>"csl 3f2a91c0d4e5 (14,160 listings, covers 2022-04-01 through 2022-04-08)".</summary>
    public IReadOnlyList<string> Names => [.. Versions.Select(Describe)];

    /// <summary>The verdict on a query without a hit.</summary>
    public string Verdict =>
        Screened ? "screened"
        : Versions is [{ Name: Starter }] ? "NOT SCREENED against a complete list"
        : DayAsked ? $"NOT SCREENED for {Cli.Day.Text(Day)}"
        : "NOT SCREENED";

    public const string Starter = "starter";
    public const string HowToFetch = "Get complete lists: licet lists fetch";

    /// <summary>The edition of the US lists that the starter list was drawn from.</summary>
    private static readonly DateOnly StarterEdition = new(2022, 4, 1);

    /// <summary>
    /// Whether the starter list is asked beside these: until they hold the lists it was drawn from, for the day or in an edition not
    /// older than its own. A small list stored must not take the starter's parties away.
    /// </summary>
    public static bool NeedsStarter(IReadOnlyList<ListVersion> versions, DateOnly day) =>
        PublishedLists
            .Required.Where(r => r.Since <= day)
            .Any(r =>
                !versions.Any(v => PublishedLists.Holds(v, r.Code) && (v.Covers(day) || v.CoversFrom >= StarterEdition))
            );

    /// <param name="lists">The loaded lists.</param>
    /// <param name="on">The day asked for, null when none was.</param>
    /// <param name="today">The day of the run.</param>
    public static Standing Of(LoadedLists lists, DateOnly? on, DateOnly today)
    {
        var day = on ?? today;
        var gaps = new List<string>();
        var notes = new List<string>();
        var asItStands = lists.Named && on is null;
        if (!asItStands && day > today)
        {
            gaps.Add($"{Cli.Day.Text(day)} is after today: no list can have been checked for it");
        }
        foreach (var version in lists.Versions)
        {
            if (Gap(version, day, asItStands) is { } gap)
            {
                gaps.Add(gap);
            }
            if (asItStands && version.IsComplete && !version.Covers(day))
            {
                notes.Add($"{version.Name} is taken as it stands ({Coverage(version)}); for a day use --on");
            }
        }
        if (lists.Named)
        {
            notes.Add("Only the lists named were asked; that they are whole and the right ones is the user's word");
        }
        else if (Missing(lists.Versions, day) is { Count: > 0 } missing && lists.Versions is not [{ Name: Starter }])
        {
            gaps.Add($"No complete list stored for {Cli.Day.Text(day)} holds {string.Join(", ", missing)}");
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

    /// <summary>The lists a screening must hold that no complete version holds for the day.</summary>
    private static List<string> Missing(IReadOnlyList<ListVersion> versions, DateOnly day) =>
        [
            .. PublishedLists
                .Required.Where(r => r.Since <= day)
                .Select(r => r.Code)
                .Where(code => !versions.Any(v => v.Covers(day) && PublishedLists.Holds(v, code))),
        ];

    private static string? Gap(ListVersion version, DateOnly day, bool asItStands)
    {
        if (version.Name == Starter)
        {
            return $"The starter list holds {version.Listings.Count} parties and is not a complete list";
        }
        if (!version.IsComplete)
        {
            return $"{version.Name} ({version.Source}) could not be read whole";
        }
        if (PublishedLists.Lacking(version) is { } lacking)
        {
            return $"{version.Name} ({version.Source}) is {lacking}; was the file cut off?";
        }
        if (asItStands || version.Covers(day))
        {
            return null;
        }
        return version.CoversFrom > day
            ? $"{version.Name} is a later edition ({Coverage(version)}): parties removed before it are not in it"
            : $"{version.Name} does not cover {Cli.Day.Text(day)} ({Coverage(version)})";
    }

    public static string Describe(ListVersion version) =>
        $"{version.Name} {Short(version)} ({version.Listings.Count:N0} listings, {Coverage(version)})";

    public static string Short(ListVersion version) => version.ContentHash[..Math.Min(12, version.ContentHash.Length)];

    private static string Coverage(ListVersion version) =>
        version switch
        {
            { Name: Starter } => "covers no day completely",
            { CoversFrom: null } => "its date is not known",
            { CoversFrom: { } from, CoversThrough: { } through } when through > from =>
                $"covers {Cli.Day.Text(from)} through {Cli.Day.Text(through)}",
            { CoversFrom: { } from } => $"covers {Cli.Day.Text(from)}",
        };
}
