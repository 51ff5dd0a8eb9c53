using System.Text;

namespace Licet.Data.Records;

/// <summary>What may be attached: papers and pictures, whose first bytes say the same as their name.</summary>
public static class AttachmentCheck
{
    /// <summary>Bytes of the largest attachment: 25 MiB.</summary>
    public const int MostBytes = 25 << 20;

    private static readonly Dictionary<string, string> s_media = new(StringComparer.Ordinal)
    {
        [".pdf"] = "application/pdf",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".txt"] = "text/plain",
        [".csv"] = "text/csv",
    };

    /// <summary>The media type, or why the file is refused: a sentence that says what was expected.</summary>
    public static (string? Media, string? Refusal) Of(string name, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(name);
        string ending = Path.GetExtension(name).ToLowerInvariant();
        if (!s_media.TryGetValue(ending, out string? media))
        {
            string endings = string.Join(", ", s_media.Keys.Order(StringComparer.Ordinal));
            return (null, $"{name}: expected one of {endings}");
        }

        return content.IsEmpty ? (null, $"{name}: is empty")
            : content.Length > MostBytes ? (null, $"{name}: has more than {MostBytes >> 20} MiB")
            : IsWhatItSays(ending, content) ? (media, null)
            : (null, $"{name}: its content is not {media}");
    }

    private static bool IsWhatItSays(string ending, ReadOnlySpan<byte> content) =>
        ending switch
        {
            ".pdf" => content.StartsWith("%PDF-"u8)
                && content[^Math.Min(1024, content.Length)..].IndexOf("%%EOF"u8) >= 0,
            ".png" => content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
                && content.IndexOf("IEND"u8) > 0,
            ".jpg" or ".jpeg" => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
                && content[^Math.Min(64, content.Length)..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0,
            ".docx" => Package.Holds(content, "word/document.xml"),
            ".xlsx" => Package.Holds(content, "xl/workbook.xml"),
            _ => IsText(content),
        };

    /// <summary>UTF-8 without control characters but tab, line feed and carriage return.</summary>
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        try
        {
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return !text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
