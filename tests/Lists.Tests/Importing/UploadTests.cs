using Licet.Cli.Tests;
using Licet.Lists.Importing;

namespace Licet.Lists.Tests.Importing;

/// <summary>A list can come as a stream with a file's name, and is judged and stored as one in a file.</summary>
public class UploadTests
{
    private static readonly DateOnly s_day = new(2026, 2, 20);

    [Fact]
    public void A_list_that_came_as_a_stream_is_stored_under_the_name_its_file_had()
    {
        using Shelf shelf = new();
        var content = SampleLists.Consolidated(40);
        var stored = shelf.Stored(content, s_day, s_day.AddDays(2));
        Assert.Equal("csl", stored.Record.Name);
        Assert.Equal("consolidated.csv", stored.Record.Source);
        Assert.Equal((s_day, s_day.AddDays(2)), (stored.Record.CoversFrom, stored.Record.CoversThrough));
        Assert.Equal(40, stored.Version.Listings.Count);
        Assert.False(stored.Whole);
        var reading = StoredReading.Of(shelf.Store, Assert.Single(shelf.Store.Versions()));
        Assert.Empty(reading.Faults);
        Assert.Equal(stored.Version.ContentHash, reading.Version!.ContentHash);
    }

    [Fact]
    public void The_files_of_a_set_make_one_list()
    {
        using Shelf shelf = new();
        var answer = shelf.Import(s_day).OfUpload([.. SampleLists.Sdn(30).Select(f => Shelf.Sent(f.Key, f.Value))]);
        var list = Assert.Single(Assert.IsType<ImportAnswer.Stored>(answer).Lists);
        Assert.Equal("ofac-sdn", list.Record.Name);
        Assert.Equal(4, list.Record.Files.Count);
        Assert.Equal(30, list.Version.Listings.Count);
    }

    [Fact]
    public void What_is_no_list_is_refused_and_nothing_is_stored()
    {
        using Shelf shelf = new();
        var answer = shelf.Import().OfUpload([Shelf.Sent("consolidated.csv", SampleLists.ConsolidatedHeader + "\n")]);
        Assert.Equal(
            ["consolidated.csv: not a whole list; nothing was stored"],
            Assert.IsType<ImportAnswer.Refused>(answer).Reasons
        );
        Assert.Empty(shelf.Store.Versions());
    }

    [Fact]
    public void A_list_that_shrank_is_for_a_person()
    {
        using Shelf shelf = new();
        shelf.Stored(SampleLists.Consolidated(40), s_day);
        var fewer = Shelf.Sent("consolidated.csv", SampleLists.Consolidated(20));
        var shrunk = Assert.IsType<ImportAnswer.Shrunk>(
            shelf.Import(s_day.AddDays(1), accept: false).OfUpload([fewer])
        );
        Assert.StartsWith("csl: STOPPED, ", Assert.Single(shrunk.Sentences), StringComparison.Ordinal);
        Assert.Equal(20, Assert.Single(shrunk.Versions).Listings.Count);
        Assert.Single(shelf.Store.Versions());
    }

    [Theory]
    [InlineData("""C:\lists\own.csv""")]
    [InlineData("../../own.csv")]
    public void Of_a_path_on_the_users_machine_only_the_files_name_is_taken(string name)
    {
        using Shelf shelf = new();
        var answer = shelf.Import(s_day).OfUpload([Shelf.Sent(name, SampleLists.Own)]);
        var list = Assert.Single(Assert.IsType<ImportAnswer.Stored>(answer).Lists);
        Assert.Equal(("own", "own.csv"), (list.Record.Name, Assert.Single(list.Record.Files).Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("own.csv/")]
    public void What_has_no_files_name_is_refused(string name)
    {
        using Shelf shelf = new();
        var answer = shelf.Import(s_day).OfUpload([Shelf.Sent(name, SampleLists.Own)]);
        Assert.Contains(
            "expected the name of a file",
            Assert.Single(Assert.IsType<ImportAnswer.Refused>(answer).Reasons),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_and_the_same_file_twice_are_refused()
    {
        using Shelf shelf = new();
        Assert.IsType<ImportAnswer.Refused>(shelf.Import(s_day).OfUpload([]));
        var twice = shelf
            .Import(s_day)
            .OfUpload([Shelf.Sent("own.csv", SampleLists.Own), Shelf.Sent("own.csv", SampleLists.Own)]);
        Assert.Equal(["lists import: own.csv was given twice"], Assert.IsType<ImportAnswer.Refused>(twice).Reasons);
    }

    [Fact]
    public void A_refusal_speaks_in_the_words_of_the_page_that_asked()
    {
        using Shelf shelf = new();
        var import = new Import(shelf.Store, new() { Name = "own", CoversThrough = s_day }, shelf.Clock)
        {
            Words = new() { Dated = "Own day", Through = "Checked through" },
        };
        Assert.Equal(
            ["Checked through: expected the list's own day with it (Own day)"],
            Assert.IsType<ImportAnswer.Refused>(import.OfUpload([Shelf.Sent("own.csv", SampleLists.Own)])).Reasons
        );
    }

    [Theory]
    [InlineData("starter")]
    [InlineData("../csl")]
    [InlineData("")]
    public void A_name_that_cannot_be_a_lists_is_refused(string name)
    {
        using Shelf shelf = new();
        var answer = shelf.Import(s_day, name: name).OfUpload([Shelf.Sent("own.csv", SampleLists.Own)]);
        Assert.StartsWith(
            "--name: ",
            Assert.Single(Assert.IsType<ImportAnswer.Refused>(answer).Reasons),
            StringComparison.Ordinal
        );
        Assert.Empty(shelf.Store.Versions());
    }

    [Theory]
    [InlineData("../../escaped")]
    [InlineData("/escaped")]
    [InlineData("Starter")]
    public void A_file_cannot_name_itself_out_of_the_store(string name)
    {
        using Shelf shelf = new();
        var list = $$"""
            {
              "schema": "licet.list/1",
              "name": "{{name}}",
              "listings": [
                { "id": "a-1", "list": "OWN", "kind": "company", "names": [{ "text": "Vostrelek Dynamics Co., Ltd." }] }
              ]
            }
            """;
        var answer = shelf.Import(s_day).OfUpload([Shelf.Sent("own.json", list)]);
        Assert.Contains(
            "expected another (--name)",
            Assert.Single(Assert.IsType<ImportAnswer.Refused>(answer).Reasons),
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.EnumerateFileSystemEntries(shelf.Folder));
    }
}
