using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Licet.Core.History;
using Licet.Core.Orders.Reading;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>How a case's events are written in the log, and read again in their latest shape.</summary>
public static class CaseJson
{
    /// <summary>An act that may move the case, or that stands beside its stage.</summary>
    public const string Type = "case.acted";

    /// <summary>Every type of a case's history, with its older shapes.</summary>
    public static EventTypes Types { get; } = new EventTypes().With(Type, AnswerRuledApart);

    /// <summary>
    /// The body of a case's next event, as canonical JSON. The first one pins the process; the legal day and the person are the
    /// event's own members.
    /// </summary>
    /// <param name="before">The case before the event.</param>
    /// <param name="records">What lies beside the log and came with the event: the form, papers.</param>
    public static string BodyOf(CaseState before, CaseEvent e, IEnumerable<Sealed>? records = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(e);
        PinnedProcess? pinned = before.Sequence > 0 ? null : PinnedProcess.Of(before.Process);
        ImmutableArray<SealedJson> beside = [.. (records ?? []).Select(r => new SealedJson(r.Record, r.Digest))];
        CaseBody body = new(
            e.Transition,
            e.To,
            e.Content,
            e.Agency,
            pinned,
            beside.IsEmpty ? null : beside,
            e.Role,
            e.Late,
            e.Applicant
        );
        return CanonicalJson.Of(JsonSerializer.SerializeToElement(body, CaseBodyJson.Default.CaseBody));
    }

    /// <summary>A case's next event, ready to be recorded.</summary>
    /// <inheritdoc cref="BodyOf"/>
    public static NewEvent NewEventOf(CaseState before, CaseEvent e, IEnumerable<Sealed>? records = null)
    {
        ArgumentNullException.ThrowIfNull(e);
        string body = BodyOf(before, e, records);
        return new(Type, Types.LatestOf(Type), e.On, e.Person, CauseOf(before, e), body);
    }

    /// <summary>What made the event happen where no person did: the process's rule with version and section.</summary>
    public static string? CauseOf(CaseState before, CaseEvent e)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(e);
        ProcessDefinition process = before.Process;
        string citation = process.Transitions.FirstOrDefault(t => t.Id == e.Transition)?.Citation ?? process.Citation;
        return e.Person == Person.System.Id
            ? $"{process.Id}/{process.Version} {e.Transition}; {citation}".Replace(" ;", ";", StringComparison.Ordinal)
            : null;
    }

    /// <summary>A case as its events make it.</summary>
    /// <param name="events">All of one history, in order.</param>
    /// <param name="processes">By id and version; null where it is not to be had.</param>
    /// <returns>Null for no events.</returns>
    /// <exception cref="FormatException">An event of another shape, no process pinned, or one that is not to be had.</exception>
    public static CaseState? Fold(IEnumerable<Event> events, Func<string, string, ProcessDefinition?> processes)
    {
        ArgumentNullException.ThrowIfNull(events);
        ArgumentNullException.ThrowIfNull(processes);
        CaseState? state = null;
        foreach (Event e in events)
        {
            CaseBody body = Read(e);
            state ??= Case.New(e.History, PinnedProcess.Find(body.Process, e.History, processes));
            state = CaseFold.Apply(state, EventOf(e, body));
        }

        return state;
    }

    /// <summary>A recorded act.</summary>
    /// <exception cref="FormatException">An event of another shape.</exception>
    public static CaseEvent EventOf(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return EventOf(e, Read(e));
    }

    /// <summary>The process that a case's first event pins.</summary>
    /// <param name="processes">By id and version; null where it is not to be had.</param>
    /// <exception cref="FormatException">No process pinned, or one that is not to be had.</exception>
    public static ProcessDefinition ProcessOf(Event first, Func<string, string, ProcessDefinition?> processes)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(processes);
        return PinnedProcess.Find(Read(first).Process, first.History, processes);
    }

    /// <summary>What an act brings, as the log keeps it.</summary>
    /// <param name="kind">Of the content.</param>
    /// <param name="json">Its members, without the kind; null for none.</param>
    /// <exception cref="FormatException">Another shape: names the first fault.</exception>
    public static Content ContentOf(string kind, JsonObject? json)
    {
        JsonObject whole = SentContent.Of(kind, json);
        try
        {
            return Ordered(
                whole.Deserialize(CaseBodyJson.Default.Content) ?? throw new JsonException("'null' is no content.")
            );
        }
        // A text with half of a letter is found only where it is read.
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new FormatException(JsonWords.Of(wrong), wrong);
        }
    }

    /// <summary>What an act brings, as the log keeps it, with its kind.</summary>
    public static JsonElement JsonOf(Content content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return JsonSerializer.SerializeToElement(content, CaseBodyJson.Default.Content);
    }

    private static CaseEvent EventOf(Event e, CaseBody body)
    {
        return new CaseEvent(body.Transition, body.To, e.Actor, body.Agency, e.Effective, Ordered(body.Content))
        {
            Role = body.Role,
            Late = body.Late,
            Applicant = body.Applicant,
        };
    }

    /// <summary>A reader of JSON sorts by the machine's culture; the case sorts by code points.</summary>
    private static Content Ordered(Content content) =>
        content switch
        {
            StopBegan b => b with { Acts = b.Acts.WithComparers(StringComparer.Ordinal) },
            Decision { Grant: { } grant } d => d with
            {
                Grant = grant with
                {
                    Quantities = grant.Quantities.WithComparers(StringComparer.Ordinal),
                    Bound = grant.Bound.WithComparers(StringComparer.Ordinal),
                },
            },
            _ => content,
        };

    /// <summary>
    /// From version 1 to 2: an answer was recorded only with its acceptance, in one event; now the receipt and what the officer makes
    /// of it are two. What was recorded then is the second. A ruling on an appeal came without reasons.
    /// </summary>
    private static JsonObject AnswerRuledApart(JsonObject body)
    {
        if (body["content"] is JsonObject content)
        {
            string? kind = content["kind"] is JsonValue k && k.TryGetValue(out string? word) ? word : null;
            if (kind == "answer" && content.Remove("text", out JsonNode? text))
            {
                content["kind"] = "answer-ruling";
                content["reasons"] = text;
            }
            else if (kind == "appeal-ruling")
            {
                content["reasons"] = "";
            }
        }

        return body;
    }

    private static CaseBody Read(Event e)
    {
        try
        {
            JsonObject body = Types.Read(e);
            return body.Deserialize(CaseBodyJson.Default.CaseBody) ?? throw new JsonException("'null' is no body.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"{e.History} #{e.Sequence}: {JsonWords.Of(wrong)}", wrong);
        }
    }
}

internal sealed record CaseBody(
    string Transition,
    string To,
    Content Content,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Agency = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PinnedProcess? Process = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<SealedJson>? Records = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Role = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Late = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Applicant = null
);

/// <summary>As <see cref="Sealed.In"/> finds it.</summary>
internal sealed record SealedJson([property: JsonPropertyName("$sealed")] string Record, string Digest);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(CaseBody))]
[JsonSerializable(typeof(Content))]
internal sealed partial class CaseBodyJson : JsonSerializerContext;
