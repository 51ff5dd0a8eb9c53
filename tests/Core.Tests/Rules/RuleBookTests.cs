using Licet.Core.Items;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Rules;

public class RuleBookTests
{
    [Fact]
    public void The_version_names_the_edition_and_the_content()
    {
        var version = RuleBook.Shipped.Version;
        Assert.Matches("^ear-2026-07-23/[0-9a-f]{12}$", version);
        Assert.Equal(64, RuleBook.Shipped.ContentHash.Length);
        var text = File.ReadAllText(Path.Combine(SharedData.Repository, "data", "ear", "eei-codes.csv"));
        var changed = RuleBook.Shipped.With(
            new Dictionary<string, string?> { ["eei-codes"] = text.Replace("C30", "C31", StringComparison.Ordinal) }
        );
        Assert.NotEqual(version, changed.Version);
        Assert.Equal(version, RuleBook.Shipped.With(new Dictionary<string, string?> { ["eei-codes"] = text }).Version);
    }

    [Fact]
    public void A_table_taken_away_is_absent_and_never_an_empty_rule()
    {
        var book = RuleBook.Shipped.With(new Dictionary<string, string?> { ["countries"] = null, ["controls"] = null });
        Assert.True(book.IsAbsent("countries"));
        Assert.Null(book.EditionOf("countries"));
        Assert.Null(book.Countries.On("CN", new(2026, 7, 23)));
        Assert.True(Classification.TryParse("2B001", out var item));
        Assert.Empty(book.ControlList.Find(item)!.Controls);
        Assert.NotEqual(RuleBook.Shipped.ContentHash, book.ContentHash);
        Assert.Equal("ear-none", book.Version.Split('/')[0]);
    }

    [Fact]
    public void Every_row_of_every_table_says_on_what_it_rests() =>
        Assert.All(
            RuleTables.Names.SelectMany(n => RuleBook.Shipped.Table(n).Rows),
            row =>
            {
                var source = row.Source();
                Assert.NotEmpty(source.Citation);
                Assert.NotEqual(Sources.None, source.Confidence.Sources);
            }
        );

    [Fact]
    public void No_field_is_as_long_as_prose()
    {
        var fields =
            from name in RuleTables.Names
            let table = RuleBook.Shipped.Table(name)
            from row in table.Rows
            from column in table.Columns.Except(["paragraphs", "refers", "product"])
            select (row.Place, column, row[column].Length);
        Assert.DoesNotContain(fields, f => f.Length > 260);
    }

    [Fact]
    public void A_quoted_field_keeps_its_commas_and_quotes()
    {
        var row = RuleTable.Read("t", "a,b,c\n\"x, \"\"y\"\"\",,z\n").Rows[0];
        Assert.Equal(("x, \"y\"", "", "z"), (row["a"], row["b"], row["c"]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,b\n1\n")]
    [InlineData("a,b\n1,2,3\n")]
    [InlineData("a,b\n\"1,2\n")]
    public void A_table_that_is_not_whole_is_refused(string text) =>
        Assert.Throws<InvalidDataException>(() => RuleTable.Read("t", text));
}
