using System.Globalization;
using System.Text;
using System.Text.Json;
using Licet.Core.Rules;

namespace Licet.Core.Ownership;

/// <summary>
/// Reads a graph file (data/schemas/ownership-graph.schema.json). Everything that is not as expected is told with its JSON
/// path; a property that is not known is a fault too, since a misspelt one would else be a fact lost.
/// </summary>
public sealed class GraphReader
{
    public const string Schema = "licet.ownership/1";
    internal const int MaxDepth = 32;
    private const int MostFaults = 50;

    private static readonly string[] s_root = ["schema", "$schema", "title", "entities", "stakes"];
    private static readonly string[] s_entity = ["id", "name", "country", "usPerson", "branchOf", "entries"];
    private static readonly string[] s_stake =
    [
        "owner",
        "entity",
        "percent",
        "kind",
        "asOf",
        "from",
        "through",
        "source",
        "confidence",
    ];
    private static readonly string[] s_entry =
    [
        "list",
        "from",
        "through",
        "addressOnly",
        "footnotes",
        "requirement",
        "policy",
        "exceptions",
        "programs",
        "citation",
    ];
    private static readonly (string Word, StakeKind Kind)[] s_kinds =
    [
        ("ownership", StakeKind.Ownership),
        ("voting", StakeKind.Voting),
        ("option", StakeKind.Option),
        ("pledge", StakeKind.Pledge),
        ("treasury", StakeKind.Treasury),
        ("nominee", StakeKind.Nominee),
    ];
    private static readonly (string Word, PolicyStrength Policy)[] s_policies =
    [
        ("OPEN", PolicyStrength.Open),
        ("APPROVAL_PRESUMED", PolicyStrength.ApprovalPresumed),
        ("FAVORABLE", PolicyStrength.Favorable),
        ("CASE_BY_CASE", PolicyStrength.CaseByCase),
        ("DENIAL_PRESUMED", PolicyStrength.DenialPresumed),
        ("DENIAL_POLICY", PolicyStrength.DenialPolicy),
    ];

    private readonly List<GraphFault> _faults = [];

