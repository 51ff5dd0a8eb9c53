using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Licet.Core.History;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>How a ledger's entries are written in the log, and read again in their latest shape.</summary>
public static class LedgerJson
{
    /// <summary>An entry of any kind.</summary>
    public const string Type = "ledger.entered";

    /// <summary>Every type of a ledger's history, with its older shapes.</summary>
    public static EventTypes Types { get; } = new EventTypes().With(Type);

    /// <summary>The body of an entry's event, as canonical JSON.</summary>
    /// <param name="entry">As it was accepted or kept, with what it counts.</param>
    public static string BodyOf(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return CanonicalJson.Of(JsonSerializer.SerializeToElement(entry, LedgerBodyJson.Default.LedgerEntry));
    }

    /// <summary>A recorded entry.</summary>
    /// <exception cref="FormatException">An event of another shape, whose legal day is not the entry's, or an adjustment that another person recorded than approved it.</exception>
    public static LedgerEntry EntryOf(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        LedgerEntry entry = EntryOf(Types.Read(e), $"{e.History} #{e.Sequence}");
        return entry.On != e.Effective
                ? throw new FormatException($"{e.History} #{e.Sequence}: its legal day is not that of the entry.")
            : entry is Adjust a && a.Approver != e.Actor
                ? throw new FormatException(
                    $"{e.History} #{e.Sequence}: who recorded the adjustment did not approve it."
                )
            : entry;
    }

    /// <summary>An entry as a request brings it; what it counts, and who says it, is never taken from there.</summary>
    /// <param name="source">Who sends it.</param>
    /// <exception cref="FormatException">No entry.</exception>
    public static LedgerEntry Read(string json, EntrySource source)
    {
        try
        {
            return EntryOf(
                JsonNode.Parse(json, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject
                    ?? throw new JsonException("Not an object."),
                "The entry"
            ) with
            {
                Counted = null,
                Seen = null,
                Source = source,
            };
        }
        catch (JsonException wrong)
        {
            throw new FormatException(JsonWords.Of(json, wrong), wrong);
        }
    }

    /// <summary>Which fields of an entry cannot be read: "draw.quantity"; the empty one for the whole.</summary>
    /// <param name="wrong">Of <see cref="Read"/>.</param>
    public static IReadOnlyList<string> Fields(FormatException wrong)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        return wrong.InnerException is not JsonException e ? ["act"]
            : e.Message.Contains("type discriminator", StringComparison.Ordinal) ? ["act"]
            : JsonWords.Fields(e);
    }

    /// <summary>A ledger as its events make it.</summary>
    public static LedgerState Fold(IEnumerable<Event> events) =>
        events.Aggregate(LedgerState.Empty, (state, e) => LedgerFold.Apply(state, EntryOf(e)));

    private static LedgerEntry EntryOf(JsonObject body, string place)
    {
        try
        {
            return body.Deserialize(LedgerBodyJson.Default.LedgerEntry)
                ?? throw new JsonException("'null' is no body.");
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            throw new FormatException($"{place}: {JsonWords.Of(wrong)}", wrong);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(DecimalText), typeof(KebabText<EntrySource>), typeof(KebabText<LadingKind>)]
)]
[JsonSerializable(typeof(LedgerEntry))]
internal sealed partial class LedgerBodyJson : JsonSerializerContext;
