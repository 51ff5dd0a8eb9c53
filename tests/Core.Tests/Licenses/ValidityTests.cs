using Licet.Core.Clocks;
using Licet.Core.Licenses;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Licenses;

/// <summary>750.7(g) and 758.4(b): until when a license may be used.</summary>
public class ValidityTests
{
    [Theory]
    [InlineData("2026-11-27", ValidityGround.Usual, "2030-11-27")]
    [InlineData("2024-02-29", ValidityGround.Usual, "2028-02-29")]
    [InlineData("2024-02-29", ValidityGround.OneYear, "2025-02-28")]
    [InlineData("2026-11-27", ValidityGround.Emergency, "2026-12-31")]
    [InlineData("2026-12-01", ValidityGround.Emergency, "2027-01-31")]
    [InlineData("2027-01-31", ValidityGround.Emergency, "2027-02-28")]
    public void A_last_day_is_proposed_by_its_ground(string issued, ValidityGround ground, string last) =>
        Assert.Equal(LicenseRun.Day(last), Validity.Propose(LicenseRun.Day(issued), ground));

    [Theory]
    [InlineData("3A001.a.2", false, false, ValidityGround.Usual)]
    [InlineData("0A501.a", false, false, ValidityGround.OneYear)]
    [InlineData("0A503", false, false, ValidityGround.Usual)]
    [InlineData("0A509.a", false, false, ValidityGround.OneYear)]
    [InlineData("3A090.a", false, false, ValidityGround.OneYear)]
    [InlineData("5A992.z.1", false, false, ValidityGround.OneYear)]
    [InlineData("5A992.c", false, false, ValidityGround.Usual)]
    [InlineData("3A090.b", false, false, ValidityGround.Usual)]
    [InlineData("EAR99", true, false, ValidityGround.OneYear)]
    [InlineData("0A501.a", false, true, ValidityGround.Emergency)]
    public void The_ground_follows_from_the_items(
        string item,
        bool shortSupply,
        bool emergency,
        ValidityGround ground
    ) => Assert.Equal(ground, Validity.GroundOf([LicenseRun.Item(item)], shortSupply, emergency));

    /// <summary>The list of a license's length is written out; the control list says the same by its citation.</summary>
    [Fact]
    public void What_742_6_a_6_iii_A_lists_is_what_the_control_list_cites_it_for()
    {
        var rows = RuleBook
            .Shipped.Table("controls")
            .Rows.Where(r => r["citation"].Contains("742.6(a)(6)(iii)(A)", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(17, rows.Count);
        Assert.All(
            rows,
            r =>
            {
                Assert.Null(Validity.IsListedChip(LicenseRun.Item(r["eccn"])));
                Assert.All(
                    r.Words("paragraphs"),
                    p => Assert.True(Validity.IsListedChip(LicenseRun.Item($"{r["eccn"]}.{p}")))
                );
            }
        );
        Assert.Equal(
            rows.Select(r => r["eccn"]),
            RuleBook.Shipped.ControlList.Eccns.Where(e => Validity.IsListedChip(LicenseRun.Item(e)) is null)
        );
        var listed = rows.SelectMany(r => r.Words("paragraphs").Select(p => $"{r["eccn"]}.{p}")).ToHashSet();
        var known = RuleBook
            .Shipped.Table("paragraphs")
            .Rows.SelectMany(r => r.Words("paragraphs").Select(p => $"{r["eccn"]}.{p}"));
        Assert.All(
            known.Where(i => Validity.IsListedChip(LicenseRun.Item(i)) == true),
            i => Assert.Contains(listed, l => i == l || i.StartsWith($"{l}.", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_holiday_before_a_weekend_and_another_holiday_moves_the_last_day_behind_all_of_them()
    {
        WorkCalendar holidays = new(
            [DayOfWeek.Saturday, DayOfWeek.Sunday],
            [LicenseRun.Day("2026-12-25"), LicenseRun.Day("2026-12-28")]
        );
        Assert.Equal(LicenseRun.Day("2026-12-29"), Validity.LastUseDay(LicenseRun.Day("2026-12-25"), holidays));
        Assert.Equal(LicenseRun.Day("2026-12-24"), Validity.LastUseDay(LicenseRun.Day("2026-12-24"), holidays));
    }
}
