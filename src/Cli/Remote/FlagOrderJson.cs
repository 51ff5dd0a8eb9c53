using System.Text.Json;
using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Lists.Tables;
using Licet.Screening.Lists;
using static Licet.Core.JsonWriting;

namespace Licet.Cli.Remote;

/// <summary>An order of flags as an order file (docs/order-file.md) has it.</summary>
internal static class FlagOrderJson
{
    public static ReadOnlyMemory<byte> Of(Order order)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, JsonForm.Line))
        {
            json.WriteStartObject();
            json.WriteString("on", Day.Text(order.On));
            json.WriteString("destination", order.Destination);
            Objects(json, "parties", order.Parties, Write);
            Objects(json, "lines", order.Lines, Write);
            if (order.EndUse is { } use)
            {
                json.WriteStartObject("endUse");
                Texts(json, "codes", use.Codes ?? []);
                json.WriteEndObject();
            }
            var assumed = AssumptionWords.All.Where(a => order.Assumptions.Contains(a.Value)).Select(a => a.Token);
            Texts(json, "assume", [.. assumed]);
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Party party)
    {
        json.WriteString("name", party.Name);
        json.WriteString("country", party.Country);
        Texts(json, "roles", [.. party.Roles.Select(PartyRoles.Token)]);
        if (party.Kind != PartyKind.Unknown)
        {
            json.WriteString("kind", PartyWords.Word(party.Kind));
        }
        if (party.Addresses.Count > 0)
        {
            Texts(json, "addresses", party.Addresses);
        }
    }

    private static void Write(Utf8JsonWriter json, OrderLine line)
    {
        json.WriteString("eccn", line.Classification.ToString());
        if (line.Value is { } value)
        {
            json.WriteNumber("value", value);
        }
    }
}
