using Licet.Screening;

namespace Licet.Lists.Tables;

/// <summary>What holds of every row that does not say otherwise, and the day after which nobody is born.</summary>
/// <param name="Query">Country, kind, address and numbers of rows that bring none.</param>
/// <param name="Today">The day of the run.</param>
public sealed record QueryDefaults(ScreeningQuery Query, DateOnly Today);
