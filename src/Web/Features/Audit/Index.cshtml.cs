using System.Globalization;
using Licet.Data.History;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Audit;

/// <summary>The log, event by event, and whether it is whole: for those who read all and write nothing.</summary>
[ForAuditors]
public sealed class IndexModel(EventLog log, LogVerifying verifying) : DeskPage
{
    private const int Most = 50;

    public IReadOnlyList<PlacedEvent> Events { get; private set; } = [];

    /// <summary>The beginning of a history's name; empty for all.</summary>
    public string Of { get; private set; } = "";

    /// <summary>The way to older ones; null where there are none.</summary>
    public string? Next { get; private set; }

    public bool IsVerifying => verifying.IsRunning;

    public Verified? Verified => verifying.Last;

    public async Task<IActionResult> OnGetAsync(string? of, long? before, bool? part, CancellationToken ct)
    {
        if (part == true)
        {
            return Partial("_Verdict", this);
        }

        Of = (of ?? "").Trim();
        IReadOnlyList<PlacedEvent> found = await LogPages.BeforeAsync(log.Place, before, Of, Most + 1, ct);
        Events = [.. found.Take(Most)];
        if (found.Count > Most)
        {
            string last = Events[^1].Position.ToString(CultureInfo.InvariantCulture);
            Next = $"/log?of={Uri.EscapeDataString(Of)}&before={last}";
        }

        return Page();
    }

    public IActionResult OnPostVerify()
    {
        verifying.Ask();
        return RedirectToPage();
    }
}
