#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.

using System.Globalization;
using Licet.Core.History;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Review;

/// <summary>A change of a list, act by act.</summary>
/// <param name="Number">"LC-2026-0001".</param>
/// <param name="Recorded">When each act was recorded, in their order.</param>
public sealed record ListChangeCase(string Number, CaseFile File, IReadOnlyList<DateTimeOffset> Recorded)
{
    public CaseState State => File.State;

    /// <summary>What the proposal that stands brought beside itself; null where it lies elsewhere, as of what was decided before this program.</summary>
    public Sealed? Amendment =>
        File.Acts.LastOrDefault(a => a.Event.Content is ListProposal) is { } act
        && File.RecordsOf(act.Sequence) is [var beside, ..]
            ? beside
            : null;

    /// <summary>When a publication was signed, by its citation; null where it is none of this change.</summary>
    public DateTimeOffset? SignedAt(string citation)
    {
        int at = File
            .Acts.Select((a, i) => (a, i))
            .FirstOrDefault(x => x.a.After.Publications.Any(p => p.Citation == citation), (null!, -1))
            .Item2;
        return at < 0 ? null : Recorded[at];
    }
}

/// <summary>
/// All changes of lists. There are few of them, and they are asked for on many pages: each is kept as it was folded, and only what was recorded
/// since is read, by whichever program.
/// </summary>
public sealed class ListChangeCases(EventLog log) : IDisposable
{
    /// <summary>Their histories lie between these two in the order of their bytes.</summary>
    private const string First = Cases.ListChanges + "/";
    private const string Behind = Cases.ListChanges + "0";

    private readonly SemaphoreSlim _one = new(1);
    private readonly SortedDictionary<string, List<LoggedEvent>> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ListChangeCase> _cases = new(StringComparer.Ordinal);
    private long _position = -1;

    /// <summary>By number.</summary>
    public async Task<IReadOnlyList<ListChangeCase>> AllAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            foreach (string number in await SinceAsync(ct))
            {
                List<LoggedEvent> events = _events[number];
                _cases[number] = new(
                    number,
                    new CaseFiles(log, Cases.ListChanges).Of(events),
                    [.. events.Select(e => e.Event.Recorded)]
                );
            }

            return [.. _cases.Values.OrderBy(c => c.Number, StringComparer.Ordinal)];
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Null where there is none.</summary>
    public async Task<ListChangeCase?> FindAsync(string number, CancellationToken ct) =>
        (await AllAsync(ct)).FirstOrDefault(c => c.Number == number);

    /// <summary>"LC-2026-0001": one more than the highest of the year. Who proposes under it may find it taken meanwhile, and asks again.</summary>
    public async Task<string> FreeNumberAsync(CancellationToken ct)
    {
        string year = string.Create(CultureInfo.InvariantCulture, $"LC-{log.Today.Year:0000}-");
        int last = (await AllAsync(ct))
            .Where(c => c.Number.StartsWith(year, StringComparison.Ordinal))
            .Select(c =>
                int.TryParse(c.Number.AsSpan(year.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int n)
                    ? n
                    : 0
            )
            .Append(0)
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"{year}{last + 1:0000}");
    }

    /// <summary>What is proposed, as it lies beside the act that proposes it.</summary>
    public static SealedRecord Beside(ReadOnlySpan<byte> amendment) => SealedRecord.Of(amendment, "application/json");

    public void Dispose() => _one.Dispose();

    /// <returns>Numbers of those that grew.</returns>
    private async Task<IReadOnlySet<string>> SinceAsync(CancellationToken ct)
    {
        await using LogContext context = log.Place.Open();
        long known = _position;
        List<EventRow> rows = await context
            .Events.AsNoTracking()
            .Where(e =>
                e.Position > known && string.Compare(e.History, First) >= 0 && string.Compare(e.History, Behind) < 0
            )
            .OrderBy(e => e.Position)
            .ToListAsync(ct);
        HashSet<string> grown = [];
        foreach (EventRow row in rows)
        {
            string number = row.History[First.Length..];
            if (!_events.TryGetValue(number, out List<LoggedEvent>? events))
            {
                _events[number] = events = [];
            }

            events.Add(row.Logged());
            grown.Add(number);
            _position = row.Position;
        }

        return grown;
    }
}
