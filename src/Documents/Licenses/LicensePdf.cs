using System.Text;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Documents.Paper;
using SkiaSharp;

namespace Licet.Documents.Licenses;

/// <summary>
/// A signed license as a page for people: the same facts as its JSON, which is attached to it whole. The signature is over the JSON: the
/// page is verified by the attachment, or by its check code.
/// </summary>
public static class LicensePdf
{
    /// <summary>What the QR code holds: "LICET:D1234567:K7QM-2XRD-90FJ", in signs that such a code takes little room for.</summary>
    public static string QrText(LicenseDocument document) => $"LICET:{Terms(document).Number}:{document.CheckCode()}";

    /// <param name="keys">By them it is known whether a demonstration key signed; null where they are not at hand.</param>
    /// <returns>The same bytes for the same document.</returns>
    /// <exception cref="FormatException">A copy that leaves out what a license must say, or that is not what was signed.</exception>
    public static byte[] Of(LicenseDocument document, LicenseKeySet? keys = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (LicenseVerification.Forged(document, keys) is [var first, ..])
        {
            // A page has the check code of the true one: none is made of what was altered.
            throw new FormatException(first.Why);
        }

        LicenseTerms terms = Terms(document);
        bool demo = keys?.Find(document.Key)?.Purpose == KeyPurpose.Demo;
        Sheets sheets = new();
        new LicenseSheet(sheets, document, terms, demo).Write();
        using MemoryStream pdf = new();
        using (SKDocument pages = SKDocument.CreatePdf(pdf, Metadata(document, terms)))
        {
            sheets.Write(
                pages,
                (canvas, page, of) => LicenseSheet.Foot(canvas, $"{terms.Number} · {document.CheckCode()}", page, of)
            );
            pages.Close();
        }

        return Attachment.Add(pdf.ToArray(), terms.Number + ".json", Encoding.UTF8.GetBytes(document.Json()));
    }

    private static LicenseTerms Terms(LicenseDocument document) => LicenseJson.ReadTerms(document.License.GetRawText());

    /// <summary>No clock: the day of the signature is the document's.</summary>
    private static SKDocumentPdfMetadata Metadata(LicenseDocument document, LicenseTerms terms)
    {
        DateTime signed = document.Signed.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        return new SKDocumentPdfMetadata
        {
            Title = $"License {terms.Number}",
            Author = terms.Issuer.Authority,
            Subject = $"License {terms.Number}, version {document.Version}",
            Creator = "Licet",
            Producer = "Licet",
            Creation = signed,
            Modified = signed,
            RasterDpi = 300f,
            EncodingQuality = 101,
        };
    }
}
