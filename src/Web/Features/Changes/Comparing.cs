using Licet.Core.Impact;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Lists.Importing;
using Licet.Screening.Lists;
using Licet.Web.Look;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Changes;

/// <summary>A list that was sent, set against the list of today.</summary>
/// <param name="Id">Under which its parts can be proposed; null where it cannot be compared.</param>
/// <param name="Why">Why it cannot be read, a sentence each.</param>
public sealed record Compared(string? Id, StagedList? Staged, IReadOnlyList<string> Why);

/// <summary>Sets a list that somebody sends against the list of today: page and API alike.</summary>
public sealed class Comparing(
    Proposing proposing,
    StagedLists staged,
    ListStore store,
    TimeProvider time,
    Visitor visitor
)
{
    /// <param name="list">Code of a list that is here today.</param>
    /// <param name="asked">Whether it may be a tenth shorter than before, and what the files are called where they are refused.</param>
    /// <returns>Without id and reasons where it is as it is here today.</returns>
    public async Task<Compared> CompareAsync(
        string list,
        IReadOnlyList<IFormFile> files,
        (bool AcceptShrink, string Files) asked,
        CancellationToken ct
    )
    {
        ImportAnswer read = await Task.Run(() => Read(files, asked), ct);
        if (Impact.IndexModel.WhyNot(read) is { Count: > 0 } why)
        {
            return new(null, null, why);
        }

        (ListVersion today, ListVersion sent) = (Alone(list, proposing.Today().Versions), Alone(list, read.Versions));
        // Against what is law today, whatever of it lies in the store: the starter list and what was published here are not there.
        if (!asked.AcceptShrink && ListShrinkage.Of(new Dictionary<string, int>(), today, sent) is { } shrunk)
        {
            return new(null, null, [$"{list}: STOPPED, {shrunk} (against the list of today)"]);
        }

        ListChanges difference = ListChanges.Between([today], [sent]);
        if (difference.IsEmpty)
        {
            return new(null, null, []);
        }

        StagedList kept = new(visitor.Id, list, string.Join(", ", files.Select(f => f.FileName)), difference);
        return new(staged.Keep(kept), kept, []);
    }

    private static ListVersion Alone(string list, IReadOnlyList<ListVersion> versions) =>
        new()
        {
            Name = list,
            ListCodes = [list],
            ContentHash = "",
            Source = "",
            IsComplete = true,
            Listings = [.. versions.SelectMany(v => v.Listings).Where(l => l.List == list).DistinctBy(l => l.Id)],
        };

    private ImportAnswer Read(IReadOnlyList<IFormFile> files, (bool AcceptShrink, string Files) asked)
    {
        List<ListFile> opened = [.. files.Select(f => new ListFile(f.FileName, f.OpenReadStream()))];
        try
        {
            return new Import(store, new ListReadOptions(), time)
            {
                AcceptShrink = asked.AcceptShrink,
                Words = new() { Files = asked.Files },
            }.Try(opened);
        }
        finally
        {
            opened.ForEach(f => f.Content.Dispose());
        }
    }
}
