namespace Licet.Screening.Bench;

/// <summary>What one run found. <paramref name="Name"/> names the files ("rivals").</summary>
internal sealed record BenchResult(
    string Name,
    string Title,
    IReadOnlyList<ResultTable> Tables,
    IReadOnlyList<string> Notes,
    IReadOnlyDictionary<string, string> Versions
);

/// <summary>Cells are text as it should be read; numbers in invariant form so that the JSON can be read by programs too.</summary>
internal sealed record ResultTable(
    string Title,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
);
