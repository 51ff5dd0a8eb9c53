using System.Text;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Data.History;
using Licet.Web.Look;
using Licet.Web.Serving;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Verify;

/// <summary>
/// Anybody may verify a license against the keys and the list of licenses that hold no more which this installation publishes: the files
/// <c>keys.json</c> and <c>revocations.json</c> in the folder <c>published</c> of its data.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
[RequestSizeLimit(Longest)]
public sealed class IndexModel(DeskSettings settings, EventLog log, IStringLocalizer<Texts> texts) : DeskPage
{
    /// <summary>Of a license with its form, in bytes.</summary>
    public const int Longest = 4 << 20;

    [BindProperty(Name = "on")]
    public string? On { get; set; }

    public DocumentVerdict? Verdict { get; private set; }

    public LicenseTerms? Terms { get; private set; }

    public string CheckCode { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync(IFormFile? license, CancellationToken ct)
    {
        DateOnly day = log.Today;
        if (license is null || license.Length == 0)
        {
            Wrong("license", texts["Choose the license's file"]);
        }

        if (!string.IsNullOrEmpty(On) && !Day.TryRead(On, out day))
        {
            Wrong("on", texts["Enter the day as year-month-day, such as 2019-11-20"]);
        }

        if (Faults.Count == 0)
        {
            await VerifyAsync(license!, day, ct);
        }

        return Faults.Count > 0 ? Again() : Page();
    }

    private async Task VerifyAsync(IFormFile license, DateOnly day, CancellationToken ct)
    {
        if (Published("keys.json", LicenseKeySet.Read) is not { } keys)
        {
            Wrong("", texts["This installation publishes no keys, so that nothing can be verified here"]);
            return;
        }

        try
        {
            using StreamReader text = new(license.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
            LicenseDocument document = LicenseDocument.Read(await text.ReadToEndAsync(ct));
            Verdict = LicenseVerification.Of(document, keys, Published("revocations.json", RevocationList.Read), day);
            CheckCode = document.CheckCode();
            Terms = document.Terms();
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            Wrong("license", e.Message);
        }
    }

    private T? Published<T>(string file, Func<string, T> read)
        where T : class
    {
        string path = Path.Combine(settings.Place.Folder, "published", file);
        return System.IO.File.Exists(path) ? read(System.IO.File.ReadAllText(path)) : null;
    }
}
