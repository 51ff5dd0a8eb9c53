namespace Licet.Data.Opening;

/// <summary>
/// A place that a person named and that cannot be used: not reachable, not allowed, of another program, damaged. The message says
/// which of them, and what to do where that is known.
/// </summary>
public sealed class UnusablePlaceException : InvalidOperationException
{
    public UnusablePlaceException(string message)
        : base(message) { }

    public UnusablePlaceException(string message, Exception cause)
        : base(message, cause) { }

    private UnusablePlaceException() { }
}
