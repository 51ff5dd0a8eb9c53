using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists;

public class ListIdsTests
{
    [Fact]
    public void The_source_s_number_is_used_where_it_is_unique_and_the_row_where_it_is_not() =>
        Assert.Equal(["EL:7", "EL:~r2", "EL:~r3", "EL:~r4"], Assign(("7", "r1"), ("8", "r2"), ("8", "r3"), ("", "r4")));

    [Fact]
    public void Equal_rows_get_ordinals() =>
        Assert.Equal(["EL:~r", "EL:~r-2", "EL:~r-3"], Assign(("", "r"), ("", "r"), ("", "r")));

    [Fact]
    public void No_number_of_a_source_can_take_the_id_of_another_row()
    {
        var ids = Assign(("", "r"), ("", "r"), ("~r-2", "x"), ("~r", "y"));
        Assert.Equal(4, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void The_key_of_a_row_ignores_the_order_of_columns_and_empty_ones_and_nothing_else()
    {
        static KeyValuePair<string, string> C(string name, string value) => new(name, value);
        var key = ListIds.RowKey([C("name", "A"), C("city", "B")]);
        Assert.Equal(key, ListIds.RowKey([C("city", "B"), C("zip", ""), C("name", "A")]));
        Assert.NotEqual(key, ListIds.RowKey([C("name", "B"), C("city", "A")]));
        Assert.NotEqual(ListIds.RowKey("ab", "c"), ListIds.RowKey("a", "bc"));
    }

    [Theory]
    [InlineData("EL:~0123", true)]
    [InlineData("EL:986d3f15a6adf1e1e6b5674715ad657adbf8d048", true)]
    [InlineData("SDN:21944", false)]
    public void An_id_told_from_the_row_is_known(string id, bool ofRow) => Assert.Equal(ofRow, ListIds.IsOfRow(id));

    private static IEnumerable<string> Assign(params (string SourceId, string RowKey)[] rows) =>
        ListIds
            .Assign([.. rows.Select(r => new ListIds.Draft(Invented.Listing("", "A"), r.SourceId, () => r.RowKey))])
            .Select(l => l.Id);
}
