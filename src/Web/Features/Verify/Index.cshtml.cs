using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Web.Look;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Verify;

/// <summary>
/// Anybody may verify a license: by its file, which says everything, or by number and check code, and then only what was typed is confirmed.
/// </summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
[RequestSizeLimit(Longest)]
public sealed class IndexModel(Verifying verifying, IStringLocalizer<Texts> texts) : DeskPage
{
    /// <summary>Of a license with its form, in bytes.</summary>
    public const int Longest = 4 << 20;

    [BindProperty(Name = "fileOn")]
    public string? FileOn { get; set; }

    public DocumentVerdict? Verdict { get; private set; }

    public LicenseTerms? Terms { get; private set; }

    public string CheckCode { get; private set; } = "";

    public CodeReading Reading { get; } = new(texts);

    /// <summary>What was asked by check code; null where nothing was, or it could not be read.</summary>
    public CodeQuestion? Question { get; private set; }

    /// <summary>The answer to it; null where no license of that number has that code.</summary>
    public Confirmation? Confirmed { get; private set; }

    /// <summary>What is not on the first view: the facts of the paper beside number and code.</summary>
    public bool HasTypedMore => Reading.Fields.Skip(3).Any(f => Typed(f.Key).Length > 0);

    public async Task<IActionResult> OnPostCodeAsync(CancellationToken ct)
    {
        Question = Reading.Read(Typed, verifying.Today);
        foreach (Fault fault in Reading.Faults)
        {
            Wrong(fault.Field, fault.Message, fault.Label);
        }

        if (Question is null)
        {
            return Again();
        }

        Confirmed = await verifying.CodeAsync(Question, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? license, CancellationToken ct)
    {
        DateOnly day = verifying.Today;
        if (license is null || license.Length == 0)
        {
            Wrong("license", texts["Choose the license's file"]);
        }

        if (!string.IsNullOrEmpty(FileOn) && !Day.TryRead(FileOn, out day))
        {
            Wrong("fileOn", texts["Enter the day as year-month-day, such as 2019-11-20"]);
        }

        if (!verifying.HasKeys)
        {
            Wrong("", texts["This installation publishes no keys, so that no file can be verified here"]);
        }

        if (Faults.Count == 0)
        {
            await VerifyAsync(license!, day, ct);
        }

        return Faults.Count > 0 ? Again() : Page();
    }

    private async Task VerifyAsync(IFormFile license, DateOnly day, CancellationToken ct)
    {
        using MemoryStream content = new();
        await license.CopyToAsync(content, ct);
        try
        {
            (LicenseDocument document, Verdict) = verifying.File(content.ToArray(), day);
            (CheckCode, Terms) = (document.CheckCode(), document.Terms());
        }
        catch (FormatException e)
        {
            Wrong("license", e.Message);
        }
    }
}
