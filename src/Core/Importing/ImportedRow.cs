namespace Licet.Core.Importing;

/// <summary>A row of a table that somebody brings in, as the mapping of its columns reads it.</summary>
/// <param name="Row">Its number in the file, the header being 1.</param>
public abstract record ImportedRow(long Row)
{
    /// <param name="Column">What the file calls the column; "row" where the row as a whole is wrong.</param>
    /// <param name="Why">What was expected, and what was found.</param>
    public sealed record Wrong(long Row, string Column, string Why) : ImportedRow(Row);
}
