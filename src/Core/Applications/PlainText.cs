using System.Globalization;

namespace Licet.Core.Applications;

/// <summary>
/// What a field is written in: no control characters, and nothing that turns the direction of what stands behind it, by which a name
/// would be read as another. Lines are broken in descriptions and statements only. Ours (DESIGN).
/// </summary>
public static class PlainText
{
    private static readonly string[] s_lines = ["endUse", "additional.text", "additional.statements", "supply."];

    internal static void Check(ApplicationForm form, FormFaults faults)
    {
        foreach (var field in FormFields.Of(form))
        {
            // A file's name has its own rule, the same as where it is stored.
            if (!IsFileName(field.Path) && Fault(field.Value, MayBreak(field.Path)) is { } message)
            {
                faults.Add(field.Path, message, "DESIGN");
            }
        }
    }

    /// <summary>Equal but for case, spaces and punctuation.</summary>
    public static bool IsSame(string one, string other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return one.Where(char.IsLetterOrDigit)
            .Select(char.ToUpperInvariant)
            .SequenceEqual(other.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
    }

    /// <summary>What of a text is not read as it is written; null where all is.</summary>
    /// <inheritdoc cref="Stranger"/>
    public static string? Fault(string text, bool breaks = false) =>
        Stranger(text, breaks) is { } code
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"holds U+{(int)code:X4} ({Name(code)}); expected text that is read as it is written"
            )
            : null;

    /// <summary>The first character that has no place in a line of text; null where there is none.</summary>
    /// <param name="breaks">Line feeds, carriage returns and tabs are allowed.</param>
    public static char? Stranger(string text, bool breaks = false)
    {
        foreach (var c in text)
        {
            if (
                Turns(c)
                || (char.IsControl(c) && !(breaks && (c is '\n' or '\r' or '\t')))
                || c is '\u2028' or '\u2029'
            )
            {
                return c;
            }
        }

        return null;
    }

    /// <summary>A text as a message may show it: strangers by their number, and no more than a line of it.</summary>
    public static string Shown(string text)
    {
        var shown = string.Concat(
            text.Select(c =>
                Stranger(c.ToString()) is null
                    ? c.ToString()
                    : string.Create(CultureInfo.InvariantCulture, $"<U+{(int)c:X4}>")
            )
        );
        return shown.Length > 80 ? shown[..80] + "..." : shown;
    }

    /// <summary>Embeddings, overrides and isolates of writing direction; marks alone (U+200E, U+200F) turn nothing.</summary>
    private static bool Turns(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Name(char c) =>
        c switch
        {
            '\0' => "NUL",
            '\n' => "line feed",
            '\r' => "carriage return",
            '\t' => "tab",
            '\u202E' => "right-to-left override",
            '\u2028' or '\u2029' => "line separator",
            _ when Turns(c) => "change of writing direction",
            _ => "control character",
        };

    private static bool IsFileName(string path) =>
        path.StartsWith("attachments[", StringComparison.Ordinal) && path.EndsWith(".file", StringComparison.Ordinal);

    private static bool MayBreak(string path) =>
        path.EndsWith(".description", StringComparison.Ordinal)
        || s_lines.Any(l =>
            path.StartsWith(l, StringComparison.Ordinal) && !path.StartsWith("endUsers", StringComparison.Ordinal)
        );
}
