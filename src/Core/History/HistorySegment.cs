using System.Globalization;
using System.Text;

namespace Licet.Core.History;

/// <summary>A text as a part of a history's name ("acme" of "order/acme/PO-1920").</summary>
public static class HistorySegment
{
    /// <summary>
    /// Whatever is no letter of ASCII, digit, '-' or '.' goes as '_' and two digits for each of its bytes, and so does a '.' in front: no two
    /// texts are one.
    /// </summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder segment = new(text.Length);
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || c == '-' || (c == '.' && segment.Length > 0))
            {
                segment.Append(c);
            }
            else
            {
                segment.Append(CultureInfo.InvariantCulture, $"_{b:X2}");
            }
        }

        return segment.ToString();
    }
}
