using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Lists;
using Licet.Lists.Importing;
using Licet.Screening.Lists;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Impact;

/// <summary>Which change is asked about: two days, the newest lists, or a list file to try. The answer has an address of its own.</summary>
[ForExporters]
[RequestSizeLimit(Longest)]
[RequestFormLimits(MultipartBodyLengthLimit = Longest)]
public sealed class IndexModel(
    Impacts impacts,
    ListStore store,
    EventLog log,
    TimeProvider time,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Of all files of a proposed list, in bytes.</summary>
    public const long Longest = 256L << 20;

    private const string AfterLaw = "after";

    /// <summary>Of a file that is no list: where it stops being one.</summary>
    private const int MostProblems = 5;

    public IReadOnlyList<ImpactRow> Recent { get; private set; } = [];

    /// <summary>Whether a list has an earlier version to be compared with.</summary>
    public bool HasEarlier { get; private set; }

    public static IReadOnlyList<KeyValuePair<string, string>> Laws(IStringLocalizer<Texts> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        return [new("each", texts["Of either day"]), new(AfterLaw, texts["Of the second day"])];
    }

    /// <summary>What was typed; before anything was, from yesterday to today.</summary>
    public override string Typed(string field) =>
        Request.HasFormContentType && Request.Form.ContainsKey(field) ? base.Typed(field)
        : field == "before" ? Day.Text(log.Today.AddDays(-1))
        : field == "after" ? Day.Text(log.Today)
        : "";

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostDaysAsync(CancellationToken ct)
    {
        DateOnly? before = TypedDay("before", texts, texts["First day"]);
        DateOnly? after = TypedDay("after", texts, texts["Second day"]);
        if (before >= after)
        {
            Wrong("after", texts["Expected a later day than the first"]);
        }

        return Faults.Count > 0
            ? await ShownAgainAsync(ct)
            : await AskAsync(new(ImpactKind.Days, log.Today, before, after, Typed("law") != AfterLaw), [], ct);
    }

    public async Task<IActionResult> OnPostNewestAsync(CancellationToken ct)
    {
        if (!Earlier())
        {
            Wrong("", texts[ImpactSides.NoneBefore]);
            return await ShownAgainAsync(ct);
        }

        return await AskAsync(new(ImpactKind.Newest, log.Today), [], ct);
    }

    public async Task<IActionResult> OnPostTryAsync(List<IFormFile> files, CancellationToken ct)
    {
        if (files is not { Count: > 0 })
        {
            Wrong("files", texts["Choose the files of a list"]);
            return await ShownAgainAsync(ct);
        }

        ImportAnswer read = await Task.Run(() => Read(files), ct);
        if (WhyNot(read) is { Count: > 0 } why)
        {
            Wrong("files", string.Join("; ", why));
        }

        return Faults.Count > 0
            ? await ShownAgainAsync(ct)
            : await AskAsync(
                new(ImpactKind.Proposed, log.Today, Files: [.. files.Select(f => f.FileName)]),
                read.Versions,
                ct
            );
    }

    /// <summary>Why a list cannot be tried, a sentence each; empty where it can.</summary>
    internal static IReadOnlyList<string> WhyNot(ImportAnswer read) =>
        read switch
        {
            ImportAnswer.Refused refused =>
            [
                .. refused.Reasons,
                .. read
                    .Versions.SelectMany(v => v.Problems)
                    .Where(p => p.Weight >= ProblemWeight.RowLost)
                    .OrderByDescending(p => p.Weight)
                    .Take(MostProblems)
                    .Select(p => p.ToString()),
            ],
            ImportAnswer.Shrunk shrunk => shrunk.Sentences,
            _ => [],
        };

    private ImportAnswer Read(List<IFormFile> files)
    {
        List<ListFile> opened = [.. files.Select(f => new ListFile(f.FileName, f.OpenReadStream()))];
        try
        {
            return new Import(store, new ListReadOptions(), time)
            {
                AcceptShrink = Typed("acceptShrink") == "yes",
                Words = new() { Files = texts["Files"] },
            }.Try(opened);
        }
        finally
        {
            opened.ForEach(f => f.Content.Dispose());
        }
    }

    private async Task<IActionResult> AskAsync(
        ImpactAsked asked,
        IReadOnlyList<ListVersion> proposed,
        CancellationToken ct
    ) => RedirectToPage("Answer", new { (await impacts.AskAsync(RequestKey.New(), asked, proposed, ct)).Id });

    private async Task<IActionResult> ShownAgainAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        return Again();
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        Recent = await impacts.PageAsync(null, 10, ct);
        HasEarlier = Earlier();
    }

    private bool Earlier() => Earlier(store);

    internal static bool Earlier(ListStore store) =>
        store
            .Versions()
            .GroupBy(v => v.Name, StringComparer.Ordinal)
            .Any(g => g.Select(v => v.ContentHash).Distinct(StringComparer.Ordinal).Skip(1).Any());
}
