using System.Text;
using System.Text.Json;

namespace Licet.Cli.Tests.Screen;

/// <summary>Names in a file: what divides it, which columns are used, and what is refused with its line.</summary>
public class QueryFileTests
{
    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    [InlineData(",")]
    public void Columns_are_told_apart_by_whatever_the_header_is_divided_by(string mark)
    {
        using var desk = new Desk();
        var names = desk.Write(
            "names.txt",
            "id,Name,country\n7,Vostrelek Dynamics,CN\n".Replace(",", mark, StringComparison.Ordinal)
        );
        var run = desk.Run("screen", "--in", names, "--list", SampleLists.In(desk), "--format", "ndjson");
        Assert.Equal(1, run.Code);
        Assert.Contains("\"id\":\"7\",\"query\":\"Vostrelek Dynamics\"", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Firma;Land\nVostrelek;CN\n", "names.txt:1: header: expected a column 'name', found 'Firma, Land'")]
    [InlineData(
        "Company\tCity\nVostrelek\tX\n",
        "names.txt:1: header: expected a column 'name', found 'Company, City'"
    )]
    [InlineData("Vostrelek|CN\nKirandia|CN\n", "names.txt:1: header: expected a column 'name'")]
    [InlineData(
        "Vostrelek;CN\nKirandia;CN\n",
        "names.txt:0: header: expected a column 'name', found ';' in every line"
    )]
    [InlineData(
        "<?xml version=\"1.0\"?>\n<names/>\n",
        "names.txt:1: file: expected names, or CSV with a column 'name', found 'XML or HTML'"
    )]
    [InlineData("  <!DOCTYPE html>\n", "names.txt:1: file: expected names")]
    [InlineData("<CONSOLIDATED_LIST>\n", "names.txt:1: file: expected names")]
    [InlineData(
        "{\"name\":\"Vostrelek\"}\n",
        "names.txt:1: file: expected names, or CSV with a column 'name', found 'JSON'"
    )]
    [InlineData("[\n  {\"name\": \"Vostrelek\"}\n]\n", "names.txt:1: file: expected names")]
    [InlineData("[\"Vostrelek\"]\n", "names.txt:1: file: expected names")]
    [InlineData("{\n\"name\": 1}\n", "names.txt:1: file: expected names")]
    [InlineData("- name: Vostrelek\n", "names.txt:1: file: expected names, or CSV with a column 'name', found 'YAML'")]
    [InlineData("name: Vostrelek\n", "names.txt:1: file: expected names")]
    [InlineData("---\nname: Vostrelek\n", "names.txt:1: file: expected names")]
    [InlineData("%PDF-1.7\n", "names.txt:1: file: expected names")]
    [InlineData("name;name\nA;B\n", "names.txt:1: header: expected one column 'name', found '2'")]
    [InlineData(
        "name,date\nA,garbage\n",
        "names.txt:2: date: expected 1971, 1971-03 or 1971-03-25, from 1850 through 2026-03-02, found 'garbage'"
    )]
    [InlineData("name,date\nA,2026-03-03\n", "names.txt:2: date: expected 1971")]
    [InlineData("name,date\nA,1849\n", "names.txt:2: date: expected 1971")]
    [InlineData(
        "name,date\nA,2019-02-31\n",
        "names.txt:2: date: expected 1971, 1971-03 or 1971-03-25, from 1850 through 2026-03-02, found '2019-02-31'"
    )]
    [InlineData("name,identifier\nA,garbage\n", "names.txt:2: identifier: expected a number of at least 5")]
    public void Columns_that_cannot_be_used_are_refused_instead_of_being_read_as_names(string content, string message)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "--in", desk.Write("names.txt", content), "--list", SampleLists.In(desk));
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void Columns_of_the_input_are_used_and_the_others_are_said()
    {
        using var desk = new Desk();
        var names = desk.Write(
            "names.csv",
            "id,Name,country,kind,shade\n7,Vostrelek Dynamics,CN,company,red\n8,Vostrelek Dynamics,Narnia,company,blue\n"
        );
        var run = desk.Run("screen", "--in", names, "--list", SampleLists.In(desk), "--explain", "--format", "ndjson");
        Assert.Contains(
            "names.csv: taken as CSV by its header; columns not used: shade",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Contains("found 'Narnia'; the row is screened without a country", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "\"query\":\"CN\",\"listed\":\"CN\",\"agreement\":\"agrees\"",
            run.Lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal("7", JsonDocument.Parse(run.Lines[0]).RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void A_name_a_line_may_hold_a_comma_or_a_semicolon()
    {
        using var desk = new Desk();
        var names = desk.Write("names.txt", "Dynamics, Vostrelek\nPelmarova; Quarries\nKind, Michael\n");
        var run = desk.Run("screen", "--in", names, "--list", SampleLists.In(desk), "--format", "ndjson");
        Assert.Equal(3, run.Lines.Length);
        Assert.Contains("taken as one name a line", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_screened_like_a_file()
    {
        using var desk = new Desk { Input = "Vostrelek Dynamics\n\nPelmarova Quarries\n"u8.ToArray() };
        var run = desk.Run("screen", "--in", "-", "--list", SampleLists.In(desk), "--format", "ndjson");
        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("standard input: taken as one name a line", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "name,kind\nA,company\nB,firm\n",
        "names.csv:3: kind: expected company, person, vessel, aircraft or unknown, found 'firm'"
    )]
    [InlineData("name,kind\nA,company\nB\n", "names.csv:3: row: expected 2 fields as in the header, found '1 field'")]
    [InlineData("name,kind\nA,company\n,person\n", "names.csv:3: name: expected a name, found nothing")]
    [InlineData(
        "name,kind\nA,\"company\n",
        "names.csv:2: field 2: expected a closing quote before the end of the file"
    )]
    [InlineData("title,kind\nA,company\n", "names.csv:1: header: expected a column 'name', found 'title, kind'")]
    [InlineData("name\n", "names.csv:0: file: expected at least one name, found nothing")]
    [InlineData("", "names.csv:0: file: expected at least one name, found nothing")]
    public void A_fault_in_the_last_row_leaves_nothing_half_answered(string content, string message)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "--in", desk.Write("names.csv", content), "--list", SampleLists.In(desk));
        Assert.Equal(2, run.Code);
        Assert.Contains("licet: " + message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void A_name_of_a_hundred_thousand_characters_is_refused_with_its_line()
    {
        using var desk = new Desk();
        var names = desk.Write("names.txt", "Vostrelek\n" + new string('x', 100_000) + "\n");
        var run = desk.Run("screen", "--in", names, "--list", SampleLists.In(desk));
        Assert.Equal(2, run.Code);
        Assert.Contains(
            "names.txt:2: name: expected at most 2,000 characters, found '100,000 characters'",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(2, desk.Run("screen", new string('x', 100_000), "--list", SampleLists.In(desk)).Code);
        Assert.Equal(2, desk.Run("screen", "  ", "--list", SampleLists.In(desk)).Code);
    }

    [Theory]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Characters_of_four_bytes_are_named(string encoding)
    {
        using var desk = new Desk();
        var names = desk.Write("names.txt", "");
        File.WriteAllText(names, "name\nVostrelek Dynamics\n", System.Text.Encoding.GetEncoding(encoding));
        var run = desk.Run("screen", "--in", names, "--list", SampleLists.In(desk));
        Assert.Equal(2, run.Code);
        Assert.Contains("expected UTF-8, found 'UTF-32'", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void A_wrong_encoding_is_refused_with_its_line()
    {
        using var desk = new Desk();
        var names = desk.Write("names.txt", Encoding.Latin1.GetBytes("Vostrelek\nMüller\n"));
        var run = desk.Run("screen", "--in", names, "--list", SampleLists.In(desk));
        Assert.Equal(2, run.Code);
        Assert.Contains(
            "names.txt:2: encoding: expected UTF-8, found 'byte 0xFC'",
            run.Error,
            StringComparison.Ordinal
        );
    }
}
