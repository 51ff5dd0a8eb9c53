using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists;

public class CountriesTests
{
    [Theory]
    [InlineData("Islamic Republic of Iran", "IR")]
    [InlineData("Russia", "RU")]
    [InlineData("CHINA", "CN")]
    [InlineData("Korea, North", "KP")]
    [InlineData("Democratic People's Republic of Korea", "KP")]
    [InlineData("Korea, South", "KR")]
    [InlineData("Viet Nam", "VN")]
    [InlineData("cn", "CN")]
    [InlineData("U.A.E.", "AE")]
    [InlineData("C\u00F4te d'Ivoire", "CI")]
    [InlineData("Cote d Ivoire", "CI")]
    [InlineData("T\u00FCrkiye", "TR")]
    [InlineData("Republic of T\u00FCrkiye", "TR")]
    [InlineData("Czechia", "CZ")]
    [InlineData("Kingdom of Eswatini", "SZ")]
    [InlineData("Republic of North Macedonia", "MK")]
    [InlineData("Cura\u00E7ao", "CW")]
    [InlineData("S\u00E3o Tom\u00E9 and Pr\u00EDncipe", "ST")]
    [InlineData("Congo, Democratic Republic of the", "CD")]
    [InlineData("Virgin Islands, British", "VG")]
    [InlineData("Region: Crimea", "UA")]
    [InlineData("Palestinian", "PS")]
    [InlineData("St. Kitts & Nevis", "KN")]
    [InlineData("Hong Kong", "HK")]
    public void A_name_as_the_lists_write_it_has_its_code(string name, string code) =>
        Assert.Equal(code, Countries.CodeOf(name));

    [Theory]
    [InlineData("undetermined")]
    [InlineData("Netherlands Antilles")]
    [InlineData("Moscow")]
    [InlineData("")]
    [InlineData("X1")]
    [InlineData("\uD800")]
    public void What_is_no_country_has_no_code(string name) => Assert.Null(Countries.CodeOf(name));

    [Fact]
    public void Every_code_and_name_of_the_law_s_table_is_known()
    {
        var problems = new ListProblems();
        var file = new ListFile("countries.csv", new MemoryStream(SharedData.Bytes("domain/tables/countries.csv")));
        var rows = DelimitedTable
            .Open(new DelimitedRows(file, problems), ["iso2", "ear_name"], [], problems)!
            .Rows()
            .ToList();
        Assert.Equal(203, rows.Count);
        Assert.All(rows, r => Assert.True(Countries.IsCode(r["iso2"]), r["iso2"]));
        Assert.All(
            rows.Where(r => !r["ear_name"].Contains("no ", StringComparison.Ordinal)),
            r => Assert.Equal(r["iso2"], Countries.CodeOf(r["ear_name"]))
        );
    }

    [Fact]
    public void No_name_stands_for_two_countries()
    {
        var lines = CountryTable.Lines.Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        Assert.All(
            lines.Select(l => l.Split('|')),
            l => Assert.All(l.Skip(1), name => Assert.Equal(l[0], Countries.CodeOf(name)))
        );
        Assert.Equal(lines.Length, lines.Select(l => l[..2]).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void An_unknown_name_is_noted()
    {
        var problems = new ListProblems();
        Assert.Null(Countries.CodeOf("Atlantis", new RowPlace("f", 3), "country", problems));
        Assert.Equal(
            (ProblemWeight.Note, "'Atlantis'"),
            (Assert.Single(problems.ToList()).Weight, problems.ToList()[0].Found)
        );
    }
}
