using Licet.Cli.Tests;

namespace Licet.Lists.Tests;

public class ListStoreTests
{
    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused_in_the_users_words()
    {
        using Shelf shelf = new();
        var file = Path.Combine(shelf.Folder, "file");
        File.WriteAllText(file, "");
        var refused = Assert.Throws<UnusableListException>(() => new ListStore(file, "Lists:Folder"));
        Assert.StartsWith($"Lists:Folder {file}: is a file", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_the_one_named_else_the_setting_else_the_users_own()
    {
        Assert.Equal("a", ListStore.FolderOf("a", _ => "b"));
        Assert.Equal("b", ListStore.FolderOf(null, n => n == "LICET_DATA" ? "b" : null));
        Assert.EndsWith("licet", ListStore.FolderOf(null, _ => null), StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_is_another_one_after_each_version_and_the_same_where_nothing_happens()
    {
        using Shelf shelf = new();
        HashSet<string> marks = [shelf.Store.Mark()];
        DateOnly day = new(2026, 2, 20);
        shelf.Stored(SampleLists.Consolidated(40), day);
        Assert.True(marks.Add(shelf.Store.Mark()));
        Assert.False(marks.Add(shelf.Store.Mark()));
        shelf.Stored(SampleLists.Consolidated(41), day);
        Assert.True(marks.Add(shelf.Store.Mark()));
    }
}
