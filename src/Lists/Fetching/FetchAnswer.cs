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

/// <summary>What came of fetching a list.</summary>
/// <param name="List">The list asked for.</param>
/// <param name="End">How it ended.</param>
/// <param name="Outcome">In words, without the list's name.</param>
public sealed record FetchAnswer(OfficialSource List, FetchEnd End, string Outcome)
{
    /// <summary>What a person should know of a list that was taken; null where that is nothing.</summary>
    public string? Note { get; init; }
}
