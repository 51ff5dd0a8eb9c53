namespace Licet.Lists.Tables;

/// <summary>
/// A file of rows cannot be used; the message says where and what was expected. Nothing of it is answered: half a table is never
/// screened.
/// </summary>
public sealed class UnusableTableException : Exception
{
    /// <summary>Nothing is said.</summary>
    public UnusableTableException() { }

    /// <param name="message">File, line, field, what was expected and what was found.</param>
    public UnusableTableException(string message)
        : base(message) { }

    /// <param name="message">File, line, field, what was expected and what was found.</param>
    /// <param name="cause">What went before.</param>
    public UnusableTableException(string message, Exception cause)
        : base(message, cause) { }

    /// <summary>One value of one row is not as expected: "names.csv:12: kind: expected company or person, found 'firm'".</summary>
    public static UnusableTableException Row(string file, long line, string field, string expected, string found) =>
        new($"{file}:{line}: {field}: expected {expected}, found {Quoted.Of(found)}")
        {
            Field = field,
            Expected = $"Expected {expected}, found {Quoted.Of(found)}",
        };

    /// <summary>The field of the row that is not as expected; null where it is not about one.</summary>
    public string? Field { get; private init; }

    /// <summary>The message without where it is; null where it is not about one field.</summary>
    public string? Expected { get; private init; }
}
