using System.Security.Cryptography;

namespace Licet.Core.Applications;

/// <summary>
/// A document submitted with the form. Its content lies beside the log under a key of its own; the record says what it must be.
/// </summary>
/// <param name="Id">Within the application.</param>
/// <param name="Kind">See <see cref="FormDocuments.Attachable"/>.</param>
/// <param name="FileName">As the applicant names it; never a path.</param>
/// <param name="MediaType">"application/pdf".</param>
/// <param name="Bytes">Size, 1 or more.</param>
/// <param name="Sha256">Of the content, 64 lower-case hexadecimal digits.</param>
/// <param name="Signed">Day of the signature, where the kind asks for one.</param>
public sealed record Attachment(
    string Id,
    string Kind,
    string FileName,
    string MediaType,
    long Bytes,
    string Sha256,
    DateOnly? Signed = null
);

/// <summary>
/// What must hold of an attachment's record, and of its content against the record. Documents filed electronically are PDF files
/// (748.6(e)). The size and the refusal of what acts on its own (<see cref="PdfFile"/>) are ours (DESIGN).
/// </summary>
public static class AttachmentCheck
{
    public const string Pdf = "application/pdf";

    /// <summary>25 MiB.</summary>
    public const long MostBytes = 25L * 1024 * 1024;

    /// <summary>Faults of the record, a sentence each.</summary>
    public static IEnumerable<(string Member, string Message, string Citation)> OfRecord(Attachment attachment)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        if (!FormDocuments.Attachable.Contains(attachment.Kind))
        {
            var kinds = string.Join(", ", FormDocuments.Attachable);
            yield return ("kind", $"'{attachment.Kind}' is no kind of document; expected one of {kinds}", "748.9");
        }

        if (attachment.MediaType != Pdf)
        {
            yield return ("mediaType", $"'{attachment.MediaType}'; expected {Pdf}", "748.6(e)");
        }

        if (attachment.Bytes is < 1 or > MostBytes)
        {
            yield return (
                "bytes",
                FormattableString.Invariant($"{attachment.Bytes}; expected 1 to {MostBytes}"),
                "DESIGN"
            );
        }

        if (attachment.Sha256.Length != 64 || attachment.Sha256.Any(c => !char.IsAsciiHexDigitLower(c)))
        {
            yield return ("sha256", "expected 64 lower-case hexadecimal digits", "DESIGN");
        }

        var (media, refusal) = AttachedFile.OfName(attachment.FileName);
        if (refusal is not null)
        {
            yield return ("file", refusal, "DESIGN");
        }
        else if (media != Pdf)
        {
            yield return ("file", $"'{attachment.FileName}'; expected a name that ends in .pdf", "748.6(e)");
        }
    }

    /// <summary>Faults of the content against its record, a sentence each; none: it is what the record says.</summary>
    public static IReadOnlyList<string> OfContent(Attachment attachment, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        List<string> faults = [];
        if (content.Length != attachment.Bytes)
        {
            faults.Add(FormattableString.Invariant($"has {content.Length} bytes, not {attachment.Bytes}."));
        }

        if (Convert.ToHexStringLower(SHA256.HashData(content)) != attachment.Sha256)
        {
            faults.Add("is not the file that was announced: its hash differs.");
        }

        if (PdfFile.NoPdf(content) is { } fault)
        {
            faults.Add(fault);
        }

        faults.AddRange(PdfFile.Acts(content));
        return faults;
    }
}
