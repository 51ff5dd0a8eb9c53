namespace Licet.Screening.Lists;

/// <summary>How the transport of one file ended.</summary>
public enum FetchOutcome
{
    /// <summary>A body arrived to what the transport takes for its end.</summary>
    Received,

    /// <summary>The source says that the file is the one already held (304).</summary>
    NotModified,

    /// <summary>No usable answer: an error status, a time-out, too many redirects, a connection cut off.</summary>
    Failed,
}

/// <summary>What is known of one file after an attempt to fetch it.</summary>
public sealed record FetchedFile(string Name, FetchOutcome Outcome)
{
    /// <summary>Why it failed, in the transport's words; empty otherwise.</summary>
    public string Failure { get; init; } = "";

    public long Bytes { get; init; }

    /// <summary>Length the source announced, where it did.</summary>
    public long? AnnouncedBytes { get; init; }

    /// <summary>Checksum the source announced ("md5 ..." or "sha-256 ...", lower-case hex), null where it did not.</summary>
    public string? AnnouncedChecksum { get; init; }

    /// <summary>The same checksum over what arrived.</summary>
    public string? FoundChecksum { get; init; }

    /// <summary>It was sent as HTML or begins like a web page: a notice or a log-in form instead of the list.</summary>
    public bool IsWebPage { get; init; }
}

/// <summary>Everything the judgement looks at.</summary>
public sealed record FetchFacts
{
    /// <summary>The files of the set, each of them.</summary>
    public required IReadOnlyList<FetchedFile> Files { get; init; }

    /// <summary>Content hash of the version held, null when there is none.</summary>
    public string? HeldHash { get; init; }

    /// <summary>Listings of the version held by list code; empty when there is none.</summary>
    public IReadOnlyDictionary<string, int> HeldCounts { get; init; } = new Dictionary<string, int>();

    /// <summary>The version held as read from its bytes, for its names and addresses; null where there is none or it cannot be read.</summary>
    public ListVersion? Held { get; init; }

    /// <summary>A person said that the list may shrink.</summary>
    public bool ShrinkAccepted { get; init; }
}

/// <summary>Why fetched files do not become the list in force.</summary>
public enum FetchRefusal
{
    NotReached,
    Empty,
    CutOff,
    WrongChecksum,
    WebPage,
    NotWhole,

    /// <summary>Every row was read, but a list that the source publishes is not there or far too short.</summary>
    Half,

    /// <summary>A list lost a tenth or more of its listings, names or addresses: a person must say that this is so.</summary>
    Shrunk,
}

/// <summary>What to do with fetched files.</summary>
public abstract record FetchDecision
{
    private FetchDecision() { }

    /// <summary>The files are a new version.</summary>
    public sealed record Accept : FetchDecision;

    /// <summary>The files are the version already held: it was current through today.</summary>
    public sealed record Extend : FetchDecision;

    /// <summary>The version held stays in force, not checked any further than before.</summary>
    public sealed record Refuse(FetchRefusal Refusal, string Sentence) : FetchDecision;
}

/// <summary>
/// Decides whether fetched files become the list in force. A half-written or shrunken list would let listed parties through in
/// silence, so every doubt refuses and the version held stays.
/// </summary>
public static class FetchJudgement
{
    /// <summary>Judges by what the transport saw; null where the content has to be read and judged (<see cref="OfContent"/>).</summary>
    public static FetchDecision? OfTransport(FetchFacts facts)
    {
        foreach (var file in facts.Files)
        {
            if (OfFile(file) is { } refusal)
            {
                return refusal;
            }
        }
        if (facts.Files.Any(f => f.Outcome == FetchOutcome.Received))
        {
            return null;
        }
        return facts.HeldHash is not null
            ? new FetchDecision.Extend()
            : Refuse(FetchRefusal.NotReached, "the source says 'not modified', but there is no version here");
    }

    /// <summary>Refuses a file by what the transport saw; null where only the content can tell.</summary>
    public static FetchDecision.Refuse? OfFile(FetchedFile file) =>
        file switch
        {
            { Outcome: FetchOutcome.Failed } => Refuse(FetchRefusal.NotReached, $"{file.Name}: {file.Failure}"),
            { Outcome: FetchOutcome.NotModified } => null,
            { AnnouncedBytes: { } announced } when announced != file.Bytes => Refuse(
                FetchRefusal.CutOff,
                $"{file.Name}: {file.Bytes} of {announced} bytes arrived"
            ),
            { Bytes: 0 } => Refuse(FetchRefusal.Empty, $"{file.Name}: empty"),
            { AnnouncedChecksum: { } announced } when announced != file.FoundChecksum => Refuse(
                FetchRefusal.WrongChecksum,
                $"{file.Name}: the source announced {announced}, what arrived has {file.FoundChecksum}"
            ),
            { IsWebPage: true } => Refuse(FetchRefusal.WebPage, $"{file.Name}: a web page arrived instead of the list"),
            _ => null,
        };

    /// <summary>Judges the set as read.</summary>
    public static FetchDecision OfContent(FetchFacts facts, ListVersion fresh)
    {
        var worst = fresh.Problems.Where(p => p.Weight >= ProblemWeight.RowLost).MaxBy(p => p.Weight);
        if (worst is not null || !fresh.IsComplete)
        {
            return Refuse(FetchRefusal.NotWhole, $"not read whole: {worst?.ToString() ?? "the reader says so"}");
        }
        if (fresh.Listings.Count == 0)
        {
            return Refuse(FetchRefusal.Empty, "no listing in it");
        }
        if (PublishedLists.Lacking(fresh) is { } lacking)
        {
            return Refuse(FetchRefusal.Half, lacking);
        }
        if (fresh.ContentHash == facts.HeldHash)
        {
            return new FetchDecision.Extend();
        }
        // A first version has none before it; what its lists were known to hold stands in for one.
        if (!facts.ShrinkAccepted && facts.HeldCounts.Count == 0 && KnownSizes.Doubted(fresh) is { } tooShort)
        {
            return Refuse(FetchRefusal.Shrunk, tooShort);
        }
        return !facts.ShrinkAccepted && ListShrinkage.Of(facts.HeldCounts, facts.Held, fresh) is { } shrinkage
            ? Refuse(FetchRefusal.Shrunk, shrinkage)
            : new FetchDecision.Accept();
    }

    private static FetchDecision.Refuse Refuse(FetchRefusal refusal, string sentence) => new(refusal, sentence);
}
