using Licet.Core.Determination;

namespace Licet.Core.Tests.Determination;

/// <summary>The export filing of 758.1: due, and by which paragraph, or not due.</summary>
public class FilingTests
{
    [Theory]
    [InlineData("DE", "EAR99", 2500, "NO_EEI", "758.1(b)(5), (d)")]
    [InlineData("DE", "EAR99", 2501, "EEI", "758.1(b)(5)")]
    [InlineData("DE", "EAR99", null, "EEI", "758.1(b)(5)")]
    [InlineData("CN", "3A991", 100, "EEI", "758.1(b)(10)")]
    [InlineData("CN", "EAR99", 100, "NO_EEI", "758.1(b)(5), (d)")]
    [InlineData("DE", "0A606.a", 100, "EEI", "758.1(b)(2)")]
    [InlineData("CA", "0A606.b", 100, "EEI", "758.1(b)(3)")]
    [InlineData("BR", "2B001.d", 100, "EEI", "758.1(b)(2)")]
    public void It_is_due_by_the_paragraph_that_asks_for_it(
        string country,
        string eccn,
        int? value,
        string code,
        string citation
    )
    {
        var line = Of(country, eccn, value);
        var filing = Assert.Single(line.Findings<Condition>(), c => c.Code is "EEI" or "NO_EEI");
        Assert.Equal((code, citation), (filing.Code, filing.Authority.Citation));
        Assert.Equal(value is null, line.Findings<Question>().Any(q => q.Field == "lines[0].value"));
    }

    [Fact]
    public void The_license_code_stands_in_the_sentence() =>
        Assert.Contains(
            Of("DE", "EAR99", 9000).Findings<Condition>(),
            c => c.Code == "EEI" && c.Text.Contains("license code C33", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("EAR99", false)]
    [InlineData("3A991", true)]
    public void The_destination_control_statement_is_for_items_of_the_control_list(string eccn, bool asked) =>
        Assert.Equal(asked, Of("DE", eccn, 100).Findings<Condition>().Any(c => c.Code == "DCS"));

    [Fact]
    public void What_may_not_go_is_not_filed()
    {
        var line = WorkedCases.Decide(WorkedCases.Of("DET-20")).Lines[0];
        Assert.Equal(Outcome.Prohibited, line.Outcome);
        Assert.DoesNotContain(line.Findings<Condition>(), c => c.Code is "EEI" or "NO_EEI" or "DCS");
    }

    private static LineDetermination Of(string country, string eccn, int? value)
    {
        var given = WorkedCases.Of("DET-11");
        var order = given.Order.DeepClone().AsObject();
        order["destination"] = country;
        order["parties"]![0]!["country"] = country;
        order["lines"]![0]!["eccn"] = eccn;
        order["lines"]![0]!.AsObject().Remove("value");
        if (value is { } stated)
        {
            order["lines"]![0]!["value"] = stated;
        }

        return WorkedCases.Decide(given, order).Lines[0];
    }
}
