using System.Text;
using System.Text.Json.Nodes;
using Licet.Core.Orders;
using Licet.Core.Parties;

namespace Licet.Web.Features.Applications;

/// <summary>
/// What an order says, as the beginning of an application: parties by their parts, items, end use. What the form asks beyond it stays open,
/// and is asked for by its tasks.
/// </summary>
public static class FormOfOrder
{
    public static byte[] Of(Order order, string applicant)
    {
        ArgumentNullException.ThrowIfNull(order);
        JsonObject form = new()
        {
            ["type"] = order.Movement is Movement.Reexport or Movement.Transfer ? "reexport" : "export",
            ["applicant"] = new JsonObject
            {
                ["name"] = order.Exporter.Name ?? applicant,
                ["country"] = order.Exporter.Country,
                ["capacity"] = "principal",
            },
        };
        Parties(form, order);
        form["items"] = new JsonArray([.. order.Lines.Select(Item)]);
        if (order.Lines.All(l => l.Value is not null))
        {
            form["totalValue"] = order.Lines.Sum(l => l.Value!.Value);
        }

        if (order.EndUse?.Statement is { } use)
        {
            form["endUse"] = use;
        }

        return Encoding.UTF8.GetBytes(form.ToJsonString());
    }

    /// <summary>What was taken for granted of the order is taken for granted of its application.</summary>
    public static string Assumes(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return string.Join(
            ' ',
            AssumptionWords.All.Where(a => order.Assumptions.Contains(a.Value)).Select(a => a.Token)
        );
    }

    private static void Parties(JsonObject form, Order order)
    {
        Party? consignee = order.Parties.FirstOrDefault(p => p.Roles.Contains(PartyRole.UltimateConsignee));
        if (consignee is not null)
        {
            form["ultimateConsignee"] = Of(consignee);
        }

        if (order.Parties.FirstOrDefault(p => p.Roles.Contains(PartyRole.Purchaser) && p != consignee) is { } purchaser)
        {
            form["purchaser"] = Of(purchaser);
        }

        JsonArray between =
        [
            .. order.Parties.Where(p => p.Roles.Contains(PartyRole.IntermediateConsignee) && p != consignee).Select(Of),
        ];
        // That there is none is said where the order says that it names all.
        if (between.Count > 0 || order.Assumptions.Contains(Assumption.AllPartiesNamed))
        {
            form["intermediateConsignees"] = between;
        }

        JsonArray users =
        [
            .. order.Parties.Where(p => p.Roles.Contains(PartyRole.EndUser) && p != consignee).Select(Of),
        ];
        if (users.Count > 0)
        {
            form["endUsers"] = users;
        }
    }

    private static JsonObject Of(Party party)
    {
        JsonObject made = new() { ["name"] = party.Name, ["country"] = party.Country };
        if (party.Addresses.Count > 0)
        {
            made["street"] = party.Addresses[0];
        }

        return made;
    }

    private static JsonObject Item(OrderLine line)
    {
        JsonObject item = new() { ["eccn"] = line.Classification.ToString() };
        Put(item, "description", line.Description is { } text ? JsonValue.Create(text) : null);
        Put(item, "quantity", line.Quantity is { } quantity ? JsonValue.Create(quantity) : null);
        Put(item, "unit", line.Unit is { } unit ? JsonValue.Create(unit) : null);
        Put(item, "totalPrice", line.Value is { } value ? JsonValue.Create(value) : null);
        Put(
            item,
            "unitPrice",
            line is { Value: { } total, Quantity: { } many }
            && many > 0
            && decimal.Round(total / many, 2) is var each
            && each * many == total
                ? JsonValue.Create(each)
                : null
        );
        return item;
    }

    private static void Put(JsonObject item, string name, JsonValue? value)
    {
        if (value is not null)
        {
            item[name] = value;
        }
    }
}
