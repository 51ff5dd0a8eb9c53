namespace Licet.Lists.Fetching;

/// <summary>How fetching a list ended.</summary>
public enum FetchEnd
{
    /// <summary>The list is here, new or unchanged.</summary>
    Taken,

    /// <summary>It lost a tenth or more: a person must say that this is so. The version held stays in force.</summary>
    Shrunk,

    /// <summary>It could not be renewed. The version held stays in force.</summary>
    NotRenewed,
}

/// <summary>What the user calls what he may say to a fetch, for sentences that ask it of him.</summary>
public sealed record FetchWords
{
    /// <summary>That a list may shrink.</summary>
    public Func<OfficialSource, string> AcceptShrink { get; init; } =
        s => $"licet lists fetch {s.Word} --accept-shrink";

    /// <summary>The day on which a copy was the published one.</summary>
    public string Through { get; init; } = "--through DATE";
}

/// <summary>What came of fetching a list.</summary>
/// <param name="List">The list asked for.</param>
/// <param name="End">How it ended.</param>
/// <param name="Outcome">In words, without the list's name.</param>
public sealed record FetchAnswer(OfficialSource List, FetchEnd End, string Outcome)
{
    /// <summary>What a person should know of a list that was taken; null where that is nothing.</summary>
    public string? Note { get; init; }
}
