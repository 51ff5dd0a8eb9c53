using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Licet.Web.Look;

/// <summary>
/// A form as it was typed, whose inputs have the names of the fields of a file ("parties[0].country"): the file that is made of it is read
/// by the one reader there is, and what is wrong with it stands beside its input.
/// </summary>
public abstract class TypedForm
{
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    /// <summary>What stands in an input; empty for none.</summary>
    public string this[string field]
    {
        get => _typed.GetValueOrDefault(field, "");
        protected set => _typed[field] = value;
    }

    /// <summary>How many rows of a list are shown: those that were sent, one at least.</summary>
    public int Rows(string list) => _rows.GetValueOrDefault(list, 1);

    /// <summary>"parties[0].".</summary>
    public static string Place(string list, int row) => string.Create(CultureInfo.InvariantCulture, $"{list}[{row}].");

    /// <summary>The input of a field: "parties[0].roles[0]" is typed in "parties[0].roles", which stands for a list of one.</summary>
    public static string InputOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        int list = field.EndsWith(']') ? field.LastIndexOf('[') : -1;
        return list > field.LastIndexOf('.') && field.Contains('.', StringComparison.Ordinal) ? field[..list] : field;
    }

    /// <summary>A reader's message as a sentence begins.</summary>
    public static string Sentence(string message) =>
        string.IsNullOrEmpty(message) ? "" : char.ToUpperInvariant(message[0]) + message[1..];

    /// <summary>What the input of a field is called on its page.</summary>
    public static string Label(string field) =>
        InputOf(field)[(InputOf(field).LastIndexOf('.') + 1)..] switch
        {
            "on" => "Day of the shipment",
            "id" => "Your number",
            "number" => "Number",
            "agency" => "Authority",
            "source" => "Where it was read",
            "issued" => "Issued",
            "lastDay" => "Expiration date",
            "destination" => "Ultimate destination",
            "destinations" => "Destinations",
            "role" => "Part",
            "roles" => "Part in the order",
            "name" => "Name",
            "country" => "Country",
            "eccn" => "Classification",
            "description" => "Description",
            "product" => "Product",
            "quantity" => "Quantity",
            "unit" => "Unit",
            "value" => "Value",
            "currency" => "Currency",
            { Length: > 0 } other => other,
            _ => "The form",
        };

    /// <summary>Lists that may grow, and how far.</summary>
    protected abstract IReadOnlyDictionary<string, int> Most { get; }

    /// <summary>Whether a list may have one more row.</summary>
    public bool MayGrow(string list) => Rows(list) < Most[list];

    /// <summary>The file that was typed; what was left empty is left out.</summary>
    public byte[] Json()
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, new() { Indented = true }))
        {
            json.WriteStartObject();
            Write(json);
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The members of the file.</summary>
    protected abstract void Write(Utf8JsonWriter json);

    /// <summary>Takes what was sent; <c>more=LIST</c> asks for one more row.</summary>
    protected void Take(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach ((string name, StringValues value) in form)
        {
            _typed[name] = value.ToString().Trim();
        }

        foreach ((string list, int most) in Most)
        {
            int rows = 1;
            while (rows < most && form.Keys.Any(k => k.StartsWith($"{list}[{rows}].", StringComparison.Ordinal)))
            {
                rows++;
            }

            _rows[list] = form["more"] == list ? Math.Min(rows + 1, most) : rows;
        }
    }

    protected void Text(Utf8JsonWriter json, string name, string field)
    {
        if (this[field] is { Length: > 0 } text)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>What is no number goes on as it was typed: the reader says what it expected.</summary>
    protected void Number(Utf8JsonWriter json, string name, string field)
    {
        if (TypedNumber.TryRead(this[field], out decimal number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            Text(json, name, field);
        }
    }

    protected static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    protected void List(Utf8JsonWriter json, string name, string list, Action<string> row)
    {
        json.WriteStartArray(name);
        for (int i = 0; i < Rows(list); i++)
        {
            json.WriteStartObject();
            row(Place(list, i));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
