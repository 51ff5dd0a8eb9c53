using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Applications;

/// <summary>An application in the list.</summary>
/// <param name="Status">Where it stands, in the words of the authority's clock where it was submitted.</param>
public sealed record ApplicationShown(ApplicationRow Row, string Status);

/// <summary>The organization's applications; a new one begins empty or with what another one says.</summary>
[ForExporters]
public sealed class IndexModel(
    Drafts drafts,
    EventLog log,
    Organizations organizations,
    Visitor visitor,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    public IReadOnlyList<ApplicationShown> Applications { get; private set; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Copies =>
        [
            .. Applications.Select(a => new KeyValuePair<string, string>(
                a.Row.Id,
                texts["What '{0}' says", a.Row.Title]
            )),
        ];

    public Task OnGetAsync(CancellationToken ct) => ListAsync(ct);

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
        List<ApplicationShown> shown = [];
        foreach (ApplicationRow row in await drafts.AllAsync(ct))
        {
            shown.Add(new(row, await StatusAsync(row, ct)));
        }

        Applications = shown;
    }

    private async Task<string> StatusAsync(ApplicationRow row, CancellationToken ct) =>
        row.Case is { } number && await new Cases(log).FindAsync(number, ct) is { } state
            ? $"{number}: {CaseStatus.Of(state, log.Today)}"
        : row.Elsewhere is { } elsewhere ? texts["{0}, with another authority", elsewhere]
        : texts["being written"];
}
