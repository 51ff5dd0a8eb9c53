using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Licet.Documents.Paper;

/// <summary>
/// The one typeface of all documents. It ships with Licet, so that a document has the same bytes on every machine; it is cut to the
/// letters of <see cref="IsPlain"/>, since a PDF holds all of it.
/// </summary>
internal static class Letter
{
    private static readonly SKTypeface s_face = Load();
    private static readonly SKFont s_letters = new(s_face);

    public static SKFont Of(float size) => new(s_face, size) { Subpixel = true, Hinting = SKFontHinting.None };

    /// <summary>
    /// The text as it can be shown letter by letter from the left: what the typeface does not have, or what is written from the right or
    /// joined, stands by its code point in brackets, "[U+4E2D]". The signed JSON beside it has it as it is.
    /// </summary>
    public static string Shown(string text)
    {
        StringBuilder shown = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                shown.Append(' ');
            }
            else if (IsPlain(rune) && s_letters.GetGlyph(rune.Value) != 0)
            {
                shown.Append(rune.ToString());
            }
            else
            {
                shown.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
            }
        }

        return shown.ToString();
    }

    /// <summary>Scripts that are written from the left, a letter after the other: Latin, Greek, Cyrillic, Armenian, Georgian; and signs.</summary>
    private static bool IsPlain(Rune rune) =>
        rune.Value
            is (< 0x590 and >= 0x20 and not (>= 0x7F and < 0xA0) and not 0xAD and not (>= 0x300 and < 0x370))
                or (>= 0x10A0 and < 0x1100)
                or (>= 0x1E00 and < 0x2000)
                or (>= 0x2010 and < 0x2028)
                or (>= 0x2030 and < 0x2060)
                or (>= 0x20A0 and < 0x20D0)
                or (>= 0x2100 and < 0x2150);

    private static SKTypeface Load()
    {
        using Stream font = typeof(Letter).Assembly.GetManifestResourceStream("DejaVuSans.ttf")!;
        return SKTypeface.FromStream(font);
    }
}
