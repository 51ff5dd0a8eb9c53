using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Licet.Web.Look;

namespace Licet.Web.Features.Applications;

/// <summary>
/// The file of a form while it is written: read and changed by the paths of its fields ("items[0].eccn"). It holds what was typed, also where
/// that cannot be read yet: the form's reader says what it expected.
/// </summary>
public sealed class ApplicationText
{
    private static readonly JsonSerializerOptions s_plain = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly JsonObject _form;

    private ApplicationText(JsonObject form) => _form = form;

    public static ApplicationText Read(byte[] json) => new(JsonNode.Parse(json)!.AsObject());

    public static ApplicationText Of(JsonObject form) => new(form);

    public byte[] Json() => Encoding.UTF8.GetBytes(_form.ToJsonString(s_plain));

    /// <summary>What stands in a field, as it is typed; of a list of texts a line each; empty for none.</summary>
    public string this[string path] =>
        Find(path) switch
        {
            JsonArray list => string.Join('\n', list.Select(i => i?.ToString())),
            JsonValue value when value.GetValueKind() is JsonValueKind.True => "yes",
            JsonValue value when value.GetValueKind() is JsonValueKind.False => "no",
            JsonValue value => value.ToString(),
            _ => "",
        };

    /// <summary>Number of the application that it amends, else of the one that it files again; null for neither.</summary>
    public string? Succeeds =>
        this["amends"] is { Length: > 0 } amended ? amended
        : this["resubmits"] is { Length: > 0 } returned ? returned
        : null;

    /// <summary>Whether a member says something.</summary>
    public bool Has(string member) => _form[member] is not null;

    /// <summary>How many rows a list has; null where it is not there.</summary>
    public int? Rows(string list) => (Find(list) as JsonArray)?.Count;

    /// <summary>Takes a member of the form away, with all that is in it.</summary>
    public void Remove(string member) => _form.Remove(member);

    /// <summary>A list without rows, which says "none".</summary>
    public void None(string list) => _form[list] = new JsonArray();

    /// <summary>Puts what was typed into a field; nothing where nothing was.</summary>
    public void Put(string path, string typed, FieldKind kind)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (Value(typed, kind) is not { } value)
        {
            return;
        }

        JsonObject owner = _form;
        string[] parts = path.Split('.');
        foreach (string part in parts[..^1])
        {
            owner = Owner(owner, part);
        }

        owner[parts[^1]] = value;
    }

    /// <summary>Drops rows of a list in which nothing was typed.</summary>
    public void DropEmpty(string list)
    {
        if (Find(list) is JsonArray rows)
        {
            foreach (JsonNode row in rows.OfType<JsonObject>().Where(r => r.Count == 0).ToList())
            {
                rows.Remove(row);
            }
        }
    }

    /// <summary>Adds an object to a list.</summary>
    public void Add(string list, JsonObject row)
    {
        if (_form[list] is not JsonArray rows)
        {
            _form[list] = rows = [];
        }

        rows.Add(row);
    }

    /// <summary>Takes the rows of a list away for which something holds.</summary>
    /// <returns>How many there were.</returns>
    public int Drop(string list, Func<JsonObject, bool> which)
    {
        List<JsonObject> gone = [.. (_form[list] as JsonArray ?? []).OfType<JsonObject>().Where(which)];
        foreach (JsonObject row in gone)
        {
            ((JsonArray)_form[list]!).Remove(row);
        }

        return gone.Count;
    }

    private static JsonNode? Value(string typed, FieldKind kind) =>
        kind switch
        {
            FieldKind.Tick => JsonValue.Create(typed == "yes"),
            _ when typed.Length == 0 => null,
            FieldKind.Number when TypedNumber.TryRead(typed, out decimal number) => JsonValue.Create(number),
            FieldKind.YesNo when typed is "yes" or "no" => JsonValue.Create(typed == "yes"),
            FieldKind.Lines => new JsonArray([
                .. typed
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(l => JsonValue.Create(l)),
            ]),
            _ => JsonValue.Create(typed),
        };

    private static JsonObject Owner(JsonObject owner, string part)
    {
        int bracket = part.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
        {
            if (owner[part] is not JsonObject inner)
            {
                owner[part] = inner = [];
            }

            return inner;
        }

        string name = part[..bracket];
        int at = int.Parse(part[(bracket + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture);
        if (owner[name] is not JsonArray rows)
        {
            owner[name] = rows = [];
        }

        while (rows.Count <= at)
        {
            rows.Add(new JsonObject());
        }

        return (JsonObject)rows[at]!;
    }

    private JsonNode? Find(string path)
    {
        JsonNode? node = _form;
        foreach (string part in path.Split('.'))
        {
            int bracket = part.IndexOf('[', StringComparison.Ordinal);
            string name = bracket < 0 ? part : part[..bracket];
            node = (node as JsonObject)?[name];
            if (bracket >= 0)
            {
                int at = int.Parse(part[(bracket + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture);
                node = node is JsonArray rows && at < rows.Count ? rows[at] : null;
            }
        }

        return node;
    }
}
