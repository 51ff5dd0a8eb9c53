using System.Buffers;
using Licet.Core.Counterparties;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.Licenses.Documents;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Lists.Days;

namespace Licet.Web.Law;

/// <summary>One order answered: the lists of its day, what screening met, and what the law says.</summary>
public sealed record Answered(Order Order, ListsOfDay Lists, Situation Situation, OrderDetermination Decided)
{
    /// <summary>The answer with licenses that may cover its lines.</summary>
    public Answered With(OrderCoverage held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return this with { Decided = held.Cover(Decided, Situation) };
    }

    /// <summary>The answer as <c>licet check --format json</c> gives it.</summary>
    public byte[] Json()
    {
        ArrayBufferWriter<byte> bytes = new();
        DeterminationJson.Write(Decided, indented: true, bytes);
        return bytes.WrittenSpan.ToArray();
    }
}

/// <summary>Where pages and API ask the law: the shipped rule tables, the stored lists, and the licenses that the organization holds.</summary>
public sealed class OrderLaw(ListsOfDays lists, EventLog log, Chosen chosen)
{
    public static RuleBook Rules => RuleBook.Shipped;

    /// <summary>What the tables do not know of an order: an ECCN, a country, a code.</summary>
    public static IReadOnlyList<OrderProblem> Problems(Order order) => Determiner.Check(order, Rules);

    /// <summary>The law's answer on the order's own day.</summary>
    /// <param name="organization">Whose licenses may cover its lines, and whose clearings stand for its parties; null: nobody's.</param>
    /// <param name="acceptGaps">Give the answer underneath a gap of lists or tables.</param>
    public async Task<Answered> AnswerAsync(Order order, string? organization, bool acceptGaps, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        KnownCounterparties known = organization is null
            ? KnownCounterparties.None
            : await KnownAsync(organization, [order], ct);
        Answered answered = Answer(order, known, acceptGaps);
        return organization is null || answered.Decided.Lines.All(l => l.Requirements.Count == 0)
            ? answered
            : answered.With(Covering(await HeldAsync(organization, order.On, ct)));
    }

    /// <summary>The licenses of an organization as the log has them, those that end before a day left out.</summary>
    public Task<IReadOnlyList<HeldLicense>> HeldAsync(string organization, DateOnly through, CancellationToken ct) =>
        LicensesHeld.OfAsync(log, organization, through, ct);

    /// <summary>What covers orders, each drawing on what those before it left.</summary>
    public OrderCoverage Covering(IReadOnlyList<HeldLicense> held) => new(held, new Verifying(null, null, log.Today));

    /// <summary>What an organization's persons found about those who are parties of these orders.</summary>
    public Task<KnownCounterparties> KnownAsync(string organization, IEnumerable<Order> orders, CancellationToken ct) =>
        PortfolioFindings.OfAsync(log, organization, orders, ct);

    /// <summary>The law's answer with nobody's licenses.</summary>
    /// <param name="known">Whose hits were looked at before.</param>
    public Answered Answer(Order order, KnownCounterparties known, bool acceptGaps)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(known);
        ListsOfDay day = lists.Of(order.On);
        Situation situation = new(
            Rules,
            known.Find(order, day.Screen(order), day.Index.Versions),
            day.Worth,
            new(chosen.AffiliatesRule, acceptGaps)
        )
        {
            Texts = day.Read(order),
        };
        return new(order, day, situation, Determiner.Decide(order, situation));
    }
}
