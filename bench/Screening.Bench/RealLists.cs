using Licet.Screening.Lists;

namespace Licet.Screening.Bench;

/// <summary>The published lists of the shared data, read as the product reads them.</summary>
internal static class RealLists
{
    private static readonly string[][] Files =
    [
        ["csl-2022-04/consolidated.csv"],
        ["un-consolidated-2026-02-27/UN_consolidated.xml"],
        ["jp-end-user-list-2025-09/meti-foreign-end-user-list.csv"],
        ["prc-lists-2026-07/prc-lists.csv"],
        ["us-other-lists-2026-07/cbp_wro.csv"],
        ["us-other-lists-2026-07/dhs_uflpa.csv"],
        ["us-other-lists-2026-07/dow_1260h.csv"],
        ["us-other-lists-2026-07/dow_1286.csv"],
        ["us-other-lists-2026-07/fcc_covered.csv"],
        ["us-other-lists-2026-07/ofac_eo14032_annex.csv"],
        ["us-other-lists-2026-07/ofac_nscmic.csv"],
        ["us-other-lists-2026-07/state_debarred_admin.csv"],
        ["us-other-lists-2026-07/state_debarred_statutory.csv"],
        ["us-other-lists-2026-07/state_nonproliferation.csv"],
        [
            "ofac-non-sdn-2025-12/cons_prim.csv",
            "ofac-non-sdn-2025-12/cons_add.csv",
            "ofac-non-sdn-2025-12/cons_alt.csv",
            "ofac-non-sdn-2025-12/cons_comments.csv",
        ],
        ["bis-denied-persons-2019-07/dpl.txt"],
    ];

    /// <summary>The Consolidated Screening List of April 2022.</summary>
    public static ListVersion Consolidated() => Read(Files[0]);

    /// <summary>CSL 2022, UN, METI, China, the other US lists, OFAC beside the SDN, denied persons.</summary>
    public static IReadOnlyList<ListVersion> All() => [.. Files.Select(Read)];

    public static IEnumerable<string> NamesOf(IEnumerable<ListVersion> versions) =>
        versions.SelectMany(v => v.Listings).SelectMany(l => l.Names).Select(n => n.Text);

    /// <summary>A version of made-up listings, for lists larger or smaller than the published ones.</summary>
    public static ListVersion Made(string name, IReadOnlyList<Listing> listings) =>
        new()
        {
            Name = name,
            ListCodes = ["X"],
            ContentHash = "",
            Source = name,
            IsComplete = true,
            Listings = listings,
        };

    private static ListVersion Read(string[] files)
    {
        List<ListFile> open = [];
        try
        {
            foreach (var file in files)
            {
                open.Add(new(Path.GetFileName(file), File.OpenRead(Path.Combine(SharedData.Folder, "data", file))));
            }
            return ListReader.Read(open, new ListReadOptions { Source = files[0] });
        }
        finally
        {
            open.ForEach(f => f.Content.Dispose());
        }
    }
}
