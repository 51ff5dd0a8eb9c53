using Licet.Core.Items;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Tests.Rules.ControlList;

public class ControlsTests
{
    private static readonly DateOnly Day = new(2026, 7, 23);
    private static readonly CommerceControlList List = RuleBook.Shipped.ControlList;

    [Fact]
    public void Every_number_of_the_source_is_in_the_list_and_those_it_lost_too()
    {
        var source = Make.Starter.CsvTable.Read(SharedData.PathOf("data/ear-ccl-2026-07-23/eccn.csv"));
        Assert.Equal(633, source.Count);
        Assert.Empty(source.Select(r => r["eccn"]).Except(List.Eccns));
        Assert.Equal(
            ["0D614", "2B352", "3D006", "3E002", "8D001"],
            List.Eccns.Except(source.Select(r => r["eccn"])).Where(e => List.Find(e)!.Standing == EntryStanding.Table)
        );
        Assert.Equal(
            ["0A018", "1C012", "3A004", "3B003", "3C007", "3C008", "3C009"],
            List.Eccns.Where(e => List.Find(e)!.Standing == EntryStanding.Missing)
        );
    }

    [Fact]
    public void Every_control_row_of_the_source_is_a_control_line()
    {
        var source = Make.Starter.CsvTable.Read(SharedData.PathOf("data/ear-ccl-2026-07-23/eccn-controls.csv"));
        Assert.Equal(1536, source.Count);
        Assert.All(
            source.Where(r => r["eccn"] is not ("3E001" or "0D606" or "2B351" or "3D005" or "8C609" or "1A231")),
            row =>
            {
                var reason = row["reason"].Length == 0 ? "SECTOR" : row["reason"];
                var column = row["chart_columns"].Replace(" ", "", StringComparison.Ordinal);
                Assert.Contains(
                    List.Find(row["eccn"])!.Controls,
                    c => c.Reason == reason && (column.Length == 0 || c.Column?.Code() == column)
                );
            }
        );
    }

    [Fact]
    public void Every_reason_that_an_entry_lists_has_a_control_line()
    {
        var rows = RuleBook.Shipped.Table("entries").Rows;
        Assert.Empty(
            from row in rows
            let lines = List.Find(row["eccn"])!.Controls
            from reason in row.Words("reasons")
            where lines.All(c => c.Reason != reason)
            select $"{row["eccn"]} {reason}"
        );
        Assert.Contains("CW", Controls("1C350.b.1").Select(f => f.Control.Reason));
    }

    [Theory]
    [InlineData("2B001.d", "NS NS Column 2 Yes; NP NP Column 1 Yes; AT AT Column 1 Yes")]
    [InlineData("2B001.a", "NS NS Column 2 Yes; NP NP Column 1 Depends; AT AT Column 1 Yes")]
    [InlineData("0A501.y", "UN @UN-ARMS Yes; AT AT Column 1 Yes")]
    [InlineData(
        "0A501.c",
        "NS NS Column 1 Yes; RS RS Column 1 Yes; FC FC Column 1 Yes; UN @UN-ARMS Yes; AT AT Column 1 Yes"
    )]
    [InlineData("3A090.a", "RS * Yes; AT AT Column 1 Yes")]
    [InlineData("3A001.z.1.b", "NS NS Column 2 Yes; RS AE D:1 D:4 D:5 -A:5 -A:6 Yes; AT AT Column 1 Yes")]
    [InlineData("3B001.l", "NS MO D:5 Yes; RS MO D:5 Yes; AT AT Column 1 Yes")]
    [InlineData("5A991", "AT AT Column 1 Yes")]
    [InlineData("0A982", "CC * ?CA Yes")]
    public void An_item_has_the_controls_of_its_paragraph(string item, string expected) =>
        Assert.Equal(expected, Text(item));

    [Fact]
    public void A_paragraph_not_given_deeply_enough_leaves_the_narrower_controls_open()
    {
        var findings = Controls("3A090");
        Assert.All(findings.Where(f => f.Control.Reason == "RS"), f => Assert.Equal(Applies.Depends, f.Applies));
        Assert.Equal(3, findings.Count(f => f.Control.Reason == "RS"));
        Assert.Equal("Which paragraph of 3A090 is it? RS reaches .a.", findings[0].Question);
    }

