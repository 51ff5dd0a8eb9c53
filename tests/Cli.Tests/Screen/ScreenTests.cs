using System.Text.Json;

namespace Licet.Cli.Tests.Screen;

/// <summary>Hits, silence and the order of many answers.</summary>
public class ScreenTests
{
    [Fact]
    public void A_listed_name_is_a_hit_and_ends_with_1()
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Vostrelek Dynamics", "--list", SampleLists.In(desk));
        Assert.Equal(1, run.Code);
        Assert.Contains("1.00  match  EL  Vostrelek Dynamics Co., Ltd. (CN)", run.Out, StringComparison.Ordinal);
        Assert.Contains("in force, published 2019-05-21", run.Out, StringComparison.Ordinal);
        Assert.Contains("Not legal advice.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void No_hit_on_a_list_asked_as_it_stands_ends_with_0_and_claims_no_day()
    {
        using var desk = new Desk();
        var own = desk.Write("own.csv", "id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n");
        var run = desk.Run("screen", "Pelmarova Quarries", "--list-csv", own);
        Assert.Equal(0, run.Code);
        Assert.Contains("Pelmarova Quarries: no hit", run.Out, StringComparison.Ordinal);
        Assert.Contains("its date is not known); as they stand.", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("2026", run.Out, StringComparison.Ordinal);
        Assert.Contains("Only the lists named were asked", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_starter_list_answers_the_first_question_of_the_read_me()
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Huawei Technologies Poland", "--explain");
        Assert.Equal(1, run.Code);
        Assert.Contains("huawei", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hit_that_evidence_puts_below_the_threshold_says_so()
    {
        using var desk = new Desk();
        string[] args = ["screen", "Huawei Technologies Poland Sp. z o.o.", "--country", "PL", "--top", "1"];
        const string why = "its name alone scores 0.78; another country lowers it";
        Assert.Contains(why, desk.Run(args).Out, StringComparison.Ordinal);
        var explained = desk.Run([.. args, "--explain"]).Out;
        Assert.Contains("Below 0.78 only by evidence: " + why, explained, StringComparison.Ordinal);
        Assert.Contains(
            ",0.7805,0.78,,starter@",
            desk.Run([.. args, "--format", "csv"]).Lines[1],
            StringComparison.Ordinal
        );
        var without = desk.Run("screen", "Huawei Technologies Poland Sp. z o.o.", "--top", "1", "--explain").Out;
        Assert.DoesNotContain("only by evidence", without, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("חיזבאללה", "Hebrew")]
    [InlineData("ห้างหุ้นส่วน", "Thai")]
    public void A_script_that_is_not_read_well_is_not_screened_and_says_what_to_do(string name, string script)
    {
        using var desk = new Desk();
        var own = desk.Write("own.csv", "id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n");
        var run = desk.Run("screen", name, "--list-csv", own);
        Assert.Equal(14, run.Code);
        Assert.Contains(
            $"{name}: in {script} letters, not screened: give the name whole, in Latin letters",
            run.Out,
            StringComparison.Ordinal
        );
        var line = desk.Run("screen", name, "--list-csv", own, "--format", "ndjson", "--explain").Out;
        Assert.Contains($"\"unreadScript\":\"{script}\"", line, StringComparison.Ordinal);
        Assert.Contains("NOT SCREENED: give the name whole, in Latin letters", line, StringComparison.Ordinal);
        Assert.Contains(
            $"The name is in {script} letters, which are not read well enough",
            line,
            StringComparison.Ordinal
        );
        Assert.Contains(
            ",no,",
            desk.Run("screen", name, "--list-csv", own, "--format", "csv").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_table_tells_no_bound_that_is_none()
    {
        using var desk = new Desk();
        var own = desk.Write("own.csv", "id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n");
        var rows = desk.Run(
            "screen",
            "Vostrelek Holding Pelmarova",
            "Quillandra",
            "--list-csv",
            own,
            "--format",
            "csv"
        );
        Assert.Equal(3, rows.Lines.Length);
        Assert.All(rows.Lines[1..], r => Assert.DoesNotContain(",0.78,0.78,", r, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_standard_input_nothing_waits()
    {
        var terminal = new Terminal
        {
            Input = Stream.Null,
            InputIsClosed = true,
            Output = new MemoryStream(),
            Error = new StringWriter(),
        };
        Assert.Equal(2, CommandLine.Run(["screen", "--in", "-"], terminal));
        Assert.Contains("--in -: standard input is closed", terminal.Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_exhaustive_engine_gives_the_same_bytes()
    {
        using var desk = new Desk();
        var list = SampleLists.In(desk);
        var names = desk.Write(
            "names.txt",
            string.Join('\n', Enumerable.Range(0, 40).Select(i => SampleLists.Name(i)[..^6]))
        );
        var index = desk.Run("screen", "--in", names, "--list", list, "--format", "ndjson");
        var exhaustive = desk.Run(
            "screen",
            "--in",
            names,
            "--list",
            list,
            "--format",
            "ndjson",
            "--engine",
            "exhaustive"
        );
        Assert.Equal(Without(index.Out, "certificate"), Without(exhaustive.Out, "certificate"));
        Assert.Equal(40, index.Lines.Length);
    }

    [Fact]
    public void Ten_thousand_names_come_back_in_their_order_from_any_number_of_threads()
    {
        using var desk = new Desk();
        var list = SampleLists.In(desk);
        var names = desk.Write(
            "names.csv",
            "name,id\n"
                + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"\"Party {i} {SampleLists.Name(i)}\",c{i}\n"))
        );
        var one = desk.Run("screen", "--in", names, "--list", list, "--format", "ndjson", "--threads", "1");
        var four = desk.Run("screen", "--in", names, "--list", list, "--format", "ndjson", "--threads", "4");
        Assert.Equal(one.Out, four.Out);
        var lines = one.Lines;
        Assert.Equal(10_000, lines.Length);
        for (var i = 0; i < lines.Length; i++)
        {
            Assert.StartsWith(
                $"{{\"index\":{i},\"id\":\"c{i}\",\"query\":\"Party {i} ",
                lines[i],
                StringComparison.Ordinal
            );
        }
    }

    /// <summary>Each line without one of its members, for answers that may differ in it.</summary>
    private static IEnumerable<string> Without(string lines, string member) =>
        lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line =>
                string.Join(
                    ',',
                    JsonDocument
                        .Parse(line)
                        .RootElement.EnumerateObject()
                        .Where(p => p.Name != member)
                        .Select(p => p.ToString())
                )
            );
}
