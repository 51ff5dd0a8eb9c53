using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Parties;

namespace Licet.Core.Tests.Orders.Reading;

public class OrderReaderTests
{
    private const string Whole = """
        {
          "id": "PO-1", "on": "2019-11-20", "movement": "reexport", "from": "DE", "destination": "NL",
          "exporter": { "name": "Nordlicht", "country": "DE", "usPerson": false },
          "route": [ { "country": "VN", "unladen": true } ],
          "parties": [ {
            "roles": ["purchaser", "end-user"], "name": "Example B.V.", "otherNames": ["Example"], "kind": "company",
            "country": "NL", "addresses": ["1 Street"], "identifiers": [ { "type": "KVK", "value": "1", "country": "NL" } ],
            "headquarters": "CN", "ultimateParent": "CN",
            "owners": [ { "name": "Owner", "country": "CN", "percent": 49.99, "asOf": "2019-01-01", "source": "register" } ],
            "hits": [ { "listing": "EL:1", "same": false, "reason": "another address" } ],
            "facts": { "military": false }
          } ],
          "lines": [ {
            "id": "1", "description": "board", "eccn": "3A001.a.2", "quantity": 2, "unit": "each", "value": 4800.10,
            "currency": "EUR", "madeIn": "DE", "usContent": [ { "eccn": "3A991", "value": 10 } ], "usContentPercent": 12.5,
            "facts": { "tpp": 4800, "note": "text", "contract": "2017-03-01" }
          } ],
          "endUse": { "statement": "maintenance", "codes": ["nuclear"] },
          "certificates": [ { "kind": "consignee-statement", "by": "consignee", "signed": "2019-11-01", "limb": "NETWORK" } ],
          "notices": [ { "from": "2019-11-01", "through": "2019-12-01", "party": "P", "item": "3A001", "citation": "744.11(c)" } ],
          "redFlags": [ { "id": "7", "resolved": true, "answer": "asked" } ],
          "held": [ { "agency": "OFAC", "number": "1", "from": "2019-01-01", "through": "2019-12-31" } ],
          "assume": ["no-red-flag"],
          "facts": { "x": true }
        }
        """;

    [Fact]
    public void A_whole_order_is_read_field_by_field()
    {
        var order = Read(Whole).Order!;
        Assert.Equal(
            (new DateOnly(2019, 11, 20), Movement.Reexport, "DE", "NL"),
            (order.On, order.Movement, order.From, order.Destination)
        );
        Assert.Equal(new Stop("VN", true), Assert.Single(order.Route!));
        Assert.Equal(2, order.Parties.Count); // the exporter is screened, too
        var party = order.Parties[0];
        Assert.Equal([PartyRole.Purchaser, PartyRole.EndUser], party.Roles);
        Assert.Equal(49.99m, Assert.Single(party.Owners!).Percent);
        var line = Assert.Single(order.Lines);
        Assert.Equal(
            ("3A001.a.2", 4800.10m, 12.5m),
            (line.Classification.ToString(), line.Value, line.UsContentPercent)
        );
        Assert.Equal(
            (4800m, new DateOnly(2017, 3, 1), "text"),
            (line.Facts.Number("tpp"), line.Facts.Date("contract"), line.Facts.Text("note"))
        );
        Assert.Equal(Answer.No, party.Facts.Answer("military"));
        Assert.Equal(Answer.Unknown, party.Facts.Answer("government"));
        Assert.Contains(Assumption.NoRedFlag, order.Assumptions);
    }

