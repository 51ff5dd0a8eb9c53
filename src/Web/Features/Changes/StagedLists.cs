using Licet.Core.Impact;
using Licet.Web.Look;

namespace Licet.Web.Features.Changes;

/// <summary>A list that somebody sent, set against the list of its day. Nobody is screened against it.</summary>
/// <param name="By">Whose it is.</param>
/// <param name="List">Code of the list.</param>
public sealed record StagedList(string By, string List, string Files, ListChanges Difference);

/// <summary>
/// What was sent and is not proposed yet, for as long as the program runs: only what is proposed is kept. Whoever comes back later sends it again.
/// </summary>
public sealed class StagedLists
{
    private const int Most = 32;

    private readonly Lock _changing = new();
    private readonly LinkedList<(string Id, StagedList List)> _staged = [];

    /// <returns>An id that is not to be guessed.</returns>
    public string Keep(StagedList list)
    {
        lock (_changing)
        {
            string id = RequestKey.New();
            _staged.AddFirst((id, list));
            while (_staged.Count > Most)
            {
                _staged.RemoveLast();
            }

            return id;
        }
    }

    /// <summary>Null where there is none, or it is somebody else's.</summary>
    public StagedList? Find(string id, string by)
    {
        lock (_changing)
        {
            return _staged.FirstOrDefault(s => s.Id == id && s.List.By == by).List;
        }
    }
}
