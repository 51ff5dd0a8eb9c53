namespace Licet.Cli.Remote;

/// <summary>An answer broke off, or what came is none: what was written of it is not the whole.</summary>
internal sealed class BrokenAnswerException : Exception
{
    /// <param name="message">What happened, as the end of a sentence: "the connection broke off".</param>
    public BrokenAnswerException(string message)
        : base(message) { }

    /// <inheritdoc cref="BrokenAnswerException(string)"/>
    public BrokenAnswerException(string message, Exception cause)
        : base(message, cause) { }

    private BrokenAnswerException() { }
}
