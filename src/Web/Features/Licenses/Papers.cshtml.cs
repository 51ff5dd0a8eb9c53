using Licet.Core.Applications;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Records;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Licenses;

/// <summary>Papers of a license: attached with an act of its history, sealed beside the log.</summary>
[ForExporters]
[RequestSizeLimit(AttachmentCheck.MostBytes + (1 << 20))]
public sealed class PapersModel(
    EventLog log,
    SignedFiles signed,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : LicensePage(log, visitor, refusals, texts)
{
    /// <summary>As it was signed here, a document a version; none of a license of another authority.</summary>
    public IReadOnlyList<LicenseDocument> Signed { get; private set; } = [];

    /// <summary>By version, why no page is made of one.</summary>
    public IReadOnlyDictionary<int, string> Doubts { get; private set; } = new Dictionary<int, string>();

    public IReadOnlyList<KeptPaper> Papers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct) =>
        await ShownAsync(number, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, IFormFile? file, CancellationToken ct)
    {
        if (!await ShownAsync(number, ct))
        {
            return NotFound();
        }

        if (Typed("what").Length == 0)
        {
            Wrong("what", T["Say what it is"]);
        }

        SealedRecord? record = await AttachedAsync(file, ct);
        if (
            Faults.Count > 0
            || !await TakenAsync(new PaperAttached(file!.FileName, Typed("what")), Today, new([record!]), ct)
        )
        {
            return Again();
        }

        Told = T["{0} is attached.", file!.FileName];
        return RedirectToPage(new { number });
    }

    private async Task<SealedRecord?> AttachedAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.Length == 0)
        {
            Wrong("file", T["Choose a file"]);
            return null;
        }

        if (file.Length > AttachmentCheck.MostBytes)
        {
            Wrong("file", T["The file is longer than 25 MiB"]);
            return null;
        }

        using MemoryStream bytes = new();
        await file.CopyToAsync(bytes, ct);
        (string? media, string? refusal) = AttachedFile.Of(file.FileName, bytes.ToArray());
        if (media is null)
        {
            Wrong("file", TypedForm.Sentence(refusal!));
            return null;
        }

        return Faults.Count > 0 ? null : Log.Records.Attach(file.FileName, bytes.ToArray()).Record;
    }

    private async Task<bool> ShownAsync(string number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct))
        {
            return false;
        }

        Signed = await signed.OfAsync(number, ct);
        Doubts = Signed
            .Select(d => (d.Version, Why: signed.Doubt(d)))
            .Where(d => d.Why is not null)
            .ToDictionary(d => d.Version, d => d.Why!);
        Papers = await new LicenseFiles(Log).PapersAsync(number, ct);
        return true;
    }
}
