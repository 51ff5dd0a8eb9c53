namespace Licet.Data.Keys;

/// <summary>Keys that cannot be read, written or changed so. The message says which, and why; it names no pass phrase.</summary>
public sealed class UnusableKeyException : Exception
{
    public UnusableKeyException(string message)
        : base(message) { }

    public UnusableKeyException(string message, Exception cause)
        : base(message, cause) { }

    private UnusableKeyException() { }
}
