using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class JapanEndUserCsvTests
{
    private const string Header = "id,name,aliases,country,concerns\n";

    private static ListVersion Real => RealLists.Read(RealLists.Japan);

    private static Listing Party(int number) => Real.Listings.Single(l => l.Id == $"JPEUL:jp-eul-{number}");

    private static ListVersion Read(string row) => RealLists.Read("meti.csv", Header + row + "\n");

    [Fact]
    public void Every_row_becomes_a_listing()
    {
        Assert.Equal(835, Real.Listings.Count);
        Assert.True(Real.IsComplete);
        Assert.All(Real.Listings, l => Assert.Equal((PartyKind.Company, "JPEUL"), (l.Kind, l.List)));
        Assert.All(Real.Listings, l => Assert.Single(l.Countries));
        Assert.All(Real.Listings, l => Assert.NotEmpty(l.Programs));
    }

    [Fact]
    public void The_37_names_torn_into_the_country_are_found_there_and_said()
    {
        Assert.Equal(37, Real.Problems.Count);
        Assert.All(Real.Problems, p => Assert.Equal(("name", ProblemWeight.RowImpaired), (p.Field, p.Weight)));
        Assert.Equal("Success Move Ltd.", Party(588).PrimaryName);
        Assert.Equal(["CN"], Party(588).Countries);
        Assert.Equal("S&C TRADE PTY CO.， LTD", Party(592).PrimaryName);
    }

    [Fact]
    public void Names_in_Chinese_characters_stand_beside_the_Latin_ones()
    {
        Assert.Equal(
            [
                new ListingName("Air Koryo"),
                new ListingName("高麗航空", NameKind.Alias, Script.Han),
                new ListingName("Air Koryo (高麗航空)", NameKind.Alias),
                new ListingName("Airkoryo", NameKind.Alias),
            ],
            Party(300).Names
        );
        var raw = Real.Listings.Where(l => l.SourceRow.Any(c => c is >= '\u4E00' and <= '\u9FFF') && HanInNames(l));
        Assert.All(raw, l => Assert.Contains(l.Names, n => n.Script is Script.Han or Script.Kana));
        Assert.True(raw.Count() > 150);
    }

    private static bool HanInNames(Listing listing) =>
        listing
            .SourceRow[..listing.SourceRow.IndexOf("の懸念", StringComparison.Ordinal)]
            .Replace("通常兵器", "", StringComparison.Ordinal)
            .Replace("大量破壊兵器等", "", StringComparison.Ordinal)
            .Count(c => c is >= '\u4E00' and <= '\u9FFF') > 4;

    [Fact]
    public void A_name_torn_by_a_line_break_is_whole_again() =>
        Assert.Contains(Party(724).Names, n => n is { Text: "瑞文機械有限公司", Script: Script.Han });

    [Fact]
    public void Abbreviations_in_brackets_of_either_width_are_names()
    {
        Assert.Contains(Party(294).Names, n => n.Text == "AZC");
        Assert.Equal("Abu Zaabal Company for Speciality Chemicals", Party(294).PrimaryName);
        Assert.Equal(
            ["Pan Systems Pte. Ltd. (Pyongyang branch)", "Wonbang Trading Co."],
            Party(404).Names.Select(n => n.Text)
        );
    }

    [Fact]
    public void Concerns_are_programs()
    {
        Assert.Equal(["B", "C", "M", "N", "CW"], Party(1).Programs);
        Assert.Equal(["M"], Party(102).Programs);
        var marks = Real.Listings.SelectMany(l => l.Programs).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(["B", "C", "CW", "M", "N"], marks);
    }

    [Theory]
    [InlineData("1,Acme,,Atlantis,通常兵器の懸念: CW", ProblemWeight.Note, "country")]
    [InlineData("1,Acme,,India,通常兵器の懸念: N", ProblemWeight.Note, "concerns")]
    [InlineData("1,Acme,,India,", ProblemWeight.Note, "concerns")]
    [InlineData("1,,,India,通常兵器の懸念: CW", ProblemWeight.RowLost, "name")]
    [InlineData("1,,Acme,India,通常兵器の懸念: CW", ProblemWeight.RowImpaired, "name")]
    public void A_row_with_a_defect_says_so(string row, ProblemWeight weight, string field)
    {
        var version = Read(row + "\n2,Other,,India,通常兵器の懸念: CW");
        Assert.Equal(
            (weight, field, 2),
            (version.Problems[0].Weight, version.Problems[0].Field, version.Problems[0].Line)
        );
        Assert.Equal(weight == ProblemWeight.RowLost ? 1 : 2, version.Listings.Count);
    }
}
