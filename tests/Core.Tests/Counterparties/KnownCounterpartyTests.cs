using System.Text.Json.Nodes;
using Licet.Core.Counterparties;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Review;
using Licet.Core.Tests.Determination;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Counterparties;

/// <summary>A clearing of a counterparty holds for the orders of its organization that tell nothing else of it.</summary>
public class KnownCounterpartyTests
{
    private const string Name = "Huawei Technologies Example GmbH";
    private const string Number = "C-1";
    private const string Listing = "EL:1a3ccc08ecbb";
    private static readonly DateOnly s_day = new(2026, 9, 24);
    private static readonly byte[] s_salt = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
    private static readonly CounterpartyFacts s_facts = new(Name, PartyKind.Company, "DE")
    {
        OtherNames = ["Huawei Example"],
        Addresses = ["Hafenstr. 1, Hamburg"],
    };

    [Fact]
    public void Without_a_clearing_a_person_decides_and_with_it_the_answer_says_who_cleared()
    {
        Assert.Equal(Outcome.PersonDecides, Decide([]).Outcome);
        OrderDetermination cleared = Decide([Cleared(s_facts)]);
        Assert.Equal(Outcome.NoLicenseRequired, cleared.Outcome);
        Note said = cleared.Lines[0].Findings<Note>().First(n => n.Authority.Rule == "clearing");
        Assert.Contains("C-1 by ana and ben on 2026-09-24, through 2026-10-24", said.Text, StringComparison.Ordinal);
        Assert.Equal(Outcome.PersonDecides, Decide([Cleared(s_facts) with { State = null }]).Outcome);
    }

    [Fact]
    public void One_signature_clears_nothing_and_a_clearing_of_another_organization_neither()
    {
        Assert.Equal(Outcome.PersonDecides, Decide([Known(s_facts, acts: ["propose"])]).Outcome);
        Assert.Equal(Outcome.PersonDecides, Decide([Cleared(s_facts)], organization: "other").Outcome);
    }

    [Theory]
    [InlineData("2026-09-23", Outcome.PersonDecides)]
    [InlineData("2026-09-24", Outcome.NoLicenseRequired)]
    [InlineData("2026-10-24", Outcome.NoLicenseRequired)]
    [InlineData("2026-10-25", Outcome.PersonDecides)]
    public void It_holds_from_the_second_signature_through_its_last_day(string day, Outcome expected) =>
        Assert.Equal(expected, Decide([Cleared(s_facts)], o => o["on"] = day).Outcome);

    /// <summary>Whatever an order tells beyond what the two persons had before them, nobody has looked at.</summary>
    [Theory]
    [InlineData("""{"id":"C-1"}""", true)]
    [InlineData("""{"id":"C-2"}""", false)]
    [InlineData("""{"name":"HUAWEI  Technologies Example GmbH"}""", true)]
    [InlineData("""{"name":"Huawei Technologies Example"}""", false)]
    [InlineData("""{"id":"C-1","name":"Huawei Example"}""", false)]
    [InlineData("""{"country":"AT"}""", false)]
    [InlineData("""{"kind":"company"}""", true)]
    [InlineData("""{"kind":"person"}""", false)]
    [InlineData("""{"otherNames":["Huawei Example"]}""", true)]
    [InlineData("""{"otherNames":["Huawei Technologies"]}""", false)]
    [InlineData("""{"addresses":["Hafenstr. 1,  Hamburg"]}""", true)]
    [InlineData("""{"addresses":["Bantian, Longgang District, Shenzhen"]}""", false)]
    public void An_order_that_tells_more_of_the_party_is_asked_about(string told, bool isCleared)
    {
        JsonObject more = JsonNode.Parse(told)!.AsObject();
        OrderDetermination answer = Decide(
            [Cleared(s_facts)],
            o =>
            {
                foreach ((string field, JsonNode? value) in more)
                {
                    o["parties"]![0]![field] = value!.DeepClone();
                }
            }
        );
        Assert.Equal(isCleared, answer.Lines[0].Findings<Note>().Any(n => n.Authority.Rule == "clearing"));
        Assert.True(!isCleared || answer.Outcome == Outcome.NoLicenseRequired);
    }

