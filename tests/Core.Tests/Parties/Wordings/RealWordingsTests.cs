using Licet.Core.Parties.Wordings;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Parties.Wordings;

/// <summary>The wordings of the real lists. Each class was compared with its texts by hand once; the rows it has are pinned.</summary>
public class RealWordingsTests
{
    private const string Russia = "SEE 734.9(g) 744.21(b) 746.8(a)(3)";
    private const string Gov = "OPEN GOV:740.11(b)(2) GOV:740.11(e)";
    private const string FoodAnd = "ALL_ITEMS; EXCEPT FOOD_MEDICINE; ";

    [Fact]
    public void Every_requirement_wording_of_2022_is_of_the_class_that_was_checked()
    {
        (int, string)[] expected =
        [
            (1519, "ALL_ITEMS; SEE 744.11"),
            (157, "ALL_ITEMS; EXCEPT STANDARDS_RELEASE; SEE 736.2(b)(3)(vi) 744.11"),
            (97, $"ALL_ITEMS; {Russia}"),
            (82, "PROJECTS_746_5"),
            (75, "ALL_ITEMS"),
            (40, FoodAnd + Russia),
            (8, "ALL_ITEMS; SEE 744.2(d)"),
            (7, $"{FoodAnd}EXCEPT MASS_MARKET_RU; {Russia}"),
            (3, "ALL_ITEMS; SEE 744.2"),
            (2, "ALL_ITEMS; CASE_BY_CASE[CCL]"),
            (2, "ALL_ITEMS; SEE 744.3"),
            (1, "ALL_ITEMS; EXCEPT OFAC_GL_11_2016; SEE 744.11"),
            (1, "ALL_ITEMS; EXCEPT OFAC_GL_1B_2021; SEE 744.11"),
            (1, "ALL_ITEMS; EXCEPT OIL_GAS_HS_LISTED; EXCEPT A1_JOINT_VENTURE"),
            (1, "ALL_ITEMS; EXCEPT UAV_OPERATOR_TECHNOLOGY; SEE 744.11"),
            (1, "ALL_ITEMS; SEE 746.5"),
            (1, $"{FoodAnd}{Russia}; {Gov}"),
            (1, $"{FoodAnd}EXCEPT MASS_MARKET_BY; {Russia}; {Gov}"),
            (1, $"{FoodAnd}EXCEPT MASS_MARKET_RU; {Russia}; {Gov}"),
            (1, "BLANK"),
        ];
        Assert.Equal(
            expected.OrderBy(e => e.Item2, StringComparer.Ordinal),
            Classes("requirement", text => EntryWording.Read(text, "").Requirement)
        );
    }

    [Fact]
    public void Every_policy_wording_of_2022_is_of_the_class_that_was_checked()
    {
        (int, string)[] expected =
        [
            (1500, "DENIAL_PRESUMED"),
            (136, "DENIAL_POLICY; SEE 744.21(e) 746.8(b)"),
            (121, "DENIAL_POLICY"),
            (70, "SEE 746.5(b)"),
            (65, "CASE_BY_CASE[ECCNS_2019,NOTE_1A995]; CASE_BY_CASE[INFECTIOUS_DISEASE]; DENIAL_PRESUMED[ALL_OTHER]"),
            (26, "CASE_BY_CASE[CCL]; APPROVAL_PRESUMED[EAR99]"),
            (22, "SEE 744.2(d)"),
            (13, "SEE 744.2(d) 744.3(d) 744.4(d)"),
            (11, "DENIAL_PRESUMED[TEN_NANOMETERS]; CASE_BY_CASE[ALL_OTHER]"),
            (10, "SEE 744.3(d)"),
            (6, "CASE_BY_CASE"),
            (5, "SEE 744.3"),
            (4, "CASE_BY_CASE[INFECTIOUS_DISEASE]; DENIAL_PRESUMED[ALL_OTHER]"),
            (4, "DENIAL_POLICY; CASE_BY_CASE[SPACE_PROGRAMS]"),
            (2, "APPROVAL_PRESUMED[EAR99]; CASE_BY_CASE[CCL]"),
            (2, "APPROVAL_PRESUMED[EAR99]"),
            (1, "CASE_BY_CASE[ECCNS_2019,NOTE_1A995]; DENIAL_PRESUMED[ALL_OTHER]"),
            (1, "CASE_BY_CASE[CIVIL_AVIATION]"),
            (1, "SEE 744.4(d)"),
            (1, "BLANK"),
        ];
        Assert.Equal(
            expected.OrderBy(e => e.Item2, StringComparer.Ordinal),
            Classes("policy", text => EntryWording.Read("", text).Policy)
        );
    }

    [Fact]
    public void At_least_97_of_100_rows_are_read_in_both_cells_and_the_rest_asks_a_person()
    {
        var wordings = RealEntries.Of2022.Select(Read).ToList();
        Assert.Equal(2001, wordings.Count);
        Assert.Equal(2000, wordings.Count(w => w.IsRead));
        Assert.All(
            wordings.Where(w => !w.IsRead),
            w => Assert.True(w.Requirement.Question is not null || w.Policy.Question is not null)
        );
    }

    [Fact]
    public void Rows_dated_by_2019_are_read() =>
        Assert.All(RealEntries.Of2019.Select(Read), w => Assert.True(w.IsRead || w.Policy.Class == "BLANK"));

    [Fact]
    public void Rows_of_the_military_end_user_list_point_to_supplement_2_and_744_21()
    {
        var rows = RealEntries.Listings("data/csl-2022-04/consolidated.csv").Where(l => l.List == "MEU").Select(Read);
        Assert.Equal(71, rows.Count());
        Assert.All(
            rows,
            w => Assert.Equal(("MEU_SUPPLEMENT_2", "SEE 744.21(d) 744.21(e)"), (w.Requirement.Class, w.Policy.Class))
        );
    }

    [Fact]
    public void The_unverified_list_has_no_cells_to_read() =>
        Assert.All(
            RealEntries.Listings("data/csl-2022-04/consolidated.csv").Where(l => l.List == "UVL"),
            l => Assert.Equal((null, null), (l.LicenseRequirement, l.ReviewPolicy))
        );

    [Fact]
    public void Every_entry_of_the_starter_list_is_read() =>
        Assert.All(
            StarterList.Open().Listings.Where(l => l.List is "EL" or "MEU"),
            l => Assert.True(Read(l).IsRead, $"{l.LicenseRequirement} / {l.ReviewPolicy}")
        );

    private static EntryWording Read(Listing listing) =>
        EntryWording.Read(listing.LicenseRequirement, listing.ReviewPolicy);

    private static IEnumerable<(int, string)> Classes(string cell, Func<string, CellReading> read) =>
        RealEntries
            .Wordings(cell)
            .GroupBy(w => read(w.Text).Class, StringComparer.Ordinal)
            .Select(g => (g.Sum(w => w.Rows), g.Key))
            .OrderBy(c => c.Key, StringComparer.Ordinal);
}
