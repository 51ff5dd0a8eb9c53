using Licet.Screening.Lists;

namespace Licet.Lists.Fetching;

/// <summary>One file of a published list and where it is published.</summary>
/// <param name="Name">What the file is called.</param>
/// <param name="Address">Where it is.</param>
public sealed record OfficialFile(string Name, string Address);

/// <summary>A list that <c>licet lists fetch</c> keeps current. This table is the only place that knows addresses.</summary>
/// <param name="Name">Name of the stored list.</param>
/// <param name="Word">Word on the command line that asks for it.</param>
/// <param name="Format">What its files are read as; anything else is not this list.</param>
/// <param name="Files">All that make up the list.</param>
public sealed record OfficialSource(string Name, string Word, ListFormat Format, IReadOnlyList<OfficialFile> Files)
{
    private const string Trade = "https://data.trade.gov/downloadable_consolidated_screening_list/v1/";
    private const string Treasury = "https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/";
    private const string UnitedNations = "https://scsanctions.un.org/resources/xml/en/";

    /// <summary>Every list that is fetched.</summary>
    public static IReadOnlyList<OfficialSource> All { get; } =
    [
        new("csl", "csl", ListFormat.ConsolidatedCsv, [new("consolidated.csv", Trade + "consolidated.csv")]),
        new(
            "ofac-sdn",
            "ofac",
            ListFormat.OfacCsvSet,
            [
                new("sdn.csv", Treasury + "SDN.CSV"),
                new("add.csv", Treasury + "ADD.CSV"),
                new("alt.csv", Treasury + "ALT.CSV"),
                new("sdn_comments.csv", Treasury + "SDN_COMMENTS.CSV"),
            ]
        ),
        new(
            "ofac-consolidated",
            "ofac",
            ListFormat.OfacCsvSet,
            [
                new("cons_prim.csv", Treasury + "CONS_PRIM.CSV"),
                new("cons_add.csv", Treasury + "CONS_ADD.CSV"),
                new("cons_alt.csv", Treasury + "CONS_ALT.CSV"),
                new("cons_comments.csv", Treasury + "CONS_COMMENTS.CSV"),
            ]
        ),
        new("un", "un", ListFormat.UnitedNationsXml, [new("consolidated.xml", UnitedNations + "consolidated.xml")]),
    ];
}
