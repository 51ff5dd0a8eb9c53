using System.Collections.Immutable;
using System.Text;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.Items;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;
using Licet.Core.Rules;
using Licet.Core.Tests.Licenses;
using Licet.Data.Orders;
using Licet.Data.Tests.Licenses;
using LineOutcome = Licet.Core.Determination.Outcome;

namespace Licet.Data.Tests.Orders;

/// <summary>Orders sent through the store, under a law that a test makes.</summary>
internal sealed class OrderRun(LicenseDesk desk)
{
    public const string Day = "2019-12-02";

    public LicenseDesk Desk => desk;

    public OrderHistories Orders { get; } = new(desk.Log);

    public OrderList List { get; } = new(desk.Log);

    /// <summary>What lets a line go: a license that is drawn, or a general license; nothing where the law asks for a license.</summary>
    public Func<Order, OrderDetermination> Law { get; set; } = Drawing(("D1234567", 10, 10_000));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<OrderRun> OpenAsync(Place place, params string[] licenses)
    {
        var desk = await LicenseDesk.OpenAsync(place);
        foreach (var number in licenses.DefaultIfEmpty("D1234567"))
        {
            await desk.IssueAsync(LicenseRun.Terms() with { Number = number });
        }

        desk.Turn(Day);
        return new(desk);
    }

    public static OrderText Text(string id, string party = "Muster AG") =>
        OrderText
            .Read(
                Encoding.UTF8.GetBytes(
                    $$"""{"id":"{{id}}","on":"{{Day}}","destination":"DE","parties":[{"roles":["end-user"],"name":"{{party}}","country":"DE"}],"lines":[{"eccn":"3A001.a.2","value":1.50}]}"""
                )
            )
            .Text!;

    public async Task<OrderAnswer> AskAsync(string id, OrderAsk ask, Person? by = null, string? key = null)
    {
        long seen = (await Orders.FindAsync(id, (by ?? LicenseRun.Licensee).Organization, Ct))?.Sequence ?? 0;
        return await SendAsync(id, ask, seen, by, key);
    }

    /// <param name="owner">Whose order, where Licet itself acts.</param>
    public Task<OrderAnswer> SendAsync(
        string id,
        OrderAsk ask,
        long seen,
        Person? by = null,
        string? key = null,
        string? owner = null
    )
    {
        OrderCommand command = new(id, by ?? LicenseRun.Licensee, desk.Log.Today, seen, ask, key) { For = owner };
        return Orders.TakeAsync(command, o => Law(o), Ct);
    }

    public async Task<OrderState> DoAsync(string id, OrderAsk ask) =>
        Assert.IsType<OrderAnswer.Taken>(await AskAsync(id, ask)).State;

    public async Task ReleasedAsync(string id)
    {
        await DoAsync(id, new OrderAsk.Enter(Text(id)));
        await DoAsync(id, new OrderAsk.Release(Text(id), "licensed"));
    }

    public static Func<Order, OrderDetermination> Drawing(params (string License, int Quantity, int Value)[] draws) =>
        order =>
            Decided(
                order,
                draws.Select(
                    (d, i) =>
                        Line(order, i, LineOutcome.Permitted) with
                        {
                            Coverage = Covered(d.License, d.Quantity, d.Value),
                        }
                )
            );

    public static OrderDetermination Required(Order order) =>
        Decided(order, [Line(order, 0, LineOutcome.LicenseRequired)]);

    public static OrderDetermination General(Order order)
    {
        Authority by = new(
            "84 FR 23468",
            "84 FR 23468 (1)(i)",
            Confidence.TryParse("R25", out var firm) ? firm : default!
        );
        Requirement lifted = new(by, "asked", RequirementKind.EndUser, "744.11", [], null);
        Finding[] found = [new Lifted(by, "Existing networks.", lifted), new Condition(by, "x", "GL_CERTIFICATION")];
        Step step = new("general-license", "", "", "", found, []);
        return Decided(order, [Line(order, 0, LineOutcome.Permitted) with { Steps = [step] }]);
    }

    private static LineDetermination Line(Order order, int index, LineOutcome outcome) =>
        new(index, order.Lines[0], outcome, outcome, "SUBJECT", [], [], [], null, false, null, []);

    private static OrderDetermination Decided(Order order, IEnumerable<LineDetermination> lines) =>
        new(order, LineOutcome.Permitted, [.. lines], [], [], ["invented"]);

    private static LineCoverage Covered(string license, int quantity, int value)
    {
        var terms = LicenseRun.Terms() with { Number = license };
        HeldLicense held = new("", terms.Issued, LicenseRun.Issued(terms), LedgerState.Empty);
        return new([new(held, terms, "1", [], null, null, LicenseRun.Draw(quantity, value), terms.LastDay, [])]);
    }
}
