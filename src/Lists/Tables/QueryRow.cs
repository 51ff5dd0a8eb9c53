using Licet.Screening;

namespace Licet.Lists.Tables;

/// <summary>One party to be screened: its place in the input and the caller's own id, passed through.</summary>
/// <param name="Index">0-based, of the rows.</param>
/// <param name="Id">The caller's own; null where there is none.</param>
/// <param name="Query">The party.</param>
/// <param name="Line">1-based line of the file it stands on; of names on the command line, their number.</param>
public readonly record struct QueryRow(long Index, string? Id, ScreeningQuery Query, long Line);
