using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Licet.Web.Api;

/// <summary>
/// Bodies that are files of a form of their own: what the document of operations says of them, each with an example that can be sent as it
/// stands.
/// </summary>
internal static class SentExamples
{
    private const string Order = """
        {"id":"PO-4711","on":"2026-09-24","destination":"DE",
         "parties":[{"roles":["purchaser","ultimate-consignee","end-user"],"name":"Beispiel Pumpenbau GmbH","country":"DE"}],
         "lines":[{"description":"coolant pump","eccn":"EAR99","quantity":2,"unit":"each","value":1800}],
         "assume":["direct-route","no-end-use-of-concern","no-restricted-owner","no-red-flag","no-violation-known","all-parties-named","origin-united-states"]}
        """;

    private const string License = """
        {"format":"licet-held/1","asOf":"2026-07-01","licenses":[{"number":"D1304711","agency":"BIS","issued":"2026-01-15","lastDay":"2030-01-31",
         "source":"license letter of 2026-01-15","destinations":["SG"],
         "parties":[{"role":"applicant","name":"Nordwind Valves Inc.","country":"US"},{"role":"ultimate-consignee","name":"Merlion Process Pte. Ltd.","country":"SG"}],
         "lines":[{"eccn":"2B350.g","description":"Valves","quantity":100,"unit":"number","value":59600}],"shipped":[]}]}
        """;

    private const string Entry = """
        {"act":"ship","key":"PO-4711/1","source":"exporter","on":"2026-02-02",
         "draw":{"line":"1","quantity":{"amount":"10","unit":"number"},"value":{"amount":"5960","currency":"USD"},"destination":"SG","parties":["2"]}}
        """;

    private const string Owners = """
        {"schema":"licet.ownership/1","entities":[{"id":"customer","name":"Merlion Process Pte. Ltd.","country":"SG"},{"id":"holding","name":"Merlion Holding Pte. Ltd.","country":"SG"}],
         "stakes":[{"owner":"holding","entity":"customer","percent":"60","asOf":"2026-03-31","source":"register of companies"}]}
        """;

    /// <summary>By the name of the operation: what the body is, members that it has at least, and an example.</summary>
    private static readonly Dictionary<string, (string What, string[] Required, string Example)> s_known = new(
        StringComparer.Ordinal
    )
    {
        ["check"] = ("An order file (docs/order-file.md)", ["destination", "parties", "lines"], Order),
        ["keep-check"] = ("An order file (docs/order-file.md)", ["destination", "parties", "lines"], Order),
        ["enter-order"] = (
            "An order file with its number (docs/order-file.md)",
            ["id", "destination", "parties", "lines"],
            Order
        ),
        ["enter-license"] = (
            "A file of held licenses with one license (docs/held-licenses.md)",
            ["format", "asOf", "licenses"],
            License
        ),
        ["enter-ledger"] = ("An entry of a ledger (docs/ledger.md)", ["act", "key", "source", "on"], Entry),
        ["report-shipment"] = (
            "An entry of a ledger, of customs (docs/ledger.md)",
            ["act", "key", "source", "on"],
            Entry.Replace("\"exporter\"", "\"customs\"", StringComparison.Ordinal)
        ),
        ["tell-ownership"] = ("An ownership file (docs/ownership.md)", ["schema", "entities", "stakes"], Owners),
        ["screen"] = ("A party", ["name"], """{"name":"Merlion Process Pte. Ltd.","country":"SG"}"""),
        ["verify"] = (
            "A license's file (docs/license.md), or number and check code with what was read",
            [],
            """{"number":"D1234567","checkCode":"D7AJ-JZBX-7XF2","destination":"SG"}"""
        ),
    };

    public static Task Describe(OpenApiOperation operation)
    {
        if (
            operation is { OperationId: { } id, RequestBody: OpenApiRequestBody { Content: { } content } body }
            && s_known.TryGetValue(id, out (string What, string[] Required, string Example) known)
        )
        {
            body.Description = known.What;
            body.Required = true;
            foreach (OpenApiMediaType media in content.Values)
            {
                media.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Description = known.What,
                    Required = known.Required.ToHashSet(StringComparer.Ordinal),
                };
                media.Example = JsonNode.Parse(known.Example);
            }
        }

        return Task.CompletedTask;
    }
}
