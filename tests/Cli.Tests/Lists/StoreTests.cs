using System.Text.Json;

namespace Licet.Cli.Tests.Lists;

public class StoreTests
{
    [Fact]
    public void An_imported_list_is_shown_with_its_days_counts_and_age()
    {
        using var desk = new Desk();
        var import = desk.Run("lists", "import", List(desk, 40), "--dated", "2026-02-20", "--through", "2026-02-27");
        Assert.Equal(14, import.Code); // half a list is stored, and its silence is not screened
        Assert.Matches(
            "^stored csl [0-9a-f]{12} \\(40 listings, covers 2026-02-20 through 2026-02-27\\)\n$",
            import.Out
        );
        var show = desk.Run("lists", "show");
        Assert.Matches("csl +2026-02-20 +2026-02-27 +3 d old +40 +1 +[0-9a-f]{12}", show.Out);
        var details = desk.Run("lists", "show", "csl");
        Assert.Contains("EL 40", details.Out, StringComparison.Ordinal);
        Assert.Contains("company 40", details.Out, StringComparison.Ordinal);
        Assert.Contains("source        consolidated.csv", details.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(desk.Folder, details.Out, StringComparison.Ordinal);
        var json = JsonDocument.Parse(desk.Run("lists", "show", "--format", "ndjson").Lines[0]).RootElement;
        Assert.Equal(40, json.GetProperty("lists").GetProperty("EL").GetInt32());
        Assert.Equal("2026-02-27", json.GetProperty("coversThrough").GetString());
        Assert.False(json.GetProperty("coversToday").GetBoolean());
    }

    [Fact]
    public void The_row_of_an_old_list_is_one_line_of_eighty_columns()
    {
        using var desk = new Desk { Width = 80 };
        desk.Run("lists", "import", List(desk, 40), "--dated", "2025-06-03", "--name", "un-consolidated");
        var show = desk.Run("lists", "show");
        Assert.Equal(2, show.Lines.Length);
        Assert.Contains("  272 d old  ", show.Lines[1], StringComparison.Ordinal);
        Assert.InRange(show.Lines[1].Length, 1, 80);
    }

    [Fact]
    public void An_empty_store_says_what_is_used_instead()
    {
        using var desk = new Desk();
        var show = desk.Run("lists", "show");
        Assert.Equal(0, show.Code);
        Assert.Contains("starter list, which is not complete", show.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "consolidated.csv:0: ")]
    [InlineData("a,b\n1,2\n", "consolidated.csv:1: ")]
    public void What_is_no_list_is_not_stored(string content, string message)
    {
        using var desk = new Desk();
        var run = desk.Run("lists", "import", desk.Write("consolidated.csv", content), "--dated", "today");
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was stored", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.Store));
    }

    [Fact]
    public void A_fault_in_the_last_file_stores_none_of_them()
    {
        using var desk = new Desk();
        desk.Write("many/a-consolidated.csv", SampleLists.Consolidated(10));
        desk.Write("many/b.csv", "x,y\n1,2\n");
        Assert.Equal(2, desk.Run("lists", "import", desk.PathOf("many"), "--dated", "today").Code);
        Assert.False(Directory.Exists(desk.Store));
    }

    [Fact]
    public void Several_lists_of_one_format_go_by_their_files_names_and_none_hides_another()
    {
        using var desk = new Desk();
        desk.Write("own/north.csv", "id,entity,kind,name\n1,N,company,Vostrelek Dynamics\n");
        desk.Write("own/south.csv", "id,entity,kind,name\n1,S,company,Kirandia Optics\n");
        desk.Write("csl/old-consolidated.csv", SampleLists.Consolidated(5));
        desk.Write("csl/new-consolidated.csv", SampleLists.Consolidated(6));
        Assert.Equal(14, desk.Run("lists", "import", desk.PathOf("own"), desk.PathOf("csl"), "--dated", "today").Code);
        var names = desk.Run("lists", "show", "--format", "ndjson")
            .Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("name").GetString());
        Assert.Equal(["new-consolidated", "north", "old-consolidated", "south"], names);
        Assert.Equal(1, desk.Run("screen", "Kirandia Optics").Code);
        Assert.Equal(1, desk.Run("screen", "Vostrelek Dynamics").Code);
    }

