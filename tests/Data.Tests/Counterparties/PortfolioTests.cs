using Licet.Core.Counterparties;
using Licet.Core.Importing;
using Licet.Data.Counterparties;
using Licet.Data.Desk;
using Licet.Data.Importing;
using Licet.Screening.Lists;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Tests.Counterparties;

public sealed class PortfolioOnSqliteTests(SqliteDatabase database)
    : PortfolioTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class PortfolioOnPostgresTests(PostgresDatabase database)
    : PortfolioTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class PortfolioTests(Database database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_hold_every_counterparty_once_in_one_order_whatever_is_searched()
    {
        await using PortfolioRun run = await PortfolioRun.OpenAsync(
            await database.NewPlaceAsync(),
            "Blue Harbor Mining"
        );
        string[] names =
        [
            "Blue Harbor Mining",
            "blue bakery sunshine",
            "Österreich Blumen",
            "Zinnober",
            "blue",
            "blue",
        ];
        (string Number, CounterpartyFacts Facts)[] parties =
        [
            .. Enumerable.Range(0, 60).Select(i => (PortfolioRun.Number(i), new CounterpartyFacts(names[i % 6]))),
            ("blue-1", new("Alpha")),
        ];
        await run.ImportAsync(parties);
        foreach (string search in new[] { "", "blue", "C-00001", "BLUE harbor", "öst", "nothing", "%", "_" })
        {
            foreach (PortfolioStanding? standing in new PortfolioStanding?[] { null, PortfolioStanding.Open })
            {
                List<string> found = [];
                string? next = null;
                do
                {
                    PortfolioPage page = await run.Portfolio.AskAsync(new(search, standing, next, 7), Ct);
                    Assert.True(page.Rows.Count == 7 || page.Next is null);
                    found.AddRange(page.Rows.Select(r => r.Number));
                    next = page.Next;
                } while (next is not null);
                Assert.Equal(Naive(parties, search, standing), found);
            }
        }

        await run.CountsAreRightAsync();
    }

    private static List<string> Naive(
        (string Number, CounterpartyFacts Facts)[] parties,
        string search,
        PortfolioStanding? standing
    )
    {
        var asked = parties
            .Where(p => standing is null || p.Facts.Name == "Blue Harbor Mining")
            .OrderBy(p => p.Number, StringComparer.Ordinal)
            .ToList();
        var numbers = asked.Where(p => p.Number.StartsWith(search, StringComparison.Ordinal)).ToList();
        var rest = asked
            .Except(numbers)
            .Where(p =>
                CounterpartyRow.KeyOf(p.Facts.Name).StartsWith(CounterpartyRow.KeyOf(search), StringComparison.Ordinal)
            )
            .OrderBy(p => CounterpartyRow.KeyOf(p.Facts.Name), StringComparer.Ordinal)
            .ThenBy(p => p.Number, StringComparer.Ordinal);
        return [.. numbers.Concat(search.Length == 0 ? [] : rest).Select(p => p.Number)];
    }

    [Fact]
    public async Task Numbers_that_are_there_are_updated_and_wrong_rows_are_told()
    {
        await using PortfolioRun run = await PortfolioRun.OpenAsync(
            await database.NewPlaceAsync(),
            "Blue Harbor Mining"
        );
        await run.ImportAsync(("1", new("Blue Harbor Mining")), ("2", new("Bakery Sunshine")));
        ImportRow again = await run.TakeAsync([
            new ImportedParty(2, "1", new("Blue Harbor Mining")),
            new ImportedParty(3, "2", new("Bakery Moonlight")),
            new ImportedRow.Wrong(4, "country", "expected a country, found 'Atlantis'"),
            new ImportedParty(5, "3", new("Tailor Fine")),
        ]);
        Assert.Equal((1, 1, 1, 1, 4), (again.Added, again.Changed, again.Same, again.Refused, again.Read));
        Assert.Equal(PortfolioStanding.Open, await run.StandingAsync("1"));
        Assert.Equal(PortfolioStanding.NotScreened, await run.StandingAsync("2"));
        await run.CountsAreRightAsync();
        ImportFault fault = Assert.Single(await run.Imports.FaultsAsync(again.Id, 0, 10, Ct));
        Assert.Equal((4, "country"), (fault.Row, fault.Column));
        Assert.Equal("Bakery Moonlight", (await run.RowAsync("2")).Name);
        Assert.Equal((3, 2), await run.Imports.CountAsync(PortfolioRun.Organization, Ct));
        Assert.Null(await run.Imports.FindAsync(again.Id, "other", Ct));
    }

    [Fact]
    public async Task A_full_portfolio_takes_no_more_and_what_is_there_is_changed_all_the_same()
    {
        await using PortfolioRun run = await PortfolioRun.OpenAsync(
            await database.NewPlaceAsync(),
            "Blue Harbor Mining"
        );
        await run.ImportAsync(("1", new("Bakery Sunshine")), ("2", new("Tailor Fine")));
        ImportRow import = await run.TakeAsync([]);
        ImportedRow[] rows =
        [
            new ImportedParty(2, "3", new("Cobbler Quick")),
            new ImportedParty(3, "1", new("Bakery Moonlight")),
            new ImportedParty(4, "4", new("Florist Red")),
        ];
        Assert.True(await new PortfolioImports(run.Log) { Most = 3 }.TakeAsync(import, rows, Ct));
        Assert.Equal((1, 1, 1), (import.Added, import.Changed, import.Refused));
        ImportFault fault = Assert.Single(await run.Imports.FaultsAsync(import.Id, 0, 9, Ct));
        Assert.Equal((4, "a portfolio holds 3 counterparties"), (fault.Row, fault.Why));
        await run.CountsAreRightAsync();
    }

    [Fact]
    public async Task A_batch_that_somebody_else_took_is_not_taken_twice()
    {
        await using PortfolioRun run = await PortfolioRun.OpenAsync(
            await database.NewPlaceAsync(),
            "Blue Harbor Mining"
        );
        ImportRow import = await run.TakeAsync([]);
        ImportRow other = (await run.Imports.FindAsync(import.Id, PortfolioRun.Organization, Ct))!;
        ImportedRow[] rows = [new ImportedParty(2, "1", new("Bakery Sunshine"))];
        Assert.True(await run.Imports.TakeAsync(import, rows, Ct));
        Assert.False(await run.Imports.TakeAsync(other, rows, Ct));
        Assert.True(await run.Imports.ChangeAsync(import, i => i.Phase = ImportPhase.Done, Ct));
        ImportRow done = (await run.Imports.FindAsync(import.Id, PortfolioRun.Organization, Ct))!;
        Assert.Equal((1, ImportPhase.Done), (done.Read, done.Phase));
        await run.CountsAreRightAsync();
    }

    /// <summary>The short way, by the listings that changed, gives what screening everybody anew gives.</summary>
    [Fact]
    public async Task A_changed_list_leaves_the_portfolio_as_screening_everybody_would()
    {
        await using PortfolioRun run = await PortfolioRun.OpenAsync(
            await database.NewPlaceAsync(),
            "Blue Harbor Mining",
            "Red Valley Steel",
            "Green Mountain Drones"
        );
        await run.ImportAsync(
            ("1", new("Blue Harbor Mining")),
            ("2", new("Red Valley Steel")),
            ("3", new("White River Optics")),
            ("4", new("Trading Name") { OtherNames = ["White River Optics"] }),
            ("5", new("Bakery Sunshine")),
            ("6", new("Tailor Fine") { Addresses = ["No. 48 Chuangye Road, Shenzhen 518057, China"], Country = "CN" })
        );
        run.Relist("Red Valley Steel", null);
        run.Relist("Blue Harbor Mining", l => l with { Names = [new("Yellow Canyon Mining")] });
        run.List("White River Optics");
        run.Relist(
            "Green Mountain Drones",
            l => l with { Addresses = [new("No. 48 Chuangye Road, Shenzhen 518057, China", "CN")] }
        );
        Assert.False(await run.Changed.AreFollowedAsync(run.Lists, Ct));
        await run.ScreenAsync();
        Assert.True(await run.Changed.AreFollowedAsync(run.Lists, Ct));
        string[] open = [.. await OpenAsync(run)];
        Assert.Contains("3", open);
        Assert.Contains("4", open);
        Assert.Contains("6", open);
        Assert.DoesNotContain("1", open);
        Assert.DoesNotContain("2", open);
        var short_ = await HitsAsync(run);
        string[] ids =
        [
            .. await Task.WhenAll(Enumerable.Range(1, 6).Select(async i => (await run.RowAsync($"{i}")).Id)),
        ];
        Assert.Equal(6, await run.Screening.DoubtAsync(ids, Ct));
        await run.ScreenAsync();
        Assert.Equal(short_, await HitsAsync(run));
        Assert.Equal(open, await OpenAsync(run));
        await run.CountsAreRightAsync();
    }

    [Fact]
    public async Task A_listing_in_two_lists_is_followed_where_both_change_alike()
    {
        await using PortfolioRun run = await PortfolioRun.OpenAsync(
            await database.NewPlaceAsync(),
            "Blue Harbor Mining"
        );
        run.Double();
        await run.ImportAsync(("1", new("Yellow Canyon Mining")));
        Assert.Equal(PortfolioStanding.Silent, await run.StandingAsync("1"));
        run.Relist("Blue Harbor Mining", l => l with { Names = [new("Yellow Canyon Mining")] });
        await run.ScreenAsync();
        Assert.Equal(PortfolioStanding.Open, await run.StandingAsync("1"));
    }

    private static async Task<IEnumerable<string>> OpenAsync(PortfolioRun run) =>
        (await run.Portfolio.AskAsync(new("", PortfolioStanding.Open, null, 100), Ct)).Rows.Select(r => r.Number);

    private static async Task<List<string>> HitsAsync(PortfolioRun run)
    {
        await using DeskContext desk = DeskContext.Of(run.Log.Place);
        var hits = await desk.CounterpartyHits.AsNoTracking().ToListAsync(Ct);
        return
        [
            .. hits.Select(h => $"{h.Counterparty} {h.Listing} {h.Score:R} {h.Record}").Order(StringComparer.Ordinal),
        ];
    }
}
