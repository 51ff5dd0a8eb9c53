using Licet.Data.History;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Lists.Fetching;
using Licet.Lists.Importing;
using Licet.Screening.Lists;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.Serving;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Lists;

/// <summary>A list that can be fetched, and how it went last.</summary>
/// <param name="Last">Null where it was never fetched.</param>
public sealed record FetchShown(OfficialSource List, FetchNote? Last)
{
    /// <summary>Who publishes it: a host's name.</summary>
    public string Publisher => new Uri(List.Files[0].Address).Host;
}

/// <summary>The stored lists; an administrator imports others, or has the official ones fetched.</summary>
[RequestSizeLimit(Longest)]
[RequestFormLimits(MultipartBodyLengthLimit = Longest)]
public sealed class IndexModel(
    ListStore store,
    ListsOfDays lists,
    ListFetching fetching,
    DeskSettings settings,
    Visitor visitor,
    Refusals refusals,
    TimeProvider time,
    EventLog log,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Of all files of one import, in bytes.</summary>
    public const long Longest = 512L << 20;

    public ListsOfDay Today { get; private set; } = null!;

    public IReadOnlyList<StoredVersion> Versions { get; private set; } = [];

    /// <summary>What was stored just now, a sentence each.</summary>
    public IReadOnlyList<string> Stored { get; private set; } = [];

    /// <summary>The lists that can be fetched, with how each went last; null where it never was.</summary>
    public IReadOnlyList<FetchShown> Official { get; private set; } = [];

    /// <summary>Where they are fetched from.</summary>
    public ListSource Source => settings.ListSource;

    public bool IsDaily { get; private set; }

    public ListFetching Fetching => fetching;

    /// <summary>A sentence on what was done.</summary>
    [TempData]
    public string? Told { get; set; }

    /// <param name="part">Only what changes while lists are being fetched.</param>
    public async Task<IActionResult> OnGetAsync(bool part, CancellationToken ct)
    {
        await LookAsync(ct);
        if (!part)
        {
            return Page();
        }

        if (!fetching.Busy)
        {
            // The table of stored versions is another one now.
            Response.Headers["HX-Refresh"] = "true";
        }

        return Partial("_Fetching", this);
    }

    public bool IsChosen(string field, string list) => Request.HasFormContentType && Request.Form[field].Contains(list);

    /// <summary>Fetches what is ticked, while nobody waits.</summary>
    public async Task<IActionResult> OnPostFetchAsync(CancellationToken ct)
    {
        if (await NotHisAsync() is { } refused)
        {
            return refused;
        }

        string[] chosen = [.. Request.Form["fetch"].OfType<string>()];
        DateOnly? through = Said("publishedOn", texts["Day on which they were the published ones"]);
        if (through > log.Today)
        {
            Wrong("publishedOn", texts["This day is still to come"]);
        }

        if (!OfficialSource.All.Any(l => chosen.Contains(l.Name)))
        {
            Wrong("fetch", texts["Choose a list"]);
        }

        if (Faults.Count == 0)
        {
            FetchAsk ask = new(chosen, [.. Request.Form["shrunk"].OfType<string>()], through);
            Told = fetching.Ask(ask) ? null : texts["Another fetch is under way: wait until it is over"].Value;
            return RedirectToPage();
        }

        Arrange(["fetch", "publishedOn"]);
        await LookAsync(ct);
        return Again();
    }

    /// <summary>Chooses whether lists are fetched each day.</summary>
    public async Task<IActionResult> OnPostDailyAsync(CancellationToken ct)
    {
        if (await NotHisAsync() is { } refused)
        {
            return refused;
        }

        bool daily = Request.Form["daily"] == "yes";
        await fetching.ChooseAsync(daily, ct);
        Told = daily
            ? texts["The official lists are fetched each day."]
            : texts["Lists are fetched when somebody asks."];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken ct)
    {
        if (await NotHisAsync() is { } refused)
        {
            return refused;
        }

        DateOnly? dated = Said("dated", texts["Its own day"]);
        DateOnly? through = Said("through", texts["Checked through"]);
        if (files is not { Count: > 0 })
        {
            Wrong("files", texts["Choose the files of a list"]);
        }

        if (Faults.Count == 0)
        {
            ListReadOptions options = new()
            {
                Name = Typed("listName") is { Length: > 0 } name ? name : null,
                CoversFrom = dated,
                CoversThrough = through,
            };
            Import import = new(store, options, time)
            {
                AcceptShrink = Request.Form["acceptShrink"] == "yes",
                Words = new()
                {
                    Files = "Files",
                    Name = "Name",
                    Through = "Checked through",
                    Dated = "Its own day",
                },
            };
            Take(await Task.Run(() => Taken(import, files!), ct));
        }

        Arrange(["files", "dated", "through"]);
        await LookAsync(ct);
        return Faults.Count > 0 ? Again() : Page();
    }

    private async Task<IActionResult?> NotHisAsync()
    {
        if (visitor.Is(DeskRoles.Administrator))
        {
            return null;
        }

        await refusals.KeepAsync("no role for it", HttpContext);
        return Forbid();
    }

    internal static ImportAnswer Taken(Import import, IReadOnlyList<IFormFile> files)
    {
        List<ListFile> opened = [.. files.Select(f => new ListFile(f.FileName, f.OpenReadStream()))];
        try
        {
            return import.OfUpload(opened);
        }
        finally
        {
            opened.ForEach(f => f.Content.Dispose());
        }
    }

    private void Take(ImportAnswer answer)
    {
        switch (answer)
        {
            case ImportAnswer.Refused refused:
                foreach (string reason in refused.Reasons)
                {
                    Wrong("", reason);
                }

                break;
            case ImportAnswer.Shrunk shrunk:
                foreach (string sentence in shrunk.Sentences)
                {
                    Wrong("", sentence);
                }

                break;
            default:
                Stored = [.. answer.Lists.SelectMany(l => l.Notes.Prepend(Standing.Describe(l.Version)))];
                break;
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        IsDaily = await fetching.IsDailyAsync(ct);
        Official = [.. OfficialSource.All.Select(l => new FetchShown(l, store.NoteOf(l.Name)))];
        Today = lists.Newest(log.Today);
        Versions =
        [
            .. store.Versions().OrderBy(v => v.Name, StringComparer.Ordinal).ThenByDescending(v => v.CoversFrom),
        ];
    }

    private DateOnly? Said(string field, string label) =>
        Typed(field).Length == 0 ? null : TypedDay(field, texts, label);
}
