namespace Licet.Data.Opening;

/// <summary>What was seen of a place before anything was done to it.</summary>
/// <param name="Standing">How its tables stand to those that this program knows.</param>
/// <param name="Reading">The place, opened so that reading changes nothing where this user may not write.</param>
/// <param name="CanWrite">Whether this user may.</param>
/// <param name="Applied">The migrations it has.</param>
public sealed record PlaceLook(SchemaStanding Standing, Place Reading, bool CanWrite, IReadOnlyList<string> Applied)
{
    /// <summary>The server has no database of that name.</summary>
    public bool IsMissing { get; init; }
}
