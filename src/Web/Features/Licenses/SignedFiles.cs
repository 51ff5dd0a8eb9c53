using System.Text;
using Licet.Core.Licenses.Documents;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Documents.Licenses;
using Licet.Web.Features.Verify;

namespace Licet.Web.Features.Licenses;

/// <summary>The license as it was signed here, for its holder: the signed JSON, and the page for people with the same facts.</summary>
public sealed class SignedFiles(EventLog log, PublishedFiles published)
{
    /// <summary>One of each version, the last first: of several signatures the last.</summary>
    public async Task<IReadOnlyList<LicenseDocument>> OfAsync(string number, CancellationToken ct) =>
        [.. (await new SignedLicenses(log.Place).OfAsync(number, ct)).DistinctBy(d => d.Version)];

    /// <summary>Bytes, media type and name; null where there is none of that version and kind.</summary>
    /// <param name="kind">"json" or "pdf".</param>
    public async Task<(byte[] Content, string Media, string Name)?> FindAsync(
        string number,
        int version,
        string kind,
        CancellationToken ct
    ) =>
        (await OfAsync(number, ct)).FirstOrDefault(d => d.Version == version) is not { } document ? null
        : kind == "json" ? (Encoding.UTF8.GetBytes(document.Json()), "application/json", $"{number}-{version}.json")
        : kind == "pdf" ? (LicensePdf.Of(document, published.Keys()), "application/pdf", $"{number}-{version}.pdf")
        : null;
}
