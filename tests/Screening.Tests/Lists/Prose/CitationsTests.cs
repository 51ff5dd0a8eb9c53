using Licet.Screening.Lists;
using Licet.Screening.Lists.Prose;
using Xunit;

namespace Licet.Screening.Tests.Lists.Prose;

public class CitationsTests
{
    [Theory]
    [InlineData("84 FR 22961", "84 FR 22961")]
    [InlineData(
        "84 FR 22961, 85 FR 29852, 85 FR 36720, 85 FR 51603 ",
        "84 FR 22961",
        "85 FR 29852",
        "85 FR 36720",
        "85 FR 51603"
    )]
    [InlineData("68 F.R. 38290 6/27/03 71 F.R. 38843 7/10/06", "68 FR 38290", "71 FR 38843")]
    [InlineData("81.F.R. 22576 4/18/2016", "81 FR 22576")]
    [InlineData("80 F.R.44930 7/28/15, 81 F.R 45276 7/13/2016", "80 FR 44930", "81 FR 45276")]
    [InlineData("82 F.R. 16788, 16789 4/6/2017", "82 FR 16788")]
    [InlineData("76 FR no. 242 pg. 78146, 77 FR 58006 (no. 182)", "76 FR 78146", "77 FR 58006")]
    [InlineData("81 FR 14953; 84 fr 40241", "81 FR 14953", "84 FR 40241")]
    [InlineData("75 FR 1699; 75 FR 1699", "75 FR 1699")]
    [InlineData("76 FR No. 197 (10/12/2011)", "76 FR No. 197 (10/12/2011)")]
    [InlineData("Vol. 83, No. 91, 05/10/2018", "Vol. 83, No. 91, 05/10/2018")]
    [InlineData("67 F.R. 56530 9/4/02, NEW F.R. NOTICE TO BE PUBLISHED SOON", "67 FR 56530")]
    [InlineData("")]
    public void A_citation_is_volume_and_page_or_as_written(string text, params string[] citations) =>
        Assert.Equal(citations, Citations.Read(text));

    [Fact]
    public void They_are_what_the_splitter_of_the_Entity_List_read_but_for_three_rows_it_missed()
    {
        var problems = new ListProblems();
        var file = new ListFile("f", new MemoryStream(SharedData.Bytes($"data/{Formats.UsLists.EntityList}")));
        var rows = DelimitedTable
            .Open(new DelimitedRows(file, problems), ["fr_citations"], [], problems)!
            .Rows()
            .ToList();
        var others = rows.Where(r =>
            string.Join(" | ", Citations.Read(r["federal_register_notice"])) != r["fr_citations"]
        );
        Assert.Equal(
            [
                "76 FR No. 197 (10/12/2011)",
                "76 FR No. 197 (10/12/2011)",
                "76 FR no. 242 pg. 78146, 77 FR 58006 (no. 182)",
                "81 FR 14953; 84 fr 40241",
            ],
            others.Select(r => r["federal_register_notice"]).Order(StringComparer.Ordinal)
        );
    }
}
