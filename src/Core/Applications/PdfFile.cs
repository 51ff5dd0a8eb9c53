using System.Buffers;
using System.Text;

namespace Licet.Core.Applications;

/// <summary>
/// What is looked at in a PDF file: that it begins and ends as one, and that nothing in it acts on its own or carries another file.
/// Content inside compressed streams is not looked into: this is no scanner for malware (DESIGN).
/// </summary>
internal static class PdfFile
{
    private const int Tail = 1024;

    /// <summary>
    /// Names by which a document does something, or carries another file (ISO 32000-2, 12.6.4 and 7.11.4). None shorter than four
    /// letters: such a one would be met by chance in the bytes of a large picture. A script is an action whose kind is /JavaScript.
    /// </summary>
    private static readonly HashSet<string> s_active = new(StringComparer.Ordinal)
    {
        "EmbeddedFile",
        "EmbeddedFiles",
        "FileAttachment",
        "GoToE",
        "ImportData",
        "JavaScript",
        "Launch",
        "Rendition",
        "RichMedia",
        "SubmitForm",
        "XFA",
    };

    private static readonly SearchValues<byte> s_space = SearchValues.Create("\0\t\n\f\r "u8);
    private static readonly int s_longest = s_active.Max(n => n.Length);

    /// <summary>Why the content is no whole PDF file, a sentence; null: it begins and ends as one.</summary>
    public static string? NoPdf(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith("%PDF-"u8))
        {
            return "does not begin as a PDF file.";
        }

        ReadOnlySpan<byte> end = "%%EOF"u8;
        return content[^Math.Min(Tail, content.Length)..].LastIndexOf(end) is not (>= 0 and var at)
                ? "has no end of a PDF file: it is cut off."
            : content[^Math.Min(Tail, content.Length)..][(at + end.Length)..].ContainsAnyExcept(s_space)
                ? "goes on behind the end of the PDF file."
            : null;
    }

    /// <summary>What acts on its own or carries another file; a sentence each, in the order of the names.</summary>
    public static IReadOnlyList<string> Acts(ReadOnlySpan<byte> content)
    {
        SortedSet<string> met = new(StringComparer.Ordinal);
        while (content.IndexOf((byte)'/') is var at and >= 0)
        {
            content = content[(at + 1)..];
            if (NameAt(content) is { } name && s_active.Contains(name))
            {
                met.Add(name);
            }
        }

        return [.. met.Select(n => $"holds /{n}, which acts on its own or carries another file.")];
    }

    /// <summary>The name as a reader takes it: "#61" stands for "a" (7.3.5). Null where it is longer than any that is looked for.</summary>
    private static string? NameAt(ReadOnlySpan<byte> content)
    {
        StringBuilder name = new();
        for (var i = 0; i < content.Length; i++)
        {
            var c = (char)content[i];
            if (c is '\0' or '\t' or '\n' or '\f' or '\r' or ' ' || "()<>[]{}/%".Contains(c, StringComparison.Ordinal))
            {
                break;
            }

            if (c == '#' && i + 2 < content.Length && IsHex(content[i + 1]) && IsHex(content[i + 2]))
            {
                c = (char)Convert.FromHexString(Encoding.ASCII.GetString(content.Slice(i + 1, 2)))[0];
                i += 2;
            }

            if (name.Append(c).Length > s_longest)
            {
                return null;
            }
        }

        return name.ToString();
    }

    private static bool IsHex(byte c) => char.IsAsciiHexDigit((char)c);
}
