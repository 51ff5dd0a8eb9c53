using System.Text.Json.Nodes;
using Licet.Core.Determination;

namespace Licet.Core.Tests.Determination;

/// <summary>What the auditor's eyes found: who exports is screened, and a paper of OFAC covers only what it is said to cover.</summary>
public class HeldOfacTests
{
    private static WorkedCase Iran(Action<JsonObject> change)
    {
        var given = WorkedCases.Of("DET-08");
        var order = given.Order.DeepClone().AsObject();
        order["destination"] = "IR";
        order["parties"] = JsonNode.Parse(
            """[{"name":"Nordlicht Feinmechanik","country":"IR","roles":["purchaser","ultimate-consignee","end-user"]}]"""
        );
        order["lines"] = JsonNode.Parse("""[{"eccn":"EAR99","value":1000}]""");
        order["on"] = "2026-09-24";
        change(order);
        return given with { Order = order };
    }

    private static JsonNode Held() =>
        JsonNode.Parse("""[{"agency":"OFAC","number":"IA-1","from":"2020-01-01","through":"2030-01-01"}]""")!;

    [Fact]
    public void An_authorization_of_OFAC_is_asked_whether_it_covers_the_line_and_then_permits_with_its_condition()
    {
        var asked = WorkedCases.Decide(Iran(o => o["held"] = Held()));
        Assert.Equal(Outcome.PersonDecides, asked.Outcome);
        Assert.Contains(asked.Lines[0].Questions, q => q.Field == "lines[0].facts.ofac-covers-line");

        var covered = WorkedCases.Decide(
            Iran(o =>
            {
                o["held"] = Held();
                o["lines"]![0]!["facts"] = new JsonObject { ["ofac-covers-line"] = true };
            })
        );
        Assert.Equal(Outcome.Permitted, covered.Outcome);

        var not = WorkedCases.Decide(
            Iran(o =>
            {
                o["held"] = Held();
                o["lines"]![0]!["facts"] = new JsonObject { ["ofac-covers-line"] = false };
            })
        );
        Assert.Equal(Outcome.PersonDecides, not.Outcome);
    }

    [Theory]
    [InlineData("EAR99", "export", Outcome.Permitted)]
    [InlineData("3A991", "export", Outcome.Permitted)]
    [InlineData("3A001.a.2", "export", Outcome.Permitted)]
    [InlineData("3A991", "reexport", Outcome.Permitted)]
    [InlineData("3A991", "transfer", Outcome.LicenseRequired)]
    public void What_OFAC_authorizes_for_Iran_needs_no_license_of_BIS_where_it_is_an_export_or_reexport(
        string eccn,
        string movement,
        Outcome outcome
    )
    {
        var given = Iran(o =>
        {
            (o["held"], o["movement"]) = (Held(), movement);
            o["from"] = movement switch
            {
                "export" => "US",
                "reexport" => "FR",
                _ => "IR",
            };
            o["lines"]![0]!["eccn"] = eccn;
            o["lines"]![0]!["madeIn"] = "US";
            o["lines"]![0]!["facts"] = new JsonObject { ["ofac-covers-line"] = true };
        });
        var answer = WorkedCases.Decide(given);
        Assert.Equal(outcome, answer.Outcome);
        Assert.Contains(
            answer.Lines[0].Findings<Condition>(),
            c => c.Code == "OFAC_AUTHORIZATION" && c.Text.Contains("IA-1", StringComparison.Ordinal)
        );
        Assert.All(answer.Lines[0].Findings<Lifted>(), l => Assert.Equal("746.7(a)(2)", l.Authority.Rule));
    }

    [Fact]
    public void An_authorization_without_a_number_is_asked_for_it()
    {
        var answer = WorkedCases.Decide(
            Iran(o =>
            {
                o["held"] = Held();
                o["held"]![0]!.AsObject().Remove("number");
                o["lines"]![0]!["facts"] = new JsonObject { ["ofac-covers-line"] = true };
            })
        );
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Contains(answer.Lines[0].Questions, q => q.Field == "held");
    }

    [Fact]
    public void A_license_of_BIS_without_its_number_is_asked_for_it()
    {
        var order = AuditorOrders.With(AuditorOrders.Order("BR", "2B001.d"), ("license-covers-line", true));
        order["held"] = JsonNode.Parse("""[{"agency":"BIS","from":"2020-01-01","through":"2030-01-01"}]""");
        var answer = AuditorOrders.Decide(order);
        Assert.Equal(Outcome.PersonDecides, answer.Outcome);
        Assert.Equal(["held"], answer.Lines[0].Questions.Select(q => q.Field));
        order["held"]![0]!["number"] = "D1234567";
        Assert.Equal(Outcome.Permitted, AuditorOrders.Decide(order).Outcome);
    }

    [Theory]
    [InlineData("IR")]
    [InlineData("CU")]
    public void What_touches_the_country_on_its_way_under_OFAC_is_permitted_and_not_free(string through)
    {
        var answer = WorkedCases.Decide(
            Iran(o =>
            {
                o["destination"] = "DE";
                o["parties"]![0]!["country"] = "DE";
                o["assume"]!
                    .AsArray()
                    .Remove(o["assume"]!.AsArray().SingleOrDefault(a => (string?)a == "direct-route"));
                o["assume"]!.AsArray().Remove(o["assume"]!.AsArray().SingleOrDefault(a => (string?)a == "no-red-flag"));
                if (through == "IR")
                {
                    o["route"] = JsonNode.Parse("""[{"country":"IR","unladen":true}]""");
                }
                else
                {
                    o["route"] = new JsonArray();
                    o["parties"]![0]!["branchOf"] = JsonNode.Parse("""{"name":"Tabacalera del Sol","country":"CU"}""");
                }

                o["redFlags"] = JsonNode.Parse("""[{"id":"cuba","resolved":true,"answer":"they stay in Hamburg"}]""");
                o["held"] = Held();
                o["lines"]![0]!["facts"] = new JsonObject { ["ofac-covers-line"] = true };
            })
        );
        Assert.Equal(Outcome.Permitted, answer.Outcome);
    }

    [Fact]
    public void Who_exports_is_screened_as_the_applicant()
    {
        var read = WorkedCases.Order(
            Iran(o => o["exporter"] = new JsonObject { ["name"] = "Vostrelek Dynamics" }).Order
        );
        var exporter = read.Parties[^1];
        Assert.Equal(("Vostrelek Dynamics", "US", "applicant"), (exporter.Name, exporter.Country, exporter.RoleWords));

        // Named among the parties, it stands there once.
        var twice = WorkedCases.Order(
            Iran(o => o["exporter"] = new JsonObject { ["name"] = "NORDLICHT Feinmechanik" }).Order
        );
        Assert.Single(twice.Parties);
    }
}
