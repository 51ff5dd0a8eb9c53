using Licet.Core.Importing;

namespace Licet.Core.Counterparties;

/// <summary>A row of a file of counterparties, as its mapping reads it.</summary>
/// <param name="Number">The organization's own number.</param>
public sealed record ImportedParty(long Row, string Number, CounterpartyFacts Facts) : ImportedRow(Row);
