using System.Text;
using Licet.Core.Counterparties;
using Licet.Core.Importing;
using Licet.Lists.Tables;
using Licet.Screening.Lists;

namespace Licet.Lists.Tests.Tables;

public class PartyColumnsTests
{
    [Theory]
    [InlineData("Customer No;Company;Country;Trading as;Street;City", "Number,Name,Country,OtherName,Address,Address")]
    [InlineData("id,name,aliases,type,remarks", "Number,Name,OtherName,Kind,None")]
    [InlineData("Kundennummer\tFirma\tLand\tOrt", "Number,Name,Country,Address")]
    [InlineData("Account Number|First Name|Last Name|Country Code", "Number,Name,Name,Country")]
    [InlineData("Ref,Whom", "Number,None")]
    [InlineData("no,id,Vendor Name,Legal Name", "Number,None,Name,OtherName")]
    public void Columns_are_guessed_from_their_header(string header, string expected)
    {
        var first = CsvTable.Rows("t.csv", new MemoryStream(Encoding.UTF8.GetBytes(header + "\n"))).First();
        Assert.Equal(expected, string.Join(',', PartyColumns.Guess(first.Fields).Columns));
    }

    [Fact]
    public void A_row_is_read_whole_or_refused_with_its_row_and_column()
    {
        PartyColumns columns = PartyColumns.Guess(["no", "name", "country", "kind", "alias", "street", "city"]);
        var good = Assert.IsType<ImportedParty>(
            columns.Read(new(7, [" C-1 ", "Orchard & Sons", "France", "company", "O&S | Orchard; -", "Rue 1", "Lyon"]))
        );
        Assert.Equal((7, "C-1"), (good.Row, good.Number));
        Assert.Equal(
            new CounterpartyFacts("Orchard & Sons", PartyKind.Company, "FR")
            {
                OtherNames = ["O&S", "Orchard"],
                Addresses = ["Rue 1, Lyon"],
            },
            good.Facts
        );
        (string[] Fields, string Column, string Why)[] bad =
        [
            (["", "N", "", "", "", "", ""], "no", "found nothing"),
            (["1", " - ", "", "", "", "", ""], "name", "a name"),
            (["1", "N", "Atlantis", "", "", "", ""], "country", "'Atlantis'"),
            (["1", "N", "Korea", "", "", "", ""], "country", "KP"),
            (["1", "N", "", "firm", "", "", ""], "kind", "'firm'"),
            (["1", "N", ""], "row", "7 fields"),
            ([new('1', 101), "N", "", "", "", "", ""], "no", "100"),
            (["1", new('x', 2_001), "", "", "", "", ""], "name", "2,000"),
        ];
        foreach (var (fields, column, why) in bad)
        {
            var wrong = Assert.IsType<ImportedRow.Wrong>(columns.Read(new(9, fields)));
            Assert.Equal((9, column), (wrong.Row, wrong.Column));
            Assert.Contains(why, wrong.Why, StringComparison.Ordinal);
        }

        Assert.Null(columns.Read(new(9, ["", " ", "", "", "", "", ""])));
    }

    [Fact]
    public void What_is_missing_or_twice_is_said()
    {
        Assert.NotNull(new PartyColumns(["a", "b"], [PartyColumn.Name, PartyColumn.None]).Fault);
        Assert.NotNull(new PartyColumns(["a", "b"], [PartyColumn.Number, PartyColumn.None]).Fault);
        Assert.NotNull(
            new PartyColumns(["a", "b", "c"], [PartyColumn.Number, PartyColumn.Number, PartyColumn.Name]).Fault
        );
        Assert.Null(new PartyColumns(["a", "b", "c"], [PartyColumn.Number, PartyColumn.Name, PartyColumn.Name]).Fault);
    }

    [Fact]
    public void A_kept_table_gives_back_what_it_was_with_the_numbers_of_its_rows()
    {
        TableRow[] rows =
        [
            new(1, ["no", "name"]),
            new(3, ["1", "a \"b\", c"]),
            new(5, ["", ""]),
            new(9, ["2", "two\r\nlines\u0001"]),
        ];
        var (content, first, count) = KeptTable.Of("t.csv", rows, 1);
        Assert.Equal((2, 2), (first.Count, count));
        var read = KeptTable.Rows(content).ToList();
        Assert.Equal([1, 3, 9], read.Select(r => r.Number));
        Assert.Equal(["1", "a \"b\", c"], read[1].Fields);
        Assert.Equal(["2", "two\nlines "], read[2].Fields);
        Assert.Throws<UnusableTableException>(() => KeptTable.Of("t.csv", rows[..1], 1));
    }
}
