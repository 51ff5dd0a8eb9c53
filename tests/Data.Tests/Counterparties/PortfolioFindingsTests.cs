using Licet.Core.Counterparties;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Data.Counterparties;
using Licet.Screening.Lists;

namespace Licet.Data.Tests.Counterparties;

public sealed class PortfolioFindingsOnSqliteTests(SqliteDatabase database)
    : PortfolioFindingsTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class PortfolioFindingsOnPostgresTests(PostgresDatabase database)
    : PortfolioFindingsTests(database),
        IClassFixture<PostgresDatabase>;

/// <summary>What a portfolio says of the parties of orders.</summary>
public abstract class PortfolioFindingsTests(Database database)
{
    private const string Name = "Blue Harbor Mining";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_clearing_reaches_orders_by_number_and_by_name_and_those_of_nobody_else()
    {
        await using PortfolioRun run = await PortfolioRun.OpenAsync(await database.NewPlaceAsync(), Name);
        await run.ImportAsync(("1", new(Name, PartyKind.Company, "NL")), ("2", new("Bakery Sunshine", Country: "NL")));
        Order byName = Order(Name);
        Order byNumber = Order(Name, "1");
        Order long_ = Order(string.Join(' ', Enumerable.Repeat("very long name", 30)));
        Assert.Empty(await FoundAsync(run, byName));
        await run.ClearAsync("1", "EL:Blue-Harbor-Mining");
        PartyFinding found = Assert.Single(await FoundAsync(run, byName, byNumber, long_));
        Assert.False(found.Same);
        Assert.Contains("the counterparty 1 by ana and ben", found.Words, StringComparison.Ordinal);
        Assert.Single(await FoundAsync(run, byNumber));
        Assert.Empty(await FoundAsync(run, Order(Name, "2")));
        Assert.Empty(await FoundAsync(run, Order(Name, "of no such number")));
        KnownCounterparties others = await PortfolioFindings.OfAsync(run.Log, "other", [byName, byNumber], Ct);
        Assert.Empty(Found(run, others, byName));

        // Another one of the name, of whom nobody found anything.
        await run.ImportAsync(("3", new(Name, PartyKind.Company, "NL")));
        Assert.Empty(await FoundAsync(run, byName));
        Assert.Single(await FoundAsync(run, byNumber));
    }

    [Fact]
    public async Task It_ends_with_the_facts_the_listing_and_its_last_day()
    {
        await using PortfolioRun run = await PortfolioRun.OpenAsync(await database.NewPlaceAsync(), Name);
        await run.ImportAsync(("1", new(Name, Country: "NL")));
        await run.ClearAsync("1", "EL:Blue-Harbor-Mining", days: 10);
        Order order = Order(Name);
        Assert.Single(await FoundAsync(run, order with { On = run.Log.Today.AddDays(10) }));
        Assert.Empty(await FoundAsync(run, order with { On = run.Log.Today.AddDays(11) }));
        Assert.Empty(await FoundAsync(run, order with { On = run.Log.Today.AddDays(-1) }));
        run.Relist(Name, l => l with { Countries = ["NL"] });
        Assert.Empty(await FoundAsync(run, order));
        run.Relist(Name, l => l with { Countries = [] });
        Assert.Single(await FoundAsync(run, order));
        await run.ImportAsync(("1", new(Name, Country: "NL") { Addresses = ["Harbor 1"] }));
        Assert.Empty(await FoundAsync(run, order));
    }

    private static Order Order(string name, string? id = null) =>
        new()
        {
            On = new(2026, 11, 2),
            Destination = "NL",
            Exporter = new(null, "US", null, Facts.None),
            Parties =
            [
                new()
                {
                    Id = id,
                    Name = name,
                    Country = "NL",
                    Roles = [PartyRole.EndUser],
                },
            ],
            Lines = [],
        };

    /// <summary>Of the first order's party, asked together with the others.</summary>
    private static async Task<IReadOnlyList<PartyFinding>> FoundAsync(PortfolioRun run, params Order[] orders) =>
        Found(run, await PortfolioFindings.OfAsync(run.Log, PortfolioRun.Organization, orders, Ct), orders[0]);

    private static IReadOnlyList<PartyFinding> Found(PortfolioRun run, KnownCounterparties known, Order order) =>
        known.Find(order, OrderScreening.Of(order, run.Lists.Index), run.Lists.Index.Versions)[0].Found;
}
