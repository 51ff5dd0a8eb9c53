using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Tests.Rules.Countries;

public class CountryChartTests
{
    private static readonly DateOnly Edition = new(2026, 7, 23);
    private static readonly CountryTable Countries = RuleBook.Shipped.Countries;

    private static IEnumerable<Country> Grid =>
        Countries.Codes.Select(c => Countries.On(c, Edition)!).Where(c => c.Row == ChartRowRule.Grid);

    [Fact]
    public void Every_cell_equals_the_published_chart_joined_by_code()
    {
        var codes = Rows("domain/tables/countries.csv").ToDictionary(r => r["ear_name"], r => r["iso2"]);
        var chart = Rows("data/ear-country-chart/country-chart-2026-07-23.csv");
        Assert.Equal(200, chart.Count);
        Assert.All(
            chart,
            row =>
            {
                var country = Countries.On(codes[row["country"]], Edition)!;
                var pointer = row["pointer"].Length > 0;
                Assert.Equal(pointer, country.Row == ChartRowRule.Pointer);
                Assert.All(
                    ChartColumns.All,
                    c => Assert.Equal((row["country"], Expected(row, c, pointer)), (row["country"], country.Marked(c)))
                );
                Assert.All(
                    row["footnotes"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    f => Assert.Contains(f, country.Footnotes)
                );
            }
        );
    }

    [Fact]
    public void Every_pair_of_the_published_country_groups_is_held_and_no_other()
    {
        var published = Rows("data/ear-country-groups-2026-07-23/country-groups.csv")
            .GroupBy(r => r["group"])
            .ToDictionary(g => g.Key, g => g.Count());
        var territories = Countries.Codes.Where(c => Countries.On(c, Edition)!.UsedCode is not null);
        var held = Countries
            .Codes.Except(territories)
            .SelectMany(c => Countries.On(c, Edition)!.Groups)
            .GroupBy(g => g)
            .ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(
            published.OrderBy(p => p.Key, StringComparer.Ordinal),
            held.OrderBy(p => p.Key, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_marks_follow_from_the_groups_but_for_the_one_conflict_of_the_Emirates()
    {
        Dictionary<ChartColumn, Func<Country, bool>> rules = new()
        {
            [ChartColumn.CB1] = _ => true,
            [ChartColumn.CB2] = c => c.InGroup("A:3") == Applies.No,
            [ChartColumn.CB3] = c => c.InGroup("D:3") == Applies.Yes,
            [ChartColumn.NP1] = c => c.InGroup("A:4") == Applies.No,
            [ChartColumn.NP2] = c => c.InGroup("D:2") == Applies.Yes || c.Code is "CN" or "MO",
            [ChartColumn.MT1] = c => c.Code is not ("AU" or "CA" or "GB"),
            [ChartColumn.NS1] = c => c.Code is not ("AU" or "CA" or "GB"),
            [ChartColumn.RS1] = c => c.Code is not ("AU" or "CA" or "GB"),
        };
        var conflicts = Grid.SelectMany(c =>
            rules.Where(r => r.Value(c) != (c.Marked(r.Key) == Applies.Yes)).Select(r => $"{c.Code} {r.Key.Code()}")
        );
        Assert.Equal(["AE CB3"], conflicts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_destination_has_a_mark_in_the_columns_of_anti_terrorism() =>
        Assert.All(
            Grid,
            c => Assert.Equal((Applies.No, Applies.No), (c.Marked(ChartColumn.AT1), c.Marked(ChartColumn.AT2)))
        );

    [Theory]
    [InlineData("MO", "D:5", Applies.No)]
    [InlineData("MO", "D:1", Applies.Yes)]
    [InlineData("CN", "D:5", Applies.Yes)]
    [InlineData("IN", "A:5", Applies.Yes)]
    [InlineData("TW", "A:6", Applies.Yes)]
    [InlineData("TW", "D:3", Applies.Yes)]
    [InlineData("IL", "A:6", Applies.Yes)]
    [InlineData("BA", "B", Applies.Yes)]
    public void A_country_is_in_the_groups_that_the_law_names(string code, string group, Applies expected) =>
        Assert.Equal(expected, Countries.On(code, Edition)!.InGroup(group));

    [Theory]
    [InlineData("CU")]
    [InlineData("IR")]
    [InlineData("KP")]
    [InlineData("SY")]
    public void A_row_that_points_to_another_part_never_reads_as_a_row_of_blanks(string code)
    {
        var country = Countries.On(code, Edition)!;
        Assert.Equal(ChartRowRule.Pointer, country.Row);
        Assert.StartsWith("74", country.RowReference, StringComparison.Ordinal);
        Assert.All(ChartColumns.All, c => Assert.Equal(Applies.Depends, country.Marked(c)));
    }

    [Fact]
    public void Hong_Kong_reads_the_row_of_China_from_23_December_2020_and_is_unknown_before()
    {
        var before = Countries.On("HK", new(2020, 12, 22))!;
        Assert.Equal((ChartRowRule.Unknown, false), (before.Row, before.GroupsKnown));
        Assert.Equal((Applies.Depends, Applies.Depends), (before.Marked(ChartColumn.AT1), before.InGroup("A:6")));
        var after = Countries.On("HK", new(2020, 12, 23))!;
        Assert.Equal("CN", after.UsedCode);
        Assert.Equal(Applies.Yes, after.Marked(ChartColumn.NS2));
        Assert.True(after.IsNamed("CN"));
    }

    [Fact]
    public void Groups_change_on_their_days()
    {
        Assert.Equal(["B", "D:3", "D:4"], Countries.On("AE", new(2026, 7, 9))!.Groups);
        Assert.Equal(["A:5", "B"], Countries.On("AE", new(2026, 7, 10))!.Groups);
        Assert.Equal(Applies.Yes, Countries.On("SD", new(2021, 1, 18))!.InGroup("E:1"));
        Assert.Equal(Applies.No, Countries.On("SD", new(2021, 1, 19))!.InGroup("E:1"));
    }

    [Fact]
    public void A_country_that_the_table_does_not_hold_is_not_found() => Assert.Null(Countries.On("ZZ", Edition));

    [Fact]
    public void A_dependent_territory_reads_the_row_of_its_parent_and_is_not_firm()
    {
        var gibraltar = Countries.On("GI", Edition)!;
        Assert.Equal(("GB", false), (gibraltar.UsedCode, gibraltar.Source.Confidence.IsFirm));
        Assert.Equal(Applies.No, gibraltar.Marked(ChartColumn.NS1));
        Assert.Contains("10", gibraltar.Footnotes);
    }

    [Fact]
    public void The_edition_is_named_for_days_outside_it()
    {
        var edition = RuleBook.Shipped.EditionOf("countries")!;
        Assert.Equal("edition of 2026 used", edition.Note(new(2019, 11, 20)));
        Assert.Null(edition.Note(Edition));
        Assert.Equal(Coverage.LaterThanCheck, edition.Covers(edition.CheckedThrough.AddDays(1)));
    }

    private static Applies Expected(IReadOnlyDictionary<string, string> row, ChartColumn column, bool pointer) =>
        pointer ? Applies.Depends
        : row[$"{column.Code()[..2]} {column.Code()[2]}"] == "X" ? Applies.Yes
        : Applies.No;

    private static List<IReadOnlyDictionary<string, string>> Rows(string file) =>
        [.. Make.Starter.CsvTable.Read(SharedData.PathOf(file)).Select(r => r.Columns)];
}
