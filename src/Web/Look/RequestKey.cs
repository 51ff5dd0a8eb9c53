using System.Security.Cryptography;

namespace Licet.Web.Look;

/// <summary>Not to be guessed, and of one form: the key of a request that is sent twice and done once, the id of a link.</summary>
public static class RequestKey
{
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The key that a form brought; null where it is none of ours.</summary>
    public static string? Of(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Length == 32 && typed.All(char.IsAsciiHexDigitLower) ? typed : null;
    }
}
