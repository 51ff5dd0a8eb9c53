using Licet.Screening;

namespace Licet.Cli.Screen;

/// <summary>One party to be screened: its place in the input and the caller's own id, passed through.</summary>
internal readonly record struct QueryRow(long Index, string? Id, ScreeningQuery Query);
