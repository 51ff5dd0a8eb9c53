using Licet.Core.Importing;
using Licet.Core.Products;
using Licet.Core.Rules;
using Licet.Lists.Tables;

namespace Licet.Lists.Tests.Tables;

public class ProductColumnsTests
{
    private static readonly ProductReading s_reading = new("parts.csv", new(2026, 11, 27), RuleBook.Shipped);
    private static readonly string[] s_header =
    [
        "Part No.",
        "Description",
        "Mfr",
        "UoM",
        "ECCN",
        "CCATS",
        "Basis",
        "Effective date",
        "Note",
        "Shoe size",
    ];

    private static ProductColumns Columns => ProductColumns.Guess(s_header, s_reading);

    private static ImportedRow Read(params string[] fields) => Columns.Read(new(7, fields))!;

    [Fact]
    public void A_header_is_read_and_what_it_does_not_know_is_not_taken()
    {
        Assert.Equal(
            [
                ProductColumn.Code,
                ProductColumn.Description,
                ProductColumn.Manufacturer,
                ProductColumn.Unit,
                ProductColumn.Eccn,
                ProductColumn.Reference,
                ProductColumn.Basis,
                ProductColumn.Effective,
                ProductColumn.Reason,
                ProductColumn.None,
            ],
            Columns.Columns
        );
        Assert.Null(Columns.Fault);
        Assert.Contains(
            "product codes",
            ProductColumns.Guess(["size", "description"], s_reading).Fault,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "descriptions",
            ProductColumns.Guess(["sku", "eccn"], s_reading).Fault,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "ECCN",
            ProductColumns.Guess(["P/N", "name", "ccats"], s_reading).Fault,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_row_says_what_a_product_is_since_when_and_on_what_basis()
    {
        var row = Assert.IsType<ImportedProduct>(
            Read(" V-1 ", "Valve,\nlarge", "Solingen", "pieces", "2b350.G", "G123456", "", "2026-01-02", "", "44")
        );
        Assert.Equal(new ProductFacts("V-1", "Valve, large", "Solingen", "pieces"), row.Facts);
        ClassificationFinding finding = row.Finding!;
        Assert.Equal(
            ("2B350.g", ClassificationBasis.Ccats, "G123456", "15 CFR 748.3(b)(3)"),
            (finding.Item.ToString(), finding.Basis, finding.Reference, finding.Citation)
        );
        Assert.Equal(("Imported from parts.csv", new DateOnly(2026, 1, 2)), (finding.Reason, finding.Effective));
        var bare = Assert.IsType<ImportedProduct>(Read("V-2", "Valve", "", "", "", "", "", "", "", ""));
        Assert.Null(bare.Finding);
        var today = Assert.IsType<ImportedProduct>(Read("V-3", "Valve", "", "", "EAR99", "", "", "", "read", ""));
        Assert.Equal((s_reading.Day, "read"), (today.Finding!.Effective, today.Finding.Reason));
        // As a sheet counts days.
        var sheet = Assert.IsType<ImportedProduct>(Read("V-4", "Valve", "", "", "EAR99", "", "", "46024", "", ""));
        Assert.Equal(new DateOnly(2026, 1, 2), sheet.Finding!.Effective);
    }

    [Theory]
    [InlineData("Part No.", "", "Valve", "EAR99", "", "", "")]
    [InlineData("Description", "V-1", "--", "EAR99", "", "", "")]
    [InlineData("ECCN", "V-1", "Valve", "3A777", "", "", "")]
    [InlineData("ECCN", "V-1", "Valve", "EAR 99", "", "", "")]
    [InlineData("ECCN", "V-1", "Valve", "", "G123456", "", "")]
    [InlineData("CCATS", "V-1", "Valve", "EAR99", "", "ccats", "")]
    [InlineData("Basis", "V-1", "Valve", "EAR99", "", "hearsay", "")]
    [InlineData("Effective date", "V-1", "Valve", "EAR99", "", "", "11/02/2026")]
    [InlineData("Effective date", "V-1", "Valve", "EAR99", "", "", "2062-01-01")]
    public void What_cannot_be_taken_is_told_with_its_column_and_what_was_found(
        string column,
        string code,
        string description,
        string eccn,
        string ccats,
        string basis,
        string day
    )
    {
        var wrong = Assert.IsType<ImportedRow.Wrong>(Read(code, description, "", "", eccn, ccats, basis, day, "", ""));
        Assert.Equal((7, column), (wrong.Row, wrong.Column));
        Assert.Contains("expected", wrong.Why, StringComparison.Ordinal);
        Assert.Contains("found", wrong.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_another_width_is_told_and_an_empty_one_is_none()
    {
        Assert.IsType<ImportedRow.Wrong>(Columns.Read(new(3, ["V-1", "Valve"])));
        Assert.Null(Columns.Read(new(4, ["", " "])));
    }
}
