using Licet.Screening;

namespace Licet.Cli.Screen;

/// <summary>What holds of every row that does not say otherwise, and the day after which nobody is born.</summary>
internal sealed record QueryDefaults(ScreeningQuery Query, DateOnly Today);