    [Theory]
    [InlineData("""{"on":"2019-02-30"}""", "on", "'2019-02-30' is no date")]
    [InlineData("""{"on":null}""", "on", "expected a text, found null")]
    [InlineData("""{"destination":"Netherlands"}""", "destination", "is no country code")]
    [InlineData("""{"movement":"smuggle"}""", "movement", "expected one of export, reexport, transfer, release")]
    [InlineData("""{"parties":[]}""", "parties", "at least one")]
    [InlineData(
        """{"parties.0.roles":["boss"]}""",
        "parties[0].roles[0]",
        "'boss' is no role; expected one of applicant"
    )]
    [InlineData("""{"parties.0.country":"nl"}""", "parties[0].country", "two capital letters")]
    [InlineData("""{"parties.0.name":" "}""", "parties[0].name", "expected a text")]
    [InlineData(
        """{"parties.0.owners.0.percent":100.01}""",
        "parties[0].owners[0].percent",
        "100.01 is out of range; expected from 0 to 100"
    )]
    [InlineData(
        """{"parties.0.owners.0.percent":"half"}""",
        "parties[0].owners[0].percent",
        "expected a number, found \"half\""
    )]
    [InlineData("""{"lines.0.eccn":"3Z999"}""", "lines[0].eccn", "'3Z999' is no classification")]
    [InlineData("""{"lines.0.value":-1}""", "lines[0].value", "-1 is out of range; expected from 0 to 1000000000000")]
    [InlineData("""{"lines.0.quantity":0}""", "lines[0].quantity", "expected more than 0")]
    [InlineData("""{"lines.0.currency":"Euro"}""", "lines[0].currency", "a code of ISO 4217")]
    [InlineData("""{"lines.0.facts":{"tpp":[1]}}""", "lines[0].facts.tpp", "found a list")]
    [InlineData("""{"assume":["luck"]}""", "assume[0]", "'luck' is unknown; expected one of direct-route")]
    [InlineData("""{"destinaton":"NL"}""", "destinaton", "unknown field; expected one of id, on")]
    [InlineData("""{"lines":"none"}""", "lines", "expected a list, found \"none\"")]
    public void Bad_input_names_the_field_and_what_was_expected(string change, string field, string message)
    {
        var reading = Read(Changed(change));
        Assert.Null(reading.Order);
        Assert.Contains(
            reading.Problems,
            p => p.Field == field && p.Message.Contains(message, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("on")]
    [InlineData("destination")]
    [InlineData("parties")]
    [InlineData("lines")]
    [InlineData("parties.0.roles")]
    [InlineData("parties.0.name")]
    [InlineData("parties.0.country")]
    [InlineData("lines.0.eccn")]
    public void What_the_law_always_needs_must_be_there(string path)
    {
        var reading = Read(Changed($$"""{"{{path}}":"__remove"}"""));
        Assert.Null(reading.Order);
        Assert.Contains(reading.Problems, p => p.Message.StartsWith("missing", StringComparison.Ordinal));
    }

    [Fact]
    public void Stakes_of_more_than_a_whole_are_refused()
    {
        var reading = Read(Changed("""{"parties.0.owners":[{"name":"A","percent":60},{"name":"B","percent":41}]}"""));
        Assert.Contains("101 percent", Assert.Single(reading.Problems).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "line 1")]
    [InlineData("[1]", "as one object, found a list")]
    [InlineData(
        "{\"on\":\"2019-11-20\",\"on\":\"2020-01-01\"}",
        "line 1, column 20: not a JSON object as expected: 'on' stands twice, first in line 1"
    )]
    [InlineData("{\"on\":\n  2019-11-20}", "line 2")]
    public void What_is_no_object_is_refused_with_its_place(string text, string message) =>
        Assert.Contains(message, Assert.Single(Read(text).Problems).ToString(), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Broken_bytes_never_break_the_reader()
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Int[0, bytes.Length])
            .Sample(
                (at, value, length) =>
                {
                    var broken = bytes.ToArray();
                    broken[at] = value;
                    var reading = OrderReader.Read(broken.AsMemory(0, length));
                    Assert.Equal(reading.Order is null, reading.Problems.Count > 0);
                }
            );
    }

    [Theory]
    [InlineData("{\"on\": \"\\ud800\"}")]
    [InlineData("{\"\\udc00\": 1}")]
    [InlineData("{\"on\": \"é\"}", 8)]
    public void What_is_no_text_is_refused(string json, int brokenAt = -1)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        if (brokenAt >= 0)
        {
            bytes[brokenAt] = 0x8D;
        }

        var reading = OrderReader.Read(bytes);
        Assert.Null(reading.Order);
        Assert.Contains("expected UTF-8 text", Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_refused() =>
        Assert.Null(OrderReader.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))).Order);

    private static OrderReading Read(string text) => OrderReader.Read(Encoding.UTF8.GetBytes(text));

    /// <summary>The whole order with fields set by dotted path; "__remove" takes one away.</summary>
    private static string Changed(string change)
    {
        var order = JsonNode.Parse(Whole)!;
        foreach (var (path, value) in JsonNode.Parse(change)!.AsObject())
        {
            var steps = path.Split('.');
            var at = order;
            foreach (var step in steps[..^1])
            {
                at = int.TryParse(step, out var index) ? at![index] : at![step];
            }

            at!.AsObject().Remove(steps[^1]);
            if (value?.ToString() != "__remove")
            {
                at[steps[^1]] = value?.DeepClone();
            }
        }

        return order.ToJsonString();
    }
}
