using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Lists.Fetching;
using Licet.Web.Serving;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Lists;

/// <summary>What somebody asks to be fetched.</summary>
/// <param name="Lists">Names of stored lists ("ofac-sdn").</param>
/// <param name="Shrunk">Those of them that may have lost a tenth or more: a person looked.</param>
/// <param name="Through">Of a copy: the day on which its files were the published ones; null where nobody says so.</param>
public sealed record FetchAsk(IReadOnlyList<string> Lists, IReadOnlyList<string> Shrunk, DateOnly? Through);

/// <summary>Fetches the official lists while nobody waits: when an administrator asks, and each day where one has chosen so.</summary>
public sealed class ListFetching(
    ListStore store,
    ListsOfDays lists,
    DeskSettings settings,
    EventLog log,
    TimeProvider time,
    ILogger<ListFetching> logger
) : Rounds(TimeSpan.FromMinutes(10), logger)
{
    private const string Setting = "fetch-lists";
    private const string Daily = "daily";

    /// <summary>After a fetch that took a list, or that waits for a person.</summary>
    private static readonly TimeSpan s_day = TimeSpan.FromHours(23);

    /// <summary>After one that could not renew a list.</summary>
    private static readonly TimeSpan s_hour = TimeSpan.FromHours(1);

    private FetchAsk? _asked;

    /// <summary>Name of the list that is being fetched; null for none.</summary>
    public string? UnderWay { get; private set; }

    /// <summary>Whether something is asked or under way.</summary>
    public bool Busy => UnderWay is not null || Volatile.Read(ref _asked) is not null;

    /// <summary>Fetches as soon as what is under way is over.</summary>
    /// <returns>False where another fetch waits already: nothing is added to it.</returns>
    public bool Ask(FetchAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (Interlocked.CompareExchange(ref _asked, ask, null) is not null)
        {
            return false;
        }

        Wake();
        return true;
    }

    /// <summary>Whether an administrator chose that lists are fetched each day.</summary>
    public async Task<bool> IsDailyAsync(CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk.Settings.AnyAsync(s => s.Name == Setting && s.Value == Daily, ct);
    }

    /// <summary>Chooses it, or no longer.</summary>
    public async Task ChooseAsync(bool daily, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        if (await desk.Settings.FirstOrDefaultAsync(s => s.Name == Setting, ct) is { } row)
        {
            desk.Settings.Remove(row);
        }

        if (daily)
        {
            desk.Settings.Add(new() { Name = Setting, Value = Daily });
        }

        await desk.SaveChangesAsync(ct);
        Wake();
    }

    protected override async Task RoundAsync(CancellationToken ct)
    {
        FetchAsk? asked = Volatile.Read(ref _asked);
        FetchAsk ask = asked ?? new(await IsDailyAsync(ct) ? [.. Due()] : [], [], null);
        try
        {
            foreach (OfficialSource list in OfficialSource.All.Where(l => ask.Lists.Contains(l.Name)))
            {
                UnderWay = list.Name;
                // It reads and compares hundreds of thousands of rows: not in the way of those who ask pages.
                await Task.Run(() => FetchAsync(list, ask, ct), ct);
            }

            if (ask.Lists.Count > 0)
            {
                // It is over when everybody is answered by what came.
                await Task.Run(() => lists.Newest(log.Today), ct);
            }
        }
        finally
        {
            UnderWay = null;
            Interlocked.CompareExchange(ref _asked, null, asked);
        }
    }

    private IEnumerable<string> Due()
    {
        DateTimeOffset now = time.GetUtcNow();
        return OfficialSource
            .All.Select(l => l.Name)
            .Where(n =>
                store.NoteOf(n) is not { } note || now - note.At >= (note.End == FetchEnd.NotRenewed ? s_hour : s_day)
            );
    }

    private async Task FetchAsync(OfficialSource list, FetchAsk ask, CancellationToken ct)
    {
        IFileSource source = settings.ListSource.Open(ask.Through, time);
        using IDisposable? closing = source as IDisposable;
        FetchRun run = new(store, source, time)
        {
            AcceptShrink = ask.Shrunk.Contains(list.Name),
            Words = new()
            {
                AcceptShrink = _ => "tick that it may be so and fetch it again",
                Through = "the day on which they were the published ones",
            },
        };
        try
        {
            await run.Run(list, ct);
        }
        catch (Exception e) when (e is UnusableListException or IOException or UnauthorizedAccessException)
        {
            run.Failed(list, e.Message.TrimEnd('.'));
        }
    }
}
