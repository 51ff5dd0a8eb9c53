namespace Licet.Cli.Tests.Worksheets;

public class WorksheetCommandTests
{
    private static readonly string s_form = Documents.PathOf("samples/applications/valve-to-singapore.json");

    [Fact]
    public void The_form_is_printed_in_the_order_of_its_blocks_with_control_number_and_status()
    {
        using var desk = new Desk();
        var run = desk.Run(
            "worksheet",
            s_form,
            "--control-number",
            "Z100123",
            "--status",
            "pending, Defense",
            "--on",
            "2026-09-24"
        );
        Assert.Equal(0, run.Code);
        Assert.Contains("control number Z100123: pending, Defense, 2026-09-24", run.Out, StringComparison.Ordinal);
        string[] order =
        [
            "1 Contact",
            "8 Reserved",
            "17 Intermediate",
            "22-1(a) ECCN",
            "22-1(j)",
            "22-2(a) ECCN",
            "23 Total",
            "25 Signature",
        ];
        var places = order.Select(o => run.Out.IndexOf("\n" + o, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Contains(
            "note: Block 22 (items): whether a license is required at all is not looked at here",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("not to be filed so", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_keeps_the_form_from_being_filed_ends_with_1()
    {
        using var desk = new Desk();
        var form = File.ReadAllText(s_form)
            .Replace("\"certified\": true", "\"certified\": false", StringComparison.Ordinal);
        var run = desk.Run("worksheet", desk.Write("form.json", form), "--on", "2026-09-24");
        Assert.Equal(1, run.Code);
        Assert.Contains("not to be filed so: Block 25", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xx")]
    [InlineData("")]
    [InlineData("Z1234567")]
    [InlineData("z100123")]
    public void A_control_number_that_is_none_is_refused(string number)
    {
        using var desk = new Desk();
        var run = desk.Run("worksheet", s_form, "--control-number", number);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Equal(
            $"licet: --control-number: expected a letter and six digits as Z100123, found {(number.Length > 0 ? $"'{number}'" : "nothing")} (748.6(b); a later form cites it in Block 10)\n",
            run.Error
        );
    }

    [Theory]
    [InlineData("pending", null)]
    [InlineData("", "Z100123")]
    public void A_status_of_nothing_and_one_that_says_nothing_are_refused(string status, string? number)
    {
        using var desk = new Desk();
        string[] given = number is null ? [] : ["--control-number", number];
        var run = desk.Run(["worksheet", s_form, "--status", status, .. given]);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("--status: expected the other system's words", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_form_is_refused_by_its_block()
    {
        using var desk = new Desk();
        var run = desk.Run("worksheet", desk.Write("form.json", """{"type":"gift"}"""));
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains("form.json: Block 5 (type)", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "there is no such file",
            desk.Run("worksheet", desk.PathOf("none.json")).Error,
            StringComparison.Ordinal
        );
    }
}
