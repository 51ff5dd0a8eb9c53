namespace Licet.Cli.Tests.Screen;

/// <summary>A header is never a party, and what a column is not understood to be is said.</summary>
public class HeaderTests
{
    [Theory]
    [InlineData("company_name")]
    [InlineData("Company Name")]
    [InlineData("VENDOR_NAME")]
    [InlineData("\"customer name\"")]
    [InlineData("firmenname")]
    [InlineData("Firma")]
    [InlineData("company")]
    [InlineData("\uFEFFcompany_name")]
    public void A_lone_header_is_no_party(string header)
    {
        using var desk = new Desk();
        foreach (var file in new[] { "names.txt", "names.csv" })
        {
            var alone = desk.Run("screen", "--in", desk.Write(file, header + "\n"));
            Assert.Equal(2, alone.Code);
            Assert.Contains(
                $"{file}:0: file: expected at least one name, found nothing",
                alone.Error,
                StringComparison.Ordinal
            );
            var names = desk.Write(file, header + "\nHuawei Technologies\n");
            var run = desk.Run("screen", "--in", names, "--format", "ndjson");
            Assert.Contains("\"query\":\"Huawei Technologies\"", Assert.Single(run.Lines), StringComparison.Ordinal);
            Assert.Contains(
                "taken as CSV by its header; the names are those under",
                run.Error,
                StringComparison.Ordinal
            );
        }
    }

