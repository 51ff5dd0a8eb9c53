using System.Text.Json;

namespace Licet.Cli.Tests.Rules;

public class RulesTests
{
    [Fact]
    public void An_entry_shows_its_controls_with_reason_scope_and_citation()
    {
        using var desk = new Desk();
        var run = desk.Run("rules", "show", "2b001.D", "--on", "2026-07-23");
        Assert.Equal(0, run.Code);
        Assert.StartsWith("2B001.d  Machine tools and any combination thereof", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "NP  nuclear nonproliferation  .c, .d        NP Column 1       ECCN 2B001 [R26]",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Matches("Rule tables ear-2026-07-23/[0-9a-f]{12}, for 2026-07-23. Not legal advice.", run.Out);
        Assert.DoesNotContain("checked through", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_data_does_not_decide_is_asked()
    {
        using var desk = new Desk();
        var run = desk.Run("rules", "show", "2B001.a");
        Assert.Contains(
            "if NP: Does the condition that 2B001 states for NP hold? Read the entry.",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("controls, eligibility: edition of 2026 used", run.Out, StringComparison.Ordinal);
        Assert.Contains("USD 5,000", desk.Run("rules", "show", "3A001.a.2").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9A116", "Subject to the ITAR")]
    [InlineData("4A611", "Controlled by 3A611.")]
    [InlineData("1C012", "A person must decide.")]
    [InlineData("1A999.a", "read the entry")]
    [InlineData("3A001.q", "The list held here has no paragraph q")]
    public void An_entry_that_stands_otherwise_says_so(string item, string words)
    {
        using var desk = new Desk();
        var run = desk.Run("rules", "show", item);
        Assert.Equal(0, run.Code);
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IR", "no marks and no permission: part 746 decides")]
    [InlineData("north korea", "742.19 and 746.4 decides")]
    [InlineData("Vietnam", "unlading there counts as an export to it (736.2(b)(8))")]
    [InlineData("AU", "license required: firearms")]
    [InlineData("LI", "that of CH")]
    public void A_country_shows_its_row_its_lists_and_its_footnotes(string country, string words)
    {
        using var desk = new Desk();
        var run = desk.Run("rules", "show", country, "--on", "2026-07-23");
        Assert.Equal(0, run.Code);
        Assert.Contains(words, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Hong_Kong_in_2019_is_not_a_row_of_blanks()
    {
        using var desk = new Desk();
        var run = desk.Run("rules", "show", "Hong Kong", "--on", "2019-11-20");
        Assert.Contains("not held for this day: nothing may be concluded from it", run.Out, StringComparison.Ordinal);
        Assert.Contains("from 2020-12-23: the row of CN", run.Out, StringComparison.Ordinal);
        Assert.Contains("countries: edition of 2026 used", run.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(
            desk.Run("rules", "show", "HK", "--on", "2019-11-20", "--format", "json").Out
        );
        Assert.Equal("unknown", json.RootElement.GetProperty("row").GetString());
        Assert.All(
            json.RootElement.GetProperty("license").EnumerateObject(),
            c => Assert.Equal("depends", c.Value.GetString())
        );
    }

    [Fact]
    public void An_exception_shows_each_way_to_use_it_and_what_shuts_it()
    {
        using var desk = new Desk();
        var run = desk.Run("rules", "show", "sta");
        Assert.Contains("Under (c1), all of these:", run.Out, StringComparison.Ordinal);
        Assert.Contains("destination in A:6", run.Out, StringComparison.Ordinal);
        Assert.Contains("Shut, whatever else, by:", run.Out, StringComparison.Ordinal);
        Assert.Contains("740.2(a)(17)", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "not read: a person must decide",
            desk.Run("rules", "show", "CCD").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_exception_is_shown_on_the_days_on_which_it_exists()
    {
        using var desk = new Desk();
        Assert.Equal(0, desk.Run("rules", "show", "CIV", "--on", "2019-11-20").Code);
        var gone = desk.Run("rules", "show", "CIV", "--on", "2020-06-29");
        Assert.Equal(2, gone.Code);
        Assert.Contains(
            "no such exception on 2020-06-29; it exists through 2020-06-28",
            gone.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(gone.Out);
    }

    [Theory]
    [InlineData(
        "9Z999",
        "expected an ECCN as 3A001.a.2, a country as CN or China, or a license exception as STA, found '9Z999'"
    )]
    [InlineData("3A099", "expected an ECCN of the control list; numbers near it: 3A004, 3A069, 3A090, 3A101")]
    [InlineData("EAR99", "EAR99 means that no entry names the item")]
    [InlineData("Atlantis", "found 'Atlantis'")]
    public void What_no_table_has_is_refused_with_what_was_expected(string name, string message)
    {
        using var desk = new Desk();
        var run = desk.Run("rules", "show", name);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_says_the_same_and_is_equal_on_every_run()
    {
        using var desk = new Desk();
        string[] args = ["rules", "show", "3A001.a.2", "--on", "2026-07-23", "--format", "json"];
        var run = desk.Run(args);
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("known", json.RootElement.GetProperty("paragraph").GetString());
        Assert.Equal(
            ["NS", "AT"],
            json.RootElement.GetProperty("controls").EnumerateArray().Select(c => c.GetProperty("reason").GetString())
        );
        var lvs = json.RootElement.GetProperty("exceptions")[0];
        Assert.Equal(
            ("LVS", "yes", 5000),
            (
                lvs.GetProperty("exception").GetString(),
                lvs.GetProperty("eligible").GetString(),
                lvs.GetProperty("netValueUsd").GetInt32()
            )
        );
        Assert.Equal(run.Out, desk.Run(args).Out);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_wider_than_the_page(int width)
    {
        using var desk = new Desk { Width = width };
        foreach (var name in new[] { "3A001", "5A002", "GOV", "UA", "RU", "9A515" })
        {
            Assert.All(desk.Run("rules", "show", name).Lines, l => Assert.True(l.Length <= width, l));
        }
    }

    [Fact]
    public void The_tables_inside_have_no_fault()
    {
        using var desk = new Desk();
        var run = desk.Run("rules", "lint");
        Assert.Equal(0, run.Code);
        Assert.Matches(
            @$"^{Core.Rules.RuleTables.Names.Count} tables, [0-9,]+ rows, no fault\. ear-2026-07-23/",
            run.Out
        );
    }

    [Fact]
    public void Faults_of_a_draft_are_told_by_file_line_and_field()
    {
        using var desk = new Desk();
        desk.Write(
            "draft/red-flags.csv",
            "flag,group,gist,citation,from,through,confidence\n1,X,y,,2020-01-02,2020-01-01,R26\n"
        );
        var run = desk.Run("rules", "lint", desk.PathOf("draft"));
        Assert.Equal(1, run.Code);
        Assert.Contains(
            "red-flags.csv:2: citation: expected a section or document, found nothing",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "red-flags.csv:2: through: expected 2020-01-02 or later, found '2020-01-01'",
            run.Out,
            StringComparison.Ordinal
        );
        using var json = JsonDocument.Parse(desk.Run("rules", "lint", desk.PathOf("draft"), "--format", "json").Out);
        Assert.Equal(
            ["citation", "window"],
            json.RootElement.GetProperty("faults").EnumerateArray().Select(f => f.GetProperty("kind").GetString())
        );
    }

    [Theory]
    [InlineData("surprise.csv", "a\n", "expected the name of a table")]
    [InlineData("red-flags.csv", "flag,group\n1\n", "red-flags.csv:2: expected 2 fields as in the header, found 1")]
    [InlineData("red-flags.txt", "x", "expected tables as controls.csv, found none")]
    public void A_draft_that_is_no_table_is_refused(string file, string content, string message)
    {
        using var desk = new Desk();
        desk.Write("draft/" + file, content);
        var run = desk.Run("rules", "lint", desk.PathOf("draft"));
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AVS")]
    [InlineData("ACE")]
    [InlineData("MED")]
    [InlineData("GOV")]
    [InlineData("RPL")]
    [InlineData("SPP")]
    public void The_tests_of_an_exception_are_told_without_codes_of_facts(string symbol)
    {
        using var desk = new Desk();
        Assert.DoesNotMatch("=[A-Z]|[A-Z]_[A-Z]", desk.Run("rules", "show", symbol).Out);
    }
}
