using System.Text.Json;
using System.Text.Json.Serialization;
using Licet.Core.History;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Organizations;

/// <summary>How an organization's events are written in a log, and read again in their latest shape.</summary>
public static class OrganizationJson
{
    public const string Type = "organization.acted";

    public static EventTypes Types { get; } = new EventTypes().With(Type);

    /// <summary>The event as it is to be recorded.</summary>
    public static NewEvent EventOf(OrganizationEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        string body = CanonicalJson.Of(
            JsonSerializer.SerializeToElement(e.Content, OrganizationContentJson.Default.OrganizationContent)
        );
        return new NewEvent(Type, Types.LatestOf(Type), e.On, e.Person, null, body);
    }

    /// <exception cref="FormatException">An event of another shape.</exception>
    public static OrganizationEvent EventOf(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        try
        {
            OrganizationContent content =
                Types.Read(e).Deserialize(OrganizationContentJson.Default.OrganizationContent)
                ?? throw new JsonException("'null' is no body.");
            return new OrganizationEvent(e.Actor, e.Effective, content);
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            throw new FormatException($"{e.History} #{e.Sequence}: {JsonWords.Of(wrong)}", wrong);
        }
    }

    /// <summary>An organization as its events make it.</summary>
    public static OrganizationState Fold(string id, IEnumerable<Event> events) =>
        events.Select(EventOf).Aggregate(OrganizationState.New(id), OrganizationFold.Apply);
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
[JsonSerializable(typeof(OrganizationContent))]
internal sealed partial class OrganizationContentJson : JsonSerializerContext;
