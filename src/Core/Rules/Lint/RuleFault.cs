namespace Licet.Core.Rules.Lint;

/// <summary>What is wrong with a row.</summary>
public enum FaultKind
{
    /// <summary>A column that every table has is missing.</summary>
    Schema,

    /// <summary>No citation.</summary>
    Citation,

    /// <summary>No confidence tag, or one that names no source.</summary>
    Confidence,

    /// <summary>A day that cannot be read, or a window that ends before it begins.</summary>
    Window,

    /// <summary>Two rows of one key hold on the same day.</summary>
    Overlap,

    /// <summary>A code that nothing defines: ECCN, country, group, column, reason, exception, list, policy.</summary>
    Code,

    /// <summary>A test or fact without a question that a person could answer.</summary>
    Question,

    /// <summary>A table without an edition, or an edition without a table.</summary>
    Edition,
}

/// <summary>One fault: where, in which field, what was expected and what was found.</summary>
public sealed record RuleFault(FaultKind Kind, string Place, string Field, string Expected, string Found)
{
    public override string ToString() =>
        $"{Place}: {Field}: expected {Expected}, found {(Found.Length == 0 ? "nothing" : $"'{Found}'")}";
}
