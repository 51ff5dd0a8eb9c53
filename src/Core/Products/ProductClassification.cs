using Licet.Core.Items;

namespace Licet.Core.Products;

/// <summary>One classification of a product, as it was recorded. None is ever changed: a later one takes its place from its own day on.</summary>
/// <param name="Sequence">1 for the product's first, without gaps.</param>
/// <param name="Recorded">The day on which it was recorded.</param>
/// <param name="Described">How the product was described when it was classified.</param>
public sealed record ProductClassification(
    long Sequence,
    ClassificationFinding Finding,
    string By,
    DateOnly Recorded,
    string Described
)
{
    public Classification Item => Finding.Item;

    /// <summary>The first day on which it holds.</summary>
    public DateOnly Effective => Finding.Effective;
}

/// <summary>What a person found a product to be.</summary>
/// <param name="Reference">Number or name of the paper on which it rests: a CCATS number; empty for none.</param>
/// <param name="Citation">The law behind it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Effective">The first day on which it holds.</param>
public sealed record ClassificationFinding(
    Classification Item,
    ClassificationBasis Basis,
    string Reference,
    string Citation,
    string Reason,
    DateOnly Effective
)
{
    /// <summary>Whether both say the same of the product, whatever the day and the words.</summary>
    public bool SaysAs(ClassificationFinding other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (Item, Basis, Reference) == (other.Item, other.Basis, other.Reference);
    }
}

/// <summary>From one day through another one classification held.</summary>
/// <param name="Through">The last day, which counts; null where none ends it.</param>
public sealed record ClassifiedSpan(DateOnly From, DateOnly? Through, ProductClassification Held);