    private GraphReader() { }

    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    public static GraphReading Read(ReadOnlyMemory<byte> json)
    {
        if (json.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            json = json[Encoding.UTF8.Preamble.Length..];
        }
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = MaxDepth });
            return new GraphReader().Root(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // What is no JSON, no UTF-8 or half a character; anything else is a defect.
            var fault = JsonPlace.FirstFault(json.Span);
            return fault is null ? throw new InvalidOperationException(e.Message, e) : GraphReading.Refused(fault);
        }
    }

    private GraphReading Root(JsonElement root)
    {
        if (!Object(root, "$", s_root))
        {
            return GraphReading.Refused(_faults);
        }
        if (Text(root, "$", "schema", required: true) is var schema && schema is not (Schema or ""))
        {
            Fault("$.schema", $"'{Schema}'", $"'{Cut(schema)}'");
        }
        var entities = Items(root, "$.entities", "entities").Select(Entity).ToList();
        var stakes = Items(root, "$.stakes", "stakes").Select(Stake).ToList();
        return _faults.Count > 0 ? GraphReading.Refused(_faults) : OwnershipGraph.Build(entities, stakes);
    }

    private Entity Entity(JsonElement given, int at)
    {
        var path = $"$.entities[{at}]";
        if (!Object(given, path, s_entity))
        {
            return new("", "");
        }
        var id = Text(given, path, "id", required: true);
        var name = Text(given, path, "name");
        return new(id, name.Length > 0 ? name : id)
        {
            Country = Country(given, path),
            UsPerson = Flag(given, path, "usPerson"),
            BranchOf = Text(given, path, "branchOf") is { Length: > 0 } branch ? branch : null,
            Entries = given.TryGetProperty("entries", out _)
                ? [.. Items(given, path + ".entries", "entries").Select((x, i) => Entry(x, $"{path}.entries[{i}]"))]
                : [],
        };
    }

    private ListEntry Entry(JsonElement given, string path)
    {
        if (!Object(given, path, s_entry))
        {
            return new("OTHER");
        }
        return new(Text(given, path, "list", required: true))
        {
            InForce = Window(given, path),
            AddressOnly = Flag(given, path, "addressOnly") ?? false,
            Footnotes = Numbers(given, path, "footnotes"),
            Requirement = Text(given, path, "requirement"),
            Policy = Word(given, path, "policy", s_policies),
            Exceptions = Texts(given, path, "exceptions"),
            Programs = Texts(given, path, "programs"),
            Citation = Text(given, path, "citation"),
        };
    }

    private Stake Stake(JsonElement given, int at)
    {
        var path = $"$.stakes[{at}]";
        if (!Object(given, path, s_stake))
        {
            return new("", "", default);
        }
        return new(
            Text(given, path, "owner", required: true),
            Text(given, path, "entity", required: true),
            Percent(given, path)
        )
        {
            Kind = Word(given, path, "kind", s_kinds),
            AsOf = Day(given, path, "asOf"),
            Held = Window(given, path),
            Source = Text(given, path, "source"),
            Confidence = Tag(given, path),
        };
    }

    /// <summary>The number as it is written in the file: a detour over binary floating point would change it.</summary>
    private Share Percent(JsonElement stake, string path)
    {
        if (!stake.TryGetProperty("percent", out var given))
        {
            Fault(path + ".percent", Share.Expected + " or null", "nothing");
            return default;
        }
        if (given.ValueKind == JsonValueKind.Null)
        {
            return Share.Unknown;
        }
        var text = given.ValueKind == JsonValueKind.String ? given.GetString()! : given.GetRawText();
        if (given.ValueKind is JsonValueKind.String or JsonValueKind.Number && Share.TryParse(text, out var share))
        {
            return share;
        }
        Fault(path + ".percent", Share.Expected, given.ValueKind == JsonValueKind.Number ? text : $"'{Cut(text)}'");
        return default;
    }

    private string? Country(JsonElement given, string path)
    {
        var code = Text(given, path, "country");
        if (code.Length == 0)
        {
            return null;
        }
        if (code is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
        {
            Fault(path + ".country", "a two-letter ISO 3166-1 country code in capitals", $"'{Cut(code)}'");
        }
        return code;
    }

    private Confidence Tag(JsonElement given, string path)
    {
        var tag = Text(given, path, "confidence");
        if (!Confidence.TryParse(tag, out var confidence) && tag.Length > 0)
        {
            Fault(path + ".confidence", "a tag of R26, R25, FR, S, M, DESIGN", $"'{Cut(tag)}'");
        }
        return confidence;
    }

    private EffectiveWindow Window(JsonElement given, string path)
    {
        var (from, through) = (Day(given, path, "from"), Day(given, path, "through"));
        if (through < from)
        {
            Fault(path + ".through", "a day not before 'from'", OwnershipWords.Of(through.Value));
            return default;
        }
        return new(from, through);
    }

    private DateOnly? Day(JsonElement given, string path, string name)
    {
        var text = Text(given, path, name);
        if (text.Length == 0)
        {
            return null;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }
        Fault($"{path}.{name}", "a day as yyyy-MM-dd", $"'{Cut(text)}'");
        return null;
    }

    private T Word<T>(JsonElement given, string path, string name, (string Word, T Value)[] words)
    {
        var text = Text(given, path, name);
        var at = text.Length == 0 ? 0 : Array.FindIndex(words, w => w.Word == text);
        if (at < 0)
        {
            Fault($"{path}.{name}", "one of " + string.Join(", ", words.Select(w => w.Word)), $"'{Cut(text)}'");
        }
        return words[Math.Max(at, 0)].Value;
    }

    private bool? Flag(JsonElement given, string path, string name)
    {
        if (!given.TryGetProperty(name, out var flag) || flag.ValueKind == JsonValueKind.Null)
        {
            return null;
        }
        if (flag.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Fault($"{path}.{name}", "true or false", Found(flag));
            return null;
        }
        return flag.GetBoolean();
    }

    private string Text(JsonElement given, string path, string name, bool required = false)
    {
        var present = given.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
        if (present && value.ValueKind == JsonValueKind.String && value.GetString() is { } text)
        {
            if (text.Length > 0 || !required)
            {
                return text;
            }
        }
        if (present || required)
        {
            Fault($"{path}.{name}", "a text", present ? Found(value) : "nothing");
        }
        return "";
    }

    private List<string> Texts(JsonElement given, string path, string name) =>
        given.TryGetProperty(name, out _)
            ? [.. Items(given, $"{path}.{name}", name).Select((x, i) => OneText(x, $"{path}.{name}[{i}]"))]
            : [];

    private string OneText(JsonElement given, string path)
    {
        if (given.ValueKind == JsonValueKind.String && given.GetString() is { Length: > 0 } text)
        {
            return text;
        }
        Fault(path, "a text", Found(given));
        return "";
    }

    private List<int> Numbers(JsonElement given, string path, string name) =>
        given.TryGetProperty(name, out _)
            ? [.. Items(given, $"{path}.{name}", name).Select((x, i) => Number(x, $"{path}.{name}[{i}]"))]
            : [];

    private int Number(JsonElement given, string path)
    {
        if (given.ValueKind == JsonValueKind.Number && given.TryGetInt32(out var number) && number is >= 1 and <= 9)
        {
            return number;
        }
        Fault(path, "the number of a footnote, 1 to 9", Found(given));
        return 0;
    }

    private JsonElement.ArrayEnumerator Items(JsonElement given, string path, string name)
    {
        if (given.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array)
        {
            return array.EnumerateArray();
        }
        Fault(path, "an array", array.ValueKind == JsonValueKind.Undefined ? "nothing" : Found(array));
        return default;
    }

    private bool Object(JsonElement given, string path, string[] names)
    {
        if (given.ValueKind != JsonValueKind.Object)
        {
            Fault(path, "an object", Found(given));
            return false;
        }
        var seen = 0;
        foreach (var property in given.EnumerateObject())
        {
            var at = 0;
            while (at < names.Length && !property.NameEquals(names[at]))
            {
                at++;
            }
            if (at == names.Length)
            {
                var known = "one of the properties " + string.Join(", ", names);
                Fault($"{path}.{Cut(property.Name)}", known, "a property that is not known");
            }
            else if ((seen & (1 << at)) != 0)
            {
                Fault($"{path}.{property.Name}", "the property once", "it twice");
            }
            seen |= 1 << at;
        }
        return true;
    }

    private static string Found(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "an array",
            JsonValueKind.String when value.GetString() is "" => "an empty text",
            _ => Cut(value.GetRawText()),
        };

    private static string Cut(string text) => text.Length > 60 ? string.Concat(text.AsSpan(0, 57), "...") : text;

    private void Fault(string path, string expected, string found)
    {
        if (_faults.Count < MostFaults)
        {
            _faults.Add(new(path, expected, found));
        }
    }
}
