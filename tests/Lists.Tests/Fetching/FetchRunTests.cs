using Licet.Cli.Tests;
using Licet.Lists.Fetching;

namespace Licet.Lists.Tests.Fetching;

/// <summary>
/// What a fetch comes to is a value. What sources can do wrong is tried in the command line's tests, against a server that does it.
/// </summary>
public class FetchRunTests
{
    private static readonly OfficialSource s_csl = OfficialSource.All.Single(s => s.Name == "csl");

    [Fact]
    public async Task A_list_of_a_mirror_is_taken_and_then_unchanged_and_asked_for_by_name()
    {
        using Shelf shelf = new();
        var mirror = Mirror(shelf, SampleLists.Whole(40));
        List<string> asked = [];
        var run = Run(shelf, mirror, asked);
        var first = await run.Run(s_csl, TestContext.Current.CancellationToken);
        Assert.Equal(FetchEnd.Taken, first.End);
        Assert.StartsWith("new version csl ", first.Outcome, StringComparison.Ordinal);
        var second = await run.Run(s_csl, TestContext.Current.CancellationToken);
        Assert.StartsWith("unchanged, ", second.Outcome, StringComparison.Ordinal);
        Assert.Equal(["csl: asking for consolidated.csv", "csl: asking for consolidated.csv"], asked);
        Assert.Equal(second.Outcome, shelf.Store.NoteOf("csl")!.Outcome);
    }

    [Fact]
    public async Task A_list_that_shrank_and_one_that_is_not_there_leave_what_is_held()
    {
        using Shelf shelf = new();
        await Run(shelf, Mirror(shelf, SampleLists.Whole(40)), []).Run(s_csl, TestContext.Current.CancellationToken);
        var shrunk = await Run(shelf, Mirror(shelf, SampleLists.Whole(40, others: 1_000)), [])
            .Run(s_csl, TestContext.Current.CancellationToken);
        Assert.Equal(FetchEnd.Shrunk, shrunk.End);
        var empty = Directory.CreateDirectory(Path.Combine(shelf.Folder, "empty")).FullName;
        var missing = await Run(shelf, empty, []).Run(s_csl, TestContext.Current.CancellationToken);
        Assert.Equal(FetchEnd.NotRenewed, missing.End);
        Assert.Contains("stays in force", missing.Outcome, StringComparison.Ordinal);
        Assert.Single(shelf.Store.Versions());
    }

    private static FetchRun Run(Shelf shelf, string mirror, List<string> asked) =>
        new(shelf.Store, new MirrorFiles(mirror, null), shelf.Clock) { Asking = asked.Add };

    private static string Mirror(Shelf shelf, string content)
    {
        var mirror = Directory.CreateDirectory(Path.Combine(shelf.Folder, "mirror")).FullName;
        File.WriteAllText(Path.Combine(mirror, "consolidated.csv"), content);
        return mirror;
    }
}
