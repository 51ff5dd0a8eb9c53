using System.Buffers;
using System.Text;

namespace Licet.Core.Applications;

/// <summary>
/// What may lie beside the log: papers and pictures whose content says the same as their name. Documents of an application are PDF
/// files only (see <see cref="AttachmentCheck"/>, 748.6(e)); the other kinds, the size and the refusal of programs are ours (DESIGN).
/// </summary>
public static class AttachedFile
{
    private static readonly Dictionary<string, string> s_media = new(StringComparer.Ordinal)
    {
        [".pdf"] = AttachmentCheck.Pdf,
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".txt"] = "text/plain",
        [".csv"] = "text/csv",
    };

    private const int MostLetters = 200;

    private static readonly SearchValues<char> s_shell = SearchValues.Create("<>\"|?*");

    private static readonly string[] s_devices =
    [
        "CON",
        "PRN",
        "AUX",
        "NUL",
        .. Enumerable.Range(1, 9).Select(n => FormattableString.Invariant($"COM{n}")),
        .. Enumerable.Range(1, 9).Select(n => FormattableString.Invariant($"LPT{n}")),
    ];

    /// <summary>
    /// The media type of which a name speaks, or why no file may be named so, a clause. The form and what lies beside the log ask here
    /// alike.
    /// </summary>
    public static (string? Media, string? Refusal) OfName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Any(c => c is '/' or '\\' or ':') || PlainText.Stranger(name) is not null || name is "." or "..")
        {
            return (null, "a path; expected the bare name of a file");
        }

        if (NoName(name) is { } why)
        {
            return (null, why);
        }

        if (!s_media.TryGetValue(Path.GetExtension(name).ToLowerInvariant(), out var media))
        {
            var endings = string.Join(", ", s_media.Keys.Order(StringComparer.Ordinal));
            return (null, $"expected one of {endings}");
        }

        return (media, null);
    }

    /// <summary>Names that a file system takes for something else, shows wrongly or cannot keep.</summary>
    private static string? NoName(string name)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        return stem.Length == 0 || name != name.Trim() ? "a name without a beginning, or with space around it"
            : name.Length > MostLetters
                ? FormattableString.Invariant($"a name of {name.Length} letters; expected at most {MostLetters}")
            : name.AsSpan().ContainsAny(s_shell) ? "a name with one of < > \" | ? *"
            : s_devices.Contains(stem.Split('.')[0].TrimEnd(), StringComparer.OrdinalIgnoreCase)
                ? "the name of a device; expected that of a file"
            : null;
    }

    /// <summary>The media type, or why the file is refused: a sentence that says what was expected.</summary>
    public static (string? Media, string? Refusal) Of(string name, ReadOnlySpan<byte> content)
    {
        var (media, refused) = OfName(name);
        if (media is null)
        {
            return (null, $"{PlainText.Shown(name)}: {refused}");
        }

        var ending = Path.GetExtension(name).ToLowerInvariant();
        return content.IsEmpty ? (null, $"{name}: is empty")
            : content.Length > AttachmentCheck.MostBytes
                ? (null, $"{name}: has more than {AttachmentCheck.MostBytes >> 20} MiB")
            : Package(ending, content) is { } package ? (null, $"{name}: {package}")
            : !IsWhatItSays(ending, content) ? (null, $"{name}: its content is not {media}")
            : media == AttachmentCheck.Pdf && PdfFile.Acts(content) is [var fault, ..] ? (null, $"{name}: {fault}")
            : ending == ".csv" && Formula(content)
                ? (null, $"{name}: holds a cell that begins with = or @, which a spreadsheet runs")
            : (media, null);
    }

    /// <summary>Why a file is no document of an application, a sentence; null where it is one (748.6(e)).</summary>
    public static string? NoDocument(string name, ReadOnlySpan<byte> content) =>
        Of(name, content) is var (media, refusal) && media == AttachmentCheck.Pdf
            ? null
            : refusal ?? $"{name} is no PDF file (748.6(e))";

    private static string? Package(string ending, ReadOnlySpan<byte> content) =>
        ending switch
        {
            ".docx" => OfficePackage.Fault(content, "word/document.xml"),
            ".xlsx" => OfficePackage.Fault(content, "xl/workbook.xml"),
            _ => null,
        };

    /// <summary>A cell begins behind a line's end, a divider, or the quote that opens it.</summary>
    private static bool Formula(ReadOnlySpan<byte> content)
    {
        var begins = true;
        foreach (var c in content)
        {
            if (begins && (c is (byte)'=' or (byte)'@'))
            {
                return true;
            }

            begins =
                c is (byte)'\n' or (byte)'\r' or (byte)',' or (byte)';' or (byte)'\t'
                || (begins && (c is (byte)'"' or (byte)' '));
        }

        return false;
    }

    private static bool IsWhatItSays(string ending, ReadOnlySpan<byte> content) =>
        ending switch
        {
            ".pdf" => PdfFile.NoPdf(content) is null,
            ".png" => content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
                && content.IndexOf("IEND"u8) > 0,
            ".jpg" or ".jpeg" => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
                && content[^Math.Min(64, content.Length)..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0,
            ".docx" or ".xlsx" => true,
            _ => IsText(content),
        };

    /// <summary>UTF-8 without control characters but tab, line feed and carriage return.</summary>
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content);
            return !text.Any(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
