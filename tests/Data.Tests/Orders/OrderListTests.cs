using System.Text;
using Licet.Core.Orders.Shipping;
using Licet.Data.Orders;
using Licet.Data.Records;

namespace Licet.Data.Tests.Orders;

public sealed class OrderListOnSqliteTests(SqliteDatabase database)
    : OrderListTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class OrderListOnPostgresTests(PostgresDatabase database)
    : OrderListTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class OrderListTests(Database database)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Whatever the page's length, each is met once, in the order that its standing asks for, and nobody else's.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(50)]
    public async Task Orders_are_found_by_standing_and_number_page_by_page(int most)
    {
        var run = await OrderRun.OpenAsync(await database.NewPlaceAsync());
        await using var _ = run.Desk;
        foreach (int i in Enumerable.Range(0, 7))
        {
            string number = i % 2 == 0 ? $"PO-{i}" : $"so.{i}_acme";
            run.Desk.Turn($"2019-12-{2 + (i / 3):00}");
            await run.DoAsync(number, new OrderAsk.Enter(OrderRun.Text(number)));
        }

        await run.AskAsync(
            "PO-other",
            new OrderAsk.Enter(OrderRun.Text("PO-other")),
            new("otto", ["applicant-signer"]) { Applicant = "other" }
        );
        string[] ids = ["PO-6", "so.1_acme", "PO-0"];
        var texts = await run.Orders.TextsAsync(["nobody's", .. ids, "PO-other"], "acme", Ct);
        Assert.Equal(ids.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        foreach (string id in ids)
        {
            Assert.Equal(
                Assert.IsType<RecordContent.Whole>(await run.Orders.TextAsync(id, "acme", Ct)).Content,
                Encoding.UTF8.GetBytes(texts[id].Json)
            );
        }

        Assert.Equal("PO-0 PO-2 so.1_acme PO-4 so.3_acme so.5_acme PO-6", await AllAsync(new(OrderStanding.Held)));
        Assert.Equal("PO-6 so.5_acme so.3_acme PO-4 so.1_acme PO-2 PO-0", await AllAsync(new()));
        Assert.Equal("so.5_acme so.3_acme so.1_acme", await AllAsync(new(Number: "ACME")));
        Assert.Equal("PO-0 PO-2 PO-4 PO-6", await AllAsync(new(OrderStanding.Held, "po-")));
        Assert.Equal("", await AllAsync(new(Number: "acme/")));
        Assert.Equal("", await AllAsync(new(Number: "o%")));
        Assert.Equal("so.5_acme so.3_acme so.1_acme", await AllAsync(new(Number: "_")));
        Assert.Equal("", await AllAsync(new(OrderStanding.Shipped)));

        async Task<string> AllAsync(OrderSearch search)
        {
            List<string> met = [];
            OrdersFound found;
            do
            {
                found = await run.List.FindAsync("acme", search, most, Ct);
                Assert.True(found.Orders.Count <= most);
                met.AddRange(found.Orders.Select(o => o.Id));
                search = search with { After = found.Next };
            } while (found.Next is not null);

            return string.Join(' ', met);
        }
    }
}
