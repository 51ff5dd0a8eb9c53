using System.Globalization;
using System.Text.Json;

namespace Licet.Core.Orders.Reading;

/// <summary>What is wrong with one field. <paramref name="Field"/>: its path ("lines[0].value"); empty for the whole order.</summary>
public sealed record OrderProblem(string Field, string Message)
{
    public override string ToString() => Field.Length == 0 ? Message : $"{Field}: {Message}";
}

/// <summary>
/// One JSON object being read: takes its fields one by one, notes what is wrong by path, and in the end names the fields that
/// nobody asked for.
/// </summary>
internal sealed class JsonFields(JsonElement element, string path, List<OrderProblem> problems)
{
    /// <summary>How the message about a field that nobody asked for begins.</summary>
    public const string Unknown = "unknown field";

    private readonly List<string> _known = [];

    public string Path => path;

    public List<OrderProblem> Problems => problems;

    public void Wrong(string name, string message) => problems.Add(new(At(name), message));

    public string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>A text that is not blank; null when absent.</summary>
    public string? Text(string name)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim() is { Length: > 0 } text)
        {
            return text;
        }

        Wrong(name, $"expected a text, found {Found(value)}");
        return null;
    }

    /// <summary>A text as it stands, blanks around it included: a day or a code with a blank is another text. Null when absent.</summary>
    public string? Exact(string name) => Text(name) is null ? null : element.GetProperty(name).GetString();

    public string RequiredText(string name, string meaning)
    {
        if (!element.TryGetProperty(name, out _))
        {
            _known.Add(name);
            Wrong(name, $"missing; expected {meaning}");
            return "";
        }

        return Text(name) ?? "";
    }

    /// <summary>An ISO 3166-1 alpha-2 code, capitals; whether the country exists is for the rule tables to say.</summary>
    public string? Country(string name)
    {
        if (Exact(name) is not { } text)
        {
            return null;
        }

        if (text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            return text;
        }

        Wrong(name, $"'{text}' is no country code; expected two capital letters (ISO 3166-1 alpha-2, such as NL)");
        return null;
    }

    public string RequiredCountry(string name, string meaning)
    {
        if (!element.TryGetProperty(name, out _))
        {
            RequiredText(name, $"{meaning} as two capital letters (ISO 3166-1 alpha-2)");
            return "";
        }

        return Country(name) ?? "";
    }

    public DateOnly? Day(string name)
    {
        if (Exact(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Wrong(name, $"'{text}' is no date; expected year-month-day, such as 2019-11-20");
        return null;
    }

    /// <summary>An exact decimal number between the two ends, both inclusive.</summary>
    public decimal? Number(string name, decimal least, decimal most = decimal.MaxValue)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Number || !value.TryGetDecimal(out var number))
        {
            Wrong(name, $"expected a number, found {Found(value)}");
            return null;
        }

        if (number >= least && number <= most)
        {
            return number;
        }

        var range = most == decimal.MaxValue ? $"at least {Plain(least)}" : $"from {Plain(least)} to {Plain(most)}";
        Wrong(name, $"{Plain(number)} is out of range; expected {range}");
        return null;
    }

    public bool? YesNo(string name)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Wrong(name, $"expected true or false, found {Found(value)}");
        return null;
    }

    /// <summary>A list of texts; null when absent.</summary>
    public IReadOnlyList<string>? Texts(string name)
    {
        if (Items(name) is not { } items)
        {
            return null;
        }

        List<string> texts = [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].ValueKind == JsonValueKind.String && items[i].GetString()!.Trim() is { Length: > 0 } text)
            {
                texts.Add(text);
            }
            else
            {
                Wrong($"{name}[{i}]", $"expected a text, found {Found(items[i])}");
            }
        }

        return texts;
    }

    /// <summary>A list of objects; null when absent.</summary>
    public IReadOnlyList<JsonFields>? Objects(string name)
    {
        if (Items(name) is not { } items)
        {
            return null;
        }

        List<JsonFields> objects = [];
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i].ValueKind == JsonValueKind.Object)
            {
                objects.Add(new(items[i], $"{At(name)}[{i}]", problems));
            }
            else
            {
                Wrong($"{name}[{i}]", $"expected an object, found {Found(items[i])}");
            }
        }

        return objects;
    }

    public JsonFields? Object(string name)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new(value, At(name), problems);
        }

        Wrong(name, $"expected an object, found {Found(value)}");
        return null;
    }

    /// <summary>An object as it stands, for a reader of another format; null when absent.</summary>
    public JsonElement? Raw(string name) => Object(name) is null ? null : element.GetProperty(name);

    /// <summary>Every field of the object, as it stands: for objects whose names are data.</summary>
    public IEnumerable<(string Name, JsonElement Value)> All()
    {
        foreach (var property in element.EnumerateObject())
        {
            _known.Add(property.Name);
            yield return (property.Name, property.Value);
        }
    }

    /// <summary>Names the fields that nobody asked for. A field that would be passed over in silence could hold a fact.</summary>
    public void Done()
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!_known.Contains(property.Name, StringComparer.Ordinal))
            {
                var expected = string.Join(", ", _known.Distinct(StringComparer.Ordinal));
                Wrong(property.Name, $"{Unknown}; expected one of {expected}");
            }
        }
    }

    private IReadOnlyList<JsonElement>? Items(string name)
    {
        if (Take(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            return [.. value.EnumerateArray()];
        }

        Wrong(name, $"expected a list, found {Found(value)}");
        return null;
    }

    private JsonElement? Take(string name)
    {
        _known.Add(name);
        return element.TryGetProperty(name, out var value) ? value : null;
    }

    internal static string Found(JsonElement value)
    {
        const int shown = 40;
        var text = value.GetRawText();
        return value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            _ => text.Length <= shown ? text : text[..shown] + "…",
        };
    }

    private static string Plain(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
