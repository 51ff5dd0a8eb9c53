namespace Licet.Lists.Tables;

/// <summary>A name that is to be screened or compared, as a row or a person gives it.</summary>
public static class QueryName
{
    /// <summary>Longest name taken. The longest on any list has some 350 characters.</summary>
    public const int Longest = 2_000;

    /// <summary>The name, trimmed; refused where there is none or where it cannot be one.</summary>
    /// <param name="file">Where it stands, for the message.</param>
    /// <param name="line">On which line of it.</param>
    /// <param name="text">The name as given.</param>
    /// <param name="field">What it is called there.</param>
    /// <exception cref="UnusableTableException">It is empty or too long.</exception>
    public static string Of(string file, long line, string text, string field = "name")
    {
        ArgumentNullException.ThrowIfNull(text);
        var name = text.Trim();
        if (name.Length == 0)
        {
            throw UnusableTableException.Row(file, line, field, "a name", "");
        }
        return name.Length <= Longest
            ? name
            : throw UnusableTableException.Row(
                file,
                line,
                field,
                $"at most {Longest:N0} characters",
                $"{name.Length:N0} characters"
            );
    }
}