    [Fact]
    public void Of_two_of_one_name_each_has_to_be_cleared_unless_the_order_says_which()
    {
        KnownCounterparty open = Known(s_facts, acts: []) with { Number = "C-2" };
        Assert.Equal(Outcome.PersonDecides, Decide([Cleared(s_facts), open]).Outcome);
        Assert.Equal(
            Outcome.NoLicenseRequired,
            Decide([Cleared(s_facts), open], o => o["parties"]![0]!["id"] = Number).Outcome
        );
        Assert.Equal(
            Outcome.NoLicenseRequired,
            Decide([Cleared(s_facts), Cleared(s_facts) with { Number = "C-2" }]).Outcome
        );
    }

    [Fact]
    public void A_clearing_does_not_reach_the_company_of_which_the_party_is_a_branch() =>
        Assert.Equal(
            Outcome.LicenseRequired,
            Decide(
                [Cleared(s_facts)],
                o =>
                    o["parties"]![0]!["branchOf"] = new JsonObject
                    {
                        ["name"] = "Huawei Technologies Co., Ltd.",
                        ["country"] = "CN",
                    }
            ).Outcome
        );

    [Fact]
    public void Who_is_confirmed_to_be_the_listed_party_is_it_whatever_the_order_says()
    {
        KnownCounterparty confirmed = Known(s_facts, acts: ["confirm"]);
        Assert.Equal(Outcome.LicenseRequired, Decide([confirmed]).Outcome);
        Assert.Contains(Listing, confirmed.State!.Hits.Keys);
        OrderDetermination answer = Decide(
            [confirmed],
            o =>
                o["parties"]![0]!["hits"] = new JsonArray(
                    new JsonObject
                    {
                        ["listing"] = Listing,
                        ["same"] = false,
                        ["reason"] = "a typist's guess",
                    }
                )
        );
        Assert.Contains(answer.Lines[0].Requirements, r => r.Listings.Contains(Listing));
    }

    [Fact]
    public void What_an_order_says_is_the_listed_party_no_clearing_takes_away()
    {
        KnownCounterparty cleared = Cleared(s_facts);
        Assert.Contains(Listing, cleared.State!.Hits.Keys);
        OrderDetermination answer = Decide(
            [cleared],
            o =>
                o["parties"]![0]!["hits"] = new JsonArray(
                    new JsonObject
                    {
                        ["listing"] = Listing,
                        ["same"] = true,
                        ["reason"] = "the same tax number",
                    }
                )
        );
        Assert.Equal(Outcome.LicenseRequired, answer.Outcome);
    }

    private static KnownCounterparty Cleared(CounterpartyFacts facts) => Known(facts, acts: ["propose", "sign"]);

    /// <summary>The counterparty with the same acts on each of its hits.</summary>
    private static KnownCounterparty Known(CounterpartyFacts facts, string[] acts)
    {
        CounterpartyState state = CounterpartyState.New("counterparty/1");
        WorkedCase given = WorkedCases.Of("DET-11");
        ScreeningIndex index = ScreeningIndex.Build(given.Lists);
        ScreeningResult met = index.Screen(facts.Query, new() { Top = 200 });
        foreach (MetListing listing in MetListing.Of(met.Hits))
        {
            HitEvidence evidence = HitEvidence.Of(facts, s_salt, listing);
            foreach (string act in acts)
            {
                CounterpartyAsk ask = act switch
                {
                    "propose" => new CounterpartyAsk.Propose(evidence.Listing, "another firm", s_day.AddDays(30)),
                    "sign" => new CounterpartyAsk.Sign(evidence.Listing),
                    _ => new CounterpartyAsk.Confirm(evidence.Listing, "the same firm"),
                };
                Person by = new(act == "sign" ? "ben" : "ana", [CounterpartyActs.Analyst]) { Applicant = "acme" };
                state = Assert
                    .IsType<CounterpartyRuling.Accepted>(
                        CounterpartyActs.Take(state, new(by, s_day, state.Sequence, ask), ("acme", evidence), s_day)
                    )
                    .State;
            }
        }

        Assert.NotEmpty(met.Hits);
        return new(Number, facts, [.. s_salt], state);
    }

    private static OrderDetermination Decide(
        IReadOnlyList<KnownCounterparty> known,
        Action<JsonObject>? change = null,
        string organization = "acme"
    )
    {
        WorkedCase given = WorkedCases.Of("DET-11");
        JsonObject json = given.Order.DeepClone().AsObject();
        json["parties"]![0]!["name"] = Name;
        change?.Invoke(json);
        Order order = WorkedCases.Order(json);
        Situation situation = WorkedCases.Situation(given, order);
        KnownCounterparties found = new(organization, known);
        return Determiner.Decide(order, situation with { Parties = found.Find(order, situation.Parties, given.Lists) });
    }
}
