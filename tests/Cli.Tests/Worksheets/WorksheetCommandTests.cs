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
            "2026-03-02"
        );
        Assert.Equal(1, run.Code);
        Assert.Contains("control number Z100123: pending, Defense, 2026-03-02", run.Out, StringComparison.Ordinal);
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
            "not to be filed so: Block 22 (items): no determination is attached",
            run.Out,
            StringComparison.Ordinal
        );
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
