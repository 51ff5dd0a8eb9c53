namespace Licet.Core;

/// <summary>Whether a person wrote something where something is asked.</summary>
internal static class Given
{
    /// <summary>More than blanks.</summary>
    public static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>"RWA02": capitals and digits where words are asked.</summary>
    public static bool IsCode(string text) =>
        text.Any(char.IsAsciiLetterUpper) && text.All(c => !char.IsWhiteSpace(c) && !char.IsLower(c));
}
