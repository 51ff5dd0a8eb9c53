namespace Licet.Lists.Tables;

/// <summary>A row of a table, from whatever format.</summary>
/// <param name="Number">Of its line in the file, or of its row in the sheet; the first is 1.</param>
public sealed record TableRow(long Number, IReadOnlyList<string> Fields)
{
    public bool IsEmpty => Fields.All(string.IsNullOrWhiteSpace);
}

/// <summary>How large a table may be that somebody sends.</summary>
public static class TableLimits
{
    /// <summary>Rows without the header.</summary>
    public const int Rows = 1_000_000;

    public const int Columns = 200;

    /// <summary>Characters of one field.</summary>
    public const int Field = 10_000;
}
