namespace Licet.Lists;

/// <summary>
/// What was named, or what is stored, cannot be used as a list; the message is a sentence for whoever named it. Only this edge throws
/// it, where a program can do nothing but say so: the command line ends in bad input, a page shows the sentence.
/// </summary>
public sealed class UnusableListException : Exception
{
    /// <summary>Nothing is said.</summary>
    public UnusableListException() { }

    /// <param name="message">What was named, what was expected and what was found.</param>
    public UnusableListException(string message)
        : base(message) { }

    /// <param name="message">What was named, what was expected and what was found.</param>
    /// <param name="cause">What the system said.</param>
    public UnusableListException(string message, Exception cause)
        : base(message, cause) { }
}
