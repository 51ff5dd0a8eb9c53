using Licet.Screening;

namespace Licet.Cli.Screen;

/// <summary>One party to be screened: its place in the input and the caller's own id, passed through.</summary>
/// <param name="Line">1-based line of the file it stands on; of names on the command line, their number.</param>
internal readonly record struct QueryRow(long Index, string? Id, ScreeningQuery Query, long Line);
