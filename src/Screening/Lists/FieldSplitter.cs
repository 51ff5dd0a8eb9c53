using System.Text;

namespace Licet.Screening.Lists;

/// <summary>Takes one field off the front of a record.</summary>
internal static class FieldSplitter
{
    /// <summary>
    /// Length of the field at the front of <paramref name="rest"/>, up to the delimiter or the end; <paramref name="value"/> without
    /// quoting. Text after a closing quote is kept in the value and <paramref name="wellFormed"/> is false.
    /// </summary>
    public static int Take(ReadOnlySpan<char> rest, char delimiter, out string value, out bool wellFormed)
    {
        wellFormed = true;
        if (rest.IsEmpty || rest[0] != '"')
        {
            var plain = rest.IndexOf(delimiter);
            plain = plain < 0 ? rest.Length : plain;
            value = rest[..plain].ToString();
            return plain;
        }

        var close = ClosingQuote(rest);
        var end = rest[close..].IndexOf(delimiter);
        end = end < 0 ? rest.Length : close + end;
        var inner = rest[1..close];
        var tail = close < rest.Length ? rest[(close + 1)..end] : default;
        wellFormed = close < rest.Length && tail.Trim().IsEmpty;
        value = inner.Contains('"') || !tail.IsEmpty ? Unquote(inner, tail) : inner.ToString();
        return end;
    }

    /// <summary>Index of the quote that closes the field, or the length when none does.</summary>
    private static int ClosingQuote(ReadOnlySpan<char> text)
    {
        var i = 1;
        while (i < text.Length)
        {
            if (text[i] != '"')
            {
                i++;
            }
            else if (i + 1 < text.Length && text[i + 1] == '"')
            {
                i += 2;
            }
            else
            {
                return i;
            }
        }

        return text.Length;
    }

    private static string Unquote(ReadOnlySpan<char> inner, ReadOnlySpan<char> tail)
    {
        var text = new StringBuilder(inner.Length + tail.Length);
        for (var i = 0; i < inner.Length; i++)
        {
            text.Append(inner[i]);
            if (inner[i] == '"')
            {
                i++;
            }
        }

        return text.Append(tail).ToString();
    }
}
