using System.Text.Json;

namespace Licet.Cli.Tests.Lists;

/// <summary>Two editions of a list of one's own are compared by their own ids, whatever their files are called.</summary>
public class DiffTests
{
    private const string Before = """
        id,entity,kind,name
        1,A,company,Vostrelek Dynamics
        2,B,company,Kirandia Optics
        3,C,vessel,Almetran Star
        ,,company,Nordvexa Shipping
        """;

    private const string After = """
        id,entity,kind,name
        1,A,company,Vostrelek Dynamics
        2,B,person,Kirandia Optics
        4,D,company,Tumanex Sensors
        ,,company,Nordvexa Shipping
        """;

    [Fact]
    public void Own_lists_under_two_file_names_differ_by_what_they_say_alone()
    {
        using var desk = new Desk();
        var run = desk.Run("lists", "diff", desk.Write("week-1.csv", Before), desk.Write("week-2.csv", After));
        Assert.Equal(1, run.Code);
        Assert.Contains("1 added, 1 removed, 1 changed", run.Out, StringComparison.Ordinal);
        Assert.Contains("+  WEEK_2:D  Tumanex Sensors", run.Out, StringComparison.Ordinal);
        Assert.Contains("~  WEEK_2:B  Kirandia Optics", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("WEEK_1:", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "WEEK_1 and WEEK_2 are taken as one list of your own; listings are compared by their own ids",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_own_list_under_another_file_name_is_no_difference()
    {
        using var desk = new Desk();
        var run = desk.Run("lists", "diff", desk.Write("old.csv", Before), desk.Write("new.csv", Before));
        Assert.Equal(
            (0, true),
            (run.Code, run.Out.Contains("0 added, 0 removed, 0 changed", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void So_it_is_of_lists_in_Licet_s_own_JSON()
    {
        using var desk = new Desk();
        var run = desk.Run(
            "lists",
            "diff",
            desk.Write("a.json", Json("WEEK_1", "A", "B")),
            desk.Write("b.json", Json("WEEK_2", "B", "C")),
            "--format",
            "ndjson"
        );
        Assert.Equal(
            [("added", "WEEK_2:C"), ("removed", "WEEK_2:A")],
            run.Lines.Select(l => JsonDocument.Parse(l).RootElement)
                .Select(l => (l.GetProperty("change").GetString(), l.GetProperty("id").GetString()))
        );
    }

    [Fact]
    public void A_list_of_ones_own_and_a_published_one_are_two_lists()
    {
        using var desk = new Desk();
        var run = desk.Run(
            "lists",
            "diff",
            desk.Write("a.json", Json("EL", "A", "B")),
            desk.Write("b.json", Json("WEEK_2", "A", "B"))
        );
        Assert.Contains("2 added, 2 removed, 0 changed", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("taken as one list", run.Error, StringComparison.Ordinal);
    }

    private static string Json(string code, params string[] ids)
    {
        var listings = ids.Select(id =>
            $$"""{"id":"{{code}}:{{id}}","list":"{{code}}","kind":"company","names":[{"text":"Party {{id}}"}]}"""
        );
        return $$"""{"schema":"licet.list/1","complete":true,"listings":[{{string.Join(',', listings)}}]}""";
    }
}
