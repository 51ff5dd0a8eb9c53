using Licet.Core.Importing;

namespace Licet.Core.Products;

/// <summary>A row of a file of products, as its mapping reads it.</summary>
/// <param name="Finding">Its classification; null where the file says none: what is there stays.</param>
public sealed record ImportedProduct(long Row, ProductFacts Facts, ClassificationFinding? Finding) : ImportedRow(Row);
