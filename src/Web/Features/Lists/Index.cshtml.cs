using Licet.Data.History;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Lists.Importing;
using Licet.Screening.Lists;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Lists;

/// <summary>The stored lists; an administrator imports others.</summary>
[RequestSizeLimit(Longest)]
[RequestFormLimits(MultipartBodyLengthLimit = Longest)]
public sealed class IndexModel(
    ListStore store,
    ListsOfDays lists,
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

    public void OnGet() => Look();

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, CancellationToken ct)
    {
        if (!visitor.Is(DeskRoles.Administrator))
        {
            await refusals.KeepAsync("no role for it", HttpContext);
            return Forbid();
        }

        DateOnly? dated = Said("dated");
        DateOnly? through = Said("through");
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

        Look();
        return Faults.Count > 0 ? Again() : Page();
    }

    private static ImportAnswer Taken(Import import, List<IFormFile> files)
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

    private void Look()
    {
        Today = lists.Newest(log.Today);
        Versions =
        [
            .. store.Versions().OrderBy(v => v.Name, StringComparer.Ordinal).ThenByDescending(v => v.CoversFrom),
        ];
    }

    private DateOnly? Said(string field) => Typed(field).Length == 0 ? null : TypedDay(field, texts);
}
