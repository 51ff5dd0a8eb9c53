using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Licet.Web.Features.Check;

/// <summary>
/// An order as it was typed. The inputs have the names of the fields of an order file ("parties[0].country"), so that what is wrong with
/// the order that is made of it stands beside its input.
/// </summary>
public sealed class OrderForm
{
    public const int MostParties = 12;
    public const int MostLines = 40;

    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    public int Parties { get; private init; } = 1;

    public int Lines { get; private init; } = 1;

    public HashSet<string> Assume { get; private init; } = new(StringComparer.Ordinal);

    public bool AcceptGaps { get; private init; }

    public string this[string field] => _typed.GetValueOrDefault(field, "");

    /// <summary>A form that nobody has touched: all is assumed that a first answer needs, each in sight.</summary>
    public static OrderForm Empty(DateOnly today) =>
        new()
        {
            Assume = [.. Words.Assumptions.Keys],
            _typed = { ["on"] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) },
        };

    public static OrderForm Of(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        OrderForm typed = new()
        {
            Parties = Count(form, "parties", MostParties),
            Lines = Count(form, "lines", MostLines),
            Assume = [.. form["assume"].OfType<string>()],
            AcceptGaps = form["acceptGaps"] == "yes",
        };
        foreach ((string name, StringValues value) in form)
        {
            typed._typed[name] = value.ToString().Trim();
        }

        return typed;
    }

    /// <summary>The same with one more empty party or line.</summary>
    public OrderForm More(string what) =>
        new OrderForm
        {
            Parties = what == "party" ? Math.Min(Parties + 1, MostParties) : Parties,
            Lines = what == "line" ? Math.Min(Lines + 1, MostLines) : Lines,
            Assume = Assume,
            AcceptGaps = AcceptGaps,
        }.With(_typed);

    private OrderForm With(Dictionary<string, string> typed)
    {
        foreach ((string name, string value) in typed)
        {
            _typed[name] = value;
        }

        return this;
    }

    /// <summary>The order file that was typed. What was left empty is left out; a row of which nothing was typed too, but for the first.</summary>
    public byte[] Json()
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new() { Indented = true }))
        {
            json.WriteStartObject();
            Text(json, "id", this["id"]);
            Text(json, "on", this["on"]);
            Text(json, "movement", this["movement"]);
            Text(json, "from", this["from"]);
            Text(json, "destination", Destination);
            Rows(json, "parties", Parties, Party);
            Rows(json, "lines", Lines, Line);
            if (this["endUse.statement"].Length > 0)
            {
                json.WriteStartObject("endUse");
                Text(json, "statement", this["endUse.statement"]);
                json.WriteEndObject();
            }

            json.WriteStartArray("assume");
            foreach (string assumption in Words.Assumptions.Keys.Where(Assume.Contains))
            {
                json.WriteStringValue(assumption);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Where it is not said it is the first party's country.</summary>
    private string Destination => this["destination"] is { Length: > 0 } said ? said : this["parties[0].country"];

    private void Party(Utf8JsonWriter json, string place)
    {
        json.WriteStartArray("roles");
        foreach (string role in Words.RolesOf(this[place + "roles"]))
        {
            json.WriteStringValue(role);
        }

        json.WriteEndArray();
        Text(json, "name", this[place + "name"]);
        Text(json, "country", this[place + "country"]);
        Text(json, "kind", this[place + "kind"]);
        if (this[place + "addresses"] is { Length: > 0 } address)
        {
            json.WriteStartArray("addresses");
            json.WriteStringValue(address);
            json.WriteEndArray();
        }
    }

    private void Line(Utf8JsonWriter json, string place)
    {
        Text(json, "description", this[place + "description"]);
        Text(json, "eccn", this[place + "eccn"]);
        Number(json, "quantity", this[place + "quantity"]);
        Text(json, "unit", this[place + "unit"]);
        Number(json, "value", this[place + "value"]);
        Text(json, "currency", this[place + "currency"]);
    }

    private static void Rows(Utf8JsonWriter json, string name, int count, Action<Utf8JsonWriter, string> row)
    {
        json.WriteStartArray(name);
        for (int i = 0; i < count; i++)
        {
            json.WriteStartObject();
            row(json, string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]."));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>What is no number goes on as it was typed: the reader says what it expected.</summary>
    private static void Number(Utf8JsonWriter json, string name, string text)
    {
        string plain = text.Replace(",", "", StringComparison.Ordinal);
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            Text(json, name, text);
        }
    }

    private static int Count(IFormCollection form, string name, int most)
    {
        int count = 1;
        while (count < most && form.Keys.Any(k => k.StartsWith($"{name}[{count}].", StringComparison.Ordinal)))
        {
            count++;
        }

        return count;
    }
}
