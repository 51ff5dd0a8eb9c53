using Licet.Core;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Api;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Review;

/// <summary>The authority's queue: open cases, the most urgent first; who works on which is settled here.</summary>
[ForReadersOfCases]
public sealed class IndexModel(
    EventLog log,
    QueueLook look,
    QueueTally tally,
    QueueViews views,
    Assigning assigning,
    RolesHere roles,
    Visitor visitor,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Cases on one page.</summary>
    private const int Most = 50;

    public QueueFilters Filters { get; private set; } = new();

    public IReadOnlyList<QueueRow> Rows { get; private set; } = [];

    public Tally Tally { get; private set; } = null!;

    public IReadOnlyList<KeyValuePair<string, string>> Stages => look.Stages;

    public IReadOnlyList<KeyValuePair<string, string>> Officers { get; private set; } = [];

    public IReadOnlyList<QueueViewRow> Views { get; private set; } = [];

    /// <summary>Whether this is not the first page.</summary>
    public bool IsLater { get; private set; }

    /// <summary>Behind which the next page begins; null on the last one.</summary>
    public string? Next { get; private set; }

    /// <summary>What was not assigned, with the reason.</summary>
    public IReadOnlyList<AssignedCase> Not { get; private set; } = [];

    /// <summary>Numbers of cases that stay ticked.</summary>
    public IReadOnlySet<string> Ticked { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    public string Key { get; } = RequestKey.New();

    public string Me => visitor.Id;

    [TempData]
    public string? Told { get; set; }

    public Task OnGetAsync(string? after, CancellationToken ct) => ShownAsync(after, ct);

    public async Task<IActionResult> OnPostAssignAsync(CancellationToken ct)
    {
        Officers = await look.OfficersAsync(roles, ct);
        (string Number, long Seen)[] picked =
        [
            .. Request.Form["pick"].Select(Assigning.Picked).OfType<(string, long)>().Take(Assigning.Most),
        ];
        if (picked.Length == 0)
        {
            Wrong("", texts["Tick the cases"]);
        }

        if (!Officers.Any(o => o.Key == Typed("to")))
        {
            Wrong("to", texts["Choose the officer"]);
        }

        Ticked = picked.Select(p => p.Number).ToHashSet(StringComparer.Ordinal);
        if (Faults.Count > 0)
        {
            await ShownAsync(null, ct);
            return Again();
        }

        IReadOnlyList<AssignedCase> all = await assigning.AssignAsync(picked, Typed("to"), Typed("key"), ct);
        Not = [.. all.Where(a => a.Why is not null)];
        int done = all.Count - Not.Count;
        await tally.AskAsync(ct, now: true);
        string name = Officers.First(o => o.Key == Typed("to")).Value;
        string? told =
            done == 0 ? null
            : done == 1 ? texts["One case is {0}'s to work on.", name].Value
            : texts["{0} cases are {1}'s to work on.", done, name].Value;
        if (Not.Count == 0)
        {
            Told = told;
            return Redirect(Link(QueueFilters.Of(Request.Query)));
        }

        Ticked = Not.Select(n => n.Number).ToHashSet(StringComparer.Ordinal);
        foreach (AssignedCase not in Not)
        {
            Wrong("", $"{not.Number}: {not.Why}");
        }

        await ShownAsync(null, ct);
        Told = null;
        Said = told;
        return Again();
    }

    /// <summary>What was done beside what was refused.</summary>
    public string? Said { get; private set; }

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        QueueFilters filters = QueueFilters.Of(Request.Query);
        string name = Typed("view");
        if (!QueueViews.IsName(name))
        {
            Wrong("view", texts["Enter a name of at most {0} characters", QueueViews.LongestName]);
        }
        else if (!await views.KeepAsync(name, filters, ct))
        {
            Wrong("view", texts["You have {0} views: forget one first", QueueViews.Most]);
        }

        if (Faults.Count > 0)
        {
            await ShownAsync(null, ct);
            return Again();
        }

        Told = texts["The view is kept."];
        return Redirect(Link(filters));
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken ct)
    {
        await views.DropAsync(Typed("id"), ct);
        return Redirect(Link(QueueFilters.Of(Request.Query)));
    }

    private async Task ShownAsync(string? after, CancellationToken ct)
    {
        Filters = QueueFilters.Of(Request.Query);
        FieldProblem[] faults = [.. Filters.Faults([.. Stages.Select(s => s.Key)])];
        foreach (FieldProblem fault in faults)
        {
            Wrong(fault.Field, texts["There is no such choice"]);
        }

        Officers = await look.OfficersAsync(roles, ct);
        Views = await views.AllAsync(ct);
        Tally = await tally.AskAsync(ct);
        if (faults.Length > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        QueuePlace? from = Place(after);
        if (after is not null && from is null)
        {
            Wrong("", texts["There is no such place in this list"]);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        IsLater = from is not null;
        IReadOnlyList<QueueEntry> found = await new CaseQueue(log).AskAsync(
            Filters.Question(log.Today, visitor.Id) with
            {
                After = from,
                Most = Most + 1,
            },
            ct
        );
        QueueEntry[] page = [.. found.Take(Most)];
        Next = found.Count > Most ? CursorOf(page[^1]) : null;
        Rows = await look.ShownAsync(page, log.Today, ct);
    }

    /// <summary>The queue with other filters.</summary>
    public static string Link(QueueFilters filters, string? after = null)
    {
        ArgumentNullException.ThrowIfNull(filters);
        string asked = filters.Text();
        string page = after is null ? "" : "after=" + Uri.EscapeDataString(after);
        string all = string.Join('&', new[] { asked, page }.Where(p => p.Length > 0));
        return all.Length > 0 ? "/cases?" + all : "/cases";
    }

    internal static string CursorOf(QueueEntry last) => Cursor.Of(Day.Text(last.Due, ""), last.Number);

    /// <summary>Null for what is none of ours.</summary>
    internal static QueuePlace? Place(string? after) =>
        after is null || Cursor.Read(after, 2) is not [var day, var number] ? null
        : day.Length == 0 ? new(null, number)
        : Day.TryRead(day, out DateOnly due) ? new(due, number)
        : null;
}
