using System.Text.Json;
using System.Text.Json.Serialization;
using Licet.Core.History;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Applications.External;

/// <summary>How the statuses of an application elsewhere are written in a log, and read again in their latest shape.</summary>
public static class ExternalJson
{
    public const string Type = "external.status";

    public static EventTypes Types { get; } = new EventTypes().With(Type);

    /// <summary>The event as it is to be recorded.</summary>
    public static NewEvent EventOf(ExternalEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        string body = CanonicalJson.Of(
            JsonSerializer.SerializeToElement(e.Content, ExternalStatusJson.Default.ExternalStatus)
        );
        return new NewEvent(Type, Types.LatestOf(Type), e.On, e.Person, null, body);
    }

    /// <exception cref="FormatException">An event of another shape.</exception>
    public static ExternalEvent EventOf(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        try
        {
            ExternalStatus content =
                Types.Read(e).Deserialize(ExternalStatusJson.Default.ExternalStatus)
                ?? throw new JsonException("'null' is no body.");
            return new ExternalEvent(e.Actor, e.Effective, content);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            throw new FormatException($"{e.History} #{e.Sequence}: {JsonWords.Of(wrong)}", wrong);
        }
    }

    /// <summary>An application as its events make it.</summary>
    /// <param name="start">Before its first.</param>
    public static ExternalApplication Fold(ExternalApplication start, IEnumerable<Event> events) =>
        events.Select(EventOf).Aggregate(start, (state, e) => state.With(e));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(ExternalStatus))]
internal sealed partial class ExternalStatusJson : JsonSerializerContext;
