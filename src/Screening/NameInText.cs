using Licet.Screening.Lists;

namespace Licet.Screening;

/// <summary>A name of a listing that stands whole in a text.</summary>
/// <param name="Name">The name as the list writes it; the name whose brand it is where only that stands there ("Huawei").</param>
/// <param name="Words">The words of the text.</param>
/// <param name="At">Where they begin, in characters.</param>
public sealed record NameInText(Listing Listing, string Name, string Words, int At);

/// <summary>What was found of listed names in a text that is no name itself.</summary>
/// <param name="Names">In the order of the text, then of the listings' ids; each listing once.</param>
/// <param name="UnreadScript">The script in which names are not found ("Thai"); null where all of the text was read.</param>
public sealed record TextReading(IReadOnlyList<NameInText> Names, string? UnreadScript)
{
    public static TextReading Nothing { get; } = new([], null);
}
