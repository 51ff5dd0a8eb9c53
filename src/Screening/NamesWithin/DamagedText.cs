using System.Text;
using System.Text.Unicode;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// Text that a program on its way wrote by another rule than it was read by: bytes of UTF-8 shown as letters of Windows-1252 ("\u00D0\u201C\u00D0\u00B0\u00D0\u00B7" is
/// three Cyrillic letters), and characters of an address written as their numbers ("Huawei%20Technologies").
/// </summary>
internal static class DamagedText
{
    /// <summary>What Windows-1252 shows for the bytes 80 to 9F; five of them have no letter and stay as they are.</summary>
    private const string Shown =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <summary>The text as it was written; null where it is not damaged so.</summary>
    public static string? Repaired(string text)
    {
        string whole = text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;
        string repaired = OfBytes(whole) ?? whole;
        return repaired == text ? null : repaired;
    }

    private static string? OfBytes(string text)
    {
        // The first byte of a letter of two or three bytes is shown as a letter from \u00C2 to \u00EF.
        if (!text.AsSpan().ContainsAnyInRange('\u00C2', '\u00EF'))
        {
            return null;
        }

        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < bytes.Length; i++)
        {
            int place = text[i] > 0xFF ? Shown.IndexOf(text[i], StringComparison.Ordinal) : -1;
            if (text[i] > 0xFF && place < 0)
            {
                return null;
            }

            bytes[i] = (byte)(place < 0 ? text[i] : 0x80 + place);
        }

        // Letters of a Latin language, as they should be, are hardly ever the bytes of another letter.
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }
}
