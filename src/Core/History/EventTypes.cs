using System.Text.Json.Nodes;

namespace Licet.Core.History;

/// <summary>
/// The shapes of events over time. The log keeps what was written; a reader sees every event in its type's latest shape. From
/// the first day on, so that no reader ever asks for a version.
/// </summary>
public sealed class EventTypes
{
    private readonly Dictionary<string, int> _latest = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, int), Func<JsonObject, JsonObject>> _upcasts = [];

    /// <summary>Declares a type. Its versions are 1 through the number of upcasts plus one.</summary>
    /// <param name="type">"case.registered".</param>
    /// <param name="upcasts">From version 1 to 2, from 2 to 3 ...; each a pure function.</param>
    /// <exception cref="ArgumentException">The type stands twice.</exception>
    public EventTypes With(string type, params ReadOnlySpan<Func<JsonObject, JsonObject>> upcasts)
    {
        if (!_latest.TryAdd(type, upcasts.Length + 1))
        {
            throw new ArgumentException($"The type '{type}' stands twice.", nameof(type));
        }

        for (int i = 0; i < upcasts.Length; i++)
        {
            _upcasts[(type, i + 1)] = upcasts[i];
        }

        return this;
    }

    /// <summary>The version in which a type is written today.</summary>
    /// <exception cref="KeyNotFoundException">No such type.</exception>
    public int LatestOf(string type) => _latest[type];

    /// <summary>An event's body in its type's latest shape.</summary>
    /// <exception cref="FormatException">An unknown type, a version of the future, or a body that is no object.</exception>
    public JsonObject Read(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (!_latest.TryGetValue(e.Type, out int latest) || e.Version < 1 || e.Version > latest)
        {
            throw new FormatException(
                $"'{e.Type}' version {e.Version} is not known here: the log is newer than the program."
            );
        }

        JsonObject body =
            JsonNode.Parse(e.Body) as JsonObject ?? throw new FormatException($"The body of '{e.Type}' is no object.");
        for (int version = e.Version; version < latest; version++)
        {
            body = _upcasts[(e.Type, version)](body);
        }

        return body;
    }
}
