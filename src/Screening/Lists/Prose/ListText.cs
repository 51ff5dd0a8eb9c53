using System.Text;

namespace Licet.Screening.Lists.Prose;

/// <summary>Small repairs that every list's text needs before it is understood; the raw row is kept beside.</summary>
internal static class ListText
{
    // Windows-1252 0x80 to 0x9F: what a control character of that range means when a list was saved with the wrong code page.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>Whether a character of the range 0x80 to 0x9F stands in the text.</summary>
    public static bool HasStrayControls(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u0080', '\u009F') >= 0;

    /// <summary>Stray control characters as the letters and marks of Windows-1252 they were meant to be.</summary>
    public static string MendControls(string text) =>
        !HasStrayControls(text)
            ? text
            : string.Create(
                text.Length,
                text,
                static (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = source[i] is >= '\u0080' and <= '\u009F' ? Windows1252[source[i] - 0x80] : source[i];
                    }
                }
            );

    /// <summary>Trimmed, every run of white space one blank.</summary>
    public static string Squeeze(string text)
    {
        if (!NeedsSqueeze(text))
        {
            return text;
        }

        var squeezed = new StringBuilder(text.Length);
        var pending = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                pending = squeezed.Length > 0;
                continue;
            }

            if (pending)
            {
                squeezed.Append(' ');
                pending = false;
            }

            squeezed.Append(c);
        }

        return squeezed.ToString();
    }

    /// <summary>The pieces between semicolons, squeezed, without empty ones.</summary>
    public static List<string> Pieces(string text, char separator = ';')
    {
        var pieces = new List<string>();
        foreach (var range in text.AsSpan().Split(separator))
        {
            var piece = Squeeze(text[range]);
            if (piece.Length > 0)
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    /// <summary>Null for an empty text.</summary>
    public static string? OrNull(string text) => text.Length == 0 ? null : text;

    /// <summary>The parts that are not empty, joined by a comma.</summary>
    public static string JoinParts(params ReadOnlySpan<string> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Length > 0)
            {
                joined.Append(joined.Length > 0 ? ", " : "").Append(part);
            }
        }

        return joined.ToString();
    }

    private static bool NeedsSqueeze(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) && (c != ' ' || before == ' '))
            {
                return true;
            }

            before = c;
        }

        return text.Length > 0 && before == ' ';
    }
}
