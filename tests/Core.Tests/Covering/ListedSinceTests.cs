using System.Text.Json.Nodes;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.Orders.Reading;
using Licet.Core.Ownership;
using Licet.Core.Rules;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Covering;

/// <summary>Huawei was put on the Entity List on 16 May 2019 (84 FR 22961).</summary>
public class ListedSinceTests
{
    private static readonly StarterListIndex s_lists = new();

    [Theory]
    [InlineData("2019-05-15", false)]
    [InlineData("2019-11-20", true)]
    public void A_license_from_before_its_party_was_listed_goes_to_a_person_and_a_later_one_covers(
        string issued,
        bool covers
    )
    {
        HeldCase given = new();
        given.Order["on"] = "2019-12-02";
        given.Order["destination"] = "CN";
        given.Party["name"] = "Huawei Technologies Co., Ltd.";
        given.Party["country"] = "CN";
        given.Line["eccn"] = "EAR99";
        given.File0["asOf"] = "2019-12-01";
        given.License["issued"] = issued;
        given.License["destinations"] = new JsonArray("CN");
        given.License["parties"]![1] = new JsonObject
        {
            ["role"] = "ultimate-consignee",
            ["name"] = "Huawei Technologies Co., Ltd.",
            ["country"] = "CN",
        };
        given.License["lines"]![0]!["eccn"] = "EAR99";
        given.License["shipped"] = new JsonArray();
        var reading = OrderReader.Read(System.Text.Encoding.UTF8.GetBytes(given.Order.ToJsonString()));
        var order = reading.Order!;
        Situation situation = new(
            RuleBook.Shipped,
            [.. order.Parties.Select(s_lists.Screen)],
            new(["starter"], []),
            new(AffiliatesRuleSetting.Ask, true)
        )
        {
            Texts = s_lists.Read(order),
        };
        var held = HeldCase.Read(given.File0);
        Assert.Empty(held.Problems);
        var decided = new OrderCoverage(held.Licenses, given.Verifying).Cover(
            Determiner.Decide(order, situation),
            situation
        );
        var tried = Assert.Single(Assert.Single(decided.Lines).Coverage!.Tried);
        Assert.Equal(covers ? [] : ["LISTED_SINCE"], tried.Faults.Select(f => f.Code));
    }

    private sealed class StarterListIndex
    {
        private readonly ScreeningIndex _index = ScreeningIndex.Build([StarterList.Open()]);

        public IReadOnlyDictionary<string, TextReading> Read(Core.Orders.Order order) =>
            OrderScreening.Texts(order, _index);

        public PartyScreening Screen(Core.Orders.Party party)
        {
            var result = _index.Screen(
                new ScreeningQuery(party.Name) { Country = party.Country },
                ScreeningSettings.Default
            );
            return new(result.Hits, result.IsTooGeneric);
        }
    }
}
