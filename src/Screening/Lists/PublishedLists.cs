namespace Licet.Screening.Lists;

/// <summary>A list that a screening must hold, from the day on which it was first published.</summary>
public sealed record RequiredList(string Code, DateOnly Since);

/// <summary>
/// What a whole published list holds at the least. A file that ends early at the end of a row looks whole to every reader; only
/// the lists it should hold, and how long they are, tell. The numbers lie well below the real ones (<see cref="KnownSizes"/>; in
/// April 2022 also UVL 201, MEU 71, SSI 290, DTC 727, ISN 163, CMIC 68, CAP 53), so that a list may lose a good part of itself in
/// law and still pass. Lists of a handful of parties (FSE, MBS, PLC) may end any day and are not asked for.
/// </summary>
public static class PublishedLists
{
    private static readonly DateOnly Always = DateOnly.MinValue;

    private static readonly Dictionary<string, int> LeastCounts = new(StringComparer.Ordinal)
    {
        [ListCodes.EntityList] = 800,
        [ListCodes.DeniedPersons] = 250,
        [ListCodes.Unverified] = 60,
        [ListCodes.MilitaryEndUser] = 40,
        [ListCodes.Sdn] = 4_000,
        [ListCodes.Sectoral] = 100,
        [ListCodes.ItarDebarred] = 300,
        [ListCodes.Nonproliferation] = 80,
        [ListCodes.ChineseMilitaryIndustrial] = 30,
        [ListCodes.Capta] = 10,
        [ListCodes.UnitedNations] = 500,
    };

    private static readonly string[] Consolidated =
    [
        ListCodes.EntityList,
        ListCodes.Sdn,
        ListCodes.DeniedPersons,
        ListCodes.Unverified,
        ListCodes.MilitaryEndUser,
        ListCodes.Sectoral,
        ListCodes.ItarDebarred,
        ListCodes.Nonproliferation,
        ListCodes.ChineseMilitaryIndustrial,
        ListCodes.Capta,
    ];

    private static readonly string[] OfacConsolidated = [ListCodes.Sectoral, ListCodes.ChineseMilitaryIndustrial];

    /// <summary>
    /// The US lists without which nobody is screened. The Military End User List is asked for from its first publication on (85 FR
    /// 83793): before that day nobody could stand on it.
    /// </summary>
    public static IReadOnlyList<RequiredList> Required { get; } =
    [
        new(ListCodes.EntityList, Always),
        new(ListCodes.DeniedPersons, Always),
        new(ListCodes.Unverified, Always),
        new(ListCodes.MilitaryEndUser, new(2020, 12, 23)),
        new(ListCodes.Sdn, Always),
    ];

    /// <summary>Listings that a whole list of this code has at the least; 1 for a list Licet knows no number of.</summary>
    public static int Least(string code) => LeastCounts.GetValueOrDefault(code, 1);

    /// <summary>Whether this version holds a list of this code, as far as its length tells. A list of one's own holds none.</summary>
    public static bool Holds(ListVersion version, string code) =>
        version.IsComplete
        && version.Format != ListFormat.GenericCsv
        && version.ListCodes.Contains(code, StringComparer.Ordinal)
        && version.Listings.Count(l => l.List == code) >= Least(code);

    /// <summary>What a file of a format with known lists lacks, as a sentence; null when nothing, or when nothing is known of it.</summary>
    public static string? Lacking(ListVersion version)
    {
        var counts = version.Listings.CountBy(l => l.List).ToDictionary(StringComparer.Ordinal);
        var edition = version.CoversThrough ?? version.CoversFrom ?? version.Listings.Max(l => l.Published);
        var lacking = Expected(version)
            .Where(code => !(edition < SinceOf(code)))
            .Where(code => counts.GetValueOrDefault(code) < Least(code))
            .Select(code =>
                FormattableString.Invariant($"{code} {counts.GetValueOrDefault(code)} of at least {Least(code)}")
            )
            .ToList();
        return lacking.Count == 0 ? null : $"half a list: {string.Join(", ", lacking)} listings";
    }

    /// <summary>
    /// Of two editions that are to be compared: the later version that is half a list where a former one of that name is whole, as a
    /// sentence; null for none. What it lacks would look taken off the list.
    /// </summary>
    public static string? HalfBeside(IReadOnlyList<ListVersion> before, IReadOnlyList<ListVersion> after) =>
        after
            .Where(a => a.IsComplete)
            .Select(a => (Version: a, Half: Lacking(a)))
            .Where(a =>
                a.Half is not null
                && before.Any(b =>
                    b.Name == a.Version.Name
                    && b.IsComplete
                    && b.Listings.Count > a.Version.Listings.Count
                    && Lacking(b) is null
                )
            )
            .Select(a => $"{a.Version.Name} is {a.Half}; it cannot be compared with a whole one")
            .FirstOrDefault();

    /// <summary>A list that was not yet published on the edition's day is not missing in it.</summary>
    private static DateOnly SinceOf(string code) =>
        code switch
        {
            ListCodes.MilitaryEndUser => new(2020, 12, 23), // 85 FR 83793
            ListCodes.ChineseMilitaryIndustrial => new(2021, 6, 3), // E.O. 14032
            ListCodes.Capta => new(2019, 3, 14), // OFAC's announcement of the CAPTA list
            _ => Always,
        };

    private static string[] Expected(ListVersion version) =>
        version.Format switch
        {
            ListFormat.ConsolidatedCsv => Consolidated,
            ListFormat.OfacCsvSet when version.ListCodes.Contains(ListCodes.Sdn, StringComparer.Ordinal) =>
            [
                ListCodes.Sdn,
            ],
            ListFormat.OfacCsvSet => OfacConsolidated,
            ListFormat.UnitedNationsXml => [ListCodes.UnitedNations],
            _ => [],
        };
}
