using System.Text;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Documents.Licenses;
using Licet.Web.Features.Verify;

namespace Licet.Web.Features.Licenses;

/// <summary>The license as it was signed here, for its holder: the signed JSON, and the page for people with the same facts.</summary>
public sealed class SignedFiles(EventLog log, PublishedFiles published)
{
    /// <summary>The kind that is a page for people.</summary>
    public const string Page = "pdf";

    /// <summary>One of each version, the last first: of several signatures the last.</summary>
    public async Task<IReadOnlyList<LicenseDocument>> OfAsync(string number, CancellationToken ct) =>
        [.. (await new SignedLicenses(log.Place).OfAsync(number, ct)).DistinctBy(d => d.Version)];

    /// <summary>Null where that version was not signed.</summary>
    public async Task<LicenseDocument?> FindAsync(string number, int version, CancellationToken ct) =>
        (await OfAsync(number, ct)).FirstOrDefault(d => d.Version == version);

    /// <summary>
    /// Why no page for people is made of it: its key is not among those published here (yet), or it is not what was signed. Null where
    /// nothing is said against it, and where no keys are published at all.
    /// </summary>
    public string? Doubt(LicenseDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        try
        {
            return LicenseVerification.Forged(document, published.Keys()) is [var first, ..] ? first.Why : null;
        }
        catch (FormatException e)
        {
            return "The published keys cannot be read: " + e.Message;
        }
    }

    /// <summary>Null where there is no such kind.</summary>
    /// <param name="document">Undoubted where a page is asked for.</param>
    /// <param name="kind">"json" or "pdf".</param>
    public SignedFile? Of(LicenseDocument document, string kind)
    {
        ArgumentNullException.ThrowIfNull(document);
        string name = $"{LicenseJson.ReadTerms(document.License.GetRawText()).Number}-{document.Version}.{kind}";
        return kind switch
        {
            "json" => new(Encoding.UTF8.GetBytes(document.Json()), "application/json", name),
            Page => new(LicensePdf.Of(document, published.Keys()), "application/pdf", name),
            _ => null,
        };
    }
}

/// <param name="Media">Media type.</param>
public sealed record SignedFile(byte[] Content, string Media, string Name);
