using Licet.Screening.Lists;

namespace Licet.Cli.Lists;

/// <summary>Two editions that are compared: where one of them is half a list and the other is not, what is missing would look taken off.</summary>
internal static class Halves
{
    /// <exception cref="BadInputException">The later one is half a list, and one of the former is whole.</exception>
    public static void Refuse(
        string of,
        IReadOnlyList<ListVersion> before,
        string after,
        IReadOnlyList<ListVersion> later
    )
    {
        foreach (var version in later)
        {
            var former = before.Where(b => b.Name == version.Name && b.IsComplete);
            if (
                version.IsComplete
                && PublishedLists.Lacking(version) is { } half
                && former.Any(b => b.Listings.Count > version.Listings.Count && PublishedLists.Lacking(b) is null)
            )
            {
                throw new BadInputException(
                    $"{of} {after}: {version.Name} is {half}; it cannot be compared with a whole one"
                );
            }
        }
    }
}
