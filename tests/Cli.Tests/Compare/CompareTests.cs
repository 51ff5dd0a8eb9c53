using System.Globalization;

namespace Licet.Cli.Tests.Compare;

public class CompareTests
{
    private const string Pairs = """"
        id,kind,name1,"note, quoted",name2
        1,Person,Anatol Kirandia,"a ""b""",Kirandia Anatol
        2,Vessel,Almetran Star,,Almetran Star
        3,Organization,Vostrelek Dynamics Co. Ltd.,x,Pelmarova Quarries
        """";

    [Fact]
    public void The_output_is_a_regular_file_and_not_the_input()
    {
        using var desk = new Desk();
        const string content = "kind,name1,name2\nCompany,Vostrelek,Vostrelek\n";
        var pairs = desk.Write("pairs.csv", content);
        var same = desk.Run("compare", "--in", pairs, "--out", Path.Combine(desk.Folder, ".", "pairs.csv"));
        Assert.Equal(2, same.Code);
        Assert.Contains("is the input itself", same.Error, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(pairs));
        Directory.CreateDirectory(desk.PathOf("folder"));
        Assert.Equal(2, desk.Run("compare", "--in", pairs, "--out", desk.PathOf("folder")).Code);
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var link = desk.PathOf("link.csv");
        File.CreateSymbolicLink(link, pairs);
        Assert.Equal(2, desk.Run("compare", "--in", pairs, "--out", link).Code);
        Assert.Equal(content, File.ReadAllText(pairs));
        using (var made = System.Diagnostics.Process.Start("mkfifo", [desk.PathOf("fifo")]))
        {
            made.WaitForExit();
        }
        var fifo = desk.Run("compare", "--in", pairs, "--out", desk.PathOf("fifo"));
        Assert.Equal(2, fifo.Code);
        Assert.Contains("expected a file, or a name that is free", fifo.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_come_back_unchanged_and_in_order_with_score_and_threshold()
    {
        using var desk = new Desk();
        var run = desk.Run("compare", "--in", desk.Write("pairs.csv", Pairs), "--format", "csv");
        Assert.Equal(0, run.Code);
        Assert.Equal(4, run.Lines.Length);
        var rows = Pairs.Split('\n');
        Assert.Equal(rows[0] + ",score,threshold", run.Lines[0]);
        for (var i = 1; i < rows.Length; i++)
        {
            Assert.StartsWith(rows[i] + ",", run.Lines[i], StringComparison.Ordinal);
            var added = run.Lines[i][(rows[i].Length + 1)..].Split(',');
            Assert.InRange(double.Parse(added[0], CultureInfo.InvariantCulture), 0, 1);
            Assert.InRange(double.Parse(added[1], CultureInfo.InvariantCulture), 0.5, 1);
        }
        Assert.EndsWith(",1,0." + run.Lines[2].Split('.')[^1], run.Lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_column_stands_in_for_the_kind()
    {
        using var desk = new Desk();
        var kind = desk.Run("compare", "--in", desk.Write("a.csv", "kind,name1,name2\nPerson,Ann Lee,Anne Lee\n"));
        var schema = desk.Run("compare", "--in", desk.Write("b.csv", "schema,name1,name2\nPerson,Ann Lee,Anne Lee\n"));
        Assert.Equal(kind.Lines[1], schema.Lines[1]);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes()
    {
        using var desk = new Desk();
        var text =
            "kind,name1,name2\n"
            + string.Concat(
                Enumerable
                    .Range(0, 9_000)
                    .Select(i => $"Company,\"{SampleLists.Name(i)}\",\"{SampleLists.Name(i * 7)}\"\n")
            );
        var pairs = desk.Write("pairs.csv", text);
        var one = desk.Run("compare", "--in", pairs, "--threads", "1");
        Assert.Equal(9_001, one.Lines.Length);
        Assert.Equal(one.Out, desk.Run("compare", "--in", pairs, "--threads", "4").Out);
    }

    [Theory]
    [InlineData("", "pairs.csv:0: file: expected a header with kind, name1 and name2, found nothing")]
    [InlineData("a,b\n", "pairs.csv:1: header: expected columns kind (or schema), name1 and name2, found 'a, b'")]
    [InlineData("kind,name1,name2,score\n", "pairs.csv:1: header: expected no column 'score', which compare adds")]
    [InlineData(
        "kind,name1,name2\nPerson,A,B\nPerson,A\n",
        "pairs.csv:3: row: expected 3 fields as in the header, found '2 fields'"
    )]
    [InlineData("kind,name1,name2\nPerson,A,B\nPerson,A,\n", "pairs.csv:3: name2: expected a name, found nothing")]
    [InlineData("kind,name1,name2\nPerson,A,B\nPerson,\"A,B\n", "pairs.csv:3: field 2: expected a closing quote")]
    [InlineData(
        "kind,name1,name2\nPerson,A,B\nfoo,A,B\n",
        "pairs.csv:3: kind: expected company, person, vessel, aircraft or unknown, found 'foo'"
    )]
    public void A_broken_row_leaves_nothing_half_written(string content, string message)
    {
        using var desk = new Desk();
        var pairs = desk.Write("pairs.csv", content);
        var run = desk.Run("compare", "--in", pairs);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
        Assert.Equal(2, desk.Run("compare", "--in", pairs, "--out", desk.PathOf("scored.csv")).Code);
        Assert.Equal(["pairs.csv"], Directory.GetFiles(desk.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public void An_output_file_is_written_whole_or_not_at_all()
    {
        using var desk = new Desk();
        var pairs = desk.Write("pairs.csv", Pairs);
        var run = desk.Run("compare", "--in", pairs, "--out", desk.PathOf("scored.csv"));
        Assert.Equal(0, run.Code);
        Assert.Empty(run.Out);
        Assert.Equal(desk.Run("compare", "--in", pairs).Out, File.ReadAllText(desk.PathOf("scored.csv")));
        var unwritable = desk.Run("compare", "--in", pairs, "--out", desk.PathOf("no/such/folder.csv"));
        Assert.Equal(2, unwritable.Code);
        Assert.Contains("there is no folder", unwritable.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_labelled_pair_of_the_shared_data_is_scored()
    {
        using var desk = new Desk();
        var run = desk.Run("compare", "--in", RealData.PathOf("name-matching/cases-shared.csv"), "--format", "csv");
        Assert.Equal(0, run.Code);
        Assert.Equal(419, run.Lines.Length);
        Assert.All(run.Lines.Skip(1), l => Assert.Matches(@",(0(\.\d{1,4})?|1),0\.\d+$", l));
    }
}
