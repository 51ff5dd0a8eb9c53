using System.Text;
using System.Text.Json.Nodes;
using Licet.Core.Counterparties;
using Licet.Core.Covering;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders.Shipping;
using Licet.Core.Replay;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Orders;
using Licet.Web.Features.Applications;
using Licet.Web.Features.Check;
using Licet.Web.Law;
using Licet.Web.Look;

namespace Licet.Web.Demo;

/// <summary>
/// What the demo's exporters have done: a license issued elsewhere, orders held, released and shipped, checks, an application. Every act goes
/// the way of everybody's, and is decided on as theirs; nothing is written past the law.
/// </summary>
internal sealed class DemoBusiness(EventLog log, DeskContext desk, OrderLaw law, Checks checks, TimeProvider time)
{
    private const string License = "D1300001";
    private static readonly Person s_signer = new("sofia@nordwind.example", ["applicant-signer"])
    {
        Applicant = DemoPeople.First,
    };
    private static readonly Person s_other = new("omar@harbor.example", ["applicant-signer"])
    {
        Applicant = DemoPeople.Second,
    };

    /// <summary>The demo's first exporter, in the replay of 2019.</summary>
    public static ReplaySeat Seat { get; } =
        new(DemoPeople.First, 'N', "Nordwind Valves Inc.", "Sampleton", "Texas", "75999", s_signer);

    public async Task FillAsync(CancellationToken ct)
    {
        await LicenseAsync(ct);
        await DemoProducts.FillAsync(log, ct);
        OrderText valves = Sample("valve-singapore.json");
        OrderText cable = Sample("ear99-cable-huawei-2019.json");
        await EnterAsync(s_signer, valves, ct);
        await EnterAsync(s_signer, cable, ct);
        await EnterAsync(s_other, Renamed(cable, "HO-77"), ct);
        await ShippedAsync(Renamed(valves, "PO-2611-SG"), ct);
        await ReleasedAsync(Renamed(cable, "PO-1934-DE", "Nordlicht Feinmechanik GmbH", "DE"), ct);
        await EnterAsync(s_signer, Renamed(cable, "PO-1931-CN", "Huawei Technologies Co., Ltd.", "CN"), ct);
        await EnRouteAsync(Renamed(cable, "PO-1902-NL"), ct);
        await CancelledAsync(Renamed(cable, "PO-1929-CN", "HiSilicon Technologies Co., Ltd", "CN"), ct);
        foreach (OrderText order in new[] { valves, cable })
        {
            byte[] json = Encoding.UTF8.GetBytes(order.Json);
            await checks.KeepAsync(RequestKey.New(), order.Order, json, false, DemoPeople.First, s_signer.Id, ct);
        }

        ApplicationText form = ApplicationText.Read(Read("valve-to-singapore.json"));
        foreach (string member in new[] { "$schema", "attachments", "documentsSubmitted", "signature", "dated" })
        {
            form.Remove(member);
        }

        desk.Applications.Add(
            new ApplicationRow
            {
                Id = RequestKey.New(),
                Organization = DemoPeople.First,
                Title = "Valves and pumps for the paint plant",
                Form = form.Json(),
                Assumes = FormOfOrder.Assumes(valves.Order),
                By = "ana@nordwind.example",
                At = time.GetUtcNow(),
            }
        );
        await desk.SaveChangesAsync(ct);
    }

    private async Task LicenseAsync(CancellationToken ct)
    {
        HeldLicense held = HeldLicensesReader
            .Read(Read("held.json"), OrderLaw.Rules)
            .Licenses.First(l => l.Number == License);
        LicenseAct act = new(s_signer, log.Today, 0, new Entered(held.License.Terms!, DemoPeople.First));
        await new LicenseHistories(log).TakeAsync(new LicenseCommand(License, act), held.License.Process, ct);
        foreach (LedgerEntry entry in held.Ledger?.Entries.Values.Where(e => e.On <= log.Today) ?? [])
        {
            await new LicenseLedgers(log).EnterAsync(License, entry, s_signer, ct);
        }
    }

    private async Task<OrderState?> EnterAsync(Person by, OrderText order, CancellationToken ct) =>
        await TakeAsync(by, order, 0, new OrderAsk.Enter(order), ct);

