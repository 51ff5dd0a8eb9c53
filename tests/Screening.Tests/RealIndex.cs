using Licet.Screening.Lists;
using Licet.Screening.Tests.Lists;
using Licet.Screening.Tests.Lists.Formats;

namespace Licet.Screening.Tests;

/// <summary>The real lists of ../shared, each read once and indexed once for all tests. Absent lists skip the test.</summary>
internal static class RealIndex
{
    private static readonly string[] s_otherUs =
    [
        "cbp_wro",
        "dhs_uflpa",
        "dow_1260h",
        "dow_1286",
        "fcc_covered",
        "ofac_eo14032_annex",
        "ofac_nscmic",
        "state_debarred_admin",
        "state_debarred_statutory",
        "state_nonproliferation",
    ];

    private static readonly Lazy<ScreeningIndex> s_consolidated = new(() =>
        ScreeningIndex.Build([UsLists.Read(UsLists.Consolidated)])
    );

    private static readonly Lazy<ScreeningIndex> s_all = new(() => ScreeningIndex.Build(Newest()));

    private static readonly Lazy<ScreeningIndex> s_older = new(() => ScreeningIndex.Build(Older()));

    /// <summary>The US Consolidated Screening List of April 2022 alone.</summary>
    public static ScreeningIndex Consolidated => s_consolidated.Value;

    /// <summary>
    /// The newest copy of every list: CSL 2022, UN, Japan, China, the other US lists, OFAC's lists beside the SDN; and the starter
    /// list. About 41,000 names.
    /// </summary>
    public static ScreeningIndex All => s_all.Value;

    /// <summary>The older copies and excerpts of lists that <see cref="All"/> holds whole, and other formats of the same list.</summary>
    public static ScreeningIndex OlderCopies => s_older.Value;

    /// <summary>Every name of an index with its listing, in the order of the files.</summary>
    public static IEnumerable<(Listing Listing, ListingName Name)> NamesOf(ScreeningIndex index) =>
        index.Versions.SelectMany(v => v.Listings).SelectMany(l => l.Names.Select(n => (l, n)));

    private static List<ListVersion> Newest() =>
        [
            UsLists.Read(UsLists.Consolidated),
            UsLists.Read(UsLists.Cons),
            RealLists.Read(RealLists.UnitedNations),
            RealLists.Read(RealLists.Japan),
            RealLists.Read(RealLists.Prc),
            .. s_otherUs.Select(f => UsLists.Read($"us-other-lists-2026-07/{f}.csv")),
            StarterList.Open(),
        ];

    private static List<ListVersion> Older() =>
        [
            UsLists.Read(UsLists.Sdn),
            UsLists.Read(UsLists.DeniedPersons),
            UsLists.Read(UsLists.Consolidated2019),
            UsLists.Read(UsLists.Bis),
            UsLists.Read(UsLists.EntityList),
            UsLists.Read("entity-list-asof-2019-11-20/entity-list-asof-2019-11-20.csv"),
        ];
}
