using System.Globalization;
using Licet.Core.Counterparties;
using Licet.Core.Importing;
using Licet.Core.Review;
using Licet.Data.Counterparties;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Importing;
using Licet.Data.Tests.History;
using Licet.Screening;
using Licet.Screening.Lists;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Tests.Counterparties;

/// <summary>A portfolio of one exporter against lists that a test makes, on a clock that it turns.</summary>
internal sealed class PortfolioRun : IAsyncDisposable
{
    public const string Organization = "acme";
    private readonly HandClock _clock;
    private readonly List<Listing> _listings = [];
    private Func<Listing, Listing>? _again;

    private PortfolioRun(EventLog log, HandClock clock)
    {
        (Log, _clock) = (log, clock);
        Histories = new(log);
        Portfolio = new(log, Organization);
        Screening = new(log);
        Imports = new(log);
        Changed = new(log);
    }

    public EventLog Log { get; }

    public CounterpartyHistories Histories { get; }

    public Portfolio Portfolio { get; }

    public PortfolioScreening Screening { get; }

    public PortfolioImports Imports { get; }

    public ChangedLists Changed { get; }

    public ListsAsked Lists { get; private set; } = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<PortfolioRun> OpenAsync(Place place, params string[] listed)
    {
        await DeskSchema.MigrateAsync(place, Ct);
        HandClock clock = new(new DateTimeOffset(2026, 11, 2, 12, 0, 0, TimeSpan.Zero));
        PortfolioRun run = new(await Database.OpenAsync(place, clock), clock);
        run.List(listed);
        return run;
    }

    public static Person Analyst(string id, string of = Organization) =>
        new(id, [CounterpartyActs.Analyst]) { Applicant = of };

    public void Turn(int days)
    {
        _clock.Now = _clock.Now.AddDays(days);
        Lists = Lists with { Day = Log.Today };
    }

    /// <summary>Puts names on the list, each a listing by its own name.</summary>
    public void List(params string[] names)
    {
        _listings.AddRange(
            names.Select(n => new Listing
            {
                Id = "EL:" + n.Replace(' ', '-'),
                List = "EL",
                Kind = PartyKind.Company,
                Names = [new(n)],
                SourceRow = "",
                SourceLine = "",
            })
        );
        Index();
    }

    /// <summary>Changes what the list says of a listing; null takes it off.</summary>
    public void Relist(string name, Func<Listing, Listing>? change)
    {
        int at = _listings.FindIndex(l => l.PrimaryName == name);
        if (change is null)
        {
            _listings.RemoveAt(at);
        }
        else
        {
            _listings[at] = change(_listings[at]);
        }

        Index();
    }

    /// <summary>Brings counterparties in, numbered as given, and screens them.</summary>
    public async Task<ImportRow> ImportAsync(params (string Number, CounterpartyFacts Facts)[] parties)
    {
        ImportRow import = await TakeAsync([.. parties.Select((p, i) => new ImportedParty(i + 2, p.Number, p.Facts))]);
        await ScreenAsync();
        return import;
    }

    public async Task<ImportRow> TakeAsync(IReadOnlyList<ImportedRow> rows)
    {
        ImportRow import = new()
        {
            Id = Guid.NewGuid().ToString("n"),
            Organization = Organization,
            Phase = ImportPhase.Taking,
        };
        await Imports.BeginAsync(import, [1], Ct);
        foreach (ImportedRow[] some in rows.Chunk(TableImports.Together))
        {
            Assert.True(await Imports.TakeAsync(import, some, Ct));
        }

        return import;
    }

    public async Task ScreenAsync()
    {
        await Changed.FollowAsync(Lists, Ct);
        while (await Screening.SomeAsync(Organization, Lists, Ct) > 0) { }
    }

    public async Task<CounterpartyRow> RowAsync(string number)
    {
        await using DeskContext desk = DeskContext.Of(Log.Place);
        return await desk
            .Counterparties.AsNoTracking()
            .SingleAsync(r => r.Organization == Organization && r.Number == number, Ct);
    }

    public async Task<PortfolioStanding> StandingAsync(string number) => (await RowAsync(number)).StandingOn(Log.Today);

    public async Task<CounterpartyAnswer> AskAsync(
        string number,
        string by,
        CounterpartyAsk ask,
        string? key = null,
        string of = Organization
    )
    {
        string id = (await RowAsync(number)).Id;
        long seen = (await Histories.FindAsync(id, Ct)).Sequence;
        return await Histories.TakeAsync(new(id, Analyst(by, of), Log.Today, seen, ask, key), Lists, Ct);
    }

    public async Task DoAsync(string number, string by, CounterpartyAsk ask) =>
        Assert.IsType<CounterpartyAnswer.Taken>(await AskAsync(number, by, ask));

    /// <summary>Proposed by ana, signed by ben.</summary>
    public async Task ClearAsync(string number, string listing, int days = 30)
    {
        await DoAsync(number, "ana", new CounterpartyAsk.Propose(listing, "another town", Log.Today.AddDays(days)));
        await DoAsync(number, "ben", new CounterpartyAsk.Sign(listing));
    }

    /// <summary>Counts as they are kept are those that counting gives.</summary>
    public async Task CountsAreRightAsync()
    {
        await using DeskContext desk = DeskContext.Of(Log.Place);
        var rows = await desk
            .Counterparties.AsNoTracking()
            .Where(r => r.Organization == Organization)
            .Select(r => new { r.Standing, r.Through })
            .ToListAsync(Ct);
        var counted = rows.GroupBy(r => r.Through < Log.Today ? PortfolioStanding.Open : r.Standing)
            .ToDictionary(g => g.Key, g => g.LongCount());
        Assert.Equal(counted.OrderBy(c => c.Key), (await Portfolio.CountAsync(Ct)).OrderBy(c => c.Key));
    }

    public ValueTask DisposeAsync() => Log.DisposeAsync();

    /// <summary>Two lists hold the same listings from now on.</summary>
    /// <param name="again">What the second says of each; null: the same.</param>
    public void Double(Func<Listing, Listing>? again = null)
    {
        _again = again ?? (l => l);
        Index();
    }

    private void Index() =>
        Lists = new(
            ScreeningIndex.Build([
                Version("made", _listings),
                .. _again is null ? Array.Empty<ListVersion>() : [Version("again", _listings.Select(_again))],
            ]),
            Log.Today
        );

    private static ListVersion Version(string name, IEnumerable<Listing> listings) =>
        new()
        {
            Name = name,
            ListCodes = ["EL"],
            ContentHash = ListHashing.HashOf(listings),
            Source = "made",
            IsComplete = true,
            Listings = [.. listings],
        };

    public static string Number(int number) => number.ToString("C-000000", CultureInfo.InvariantCulture);
}
