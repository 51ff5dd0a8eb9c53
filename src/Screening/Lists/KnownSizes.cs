using System.Globalization;

namespace Licet.Screening.Lists;

/// <summary>
/// How long lists were on a day, counted in the files themselves. A first version has none before it to be measured against; an
/// edition that lost a tenth against these numbers is cut off, or a person knows that it truly shrank. DESIGN: no rule of law.
/// Lists that a year can halve (Unverified List, CAPTA) are not here.
/// </summary>
public static class KnownSizes
{
    private sealed record Size(string Code, DateOnly Day, int Listings);

    /// <summary>From the oldest to the newest of each list.</summary>
    private static readonly Size[] All =
    [
        new(ListCodes.Sdn, new(2019, 1, 15), 7_379), // OFAC's sdn.csv of that day
        new(ListCodes.DeniedPersons, new(2019, 6, 5), 546), // BIS's dpl.txt of June 2019
        new(ListCodes.EntityList, new(2022, 4, 1), 2_001), // the consolidated list of April 2022
        new(ListCodes.Sdn, new(2022, 4, 1), 10_026),
        new(ListCodes.DeniedPersons, new(2022, 4, 1), 462),
        new(ListCodes.UnitedNations, new(2026, 2, 27), 1_003), // the UN's XML of that day
    ];

    /// <summary>Why a version that was read as whole may be cut off, as <see cref="Short"/> says it; half a list says so by itself.</summary>
    public static string? Doubted(ListVersion version) =>
        PublishedLists.Lacking(version) is null ? Short(version) : null;

    /// <summary>
    /// The first list that is a tenth shorter than it was known to be around its edition's day, as a sentence; null when none is, and
    /// for lists of one's own. An edition older than every count, or without any day, cannot be measured.
    /// </summary>
    public static string? Short(ListVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        DateOnly? edition = EditionOf(version);
        return IsOwn(version.Format)
            ? null
            : CutSet(version)
                ?? version
                    .Listings.CountBy(l => l.List)
                    .OrderBy(c => c.Key, StringComparer.Ordinal)
                    .Select(c => (Count: c.Value, Known: Of(c.Key, edition)))
                    .Where(c => c.Known is { } known && (known.Listings - c.Count) * 10L >= known.Listings)
                    .Select(c =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{c.Known!.Code} holds {c.Count} listings, and held {c.Known.Listings} on {c.Known.Day:yyyy-MM-dd}"
                        )
                    )
                    .FirstOrDefault();
    }

    /// <summary>A set of files of which one ends before the parties do, whatever the edition.</summary>
    private static string? CutSet(ListVersion version) =>
        version.Problems.FirstOrDefault(p => p.Expected == Formats.OfacCsvSet.LastParties) is { } cut
            ? $"{cut.File} holds {cut.Found} parties"
            : null;

    /// <summary>
    /// What a first version could not be measured against, as a clause; null where its lists are known. Between what is known and
    /// what is published, a file cut off at the end of a row looks whole.
    /// </summary>
    public static string? Unmeasured(ListVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (IsOwn(version.Format))
        {
            return null;
        }

        DateOnly? edition = EditionOf(version);
        List<string> known =
        [
            .. version
                .ListCodes.Select(code => Of(code, edition))
                .OfType<Size>()
                .Select(k =>
                    string.Create(CultureInfo.InvariantCulture, $"{k.Code} {k.Listings:N0} on {k.Day:yyyy-MM-dd}")
                ),
        ];
        string than = known.Count == 0 ? "nothing is known of its size" : $"known are {string.Join(", ", known)}";
        return $"the first version here; {than}, so a file cut off at the end of a row may look whole: compare its number of listings with the publisher's";
    }

    /// <summary>
    /// The smaller of the sizes known before and after the edition's day: a list can shrink between the two, and an edition from in
    /// between may be as short as the later one. Null where none is known from before.
    /// </summary>
    private static Size? Of(string code, DateOnly? edition)
    {
        Size? before = Array.FindLast(All, s => s.Code == code && s.Day <= edition);
        Size? after = Array.Find(All, s => s.Code == code && s.Day > edition);
        return before is not null && after?.Listings < before.Listings ? after : before;
    }

    private static DateOnly? EditionOf(ListVersion version) =>
        version.CoversThrough ?? version.CoversFrom ?? version.Listings.Max(l => l.Published ?? l.Effective);

    private static bool IsOwn(ListFormat? format) =>
        format is null or ListFormat.GenericCsv or ListFormat.LicetJson or ListFormat.FollowTheMoneyJsonLines;
}
