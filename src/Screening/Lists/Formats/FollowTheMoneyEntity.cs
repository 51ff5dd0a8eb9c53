using System.Text.Json;

namespace Licet.Screening.Lists.Formats;

/// <summary>One line of a FollowTheMoney file, or an entity nested in one: schema, caption and the values of its properties.</summary>
internal sealed class FollowTheMoneyEntity
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<FollowTheMoneyEntity>> _nested = new(StringComparer.Ordinal);

    private FollowTheMoneyEntity(string raw, RowPlace place)
    {
        Raw = raw;
        Place = place;
    }

    public string Id { get; private set; } = "";

    public string Schema { get; private set; } = "";

    public string Caption { get; private set; } = "";

    public string Raw { get; }

    public RowPlace Place { get; }

    /// <summary>A text in it held half of a surrogate pair.</summary>
    public bool IsDamaged { get; private set; }

    public static FollowTheMoneyEntity Read(JsonElement json, string raw, RowPlace place)
    {
        var entity = new FollowTheMoneyEntity(raw, place);
        foreach (var property in json.EnumerateObject())
        {
            switch (property.Name)
            {
                case "id":
                    entity.Id = entity.Text(property.Value);
                    break;
                case "schema":
                    entity.Schema = entity.Text(property.Value);
                    break;
                case "caption":
                    entity.Caption = entity.Text(property.Value);
                    break;
                case "datasets":
                    entity.ReadValues(property);
                    break;
                case "properties" when property.Value.ValueKind == JsonValueKind.Object:
                    entity.ReadProperties(property.Value);
                    break;
            }
        }

        return entity;
    }

    /// <summary>The texts of a property, trimmed, without empty ones.</summary>
    public IReadOnlyList<string> Values(string property) => _values.GetValueOrDefault(property) ?? [];

    /// <summary>The first text of a property; null when it has none.</summary>
    public string? First(string property) => Values(property) is [var first, ..] ? first : null;

    /// <summary>The entities nested under a property.</summary>
    public IReadOnlyList<FollowTheMoneyEntity> Nested(string property) => _nested.GetValueOrDefault(property) ?? [];

    private void ReadProperties(JsonElement properties)
    {
        foreach (var property in properties.EnumerateObject())
        {
            ReadValues(property);
        }
    }

    private void ReadValues(JsonProperty property)
    {
        if (property.Value.ValueKind != JsonValueKind.Array)
        {
            ReadValue(property.Name, property.Value);
            return;
        }

        foreach (var value in property.Value.EnumerateArray())
        {
            ReadValue(property.Name, value);
        }
    }

    private void ReadValue(string property, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            var nested = Read(value, "", Place);
            IsDamaged |= nested.IsDamaged;
            ListOf(_nested, property).Add(nested);
        }
        else if (Text(value) is { Length: > 0 } text)
        {
            ListOf(_values, property).Add(text);
        }
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string name)
    {
        if (!lists.TryGetValue(name, out var list))
        {
            lists[name] = list = [];
        }

        return list;
    }

    private string Text(JsonElement value)
    {
        var text = JsonText.Of(value, out var isDamaged);
        IsDamaged |= isDamaged;
        return text.Trim();
    }
}
