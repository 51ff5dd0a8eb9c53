using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Tests.Rules.Restrictions;

public class RestrictionTests
{
    private static readonly RuleBook Book = RuleBook.Shipped;

    [Theory]
    [InlineData("2019-05-18", "")]
    [InlineData("2019-05-20", "1")]
    [InlineData("2019-08-19", "1 2")]
    [InlineData("2019-11-18", "2 2")]
    [InlineData("2019-11-19", "2")]
    [InlineData("2020-08-13", "2")]
    [InlineData("2020-08-14", "")]
    public void The_general_license_of_Huawei_has_no_gap_and_ends(string day, string versions) =>
        Assert.Equal(
            versions,
            string.Join(
                ' ',
                Book.GeneralLicenses.On(Day(day)).Where(g => g.License == "GL-HUAWEI").Select(g => g.Version)
            )
        );

    [Fact]
    public void The_certifier_changed_with_the_second_version()
    {
        Assert.Equal("EXPORTER", Book.GeneralLicenses.On(Day("2019-08-18")).Single().Certifier);
        Assert.Equal("LISTED_PARTY", Book.GeneralLicenses.On(Day("2019-10-15")).Single().Certifier);
        Assert.DoesNotContain(
            "STANDARDS_5G",
            Book.GeneralLicenseLimbs.All.Where(l => l.Version == "2").Select(l => l.Limb)
        );
    }

    [Theory]
    [InlineData("2019-11-20", "NOT_COVERED", true)]
    [InlineData("2025-09-28", "NOT_COVERED", true)]
    [InlineData("2025-09-29", "ACTIVE", true)]
    [InlineData("2025-11-09", "ACTIVE", true)]
    [InlineData("2025-11-10", "SUSPENDED", true)]
    [InlineData("2026-11-09", "SUSPENDED", true)]
    [InlineData("2026-11-10", "ACTIVE", false)]
    public void The_affiliates_rule_has_a_state_on_every_day_and_the_last_is_not_firm(
        string day,
        string state,
        bool firm
    )
    {
        var window = Book.OwnershipRules.On(Day(day)).Single(w => w.Regime == "BIS");
        Assert.Equal((state, firm), (window.State, window.Source.Confidence.IsFirm));
    }

    [Theory]
    [InlineData(4800, 1, true, false)]
    [InlineData(1600, 5.92, true, false)]
    [InlineData(1599, 9, false, false)]
    [InlineData(2400, 1.6, false, true)]
    [InlineData(1600, 3.2, false, true)]
    [InlineData(2399, 3.1, false, false)]
    public void A_chip_is_of_3A090_a_or_b_by_its_performance(double tpp, double density, bool a, bool b)
    {
        Assert.Equal((a, b), (Meets("a"), Meets("b")));

        bool Meets(string paragraph) =>
            Book
                .Parameters.All.Where(p => p.Eccn == "3A090" && p.Paragraph == paragraph)
                .GroupBy(p => p.Alternative)
                .Any(alternative => alternative.All(p => p.Holds((decimal)(p.Quantity == "TPP" ? tpp : density))));
    }

    [Fact]
    public void Prohibitions_4_7_9_and_10_have_no_exception()
    {
        Assert.Equal(Enumerable.Range(1, 10), Book.Prohibitions.All.Select(p => p.Number));
        Assert.Equal([4, 7, 9, 10], Book.Prohibitions.All.Where(p => p.Exceptions == "NONE").Select(p => p.Number));
    }

    [Fact]
    public void The_first_form_of_footnote_1_ends_on_16_August_2020()
    {
        Assert.DoesNotContain(Book.ForeignDirectProducts.On(Day("2020-05-14")), r => r.Footnote == "1");
        Assert.Equal("DESIGNED_OR_PRODUCED_TO_DESIGN", Footnote1("2020-08-16"));
        Assert.Equal("KNOWN_INTO_ITEM_OR_PARTY", Footnote1("2020-09-01"));

        string Footnote1(string day) => Book.ForeignDirectProducts.On(Day(day)).Single(r => r.Footnote == "1").Test;
    }

    [Fact]
    public void Every_list_of_the_brief_has_its_effect()
    {
        var brief = Make.Starter.CsvTable.Read(SharedData.PathOf("domain/tables/list-effects.csv"));
        // One row of the brief is three lists; three lists of screening are not in it; validated end-users began on three days.
        Assert.Equal(brief.Count + 2 + 3 + 2, Book.ListEffects.All.Count);
        Assert.Equal("STOP", Book.ListEffects.All.Single(l => l.List == "DPL").Action);
        Assert.Equal("no", Book.ListEffects.All.Single(l => l.List == "FCC").Export);
    }

    [Fact]
    public void The_rest_is_held_whole()
    {
        Assert.Equal(29, Book.RedFlags.All.Count);
        Assert.Equal([0m, 10m, 25m], Book.DeMinimis.All.Select(d => d.Percent).Distinct());
        Assert.Equal(5, Book.ReviewPolicies.All.Max(p => p.Strength));
        Assert.Equal("C32", Book.EeiCodes.On(Day("2016-09-30")).Single(c => c.Code is "C32" or "C33").Code);
        Assert.Contains(Book.EndUses.On(Day("2019-11-20")), e => e.Code == "MILITARY" && e.Where == "CN");
        Assert.DoesNotContain(Book.EndUses.On(Day("2019-11-20")), e => e.Code == "SUPERCOMPUTER");
    }

    [Theory]
    [InlineData("0A501.c", "GB", "REQUIRED", Applies.Yes)]
    [InlineData("0A501.y", "GB", "REQUIRED", Applies.No)]
    [InlineData("0A502", "AU", "REQUIRED", Applies.Depends)]
    [InlineData("9A515.e", "IN", "REQUIRED", Applies.Yes)]
    [InlineData("0A501.c", "DE", "REQUIRED", Applies.No)]
    [InlineData("5A991", "RU", "SECTION", Applies.Yes)]
    [InlineData("5A991", "PK", "SECTION", Applies.No)]
    public void A_footnote_of_the_chart_is_a_rule(string text, string country, string effect, Applies expected)
    {
        Assert.True(Core.Items.Classification.TryParse(text, out var item));
        var destination = Book.Countries.On(country, Day("2026-07-23"))!;
        Assert.Equal(
            expected,
            Book.ChartFootnotes.All.Where(f => f.Effect == effect)
                .Select(f => f.Reaches(item, destination))
                .Aggregate(Applies.No, AppliesLogic.Or)
        );
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
