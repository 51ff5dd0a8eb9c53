using Licet.Core.Items;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;

namespace Licet.Core.Tests.Rules.ControlList;

public class EligibilityTests
{
    private static readonly DateOnly Day = new(2026, 7, 23);

    [Theory]
    [InlineData("3A001.a.2", "LVS", Applies.Yes, 5000)]
    [InlineData("3A001.c", "LVS", Applies.Yes, 1500)]
    [InlineData("3A001.b.2", "LVS", Applies.Depends, 3000)]
    [InlineData("3A001.z.1.a", "LVS", Applies.No, null)]
    [InlineData("3A001.a.5.a", "LVS", Applies.Depends, 5000)]
    [InlineData("3A001.a.2", "GBS", Applies.Yes, null)]
    [InlineData("2B001.d", "LVS", Applies.No, null)]
    [InlineData("2B001.d", "GBS", Applies.No, null)]
    [InlineData("6A005.a.1", "LVS", Applies.Depends, null)]
    [InlineData("5A001.b.5", "LVS", Applies.No, null)]
    [InlineData("5A001.c", "LVS", Applies.Yes, 3000)]
    [InlineData("0A501.c", "LVS", Applies.Yes, 500)]
    [InlineData("0A501.a", "LVS", Applies.No, null)]
    [InlineData("3E001", "TSR", Applies.Depends, null)]
    public void The_entry_says_whether_the_exception_is_open(
        string item,
        string exception,
        Applies eligible,
        int? value
    )
    {
        var finding = Of(item, exception, "TD");
        Assert.Equal((eligible, value is { } v ? v : (decimal?)null), (finding.Eligible, finding.Value));
        Assert.Equal(eligible == Applies.Depends, finding.Questions.Count > 0);
    }

    [Theory]
    [InlineData("2B350.a", "TD", Applies.Yes)]
    [InlineData("2B350.a", "VN", Applies.No)]
    [InlineData("2B350.a", null, Applies.Depends)]
    public void A_value_that_some_destinations_do_not_have_depends_on_the_destination(
        string item,
        string? country,
        Applies expected
    ) => Assert.Equal(expected, Of(item, "LVS", country).Eligible);

    [Theory]
    [InlineData("0A604", "SG", Applies.No)]
    [InlineData("0A604", "IN", Applies.Yes)]
    [InlineData("3B001.q", "IN", Applies.No)]
    [InlineData("3B001.h", "IN", Applies.Yes)]
    [InlineData("9A610.a", "IN", Applies.Depends)]
    public void Closings_of_STA_hold_for_their_group_of_countries(string item, string country, Applies expected) =>
        Assert.Equal(expected, Of(item, "STA", country).Eligible);

    [Fact]
    public void Every_flag_of_the_source_is_in_the_table_and_none_is_open_where_it_says_NA()
    {
        var source = Make.Starter.CsvTable.Read(
            SharedData.PathOf("data/ear-ccl-2026-07-23/eccn-list-based-exceptions.csv")
        );
        Assert.Equal(1181, source.Count);
        Assert.All(
            source.Where(r => r["text"].TrimEnd('.') == "N/A" && r["eccn"] is not ("0D606" or "3E001" or "2B351")),
            r => Assert.Equal((r["eccn"], Applies.No), (r["eccn"], Of(r["eccn"], r["exception"], "TD").Eligible))
        );
        // The TSR of 8C609, a material, is that of the entry that the source lost behind it.
        Assert.All(
            source.Where(r => r["exception"] != "STA" && r["text"].StartsWith("Yes", StringComparison.Ordinal)),
            r =>
                Assert.Contains(
                    RuleBook.Shipped.ControlList.Find(r["eccn"] == "8C609" ? "8D001" : r["eccn"])!.Eligibilities,
                    e => e.Exception == r["exception"] && e.Opens
                )
        );
    }

    [Fact]
    public void An_item_on_no_entry_has_no_list_based_exception() =>
        Assert.Null(RuleBook.Shipped.ControlList.Eligibility("LVS", new(Classification.Ear99, Day)));

    private static EligibilityFinding Of(string text, string exception, string? country)
    {
        Assert.True(Classification.TryParse(text, out var item));
        var destination = country is null ? null : RuleBook.Shipped.Countries.On(country, Day);
        return RuleBook.Shipped.ControlList.Eligibility(exception, new(item, Day, destination))!;
    }
}
