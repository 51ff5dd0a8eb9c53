using System.Globalization;
using System.Text;
using CsCheck;
using Licet.Core.Ownership;

namespace Licet.Core.Tests.Ownership;

public class GraphReaderTests
{
    private static GraphReading Read(string json) => GraphReader.Read(Encoding.UTF8.GetBytes(json));

    private static string File(string entities, string stakes) =>
        $$"""{"schema":"licet.ownership/1","entities":[{{entities}}],"stakes":[{{stakes}}]}""";

    private const string Two = """{"id":"L","entries":[{"list":"EL"}]},{"id":"T","name":"Target"}""";

    [Theory]
    [InlineData("""{"owner":"L","entity":"T","percent":-1}""", "$.stakes[0].percent", "-1")]
    [InlineData("""{"owner":"L","entity":"T","percent":100.5}""", "$.stakes[0].percent", "100.5")]
    [InlineData("""{"owner":"L","entity":"T","percent":5e1}""", "$.stakes[0].percent", "5e1")]
    [InlineData("""{"owner":"L","entity":"T","percent":49.9999999999999999999999}""", "$.stakes[0].percent", "49.99")]
    [InlineData("""{"owner":"L","entity":"T","percent":"half"}""", "$.stakes[0].percent", "'half'")]
    [InlineData("""{"owner":"L","entity":"T","percent":true}""", "$.stakes[0].percent", "'true'")]
    [InlineData("""{"owner":"L","entity":"T"}""", "$.stakes[0].percent", "nothing")]
    [InlineData("""{"owner":"L","entity":"X","percent":1}""", "$.stakes[0].entity", "'X'")]
    [InlineData("""{"entity":"T","percent":1}""", "$.stakes[0].owner", "nothing")]
    [InlineData("""{"owner":"T","entity":"T","percent":1}""", "$.stakes[0]", "owning itself")]
    [InlineData("""{"owner":"L","entity":"T","percent":1,"kind":"shares"}""", "$.stakes[0].kind", "'shares'")]
    [InlineData("""{"owner":"L","entity":"T","percent":1,"asOf":"2019-02-30"}""", "$.stakes[0].asOf", "'2019-02-30'")]
    [InlineData(
        """{"owner":"L","entity":"T","percent":1,"from":"2020-01-02","through":"2020-01-01"}""",
        "$.stakes[0].through",
        "2020-01-01"
    )]
    [InlineData("""{"owner":"L","entity":"T","percent":1,"confidence":"sure"}""", "$.stakes[0].confidence", "'sure'")]
    [InlineData("""{"owner":"L","entity":"T","percnt":1}""", "$.stakes[0].percnt", "not known")]
    [InlineData("""{"owner":"L","owner":"L","entity":"T","percent":1}""", "$.stakes[0].owner", "twice")]
    [InlineData("7", "$.stakes[0]", "7")]
    public void A_wrong_stake_is_refused_by_its_path(string stake, string path, string found)
    {
        var reading = Read(File(Two, stake));
        Assert.Null(reading.Graph);
        Assert.Contains(reading.Faults, f => f.Path == path && f.Found.Contains(found, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"id":"L"},{"id":"L"}""", "$.entities[1].id", "$.entities[0]")]
    [InlineData("""{"name":"x"}""", "$.entities[0].id", "a text")]
    [InlineData("""{"id":"L","country":"China"}""", "$.entities[0].country", "two-letter")]
    [InlineData("""{"id":"L","branchOf":"M"}""", "$.entities[0].branchOf", "id of an entity")]
    [InlineData(
        """{"id":"L","branchOf":"M"},{"id":"M","branchOf":"L"}""",
        "$.entities[0].branchOf",
        "not in turn a branch"
    )]
    [InlineData("""{"id":"L","entries":[{"list":"EI"}]}""", "$.entities[0].entries[0].list", "one of EL")]
    [InlineData(
        """{"id":"L","entries":[{"list":"EL","policy":"DENY"}]}""",
        "$.entities[0].entries[0].policy",
        "DENIAL_PRESUMED"
    )]
    [InlineData(
        """{"id":"L","entries":[{"list":"EL","footnotes":["1"]}]}""",
        "$.entities[0].entries[0].footnotes[0]",
        "footnote"
    )]
    [InlineData("""{"id":"L","usPerson":"no"}""", "$.entities[0].usPerson", "true or false")]
    public void A_wrong_entity_is_refused_by_its_path(string entities, string path, string expected)
    {
        var reading = Read(File(entities, ""));
        Assert.Null(reading.Graph);
        Assert.Contains(reading.Faults, f => f.Path == path && f.Expected.Contains(expected, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("[]", "$")]
    [InlineData("""{"schema":"licet.ownership/1","entities":[{"id":"\uD800"}],"stakes":[]}""", "$.entities[0].id")]
    [InlineData("""{"entities":[]}""", "$.schema")]
    [InlineData("""{"schema":"licet.order/1","entities":[],"stakes":[]}""", "$.schema")]
    [InlineData("""{"schema":"licet.ownership/1","entities":[],"stakes":{}}""", "$.stakes")]
    [InlineData("""{"schema":"licet.ownership/1","entities":[{"id":"L"},{"id":}]}""", "$.entities[1].id")]
    [InlineData("""{"schema":"licet.ownership/1","entities":[{"id":"L"},""", "$.entities[1]")]
    public void What_is_no_graph_file_is_refused_by_its_path(string json, string path) =>
        Assert.Equal(path, Read(json).Faults[0].Path);

    [Fact]
    public void More_than_a_hundred_percent_is_told_with_the_entity_and_every_stake_of_that_day()
    {
        const string Stakes = """
            {"owner":"L","entity":"T","percent":60,"from":"2020-01-01"},
            {"owner":"P","entity":"T","percent":"over 25%","from":"2020-06-01"},
            {"owner":"Q","entity":"T","percent":15.5,"from":"2021-01-01"},
            {"owner":"Q","entity":"T","percent":90,"kind":"voting"}
            """;
        var fault = Assert.Single(Read(File(Two + """,{"id":"P"},{"id":"Q"}""", Stakes)).Faults);
        Assert.Equal("$.stakes[0].percent", fault.Path);
        Assert.Equal("stakes in 'T' (Target) that sum to at most 100 % on 2021-01-01", fault.Expected);
        Assert.Equal(
            "100.5 %: L 60 % ($.stakes[0]), P over 25 and up to 100 % ($.stakes[1]), Q 15.5 % ($.stakes[2])",
            fault.Found
        );
    }

    [Fact]
    public void Stakes_that_follow_each_other_are_not_added() =>
        Assert.Empty(
            Read(
                File(
                    Two,
                    """{"owner":"L","entity":"T","percent":60,"through":"2020-01-01"},{"owner":"L","entity":"T","percent":70,"from":"2020-01-02"}"""
                )
            ).Faults
        );

    [Fact]
    public void Percentages_are_read_as_written_in_any_culture()
    {
        foreach (var culture in new[] { "tr-TR", "zh-CN", "de-DE" })
        {
            var before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                var graph = Read(File(Two, """{"owner":"L","entity":"T","percent":49.99999999999999999999}""")).Graph!;
                Assert.Equal("49.99999999999999999999 %", graph.Stakes[0].Share.ToString());
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault() =>
        Assert.Empty(
            GraphReader
                .Read(Encoding.UTF8.Preamble.ToArray().Concat(Encoding.UTF8.GetBytes(File(Two, ""))).ToArray())
                .Faults
        );

    [Fact]
    public void No_bytes_bring_the_reader_down()
    {
        var whole = Encoding.UTF8.GetBytes(File(Two, """{"owner":"L","entity":"T","percent":"over 25%"}"""));
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length])
            .Sample(
                (at, value, length) =>
                {
                    var bytes = whole.ToArray();
                    bytes[at] = value;
                    var reading = GraphReader.Read(bytes.AsMemory(0, length));
                    Assert.Equal(reading.Graph is null, reading.Faults.Count > 0);
                },
                iter: 3000
            );
    }
}
