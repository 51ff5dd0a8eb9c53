namespace Licet.Core.Applications;

/// <summary>What the applicant says of supply that does not come from the United States.</summary>
/// <param name="Assertions">Of foreign availability (part 768, Block 6).</param>
/// <param name="Competitors">Offers of others for the same business: facts for the reviewer, without effect of their own.</param>
public sealed record SupplyAbroad(
    IReadOnlyList<ForeignAvailability> Assertions,
    IReadOnlyList<CompetingSupply> Competitors
);

/// <summary>One assertion that a comparable item is to be had abroad.</summary>
/// <param name="Item">Place of the item in Block 22, 0 for the first.</param>
/// <param name="Source">Country of the foreign source, ISO 3166-1 alpha-2.</param>
/// <param name="Comparable">In what the foreign item is of comparable quality.</param>
/// <param name="Quantity">Why the quantities abroad suffice to make the control ineffective.</param>
/// <param name="Evidence">Ids of attachments.</param>
/// <param name="WithinPart768">Part 768 covers items controlled for national security only (Supp. 1, Block 6).</param>
public sealed record ForeignAvailability(
    int Item,
    string Source,
    string Supplier,
    string Comparable,
    string Quantity,
    IReadOnlyList<string> Evidence,
    bool WithinPart768
)
{
    /// <summary>The words Block 6 asks for on material for other items.</summary>
    public const string OutsideLabel = "Foreign availability information—outside the scope of part 768";
}

/// <summary>Another supplier's offer for the same business.</summary>
/// <param name="Offered">Day of the offer, where known.</param>
/// <param name="Until">Day by which the buyer wants to decide; null where not known.</param>
public sealed record CompetingSupply(
    int Item,
    string Source,
    string Supplier,
    DateOnly? Offered,
    DateOnly? Until,
    string Basis
);
