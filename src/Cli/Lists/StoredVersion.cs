using System.Text.Json;
using System.Text.Json.Serialization;
using Licet.Screening.Lists;

namespace Licet.Cli.Lists;

/// <summary>One file of a stored version; its bytes are kept as they came, under their hash.</summary>
internal sealed record StoredFile
{
    public required string Name { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex; also the name of the kept file.</summary>
    public required string Sha256 { get; init; }
    public required long Bytes { get; init; }

    /// <summary>Validators of the source, sent back to ask whether the file changed.</summary>
    public string? ETag { get; init; }
    public string? LastModified { get; init; }
}

/// <summary>A list version in the store: what it is, what it covers, and the files it is read from.</summary>
internal sealed record StoredVersion
{
    public required string Name { get; init; }
    public required string ContentHash { get; init; }
    public required string Source { get; init; }
    public DateOnly? CoversFrom { get; init; }
    public DateOnly? CoversThrough { get; init; }

    /// <summary>Who says so: "asked of the source", "the latest date in the file", "said by the user".</summary>
    public string? DaysFrom { get; init; }
    public required bool IsComplete { get; init; }

    /// <summary>Code given at import for formats that carry none.</summary>
    public string? ListCode { get; init; }

    /// <summary>Listings by list code, and by kind.</summary>
    public required SortedDictionary<string, int> Lists { get; init; }
    public required SortedDictionary<string, int> Kinds { get; init; }

    /// <summary>Problems by weight.</summary>
    public required SortedDictionary<string, int> Problems { get; init; }
    public required IReadOnlyList<StoredFile> Files { get; init; }

    /// <summary>When it was stored, and by which Licet: another one may read the same bytes better and find another content hash.</summary>
    public required DateTimeOffset StoredAt { get; init; }
    public required string StoredBy { get; init; }

    /// <summary><see cref="RecordSeal"/> over all of the above; null in a record of a Licet that wrote none.</summary>
    public string? Seal { get; init; }

    [JsonIgnore]
    public RecordState State =>
        Seal is null ? RecordState.Unprotected
        : Seal == RecordSeal.Of(this) ? RecordState.AsStored
        : RecordState.Altered;

    /// <summary>Whether its hashes are hashes, so that they name files of the store and nothing else.</summary>
    [JsonIgnore]
    public bool IsSound => Name.Length > 0 && IsHash(ContentHash) && Files.All(f => f is not null && IsHash(f.Sha256));

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    [JsonIgnore]
    public int Listings => Lists.Values.Sum();

    [JsonIgnore]
    public string ShortHash => ContentHash[..Math.Min(12, ContentHash.Length)];

    /// <summary>File name of the manifest: sorts by date within a list, unique by content.</summary>
    [JsonIgnore]
    public string FileName => $"{(CoversFrom is { } from ? Day.Text(from) : "undated")}-{ShortHash}.json";

    /// <summary>Whether silence of it says anything for a day; of an altered or unprotected record nothing does.</summary>
    public bool Covers(DateOnly day) =>
        IsComplete && CoversFrom <= day && day <= CoversThrough && State == RecordState.AsStored;

    public static StoredVersion Of(ListVersion version, IReadOnlyList<StoredFile> files, DateTimeOffset now) =>
        new()
        {
            Name = version.Name,
            ContentHash = version.ContentHash,
            Source = version.Source,
            CoversFrom = version.CoversFrom,
            CoversThrough = version.CoversThrough,
            IsComplete = version.IsComplete,
            Lists = Counted(version.Listings.Select(l => l.List)),
            Kinds = Counted(version.Listings.Select(l => Screen.PartyWords.Word(l.Kind))),
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
internal sealed record FetchNote(DateTimeOffset At, string Outcome);
