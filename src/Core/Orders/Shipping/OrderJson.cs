using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Orders.Shipping;

/// <summary>How an order's events are written in a log, and read again in their latest shape.</summary>
public static class OrderJson
{
    public const string Type = "order.acted";

    public static EventTypes Types { get; } = new EventTypes().With(Type);

    /// <summary>What lies beside the log and came with an event; no part of what was done.</summary>
    private const string Records = "records";

    /// <summary>The event as it is to be recorded.</summary>
    /// <param name="records">What lies beside the log and comes with it: of an order that is entered its own text first.</param>
    public static NewEvent EventOf(OrderEvent e, IEnumerable<Sealed>? records = null)
    {
        ArgumentNullException.ThrowIfNull(e);
        JsonObject body = JsonSerializer.SerializeToNode(e.Content, OrderContentJson.Default.OrderContent)!.AsObject();
        JsonArray beside = new([.. (records ?? []).Select(SealedJson)]);
        if (beside.Count > 0)
        {
            body[Records] = beside;
        }

        string text = CanonicalJson.Of(body.ToJsonString());
        return new NewEvent(Type, Types.LatestOf(Type), e.On, e.Person, (e.Content as OrderHeld)?.Cause, text);
    }

    private static JsonObject SealedJson(Sealed r) => new JsonObject { ["$sealed"] = r.Record, ["digest"] = r.Digest };

    /// <exception cref="FormatException">An event of another shape.</exception>
    public static OrderEvent EventOf(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        try
        {
            JsonObject body = Types.Read(e);
            body.Remove(Records);
            OrderContent content =
                body.Deserialize(OrderContentJson.Default.OrderContent)
                ?? throw new JsonException("'null' is no body.");
            return new OrderEvent(e.Actor, e.Effective, content);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            throw new FormatException($"{e.History} #{e.Sequence}: {JsonWords.Of(wrong)}", wrong);
        }
    }

    /// <summary>An order as its events make it.</summary>
    public static OrderState Fold(string history, IEnumerable<Event> events) =>
        events.Select(EventOf).Aggregate(OrderState.New(history), OrderFold.Apply);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    IgnoreReadOnlyProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(DecimalText), typeof(KebabText<GrantKind>)]
)]
[JsonSerializable(typeof(OrderContent))]
internal sealed partial class OrderContentJson : JsonSerializerContext;