    [Fact]
    public void Another_file_under_the_same_name_is_said()
    {
        using var desk = new Desk();
        desk.Run("lists", "import", List(desk, 5), "--dated", "2026-02-20");
        var run = desk.Run("lists", "import", desk.Write("other.csv", SampleLists.Consolidated(6)), "--dated", "today");
        Assert.Contains(
            "csl came from consolidated.csv so far; other.csv takes its place",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_list_without_a_day_is_stored_and_covers_none()
    {
        using var desk = new Desk();
        var run = desk.Run("lists", "import", List(desk, 40));
        Assert.Equal(14, run.Code);
        Assert.Contains("covers none; say it with --dated", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, desk.Run("screen", "Vostrelek Dynamics").Code);
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries").Code);
    }

    [Theory]
    [InlineData("--through 2026-01-01", "--through: expected the list's own day with it (--dated)")]
    [InlineData(
        "--dated 2026-02-01 --through 2026-01-01",
        "--through 2026-01-01: expected a day not before 2026-02-01"
    )]
    [InlineData(
        "--dated today --name a/b",
        "--name: expected letters, digits, '-', '_' and '.', at most 60, found 'a/b'"
    )]
    [InlineData(
        "--dated today --name ..",
        "--name: expected letters, digits, '-', '_' and '.', at most 60, found '..'"
    )]
    public void Contradictory_days_and_names_that_are_paths_are_refused(string options, string message)
    {
        using var desk = new Desk();
        var run = desk.Run(["lists", "import", List(desk, 5), .. options.Split(' ')]);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.Store));
    }

