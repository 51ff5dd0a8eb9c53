using Licet.Core.Licenses;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Licenses;

public class DestinationControlStatementTests
{
    private static readonly DateOnly s_day = LicenseRun.Day("2026-09-24");

    [Theory]
    [InlineData("EAR99", null, false, false)]
    [InlineData("3A991", null, false, true)]
    [InlineData("3A991", "BAG", false, false)]
    [InlineData("3A991", "GFT", false, false)]
    [InlineData("3E001", null, true, false)]
    public void The_destination_control_statement_is_for_items_of_the_control_list(
        string item,
        string? exception,
        bool intangible,
        bool asked
    )
    {
        var statement = DestinationControlStatement.Of(
            RuleBook.Shipped,
            [LicenseRun.Item(item)],
            s_day,
            (exception, intangible)
        );
        Assert.Equal(asked, statement.Text is not null);
    }

    [Fact]
    public void The_numbers_of_some_items_stand_with_the_statement()
    {
        var statement = DestinationControlStatement.Of(
            RuleBook.Shipped,
            [
                LicenseRun.Item("9A610.a"),
                LicenseRun.Item("3A991"),
                LicenseRun.Item("EAR99"),
                LicenseRun.Item("3A090.a"),
            ],
            s_day,
            (null, false)
        );
        Assert.Equal(["9A610.a", "3A090.a"], statement.Items);
        Assert.StartsWith(
            "These items are controlled by the U.S. Government",
            statement.Text,
            StringComparison.Ordinal
        );
    }
}