    [Fact]
    public void An_unknown_paragraph_has_the_controls_of_the_whole_entry_flagged()
    {
        var entry = List.Find("3A001")!;
        var item = Item("3A001.q.9");
        Assert.Equal(ParagraphStanding.Unlisted, entry.StandingOf(item));
        var findings = entry.ControlsOf(item, Day);
        Assert.Equal(entry.Controls, findings.Select(f => f.Control));
        Assert.Equal(Applies.Yes, findings.Single(f => f.Control.Column == ChartColumn.NS2).Applies);
        Assert.All(findings.Where(f => !f.Control.Scope.IsEntireEntry), f => Assert.Equal(Applies.Depends, f.Applies));
    }

    [Fact]
    public void An_unknown_number_is_not_found_and_one_that_others_name_asks_a_person()
    {
        Assert.Null(List.Find("9Z999"));
        Assert.Equal(EntryStanding.Missing, List.Find("1C012")!.Standing);
        Assert.Equal(EntryStanding.Itar, List.Find("9A116")!.Standing);
        Assert.Equal(("3A611", EntryStanding.Elsewhere), (List.Find("4A611")!.Elsewhere, List.Find("4A611")!.Standing));
    }

    [Fact]
    public void Software_for_a_named_item_is_controlled_when_that_item_is_told()
    {
        var entry = List.Find("6D991")!;
        var open = entry.ControlsOf(Item("6D991"), Day).Single(f => f.Control.Column == ChartColumn.RS1);
        Assert.Equal((Applies.Depends, "Is the item for 6A002, 6A003, 6A998.b?"), (open.Applies, open.Question));
        Assert.Equal(Applies.Yes, For("6A002.a.1"));
        Assert.Equal(Applies.No, For("6A998.c"));
        Assert.Equal(Applies.Depends, For("6A998"));

        Applies For(string related) =>
            entry.Controls.Single(c => c.Column == ChartColumn.RS1).Covers(Item("6D991"), Item(related));
    }

    [Fact]
    public void The_technology_of_chips_keeps_the_table_that_lies_in_the_heading_of_the_source()
    {
        var reasons = List.Find("3E001")!.Controls.Select(c => c.Reason);
        Assert.Equal(["NS", "MT", "NP", "RS", "RS", "RS", "RS", "AT"], reasons);
        Assert.False(List.Find("3E002")!.Controls[0].Source.Confidence.IsFirm);
    }

    [Theory]
    [InlineData("BR", "NS")]
    [InlineData("SG", "NS NP")]
    [InlineData("IN", "NP")]
    [InlineData("JP", "")]
    public void One_machine_and_four_countries(string country, string reasons)
    {
        var destination = RuleBook.Shipped.Countries.On(country, Day)!;
        Assert.Equal(
            reasons,
            string.Join(
                ' ',
                Controls("2B001.d")
                    .Where(f => f.Control.Reaches(destination) == Applies.Yes)
                    .Select(f => f.Control.Reason)
            )
        );
    }

    [Fact]
    public void No_control_reaches_less_because_its_condition_was_not_read()
    {
        var conditional = List
            .Eccns.SelectMany(e => List.Find(e)!.Controls)
            .Where(c => c.Condition.Kind != ConditionKind.None);
        Assert.All(
            conditional,
            c =>
            {
                var paragraph = c.Scope.Only.Count > 0 ? "." + c.Scope.Only[0] : "";
                Assert.Equal((c.Source.Place, Applies.Depends), (c.Source.Place, c.Covers(Item(c.Eccn + paragraph))));
                Assert.NotEmpty(c.Condition.Question(c.Eccn, c.Reason));
            }
        );
    }

    private static IReadOnlyList<ControlFinding> Controls(string item) =>
        List.Find(Item(item))!.ControlsOf(Item(item), Day);

    private static string Text(string item) =>
        string.Join("; ", Controls(item).Select(f => $"{f.Control.Reason} {f.Control.Reach} {f.Applies}"));

    private static Classification Item(string text)
    {
        Assert.True(Classification.TryParse(text, out var item));
        return item;
    }
}
