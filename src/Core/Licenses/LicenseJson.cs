using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Licet.Core.History;
using Licet.Core.Orders.Reading;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Licenses;

/// <summary>How a license's events are written in the log, and read again in their latest shape.</summary>
public static class LicenseJson
{
    /// <summary>An act of any kind.</summary>
    public const string Type = "license.acted";

    /// <summary>Every type of a license's history, with its older shapes.</summary>
    public static EventTypes Types { get; } = new EventTypes().With(Type);

    /// <summary>
    /// The body of a license's next event, as canonical JSON. The first one pins the process; the legal day and the person are the
    /// event's own members.
    /// </summary>
    /// <param name="before">The license before the event.</param>
    /// <param name="records">What lies beside the log and came with the event: a scan, a letter.</param>
    public static string BodyOf(LicenseState before, LicenseEvent e, IEnumerable<Sealed>? records = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(e);
        PinnedProcess? pinned = before.Sequence > 0 ? null : PinnedProcess.Of(before.Process);
        ImmutableArray<SealedJson> beside = [.. (records ?? []).Select(r => new SealedJson(r.Record, r.Digest))];
        LicenseBody body = new(
            e.Content,
            e.Role,
            e.Agency,
            pinned,
            e.Late,
            e.Applicant,
            beside.IsEmpty ? null : beside
        );
        return CanonicalJson.Of(JsonSerializer.SerializeToElement(body, LicenseBodyJson.Default.LicenseBody));
    }

    /// <summary>A license's next event as it is to be recorded.</summary>
    /// <param name="before">The license before the event.</param>
    /// <param name="records">See <see cref="BodyOf"/>.</param>
    public static NewEvent EventOf(LicenseState before, LicenseEvent e, IEnumerable<Sealed>? records = null)
    {
        ArgumentNullException.ThrowIfNull(e);
        return new(Type, Types.LatestOf(Type), e.On, e.Person, null, BodyOf(before, e, records));
    }

    /// <summary>What an act brings, as canonical JSON: equal for equal acts.</summary>
    public static string ContentOf(LicenseContent content) => CanonicalJson.Of(JsonOf(content));

    /// <summary>The same with the members in the order in which they are told.</summary>
    internal static JsonElement JsonOf(LicenseContent content) =>
        JsonSerializer.SerializeToElement(content, LicenseBodyJson.Default.LicenseContent);

    /// <summary>Reads what an act brings, as the log keeps it.</summary>
    /// <param name="kind">Of the content.</param>
    /// <param name="json">Its members, without the kind; null for none.</param>
    /// <exception cref="FormatException">Another shape: names the first fault.</exception>
    public static LicenseContent ContentOf(string kind, JsonObject? json)
    {
        JsonObject whole = SentContent.Of(kind, json);
        try
        {
            return whole.Deserialize(LicenseBodyJson.Default.LicenseContent)
                ?? throw new JsonException("'null' is no content.");
        }
        // A text with half of a letter is found only where it is read.
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new FormatException(JsonWords.Of(wrong), wrong);
        }
    }

    /// <summary>
    /// What a license says, as canonical JSON: the license itself, of which every other form says the same. It is what leaves the authority's
    /// desk, and so does not say which agency set a condition.
    /// </summary>
    public static string TermsOf(LicenseTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return KeptOf(terms with { Conditions = [.. terms.Conditions.Select(c => c with { Owner = null })] });
    }

    /// <summary>The same as the log keeps it, with the owner of each condition: for the authority's desk and its auditors.</summary>
    public static string KeptOf(LicenseTerms terms) =>
        CanonicalJson.Of(JsonSerializer.SerializeToElement(terms, LicenseBodyJson.Default.LicenseTerms));

    /// <summary>Reads what <see cref="TermsOf"/> wrote.</summary>
    /// <exception cref="FormatException">Text of another shape.</exception>
    public static LicenseTerms ReadTerms(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, LicenseBodyJson.Default.LicenseTerms)
                ?? throw new JsonException("'null' is no license.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException(JsonWords.Of(json, wrong), wrong);
        }
    }

    /// <summary>A recorded act.</summary>
    /// <exception cref="FormatException">An event of another shape.</exception>
    public static LicenseEvent EventOf(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return EventOf(e, Read(e));
    }

    /// <summary>A license as its events make it.</summary>
    /// <param name="events">All of one history, in order.</param>
    /// <param name="processes">By id and version; null where it is not to be had.</param>
    /// <returns>Null for no events.</returns>
    /// <exception cref="FormatException">An event of another shape, no process pinned, or one that is not to be had.</exception>
    public static LicenseState? Fold(IEnumerable<Event> events, Func<string, string, ProcessDefinition?> processes)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(processes);
        return events.Aggregate((LicenseState?)null, (state, e) => Fold(state, e, processes));
    }

    /// <summary>After one more event.</summary>
    /// <param name="state">Before it; null for none.</param>
    /// <inheritdoc cref="Fold(IEnumerable{Event}, Func{string, string, ProcessDefinition?})"/>
    internal static LicenseState Fold(LicenseState? state, Event e, Func<string, string, ProcessDefinition?> processes)
    {
        LicenseBody body = Read(e);
        state ??= LicenseFold.New(e.History, PinnedProcess.Find(body.Process, e.History, processes));
        return LicenseFold.Apply(state, EventOf(e, body));
    }

    private static LicenseEvent EventOf(Event e, LicenseBody body) =>
        new(e.Actor, body.Role, body.Agency, e.Effective, body.Content)
        {
            Late = body.Late,
            Applicant = body.Applicant,
        };

    private static LicenseBody Read(Event e)
    {
        try
        {
            JsonObject body = Types.Read(e);
            return body.Deserialize(LicenseBodyJson.Default.LicenseBody)
                ?? throw new JsonException("'null' is no body.");
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            throw new FormatException($"{e.History} #{e.Sequence}: {JsonWords.Of(wrong)}", wrong);
        }
    }
}

internal sealed record LicenseBody(
    LicenseContent Content,
    string Role,
    string? Agency = null,
    PinnedProcess? Process = null,
    string? Late = null,
    string? Applicant = null,
    ImmutableArray<SealedJson>? Records = null
);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    IgnoreReadOnlyProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [
        typeof(DecimalText),
        typeof(ClassificationText),
        typeof(PartyRoleText),
        typeof(KebabText<LicenseKind>),
    ]
)]
[JsonSerializable(typeof(LicenseBody))]
[JsonSerializable(typeof(LicenseContent))]
[JsonSerializable(typeof(LicenseTerms))]
internal sealed partial class LicenseBodyJson : JsonSerializerContext;
