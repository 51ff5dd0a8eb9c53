using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Licet.Core.History;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Counterparties;

/// <summary>How a counterparty's events are written in a log, and read again in their latest shape.</summary>
public static class CounterpartyJson
{
    public const string Type = "counterparty.acted";

    public static EventTypes Types { get; } = new EventTypes().With(Type);

    /// <summary>The reason, which lies beside the log.</summary>
    private const string Reason = "reason";

    /// <summary>The event as it is to be recorded.</summary>
    /// <param name="reason">Where the reason lies; null where nothing was said.</param>
    public static NewEvent EventOf(CounterpartyEvent e, Sealed? reason)
    {
        ArgumentNullException.ThrowIfNull(e);
        JsonObject body = JsonSerializer
            .SerializeToNode(e.Content, CounterpartyContentJson.Default.CounterpartyContent)!
            .AsObject();
        if (reason is not null)
        {
            body[Reason] = new JsonObject { ["$sealed"] = reason.Record, ["digest"] = reason.Digest };
        }

        return new NewEvent(Type, Types.LatestOf(Type), e.On, e.Person, null, CanonicalJson.Of(body.ToJsonString()));
    }

    /// <exception cref="FormatException">An event of another shape.</exception>
    public static CounterpartyEvent EventOf(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        try
        {
            JsonObject body = Types.Read(e);
            body.Remove(Reason);
            CounterpartyContent content =
                body.Deserialize(CounterpartyContentJson.Default.CounterpartyContent)
                ?? throw new JsonException("'null' is no body.");
            return new CounterpartyEvent(e.Actor, e.Effective, content);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            throw new FormatException($"{e.History} #{e.Sequence}: {JsonWords.Of(wrong)}", wrong);
        }
    }

    /// <summary>Where an event's reason lies; null where nothing was said.</summary>
    public static Sealed? ReasonOf(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return Sealed.In(e.Body) is [var first, ..] ? first : null;
    }

    /// <summary>A counterparty as its events make it.</summary>
    public static CounterpartyState Fold(string history, IEnumerable<Event> events) =>
        events.Select(EventOf).Aggregate(CounterpartyState.New(history), CounterpartyFold.Apply);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowOutOfOrderMetadataProperties = true,
    IgnoreReadOnlyProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(CounterpartyContent))]
internal sealed partial class CounterpartyContentJson : JsonSerializerContext;
