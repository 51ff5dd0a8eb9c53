using Licet.Screening.Lists;

namespace Licet.Lists.Fetching;

/// <summary>A file that was asked for: what the judgement needs to know, and where its bytes are.</summary>
/// <param name="Facts">What the judgement looks at.</param>
public sealed record Fetched(FetchedFile Facts)
{
    /// <summary>The bytes received; null where nothing was.</summary>
    public string? Path { get; init; }

    /// <summary>Validator of the source, sent back to ask whether the file changed.</summary>
    public string? ETag { get; init; }

    /// <inheritdoc cref="ETag"/>
    public string? LastModified { get; init; }

    /// <summary>Another attempt may go better.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Nothing usable came.</summary>
    public static Fetched Failure(string name, string why, bool transient) =>
        new(new FetchedFile(name, FetchOutcome.Failed) { Failure = why }) { IsTransient = transient };
}

/// <summary>Where files come from: the official addresses or a folder that mirrors them.</summary>
public interface IFileSource
{
    /// <summary>Brings one file, or says why not.</summary>
    /// <param name="file">The file wanted.</param>
    /// <param name="held">The one held, to ask only for a change; null to get it in any case.</param>
    /// <param name="target">Where to put the bytes.</param>
    /// <param name="ct">Stops the transfer.</param>
    Task<Fetched> Get(OfficialFile file, StoredFile? held, string target, CancellationToken ct);

    /// <summary>The publisher itself is asked, so that its answer holds for today; a copy is as old as it says.</summary>
    bool AsksPublisher { get; }

    /// <summary>The last day on which the user says a copy was compared with the published list; null where nobody said so.</summary>
    DateOnly? CheckedThrough { get; }

    /// <summary>Who says which days are covered, for the record.</summary>
    string DaysFrom { get; }

    /// <summary>Where the file came from, for the record: an address or a file name, never a folder of this machine.</summary>
    string Origin(OfficialFile file);
}
