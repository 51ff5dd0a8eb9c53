using System.Text;
using System.Text.Json;

namespace Licet.Cli.Tests.Screen;

public class ScreenTests
{
    [Fact]
    public void A_listed_name_is_a_hit_and_ends_with_1()
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Vostrelek Dynamics", "--list", List(desk));
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
    public void Silence_of_half_a_list_is_not_screened()
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Pelmarova Quarries", "--list", List(desk));
        Assert.Equal(14, run.Code);
        Assert.Contains("NOT SCREENED", run.Out, StringComparison.Ordinal);
        Assert.Contains("half a list: EL 40 of at least 800", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, desk.Run("screen", "Vostrelek Dynamics", "--list", List(desk)).Code);
    }

    [Fact]
    public void A_small_list_stored_neither_takes_the_starter_list_away_nor_makes_anyone_clear()
    {
        using var desk = new Desk();
        var own = desk.Write("own.csv", "id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n");
        desk.Run("lists", "import", own, "--name", "embargoed", "--code", "OWN", "--dated", "today");
        Assert.Equal(1, desk.Run("screen", "Huawei Technologies").Code);
        Assert.Equal(1, desk.Run("screen", "Vostrelek Dynamics").Code);
        var none = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(14, none.Code);
        Assert.Contains(
            "No complete list stored for 2026-03-02 holds EL, DPL, UVL, MEU, SDN",
            none.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(0, desk.Run("screen", "Pelmarova Quarries", "--list", "embargoed").Code);
    }

    [Theory]
    [InlineData(40, "EL")]
    [InlineData(900, "EL")]
    public void A_list_of_ones_own_is_no_official_list_whatever_its_code(int count, string code)
    {
        using var desk = new Desk();
        desk.Run(
            "lists",
            "import",
            desk.Write("consolidated.csv", SampleLists.Whole(1, others: 0)),
            "--dated",
            "today"
        );
        var rows = string.Concat(Enumerable.Range(0, count).Select(i => $"{i},A{i},company,Oddment {i}\n"));
        var own = desk.Write("own.csv", "id,entity,kind,name\n" + rows);
        desk.Run("lists", "import", own, "--code", code, "--dated", "today");
        var none = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(14, none.Code);
        Assert.Contains("No complete list stored for 2026-03-02 holds EL.", none.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_lists_of_the_day_stand_without_the_starter_list_and_screen()
    {
        using var desk = new Desk();
        desk.Run("lists", "import", desk.Write("consolidated.csv", SampleLists.Whole(1)), "--dated", "today");
        var none = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(0, none.Code);
        Assert.DoesNotContain("starter", none.Out, StringComparison.Ordinal);
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries", "--on", "2099-01-01").Code);
    }

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
        var run = desk.Run("screen", "--in", names, "--list", List(desk), "--format", "ndjson");
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
        var run = desk.Run("screen", "--in", desk.Write("names.txt", content), "--list", List(desk));
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void A_name_a_line_may_hold_a_comma_or_a_semicolon()
    {
        using var desk = new Desk();
        var names = desk.Write("names.txt", "Dynamics, Vostrelek\nPelmarova; Quarries\nKind, Michael\n");
        var run = desk.Run("screen", "--in", names, "--list", List(desk), "--format", "ndjson");
        Assert.Equal(3, run.Lines.Length);
        Assert.Contains("taken as one name a line", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void With_the_starter_list_alone_silence_is_not_screened_and_says_how_to_fetch_one()
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(14, run.Code);
        Assert.Contains("NOT SCREENED against a complete list", run.Out, StringComparison.Ordinal);
        Assert.Contains("licet lists fetch", run.Out, StringComparison.Ordinal);
        Assert.Contains("starter", run.Out, StringComparison.Ordinal);
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

    [Fact]
    public void A_day_that_a_list_does_not_cover_is_not_screened()
    {
        using var desk = new Desk();
        var list = desk.Write("consolidated.csv", SampleLists.Whole(40));
        desk.Run("lists", "import", list, "--dated", "2019-11-20", "--through", "2019-11-22");
        foreach (
            var (day, code) in new[] { ("2019-11-19", 14), ("2019-11-20", 0), ("2019-11-22", 0), ("2019-11-23", 14) }
        )
        {
            Assert.Equal(code, desk.Run("screen", "Pelmarova Quarries", "--on", day).Code);
        }
        var before = desk.Run("screen", "Pelmarova Quarries", "--on", "2019-11-19");
        Assert.Contains("NOT SCREENED for 2019-11-19", before.Out, StringComparison.Ordinal);
        Assert.Contains("csl is a later edition", before.Out, StringComparison.Ordinal);
        var after = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(14, after.Code);
        Assert.Contains("csl does not cover 2026-03-02", after.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019-05-13", 14, "not in force on 2019-05-13: published 2019-05-21")]
    [InlineData("2019-05-14", 1, "a person decides: published 2019-05-21, effective date unknown")]
    [InlineData("2019-05-20", 1, "a person decides: published 2019-05-21, effective date unknown")]
    [InlineData("2019-05-21", 1, "in force, published 2019-05-21")]
    public void A_listing_of_a_later_day_is_kept_and_labelled(string day, int code, string label)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Vostrelek Dynamics", "--list", List(desk), "--on", day);
        Assert.Equal(code, run.Code);
        Assert.Contains(label, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_was_not_read_whole_gives_hits_and_its_silence_is_not_screened()
    {
        using var desk = new Desk();
        var list = desk.Write("consolidated.csv", SampleLists.Consolidated(40)[..^100]);
        var hit = desk.Run("screen", "Vostrelek Dynamics", "--list", list);
        Assert.Equal(1, hit.Code);
        Assert.Contains("consolidated.csv:41:", hit.Error, StringComparison.Ordinal);
        var none = desk.Run("screen", "Pelmarova Quarries", "--list", list);
        Assert.Equal(14, none.Code);
        Assert.Contains("could not be read whole", none.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("a,b,c\n1,2,3\n", "expected a format Licet knows")]
    public void A_file_that_is_no_list_ends_with_2(string content, string message)
    {
        using var desk = new Desk();
        var run = desk.Run("screen", "Vostrelek", "--list", desk.Write("broken.csv", content));
        Assert.Equal(2, run.Code);
        Assert.Contains("broken.csv:", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was screened", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void One_file_of_an_ofac_set_brings_the_others()
    {
        using var desk = new Desk();
        foreach (var (name, content) in SampleLists.Sdn(20))
        {
            desk.Write("ofac/" + name, content);
        }
        foreach (var path in new[] { "ofac/sdn.csv", "ofac/alt.csv", "ofac" })
        {
            var run = desk.Run("screen", "Kirandia Group", "--list", desk.PathOf(path), "--format", "ndjson");
            Assert.Equal(1, run.Code);
            Assert.Contains("\"matched\":\"KIRANDIA GROUP\"", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_folder_of_lists_is_read_whole_and_a_stored_list_goes_by_its_name()
    {
        using var desk = new Desk();
        desk.Write("lists/consolidated.csv", SampleLists.Consolidated(5));
        foreach (var (name, content) in SampleLists.Sdn(20))
        {
            desk.Write("lists/" + name, content);
        }
        var run = desk.Run("screen", SampleLists.Name(3), "--list", desk.PathOf("lists"), "--format", "csv");
        Assert.Contains(",EL,", run.Out, StringComparison.Ordinal);
        Assert.Contains(",SDN,", run.Out, StringComparison.Ordinal);
        desk.Run("lists", "import", desk.PathOf("lists/consolidated.csv"), "--dated", "today");
        var stored = desk.Run("screen", SampleLists.Name(3), "--list", "csl", "--format", "csv");
        Assert.Equal(1, stored.Code);
        Assert.DoesNotContain(",SDN,", stored.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exhaustive_engine_gives_the_same_bytes()
    {
        using var desk = new Desk();
        var list = List(desk);
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
        var list = List(desk);
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

    [Fact]
    public void Standard_input_is_screened_like_a_file()
    {
        using var desk = new Desk { Input = "Vostrelek Dynamics\n\nPelmarova Quarries\n"u8.ToArray() };
        var run = desk.Run("screen", "--in", "-", "--list", List(desk), "--format", "ndjson");
        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Lines.Length);
        Assert.Contains("standard input: taken as one name a line", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_the_input_are_used_and_the_others_are_said()
    {
        using var desk = new Desk();
        var names = desk.Write(
            "names.csv",
            "id,Name,country,kind,shade\n7,Vostrelek Dynamics,CN,company,red\n8,Vostrelek Dynamics,Narnia,company,blue\n"
        );
        var run = desk.Run("screen", "--in", names, "--list", List(desk), "--explain", "--format", "ndjson");
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
        var run = desk.Run("screen", "--in", desk.Write("names.csv", content), "--list", List(desk));
        Assert.Equal(2, run.Code);
        Assert.Contains("licet: " + message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void A_name_of_a_hundred_thousand_characters_is_refused_with_its_line()
    {
        using var desk = new Desk();
        var names = desk.Write("names.txt", "Vostrelek\n" + new string('x', 100_000) + "\n");
        var run = desk.Run("screen", "--in", names, "--list", List(desk));
        Assert.Equal(2, run.Code);
        Assert.Contains(
            "names.txt:2: name: expected at most 2,000 characters, found '100,000 characters'",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(2, desk.Run("screen", new string('x', 100_000), "--list", List(desk)).Code);
        Assert.Equal(2, desk.Run("screen", "  ", "--list", List(desk)).Code);
    }

    [Theory]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Characters_of_four_bytes_are_named(string encoding)
    {
        using var desk = new Desk();
        var names = desk.Write("names.txt", "");
        File.WriteAllText(names, "name\nVostrelek Dynamics\n", System.Text.Encoding.GetEncoding(encoding));
        var run = desk.Run("screen", "--in", names, "--list", List(desk));
        Assert.Equal(2, run.Code);
        Assert.Contains("expected UTF-8, found 'UTF-32'", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Fact]
    public void A_wrong_encoding_is_refused_with_its_line()
    {
        using var desk = new Desk();
        var names = desk.Write("names.txt", Encoding.Latin1.GetBytes("Vostrelek\nMüller\n"));
        var run = desk.Run("screen", "--in", names, "--list", List(desk));
        Assert.Equal(2, run.Code);
        Assert.Contains(
            "names.txt:2: encoding: expected UTF-8, found 'byte 0xFC'",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Colors_are_for_terminals_and_never_against_no_color()
    {
        using var terminal = new Desk { OutputIsTerminal = true };
        Assert.Contains(
            "\u001b[",
            terminal.Run("screen", "Vostrelek Dynamics", "--list", List(terminal)).Out,
            StringComparison.Ordinal
        );
        terminal.Settings["NO_COLOR"] = "1";
        Assert.DoesNotContain(
            "\u001b",
            terminal.Run("screen", "Vostrelek Dynamics", "--list", List(terminal)).Out,
            StringComparison.Ordinal
        );
        using var pipe = new Desk();
        Assert.DoesNotContain(
            "\u001b",
            pipe.Run("screen", "Vostrelek Dynamics", "--list", List(pipe)).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_name_cannot_steer_the_terminal()
    {
        using var desk = new Desk { OutputIsTerminal = true };
        desk.Settings["NO_COLOR"] = "1";
        var run = desk.Run("screen", "Pelma\u001b[2Jrova\u202E seirrauQ", "--list", List(desk));
        Assert.DoesNotContain("\u001b", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_steer_the_terminal_by_csv_either_and_a_file_keeps_it()
    {
        using var desk = new Desk { OutputIsTerminal = true };
        string[] args = ["screen", "Pelma\u001b[2Jrova", "--format", "csv", "--list"];
        Assert.DoesNotContain("\u001b", desk.Run([.. args, List(desk)]).Out, StringComparison.Ordinal);
        using var pipe = new Desk();
        Assert.Contains("\u001b", pipe.Run([.. args, List(pipe)]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_doubtful_value_of_ones_own_list_is_said()
    {
        using var desk = new Desk();
        var own = desk.Write("own.csv", "id,entity,kind,name\n1,A,dragon,Vostrelek Dynamics\n");
        var run = desk.Run("screen", "Vostrelek Dynamics", "--list-csv", own);
        Assert.Contains("own.csv:2: kind: expected company", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_is_for_people_who_wait_before_a_terminal()
    {
        using var desk = new Desk { ErrorIsTerminal = true };
        var names = desk.Write(
            "names.txt",
            string.Concat(Enumerable.Range(0, 30_000).Select(i => $"Party {i} Quarries\n"))
        );
        var run = desk.Run("screen", "--in", names, "--list", List(desk), "--format", "ndjson");
        Assert.DoesNotContain("\u001b", run.Out, StringComparison.Ordinal);
        using var piped = new Desk();
        names = piped.Write("names.txt", File.ReadAllText(names));
        var quiet = piped.Run("screen", "--in", names, "--list", List(piped), "--format", "ndjson");
        Assert.DoesNotContain("screening [", quiet.Error, StringComparison.Ordinal);
        Assert.Equal(run.Out, quiet.Out);
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

    private static string List(Desk desk) => desk.Write("consolidated.csv", SampleLists.Consolidated(40));
}