    private async Task ShippedAsync(OrderText order, CancellationToken ct)
    {
        const string reason = "License on file; parties screened by hand against the lists of today";
        if (
            await EnterAsync(s_signer, order, ct) is { } entered
            && await TakeAsync(
                s_signer,
                order,
                entered.Sequence,
                new OrderAsk.Release(order, reason) { AcceptGaps = true },
                ct
            )
                is { } released
        )
        {
            OrderAsk ship = new OrderAsk.Ship(order, "X20260924000001") { AcceptGaps = true };
            await TakeAsync(s_signer, order, released.Sequence, ship, ct);
        }
    }

    private async Task ReleasedAsync(OrderText order, CancellationToken ct)
    {
        const string reason = "Parties screened by hand against the lists of today";
        if (await EnterAsync(s_signer, order, ct) is { } entered)
        {
            OrderAsk release = new OrderAsk.Release(order, reason) { AcceptGaps = true };
            await TakeAsync(s_signer, order, entered.Sequence, release, ct);
        }
    }

    /// <summary>Shipped days before the party was listed, and nobody said that it arrived.</summary>
    private async Task EnRouteAsync(OrderText order, CancellationToken ct)
    {
        const string reason = "No license required; parties screened by hand against the lists of that day";
        DateOnly entered = new(2019, 5, 8);
        OrderAsk[] acts =
        [
            new OrderAsk.Enter(order),
            new OrderAsk.Release(order, reason) { AcceptGaps = true },
            new OrderAsk.Ship(order, "X20190510000001") { AcceptGaps = true },
        ];
        for (int i = 0; i < acts.Length; i++)
        {
            await TakeAsync(s_signer, order, i, acts[i], ct, entered.AddDays(i));
        }
    }

    private async Task CancelledAsync(OrderText order, CancellationToken ct)
    {
        if (await EnterAsync(s_signer, order, ct) is { } entered)
        {
            OrderAsk cancel = new OrderAsk.Cancel("The customer withdrew it when a license was needed");
            await TakeAsync(s_signer, order, entered.Sequence, cancel, ct);
        }
    }

    /// <param name="on">The legal day; null: today.</param>
    private async Task<OrderState?> TakeAsync(
        Person by,
        OrderText order,
        long seen,
        OrderAsk ask,
        CancellationToken ct,
        DateOnly? on = null
    )
    {
        DateOnly day = on ?? log.Today;
        IReadOnlyList<HeldLicense> held = await law.HeldAsync(by.Applicant!, day, ct);
        KnownCounterparties known = await law.KnownAsync(by.Applicant!, [order.Order], ct);
        OrderAnswer answer = await new OrderHistories(log).TakeAsync(
            new OrderCommand(order.Order.Id!, by, day, seen, ask),
            o => law.Answer(o, known, ask.AcceptGaps).With(law.Covering(held)).Decided,
            ct
        );
        return (answer as OrderAnswer.Taken)?.State;
    }

    private static OrderText Sample(string file) => OrderText.Read(Read(file)).Text!;

    /// <summary>The same order under another number, with its first line alone.</summary>
    private static OrderText Renamed(OrderText order, string number)
    {
        JsonObject renamed = JsonNode.Parse(order.Json)!.AsObject();
        renamed["id"] = number;
        JsonNode first = renamed["lines"]![0]!.DeepClone();
        renamed["lines"] = new JsonArray(first);
        return OrderText.Read(Encoding.UTF8.GetBytes(renamed.ToJsonString())).Text!;
    }

    /// <summary>The same order under another number, to one party that plays every part.</summary>
    private static OrderText Renamed(OrderText order, string number, string party, string country)
    {
        JsonObject renamed = JsonNode.Parse(Renamed(order, number).Json)!.AsObject();
        renamed["destination"] = country;
        JsonNode first = renamed["parties"]![0]!.DeepClone();
        (first["name"], first["country"]) = (party, country);
        renamed["parties"] = new JsonArray(first);
        return OrderText.Read(Encoding.UTF8.GetBytes(renamed.ToJsonString())).Text!;
    }

    private static byte[] Read(string file)
    {
        using Stream stream =
            typeof(DemoBusiness).Assembly.GetManifestResourceStream("demo/" + file)
            ?? throw new InvalidOperationException($"The demo's {file} is not in the program.");
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
