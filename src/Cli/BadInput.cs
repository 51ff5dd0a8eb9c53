namespace Licet.Cli;

/// <summary>
/// The run ends here because of what it was given: exit code 2, one clear line, no stack trace. Only the edge throws it;
/// <see cref="CommandLine.Run"/> is the only place that catches it.
/// </summary>
internal sealed class BadInputException : Exception
{
    public BadInputException(string message)
        : base(message) { }

    public BadInputException(string message, Exception cause)
        : base(message, cause) { }

    private BadInputException() { }

    /// <summary>A value short enough to print, in quotes, without control characters.</summary>
    public static string Shown(string value) => Quoted.Of(value);
}
