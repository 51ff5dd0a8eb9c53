using Licet.Data.Desk;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Applications;

/// <summary>An application in the list.</summary>
/// <param name="Status">Where it stands, in the words of the authority's clock where it was submitted.</param>
/// <param name="Awaited">What the authority waits for from the applicant, with its last day where there is one; null: nothing.</param>
public sealed record ApplicationShown(ApplicationRow Row, string Status, string? Awaited);

/// <summary>The organization's applications; a new one begins empty or with what another one says.</summary>
[ForExporters]
public sealed class IndexModel(
    Drafts drafts,
    Correspondences correspondences,
    Organizations organizations,
    Visitor visitor,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Applications on one page.</summary>
    private const int Most = 50;

    public IReadOnlyList<ApplicationShown> Applications { get; private set; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Copies =>
        [
            .. Applications.Select(a => new KeyValuePair<string, string>(
                a.Row.Id,
                texts["What '{0}' says", a.Row.Title]
            )),
        ];

    /// <summary>How many of them there are in all.</summary>
    public int Count { get; private set; }

    /// <summary>The page, from 1.</summary>
    public int Number { get; private set; } = 1;

    public int Pages => Math.Max(1, (Count + Most - 1) / Most);

    /// <param name="number">The page, from 1; one that is not there is the nearest.</param>
    public Task OnGetAsync([FromQuery(Name = "at")] int number, CancellationToken ct)
    {
        Number = number;
        return ListAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        string title = Typed("title");
        if (Drafts.TitleFault(title) is not null)
        {
            Wrong("title", texts["Enter a name of at most {0} characters", Drafts.LongestTitle]);
        }

        ApplicationRow? from = Typed("copy") is { Length: > 0 } id ? await drafts.FindAsync(id, ct) : null;
        if (Faults.Count > 0)
        {
            await ListAsync(ct);
            return Again();
        }

        string begun = from is null
            ? await drafts.BeginAsync(title, Drafts.Empty(await NameAsync(ct)), "", ct)
            : await drafts.BeginAsync(title, Drafts.Copied(from.Form), from.Assumes, ct);
        return RedirectToPage("Details", new { id = begun });
    }

    private Task<string> NameAsync(CancellationToken ct) => organizations.NameAsync(visitor.Organization!, ct);

    private async Task ListAsync(CancellationToken ct)
    {
        Count = await drafts.CountAsync(ct);
        Number = Math.Clamp(Number, 1, Pages);
        List<ApplicationShown> shown = [];
        foreach (ApplicationRow row in await drafts.NewestAsync((Number - 1) * Most, Most, ct))
        {
            shown.Add(await ShownAsync(row, ct));
        }

        Applications = shown;
    }

    private async Task<ApplicationShown> ShownAsync(ApplicationRow row, CancellationToken ct)
    {
        if (await correspondences.OfAsync(row, ct) is { } of)
        {
            string? awaited =
                of.Waiting.FirstOrDefault() is not { } notice ? null
                : of.LastDayOf(notice) is { } day ? texts["your answer awaited until {0}", Day.Text(day)].Value
                : null;
            return new(row, $"{row.Case}: {of.Status}", awaited);
        }

        return new(
            row,
            row.Elsewhere is { } elsewhere ? texts["{0}, with another authority", elsewhere] : texts["being written"],
            null
        );
    }
}
