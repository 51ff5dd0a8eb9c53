namespace Licet.Core;

/// <summary>Whether a person wrote something where something is asked.</summary>
internal static class Given
{
    /// <summary>More than blanks.</summary>
    public static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);
}
