using System.Text.Json;
using System.Text.Json.Serialization;
using Licet.Lists.Fetching;
using Licet.Lists.Tables;
using Licet.Screening.Lists;

namespace Licet.Lists;

/// <summary>One file of a stored version; its bytes are kept as they came, under their hash.</summary>
public sealed record StoredFile
{
    /// <summary>As it came.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex; also the name of the kept file.</summary>
    public required string Sha256 { get; init; }

    /// <summary>How long it is.</summary>
    public required long Bytes { get; init; }

    /// <summary>Validators of the source, sent back to ask whether the file changed.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }
}

/// <summary>A list version in the store: what it is, what it covers, and the files it is read from.</summary>
public sealed record StoredVersion
{
    /// <summary>The list's short name: "csl".</summary>
    public required string Name { get; init; }

    /// <summary>Of its listings, however they are written down.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Where it came from: file names or an address.</summary>
    public required string Source { get; init; }

    /// <summary>Its own day.</summary>
    public DateOnly? CoversFrom { get; init; }

    /// <summary>The last day on which it was checked to be current.</summary>
    public DateOnly? CoversThrough { get; init; }

    /// <summary>Who says so: "asked of the source", "the latest date in the file", "said by the user".</summary>
    public string? DaysFrom { get; init; }

    /// <summary>Every row was read.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Code given at import for formats that carry none.</summary>
    public string? ListCode { get; init; }

    /// <summary>Listings by list code.</summary>
    public required SortedDictionary<string, int> Lists { get; init; }

    /// <summary>Listings by kind of party.</summary>
    public required SortedDictionary<string, int> Kinds { get; init; }

    /// <summary>Problems by weight.</summary>
    public required SortedDictionary<string, int> Problems { get; init; }

    /// <summary>What it is read from.</summary>
    public required IReadOnlyList<StoredFile> Files { get; init; }

    /// <summary>When it was stored.</summary>
    public required DateTimeOffset StoredAt { get; init; }

    /// <summary>By which Licet: another one may read the same bytes better and find another content hash.</summary>
    public required string StoredBy { get; init; }

    /// <summary><see cref="RecordSeal"/> over all of the above; null in a record of a Licet that wrote none.</summary>
    public string? Seal { get; init; }

    /// <summary>Whether the record is the one that was stored.</summary>
    [JsonIgnore]
    public RecordState State =>
        Seal is null ? RecordState.Unprotected
        : Seal == RecordSeal.Of(this) ? RecordState.AsStored
        : RecordState.Altered;

    /// <summary>Whether its hashes are hashes, so that they name files of the store and nothing else.</summary>
    [JsonIgnore]
    public bool IsSound => Name.Length > 0 && IsHash(ContentHash) && Files.All(f => f is not null && IsHash(f.Sha256));

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>How many it holds.</summary>
    [JsonIgnore]
    public int Listings => Lists.Values.Sum();

    /// <summary>The first twelve characters of the content hash.</summary>
    [JsonIgnore]
    public string ShortHash => ContentHash[..Math.Min(12, ContentHash.Length)];

    /// <summary>File name of the manifest: sorts by date within a list, unique by content.</summary>
    [JsonIgnore]
    public string FileName => $"{(CoversFrom is { } from ? Day.Text(from) : "undated")}-{ShortHash}.json";

    /// <summary>Whether silence of it says anything for a day; of an altered or unprotected record nothing does.</summary>
    public bool Covers(DateOnly day) =>
        IsComplete && CoversFrom <= day && day <= CoversThrough && State == RecordState.AsStored;

    internal static StoredVersion Of(ListVersion version, IReadOnlyList<StoredFile> files, DateTimeOffset now) =>
        new()
        {
            Name = version.Name,
            ContentHash = version.ContentHash,
            Source = version.Source,
            CoversFrom = version.CoversFrom,
            CoversThrough = version.CoversThrough,
            IsComplete = version.IsComplete,
            Lists = Counted(version.Listings.Select(l => l.List)),
            Kinds = Counted(version.Listings.Select(l => PartyWords.Word(l.Kind))),
            Problems = Counted(version.Problems.Select(p => p.Weight.ToString())),
            Files = files,
            StoredAt = now,
            StoredBy = ProductVersion.Text,
        };

    private static SortedDictionary<string, int> Counted(IEnumerable<string> values) =>
        new(values.CountBy(v => v).ToDictionary(), StringComparer.Ordinal);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(StoredVersion))]
[JsonSerializable(typeof(FetchNote))]
internal sealed partial class StoreJson : JsonSerializerContext;

/// <summary>How the last fetch of a list went, so that an old list can say why it is old.</summary>
/// <param name="At">When it was.</param>
/// <param name="Outcome">What came of it, in words.</param>
public sealed record FetchNote(DateTimeOffset At, string Outcome)
{
    /// <summary>How it ended; null where an older program noted it.</summary>
    [JsonConverter(typeof(JsonStringEnumConverter<FetchEnd>))]
    public FetchEnd? End { get; init; }
}
