using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Licet.Core.History;
using Licet.Core.Orders.Reading;
using Licet.Core.Review;

namespace Licet.Core.Statistics.Releases;

/// <summary>What is done with figures for the public. Each brings what its kind says.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(TakenBack), "taken-back")]
public abstract record ReleaseContent;

/// <summary>Figures of a day were released.</summary>
/// <param name="Day">They are those of its end.</param>
/// <param name="Least">Organizations that a number is made from at least.</param>
/// <param name="Position">Events of the log that had been recorded.</param>
/// <param name="Words">What the person says of them; null for nothing.</param>
public sealed record Released(
    DateOnly Day,
    int Least,
    long Position,
    ImmutableArray<PublicFigure> Figures,
    string? Words = null
) : ReleaseContent;

/// <summary>A release is shown no longer. What was told of it stays told: its day is not told anew, and later releases are compared with it.</summary>
/// <param name="Number">Of the release.</param>
public sealed record TakenBack(long Number, string Reason) : ReleaseContent;

/// <summary>A release as it stands.</summary>
/// <param name="Number">Its event's sequence.</param>
/// <param name="On">Legal day of the release.</param>
/// <param name="Taken">Null where it was not taken back.</param>
public sealed record Release(long Number, string By, DateOnly On, Released Content, ReleaseEnd? Taken = null);

public sealed record ReleaseEnd(DateOnly On, string By, string Reason);

/// <summary>Every release of an authority's figures, as its events make it.</summary>
/// <param name="Sequence">Of the last event; 0 for none.</param>
/// <param name="All">In the order of their release.</param>
public sealed record ReleaseState(long Sequence, ImmutableArray<Release> All)
{
    /// <summary>The one history: figures are released one after the other.</summary>
    public const string History = "statistics/releases";

    /// <summary>The role that releases figures and takes them back (DESIGN: the law names nobody).</summary>
    public const string Officer = "statistics-officer";

    /// <summary>Characters that are said of figures, or why they are taken back.</summary>
    public const int LongestWords = 500;

    public static ReleaseState Empty { get; } = new(0, []);

    /// <summary>The one that counts; null where there is none.</summary>
    public Release? Latest => All.LastOrDefault(r => r.Taken is null);

    /// <summary>The latest day of which the public had figures, taken back or not; null where it had none. Only later ones are released.</summary>
    public DateOnly? LastDay => All.IsEmpty ? null : All.Max(r => r.Content.Day);

    public Release? Find(long number) => All.FirstOrDefault(r => r.Number == number);

    /// <summary>Why an act is not taken; null where it is.</summary>
    /// <param name="by">In the roles that live on the day.</param>
    /// <param name="today">Day of the recording.</param>
    public string? FaultOf(ReleaseContent content, Person by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!by.Roles.Contains(Officer))
        {
            return "Only a statistics officer releases figures and takes them back.";
        }

        switch (content)
        {
            case Released { Least: < DisclosureControl.Fewest or > DisclosureControl.Most }:
                return $"Organizations behind a number are {DisclosureControl.Fewest} to {DisclosureControl.Most} at least.";
            case Released { Words.Length: > LongestWords } or TakenBack { Reason.Length: > LongestWords }:
                return $"At most {LongestWords} characters.";
            case Released { Day: var day } when day >= today:
                return "The day is not over: its figures still change.";
            // Twice told, a day lays bare what one telling withheld; a correction comes with a later day.
            case Released released when LastDay is { } last && released.Day <= last:
                return $"The public has had figures of {Day.Text(last)}: neither that day nor an earlier one is told after it, whether they were taken back or not. Choose a later day.";
            case Released { Figures.IsEmpty: true }:
                return "There is no figure.";
            case TakenBack { Reason: var reason } when string.IsNullOrWhiteSpace(reason):
                return "Say why it is taken back.";
            case TakenBack { Number: var number }:
                return Find(number) is not { } release ? "There is no such release."
                    : release.Taken is not null ? "It was taken back before."
                    : null;
            default:
                return null;
        }
    }

    /// <summary>After an event, by its kind.</summary>
    public ReleaseState With(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return ReleaseJson.ContentOf(e) switch
        {
            Released released => new(e.Sequence, All.Add(new(e.Sequence, e.Actor, e.Effective, released))),
            TakenBack back => new(
                e.Sequence,
                [
                    .. All.Select(r =>
                        r.Number == back.Number ? r with { Taken = new(e.Effective, e.Actor, back.Reason) } : r
                    ),
                ]
            ),
            _ => this with { Sequence = e.Sequence },
        };
    }
}

/// <summary>How releases are written in a log, and read again in their latest shape.</summary>
public static class ReleaseJson
{
    public const string Type = "statistics.acted";

    public static EventTypes Types { get; } = new EventTypes().With(Type);

    public static NewEvent EventOf(ReleaseContent content, string by, DateOnly on)
    {
        string body = CanonicalJson.Of(
            JsonSerializer.SerializeToElement(content, ReleaseContentJson.Default.ReleaseContent)
        );
        return new NewEvent(Type, Types.LatestOf(Type), on, by, null, body);
    }

    /// <summary>The same for the same figures of the same day, whatever is said of them: what a person looked at is what is released.</summary>
    public static string DigestOf(Released content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Released plain = content with { Position = 0, Words = null };
        string body = CanonicalJson.Of(
            JsonSerializer.SerializeToElement(plain, ReleaseContentJson.Default.ReleaseContent)
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
    }

    /// <exception cref="FormatException">An event of another shape.</exception>
    public static ReleaseContent ContentOf(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        try
        {
            return Types.Read(e).Deserialize(ReleaseContentJson.Default.ReleaseContent)
                ?? throw new JsonException("'null' is no body.");
        }
        catch (Exception wrong) when (wrong is JsonException or NotSupportedException)
        {
            throw new FormatException($"{e.History} #{e.Sequence}: {JsonWords.Of(wrong)}", wrong);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowOutOfOrderMetadataProperties = true,
    IgnoreReadOnlyProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(ReleaseContent))]
internal sealed partial class ReleaseContentJson : JsonSerializerContext;
