namespace Licet.Cli.Tests.Screen;

/// <summary>A name that a file writes in several columns is asked whole.</summary>
public class HalfNameTests
{
    [Theory]
    [InlineData("Name,First Name\nValuev,Nikolay\n")]
    [InlineData("name,vorname\nValuev,Nikolay\n")]
    [InlineData("name,firstname,country\nValuev,Nikolay,RU\n")]
    [InlineData("name,date of birth,surname\nNikolay,,Valuev\n")]
    [InlineData("name,name2\nHarbin Institute,of Technology\n")]
    [InlineData("name,Name 2,Name 3\nHarbin,Institute,of Technology\n")]
    public void The_columns_are_asked_together(string file)
    {
        using var desk = new Desk();
        var list = RealData.PathOf("csl-2022-04/consolidated.csv");
        var run = desk.Run("screen", "--in", desk.Write("names.csv", file), "--list", list, "--on", "2022-04-20");
        Assert.Equal(1, run.Code);
        Assert.Contains("asked together with the name too: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_without_a_header_are_no_names()
    {
        using var desk = new Desk();
        var list = RealData.PathOf("csl-2022-04/consolidated.csv");
        var names = desk.Write("k.txt", "4711,Nikolay Valuev,Moscow,1200\n4712,Bank Melli Iran,Hamburg,7\n");
        var run = desk.Run("screen", "--in", names, "--list", list);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("found 3 commas in every line: columns without a header", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Customer export of 2022\nid,name,street,city\n4711,Nikolay Valuev,Main Street 5,Hamburg\n", ":2:")]
    [InlineData("# made by ERP\n#\nname;country\nNikolay Valuev;RU\n", ":3:")]
    public void A_header_below_other_lines_is_no_name(string file, string line)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "--in", desk.Write("t.csv", file));
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(line, run.Error, StringComparison.Ordinal);
        Assert.Contains("take away what stands above it", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_lines_above_a_header_are_nothing()
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "--in", desk.Write("t.csv", "\n\nname,country\nHuawei,CN\n"));
        Assert.Equal(1, run.Code);
    }

    [Theory]
    [InlineData("{\\rtf1\\ansi Nikolay Valuev}\n", "RTF")]
    [InlineData("PK\u0003\u0004abc\n", "ZIP")]
    public void A_document_of_another_kind_is_refused(string file, string kind)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "--in", desk.Write("t.txt", file));
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(kind, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_with_a_legal_form_behind_a_comma_are_names()
    {
        using var desk = new Desk();
        var list = RealData.PathOf("csl-2022-04/consolidated.csv");
        var names = desk.Write("k.txt", "Huawei Technologies Co., Ltd.\nVostrelek Co., Ltd.\n");
        Assert.Equal(1, desk.Run("screen", "--in", names, "--list", list).Code);
    }
}
