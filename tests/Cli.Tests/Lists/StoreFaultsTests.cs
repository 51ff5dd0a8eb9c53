namespace Licet.Cli.Tests.Lists;

/// <summary>A slip in what is named, or one damaged record, must not look like an answer.</summary>
public class StoreFaultsTests
{
    private const string Own = "id,entity,kind,name\n1,A,company,Vostrelek Dynamics\n";

    [Theory]
    [InlineData("own@2001-01-01", "own")]
    [InlineData("own", "own@2030-01-01")]
    public void A_day_that_no_version_covers_is_not_answered_by_another_day_s_version(string a, string b)
    {
        using var desk = new Desk();
        desk.Run("lists", "import", desk.Write("own.csv", Own), "--dated", "2026-02-20", "--through", "2026-02-27");
        var run = desk.Run("lists", "diff", a, b);
        Assert.Equal(2, run.Code);
        Assert.Contains(
            "no stored version of own covers that day; they cover 2026-02-20 through 2026-02-27",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(2, desk.Run("screen", "Kirandia Optics", "--list", "own@2001-01-01").Code);
        Assert.Equal(0, desk.Run("lists", "diff", "own@2026-02-22", "own").Code);
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("Starter")]
    public void The_name_of_the_built_in_list_is_its_own(string name)
    {
        using var desk = new Desk();
        var run = desk.Run("lists", "import", desk.Write("own.csv", Own), "--name", name, "--dated", "today");
        Assert.Equal(2, run.Code);
        Assert.Contains("is the name of the built-in list", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(desk.Store));
    }

    [Fact]
    public void A_file_called_starter_is_not_taken_for_the_built_in_list()
    {
        using var desk = new Desk();
        var file = desk.Write("starter.csv", Own);
        Assert.Equal(0, desk.Run("screen", "Kirandia Optics", "--list-csv", file).Code);
        Assert.Contains(
            "stored csv ",
            desk.Run("lists", "import", file, "--dated", "today").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_misspelt_store_is_no_verified_and_no_empty_one()
    {
        using var desk = new Desk();
        foreach (var command in new[] { "verify", "show" })
        {
            var run = desk.Run("lists", command, "--store", desk.PathOf("stroe"));
            Assert.Equal(2, run.Code);
            Assert.Contains("there is no such folder", run.Error, StringComparison.Ordinal);
            var file = desk.Run("lists", command, "--store", desk.Write("read.me", "x"));
            Assert.Equal(2, file.Code);
            Assert.Contains("is a file, expected a folder", file.Error, StringComparison.Ordinal);
        }
        var nothing = desk.Run("lists", "verify");
        Assert.Equal(2, nothing.Code);
        Assert.Contains("nothing was verified", nothing.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("ndjson")]
    public void A_damaged_record_is_named_and_the_healthy_lists_are_shown(string format)
    {
        using var desk = new Desk();
        desk.Run("lists", "import", desk.Write("own.csv", Own), "--dated", "today");
        desk.Write("store/lists/versions/other/2026-01-01-abc.json", "{ half");
        var run = desk.Run("lists", "show", "--format", format);
        Assert.Equal(1, run.Code);
        Assert.Contains(
            "own",
            Assert.Single(
                run.Lines,
                l => l.Contains("own", StringComparison.Ordinal) && !l.Contains("own day", StringComparison.Ordinal)
            ),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "2026-01-01-abc.json: the record of a list version cannot be read",
            run.Error,
            StringComparison.Ordinal
        );
        Assert.Equal(1, desk.Run("lists", "show", "own").Code);
    }
}
