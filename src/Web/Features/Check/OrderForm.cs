using System.Text.Json;
using Licet.Core.Orders;
using Licet.Web.Look;

namespace Licet.Web.Features.Check;

/// <summary>An order as it was typed (docs/order-file.md).</summary>
public sealed class OrderForm : TypedForm
{
    private static readonly Dictionary<string, int> s_most = new(StringComparer.Ordinal)
    {
        ["parties"] = 12,
        ["lines"] = 40,
    };

    public HashSet<string> Assume { get; private init; } = new(StringComparer.Ordinal);

    public bool AcceptGaps { get; private init; }

    protected override IReadOnlyDictionary<string, int> Most => s_most;

    /// <summary>A form that nobody has touched: all is assumed that a first answer needs, each in sight.</summary>
    public static OrderForm Empty(DateOnly today, string exporter)
    {
        OrderForm form = new() { Assume = [.. AssumptionWords.All.Select(a => a.Token)] };
        form["on"] = Day.Text(today);
        form["exporter.name"] = exporter;
        return form;
    }

    public static OrderForm Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        OrderForm typed = new()
        {
            Assume = [.. form["assume"].OfType<string>()],
            AcceptGaps = form["acceptGaps"] == "yes",
        };
        typed.Take(form);
        return typed;
    }

    /// <summary>Says what nobody said; what was typed stays.</summary>
    public void Fill(string field, string text)
    {
        if (this[field].Length == 0)
        {
            this[field] = text;
        }
    }

    protected override void Write(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        Text(json, "id", "id");
        Text(json, "on", "on");
        Text(json, "movement", "movement");
        if (this["exporter.name"].Length > 0)
        {
            json.WriteStartObject("exporter");
            Text(json, "name", "exporter.name");
            json.WriteEndObject();
        }

        // Where it is not said it is the first party's country.
        Text(json, "destination", this["destination"].Length > 0 ? "destination" : "parties[0].country");
        List(json, "parties", "parties", place => Party(json, place));
        List(json, "lines", "lines", place => Line(json, place));
        if (this["endUse.statement"].Length > 0)
        {
            json.WriteStartObject("endUse");
            Text(json, "statement", "endUse.statement");
            json.WriteEndObject();
        }

        Texts(json, "assume", AssumptionWords.All.Select(a => a.Token).Where(Assume.Contains));
    }

    private void Party(Utf8JsonWriter json, string place)
    {
        Text(json, "id", place + "id");
        Texts(json, "roles", OrderChoices.RolesOf(this[place + "roles"]));
        Text(json, "name", place + "name");
        Text(json, "country", place + "country");
        Text(json, "kind", place + "kind");
        if (this[place + "addresses"] is { Length: > 0 } address)
        {
            Texts(json, "addresses", [address]);
        }
    }

    private void Line(Utf8JsonWriter json, string place)
    {
        Text(json, "id", place + "product");
        Text(json, "description", place + "description");
        Text(json, "eccn", place + "eccn");
        Number(json, "quantity", place + "quantity");
        Text(json, "unit", place + "unit");
        Number(json, "value", place + "value");
        Text(json, "currency", place + "currency");
    }
}
