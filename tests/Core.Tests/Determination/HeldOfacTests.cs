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
