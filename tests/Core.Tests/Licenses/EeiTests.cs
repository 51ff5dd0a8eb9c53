using Licet.Core.Licenses;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Licenses;

/// <summary>758.1: whether the export filing is due, by which paragraph, with which code and number.</summary>
public class EeiTests
{
    private static readonly DateOnly s_day = LicenseRun.Day("2026-07-01");

    private static EeiAnswer Nlr(string item, string to, decimal? value, DateOnly? on = null) =>
        Eei.Of(
            RuleBook.Shipped,
            new(LicenseRun.Item(item), to, on ?? s_day, ExportAuthority.NoLicenseRequired, null, value)
        );

    private static EeiAnswer By(string symbol, string item, string to) =>
        Eei.Of(RuleBook.Shipped, new(LicenseRun.Item(item), to, s_day, ExportAuthority.Exception, symbol, 100m));

    [Theory]
    [InlineData("EAR99", "CU", 1, "758.1(b)(1)")]
    [InlineData("0A606.b", "CA", 1, "758.1(b)(3)")]
    [InlineData("EAR99", "DE", 2500, null)]
    [InlineData("EAR99", "DE", 2501, "758.1(b)(5)")]
    [InlineData("3A991", "HK", 1, "758.1(b)(10)")]
    [InlineData("3A991", "DE", 1, null)]
    public void Without_a_license_it_is_due_by_the_paragraph_that_asks_for_it(
        string item,
        string to,
        int value,
        string? by
    )
    {
        var answer = Nlr(item, to, value);
        Assert.Equal((by is not null, by ?? "758.1(b)(5), (d)"), (answer.IsDue, answer.Citation));
    }

    [Fact]
    public void A_value_that_is_not_known_is_filed() => Assert.True(Nlr("EAR99", "DE", null).IsDue);

    [Theory]
    [InlineData("STA", "3A001.a.2", "758.1(b)(4)", "C59")]
    [InlineData("VEU", "3A001.a.2", "758.1(b)(7)", "C57")]
    public void An_exception_is_filed_with_its_own_code_and_the_number(
        string symbol,
        string item,
        string by,
        string code
    )
    {
        var answer = By(symbol, item, "DE");
        Assert.Equal((by, code, "3A001"), (answer.Citation, answer.Code, answer.Eccn));
    }

    [Fact]
    public void The_number_is_named_for_more_than_anti_terrorism_or_for_the_destination()
    {
        Assert.Null(Nlr("3A991", "DE", 9000m).Eccn);
        Assert.Equal("3A991", Nlr("3A991", "VE", 9000m).Eccn);
        Assert.Equal("3A001", Nlr("3A001.a.2", "CA", 9000m).Eccn);
        Assert.Null(Nlr("EAR99", "CN", 9000m).Eccn);
    }

    [Fact]
    public void The_code_is_that_of_the_day_and_a_600_series_y_item_has_its_own()
    {
        Assert.Equal("C33", Nlr("EAR99", "DE", 9000m).Code);
        Assert.Equal("C60", Nlr("9A610.y", "DE", 9000m).Code);
        Assert.Null(Nlr("EAR99", "DE", 9000m, LicenseRun.Day("2016-09-30")).Code);
    }
}
