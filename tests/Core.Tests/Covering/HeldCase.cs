using System.Text;
using System.Text.Json.Nodes;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.Orders.Reading;
using Licet.Core.Ownership;
using Licet.Core.Rules;
using Licet.Screening;

namespace Licet.Core.Tests.Covering;

/// <summary>The sample order of valves to Singapore and the sample license for it, to be changed by one thing.</summary>
internal sealed class HeldCase
{
    private static JsonObject Sample(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(SharedData.Repository, "samples", file)))!.AsObject();

    public JsonObject Order { get; } = Sample("orders/valve-singapore.json");
    public JsonObject File0 { get; } = Sample("license/held.json");
    public bool AcceptGaps { get; init; } = true;
    public IReadOnlyList<string> Gaps { get; init; } = [];
    public Verifying Verifying { get; init; } = new(null, null, new(2026, 9, 20));
    public Func<Situation, Situation> Met { get; init; } = s => s;

    public JsonObject License => File0["licenses"]![0]!.AsObject();
    public JsonObject Line => Order["lines"]![0]!.AsObject();
    public JsonObject Party => Order["parties"]![0]!.AsObject();

    /// <summary>With its first line alone.</summary>
    public HeldCase()
    {
        Order["lines"]!.AsArray().RemoveAt(1);
    }

    public static HeldReading Read(JsonNode file) =>
        HeldLicensesReader.Read(Encoding.UTF8.GetBytes(file.ToJsonString()), RuleBook.Shipped);

    public OrderDetermination Decide()
    {
        var held = Read(File0);
        Assert.Empty(held.Problems);
        return Decide(new OrderCoverage(held.Licenses, Verifying));
    }

    public OrderDetermination Decide(OrderCoverage held)
    {
        var reading = OrderReader.Read(Encoding.UTF8.GetBytes(Order.ToJsonString()));
        Assert.Empty(reading.Problems);
        var order = reading.Order!;
        var situation = Met(
            new(
                RuleBook.Shipped,
                [.. order.Parties.Select(_ => new PartyScreening([], false))],
                new(["invented"], Gaps),
                new(AffiliatesRuleSetting.Ask, AcceptGaps)
            )
            {
                Texts = OrderTexts
                    .Of(order)
                    .Select(t => t.Text)
                    .Distinct()
                    .ToDictionary(t => t, _ => TextReading.Nothing),
            }
        );
        return held.Cover(Determiner.Decide(order, situation), situation);
    }

    public LicenseCoverage Only() => Assert.Single(Assert.Single(Decide().Lines).Coverage!.Tried);
}