    [Theory]
    [InlineData("date")]
    [InlineData("country")]
    [InlineData("first_name")]
    public void A_lone_header_of_something_else_is_refused(string header)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "--in", desk.Write("names.txt", header + "\nHuawei\n"));
        Assert.Equal(2, run.Code);
        Assert.Contains(
            $"names.txt:1: header: expected a column 'name', found '{header}'",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_only_column_that_says_it_holds_the_names_does()
    {
        using var desk = new Desk();
        var names = desk.Write("names.csv", "nr,Company_Name,turnover\n1,Huawei Technologies,9\n");
        var run = desk.Run("screen", "--in", names, "--format", "ndjson");
        Assert.Contains("\"query\":\"Huawei Technologies\"", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains(
            "the names are those under 'Company_Name'; columns not used: nr, turnover",
            run.Error,
            StringComparison.Ordinal
        );
        var two = desk.Run("screen", "--in", desk.Write("two.csv", "company_name,vendor_name\nA,B\n"));
        Assert.Contains("two.csv:1: header: expected a column 'name'", two.Error, StringComparison.Ordinal);
        Assert.Equal(2, two.Code);
    }

    [Theory]
    [InlineData("aliases")]
    [InlineData("alt_name")]
    [InlineData("A.K.A.")]
    [InlineData("alias 2")]
    [InlineData("name2")]
    [InlineData("Trading Name")]
    [InlineData("vendor_name")]
    public void Further_names_of_a_row_are_screened_with_it(string column)
    {
        using var desk = new Desk();
        var list = desk.Write("own.csv", SampleLists.Own);
        var names = desk.Write(
            "names.csv",
            $"name,{column},notes\nPelmarova Quarries,Ansolda | Vostrelek Dynamics,x\n"
        );
        var run = desk.Run("screen", "--in", names, "--list", list, "--format", "ndjson");
        Assert.Equal(1, run.Code);
        Assert.Contains("\"query\":\"Pelmarova Quarries\"", Assert.Single(run.Lines), StringComparison.Ordinal);
        Assert.Contains("\"hitsInAll\":1,", run.Lines[0], StringComparison.Ordinal);
        Assert.Contains(
            $"further names of a row: {column}; columns not used: notes",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_file_of_one_name_a_line_that_is_called_a_table_is_refused_with_advice()
    {
        using var desk = new Desk();
        const string content = "Vostrelek Dynamics Co., Ltd.\nPelmarova Quarries\n";
        var list = desk.Write("own.csv", SampleLists.Own);
        var table = desk.Run("screen", "--in", desk.Write("names.csv", content), "--list", list);
        Assert.Equal(2, table.Code);
        Assert.Contains("name it .txt or give it on standard input (--in -)", table.Error, StringComparison.Ordinal);
        Assert.Equal(1, desk.Run("screen", "--in", desk.Write("names.txt", content), "--list", list).Code);
    }

    [Fact]
    public void A_company_called_name_with_its_legal_form_is_a_name()
    {
        using var desk = new Desk();
        var file = desk.Write("names.txt", "Name, Inc.\nPelmarova Quarries\n");
        var run = desk.Run(
            "screen",
            "--in",
            file,
            "--list",
            desk.Write("own.csv", SampleLists.Own),
            "--format",
            "ndjson"
        );
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("\"query\":\"Name, Inc.\"", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Excel_s_line_above_the_header_is_passed_over()
    {
        using var desk = new Desk();
        var file = desk.Write("names.csv", "sep=;\r\nname;country\r\nVostrelek Dynamics;CN\r\n");
        var run = desk.Run(
            "screen",
            "--in",
            file,
            "--list",
            desk.Write("own.csv", SampleLists.Own),
            "--format",
            "ndjson"
        );
        Assert.Equal(1, run.Code);
        Assert.Contains("\"hitsInAll\":1,", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_lines_end_as_on_old_Macs_is_refused_and_says_so()
    {
        using var desk = new Desk();
        var file = desk.Write("names.txt", "name\rVostrelek Dynamics\rPelmarova Quarries\r");
        var run = desk.Run("screen", "--in", file, "--list", desk.Write("own.csv", SampleLists.Own));
        Assert.Equal(2, run.Code);
        Assert.Contains(
            "names.txt:1: line ends: expected LF or CRLF, found 'CR alone",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_company_that_only_begins_like_a_header_is_a_name()
    {
        using var desk = new Desk();
        var run = desk.Run(
            "screen",
            "--in",
            desk.Write("names.txt", "Company Name Ltd\nParty City\n"),
            "--format",
            "ndjson"
        );
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public void An_unknown_country_is_said_with_its_line_and_the_number_agrees_with_its_word()
    {
        using var desk = new Desk();
        var one = desk.Write("names.csv", "name,country\nHuawei,CN\nHuawei,Narnia\n");
        Assert.Contains(
            "names.csv:3: country: expected an ISO 3166-1 country code such as CN, or an English country name, found 'Narnia'; the row is screened without a country",
            desk.Run("screen", "--in", one).Error,
            StringComparison.Ordinal
        );
        var more = desk.Write("names.csv", "name,country\nA,Narnia\nB,Narnia\nC,Mordor\n");
        var error = desk.Run("screen", "--in", more).Error;
        Assert.Contains("names.csv:2: country: expected", error, StringComparison.Ordinal);
        Assert.Contains("names.csv:4: country: expected", error, StringComparison.Ordinal);
        Assert.Contains("1 more row screened without a country", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_ones_own_list_that_is_not_read_is_named()
    {
        using var desk = new Desk();
        var own = desk.Write("own.csv", "id,entity,kind,name,Nation,iso\n1,A,company,Vostrelek Dynamics,CN,CN\n");
        const string said =
            "own.csv:1: header: expected no columns but id, entity, kind, name, country, address, list, found Nation, iso; these are not read";
        Assert.Contains(
            said,
            desk.Run("screen", "Vostrelek Dynamics", "--list-csv", own).Error,
            StringComparison.Ordinal
        );
        Assert.Contains(said, desk.Run("screen", "Vostrelek Dynamics", "--list", own).Error, StringComparison.Ordinal);
        Assert.Contains(said, desk.Run("lists", "import", own).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id,entity,kind\n1,A,company\n", "own.csv:1: header: expected the column name, found")]
    [InlineData("id,entity,kind,name\n1,A,company\n", "own.csv:2: row: expected 4 columns, found")]
    [InlineData("id,entity,kind,name\n", "own.csv:0: file: expected at least one row, found")]
    [InlineData("", "own.csv:0: file: expected a list, found an empty file")]
    public void No_message_has_an_empty_field(string content, string message)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Vostrelek Dynamics", "--list-csv", desk.Write("own.csv", content));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(": :", run.Error, StringComparison.Ordinal);
    }
}
