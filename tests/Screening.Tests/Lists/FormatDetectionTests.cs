using System.Text;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists;

public class FormatDetectionTests
{
    [Theory]
    [InlineData("csl-2022-04/consolidated.csv", ListFormat.ConsolidatedCsv)]
    [InlineData("csl-sample-2019-12/csl.csv", ListFormat.ConsolidatedCsv)]
    [InlineData("csl-2022-04/entity-list.csv", ListFormat.EntityListCsv)]
    [InlineData("csl-sample-2019-12/el-bis-file-format-2019.csv", ListFormat.BisCsv)]
    [InlineData("bis-denied-persons-2019-07/dpl.txt", ListFormat.DeniedPersonsText)]
    [InlineData("un-consolidated-2026-02-27/UN_consolidated.xml", ListFormat.UnitedNationsXml)]
    [InlineData("jp-end-user-list-2025-09/meti-foreign-end-user-list.csv", ListFormat.JapanEndUserCsv)]
    [InlineData("us-other-lists-2026-07/fcc_covered.csv", ListFormat.UsOtherCsv)]
    [InlineData("us-other-lists-2026-07/state_debarred_admin.csv", ListFormat.UsOtherCsv)]
    [InlineData("prc-lists-2026-07/prc-lists.csv", ListFormat.PrcCsv)]
    public void A_real_file_is_known_by_its_content_whatever_its_name(string file, ListFormat format)
    {
        var bytes = SharedData.Bytes($"data/{file}");
        Assert.Equal(
            format,
            FormatDetection.Detect("x", bytes.AsSpan(0, Math.Min(bytes.Length, FormatDetection.HeadBytes)))
        );
    }

    [Theory]
    [InlineData("SDN.CSV", "1,\"A\"", ListFormat.OfacCsvSet)]
    [InlineData("cons_prim.csv", "1,\"A\"", ListFormat.OfacCsvSet)]
    [InlineData("a.csv", "\uFEFFid,entity,kind,name\n", ListFormat.GenericCsv)]
    [InlineData("a.txt", "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{}}", ListFormat.FollowTheMoneyJsonLines)]
    [InlineData("a.json", "{\"name\":\"x\"}", ListFormat.LicetJson)]
    public void Others_are_known_by_name_or_first_bytes(string name, string text, ListFormat format) =>
        Assert.Equal(format, FormatDetection.Detect(name, Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("a.csv", "x,y\n1,2\n", "a format Licet knows")]
    [InlineData("a.csv", "", "a list")]
    [InlineData("a.csv", "PK\u0003\u0004zip", "UTF-8 text")]
    public void What_is_no_list_is_said_and_never_complete(string name, string text, string expected)
    {
        var version = Formats.UsLists.Read(name, text);
        Assert.False(version.IsComplete);
        Assert.Equal(expected, version.Problems[0].Expected);
    }
}