    [Fact]
    public void The_same_list_imported_twice_is_one_version()
    {
        using var desk = new Desk();
        desk.Run("lists", "import", List(desk, 40), "--dated", "2026-02-20");
        desk.Run("lists", "import", List(desk, 40), "--dated", "2026-02-20", "--through", "2026-02-25");
        var version = Assert.Single(desk.Run("lists", "show", "--format", "ndjson").Lines);
        Assert.Contains("\"coversThrough\":\"2026-02-25\"", version, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_that_would_shrink_a_list_stops_and_asks()
    {
        using var desk = new Desk();
        desk.Run("lists", "import", List(desk, 40), "--dated", "2026-02-20");
        var before = desk.Run("lists", "show", "--format", "ndjson").Out;
        var stopped = desk.Run("lists", "import", List(desk, 30), "--dated", "2026-02-21");
        Assert.Equal(12, stopped.Code);
        Assert.Contains("csl: STOPPED, EL shrank from 40 to 30 listings", stopped.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was stored; if it is so: --accept-shrink", stopped.Error, StringComparison.Ordinal);
        Assert.Equal(before, desk.Run("lists", "show", "--format", "ndjson").Out);
        // An older edition may be shorter, unless it is said to hold for the days of the newer one.
        var older = desk.Run("lists", "import", List(desk, 30), "--dated", "2026-02-01", "--through", "today");
        Assert.Equal(12, older.Code);
        Assert.Equal(14, desk.Run("lists", "import", List(desk, 30), "--dated", "2026-02-01").Code);
        var accepted = desk.Run("lists", "import", List(desk, 20), "--dated", "today", "--accept-shrink");
        Assert.Equal(14, accepted.Code);
        Assert.Equal(14, desk.Run("lists", "import", List(desk, 20), "--dated", "today").Code);
    }

    [Fact]
    public void Every_list_of_a_folder_that_cannot_be_stored_is_named()
    {
        using var desk = new Desk();
        desk.Write("own/a.csv", SampleLists.Own);
        desk.Write("own/b.csv", "Something,else\n1,2\n");
        desk.Write("own/c.csv", "");
        var run = desk.Run("lists", "import", desk.PathOf("own"), "--dated", "today");
        Assert.Equal(2, run.Code);
        Assert.Contains("b.csv: not a whole list", run.Error, StringComparison.Ordinal);
        Assert.Contains("c.csv: not a whole list", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 of 3 lists cannot be stored, so none was", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "a list of your own has the columns id, entity, kind and name",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("name the format", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sep=;\r\nID;Entity;Kind;Name\r\n1;E;company;Vostrelek Dynamics\r\n")]
    [InlineData("Id\tENTITY\tKind\tName\n1\tE\tcompany\tVostrelek Dynamics\n")]
    [InlineData("id,entity,kind,NAME\n1,E,company,Vostrelek Dynamics\n")]
    public void An_own_list_is_read_as_spreadsheets_write_it(string content)
    {
        using var desk = new Desk();
        var own = desk.Write("own.csv", content);
        Assert.Equal(1, desk.Run("screen", "Vostrelek Dynamics", "--list", own).Code);
        Assert.Equal(0, desk.Run("lists", "import", own, "--dated", "today").Code);
        Assert.Contains("\"company\":1", desk.Run("lists", "show", "--format", "ndjson").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zero_byte_in_a_name_of_an_own_list_is_not_passed_over()
    {
        using var desk = new Desk();
        var own = desk.Write("own.csv", SampleLists.Own.Replace("Kirandia", "Kiran\0dia", StringComparison.Ordinal));
        var run = desk.Run("screen", "Pelmarova Quarries", "--list", own);
        Assert.Equal(14, run.Code);
        Assert.Contains("zero bytes", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_list_that_is_named_is_not_screened()
    {
        using var desk = new Desk();
        var half = desk.Write("consolidated.csv", SampleLists.Consolidated(40));
        var run = desk.Run("screen", "Pelmarova Quarries", "--list", half);
        Assert.Equal(14, run.Code);
        Assert.Contains("half a list", run.Out, StringComparison.Ordinal);
        Assert.Contains("may have been cut off.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_one_kind_are_counted_and_an_example_is_shown()
    {
        using var desk = new Desk();
        var rows = string.Concat(Enumerable.Range(0, 9).Select(i => $"{i},A{i},dragon,Oddment {i}\n"));
        var own = desk.Write("own.csv", "id,entity,kind,name\n" + rows);
        var run = desk.Run("lists", "import", own, "--dated", "today");
        Assert.Contains("own.csv:2: kind: expected company", run.Error, StringComparison.Ordinal);
        Assert.Contains("(8 more of this kind; no row is lost)", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("own.csv:3: ", run.Error, StringComparison.Ordinal);
        run = desk.Run("lists", "import", own, "--dated", "today", "--all-problems");
        Assert.Contains("own.csv:10: kind", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_that_cannot_be_written_is_said()
    {
        using var desk = new Desk();
        desk.Write("store", "a file where the folder should be");
        var run = desk.Run("lists", "import", List(desk, 5), "--dated", "today");
        Assert.Equal(2, run.Code);
        Assert.Contains("nothing can be stored here", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_is_told_listing_by_listing_and_field_by_field()
    {
        using var desk = new Desk();
        desk.Run("lists", "import", List(desk, 40), "--dated", "2026-02-20");
        var changed = SampleLists
            .Consolidated(41)
            .Replace("Presumption of denial", "Case-by-case review", StringComparison.Ordinal)
            .Replace(
                SampleLists
                    .Row(5, "2019-05-21")
                    .Replace("Presumption of denial", "Case-by-case review", StringComparison.Ordinal) + "\n",
                "",
                StringComparison.Ordinal
            );
        desk.Run("lists", "import", desk.Write("consolidated.csv", changed), "--dated", "2026-02-27");
        var run = desk.Run("lists", "diff", "csl@2026-02-20", "csl@2026-02-27");
        Assert.Equal(1, run.Code);
        Assert.Contains("1 added, 1 removed, 39 changed", run.Out, StringComparison.Ordinal);
        Assert.Contains("was  Presumption of denial", run.Out, StringComparison.Ordinal);
        Assert.Contains("is   Case-by-case review", run.Out, StringComparison.Ordinal);
        var lines = desk.Run("lists", "diff", "csl@2026-02-20", "csl@2026-02-27", "--format", "ndjson").Lines;
        Assert.Equal(41, lines.Length);
        var kinds = lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("change").GetString()).ToList();
        Assert.Equal(["added", "removed", .. Enumerable.Repeat("changed", 39)], kinds);
        Assert.Equal(0, desk.Run("lists", "diff", "csl@2026-02-20", "csl@2026-02-20").Code);
    }

    [Fact]
    public void A_file_that_was_not_read_whole_is_not_compared()
    {
        using var desk = new Desk();
        var whole = List(desk, 40);
        var cut = desk.Write("cut/consolidated.csv", SampleLists.Consolidated(40)[..^100]);
        var run = desk.Run("lists", "diff", whole, cut);
        Assert.Equal(2, run.Code);
        Assert.Contains("not a whole list; it cannot be compared", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_names_what_was_damaged_and_screening_no_longer_trusts_its_silence()
    {
        using var desk = new Desk();
        var whole = desk.Write("consolidated.csv", SampleLists.Whole(40));
        desk.Run("lists", "import", whole, "--dated", "today");
        Assert.Equal(0, desk.Run("lists", "verify").Code);
        Assert.Equal(0, desk.Run("screen", "Pelmarova Quarries").Code);
        var kept = Directory.GetFiles(Path.Combine(desk.Store, "lists", "files")).Single();
        File.WriteAllText(kept, SampleLists.Whole(39));
        var verify = desk.Run("lists", "verify");
        Assert.Equal(1, verify.Code);
        Assert.Contains("damaged  csl 2026-03-02", verify.Out, StringComparison.Ordinal);
        var screen = desk.Run("screen", "Pelmarova Quarries");
        Assert.Equal(14, screen.Code);
        Assert.Contains("is damaged", screen.Error, StringComparison.Ordinal);
        File.Delete(kept);
        Assert.Contains("the kept file is gone", desk.Run("lists", "verify").Out, StringComparison.Ordinal);
        Assert.Equal(14, desk.Run("screen", "Pelmarova Quarries").Code);
    }

    [Fact]
    public void A_broken_record_of_the_store_ends_with_2_instead_of_being_passed_over()
    {
        using var desk = new Desk();
        desk.Run("lists", "import", List(desk, 40), "--dated", "today");
        var manifest = Directory
            .GetFiles(Path.Combine(desk.Store, "lists", "versions"), "*.json", SearchOption.AllDirectories)
            .Single();
        File.WriteAllText(manifest, File.ReadAllText(manifest)[..100]);
        var run = desk.Run("screen", "Vostrelek Dynamics");
        Assert.Equal(2, run.Code);
        Assert.Contains("record of a list version cannot be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_cut_off_before_its_last_step_changes_nothing()
    {
        using var desk = new Desk();
        desk.Run("lists", "import", List(desk, 40), "--dated", "2026-02-20");
        var before = desk.Run("lists", "show", "--format", "ndjson").Out;
        // What a killed import leaves: bytes without a manifest, and partial files.
        var store = Path.Combine(desk.Store, "lists");
        File.WriteAllText(Path.Combine(store, "files", ".partial"), "half");
        File.WriteAllText(Path.Combine(store, "files", new string('a', 64)), "whole but unnamed");
        File.WriteAllText(Path.Combine(store, "versions", "csl", ".2026-03-02-abc.json.x"), "{\"name\":");
        Assert.Equal(before, desk.Run("lists", "show", "--format", "ndjson").Out);
        Assert.Equal(0, desk.Run("lists", "verify").Code);
    }

    private static string List(Desk desk, int count) => desk.Write("consolidated.csv", SampleLists.Consolidated(count));
}
