using Licet.Core;
using Licet.Core.Statistics.Releases;
using Licet.Web.Features.Statistics;
using Licet.Web.Look;
using Licet.Web.Serving;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Licet.Web.Features.Figures;

/// <summary>Figures of the authority that a person released to the public: the last ones, or an earlier release.</summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
public sealed class IndexModel(Releasing releasing, Visitor visitor) : DeskPage
{
    public ReleaseState State { get; private set; } = ReleaseState.Empty;

    /// <summary>Null where none is shown.</summary>
    public Release? Shown { get; private set; }

    [TempData]
    public string? Told { get; set; }

    public bool IsStatistician => visitor.Is(DeskRoles.Statistician);

    public async Task<IActionResult> OnGetAsync(long? number, string? format, CancellationToken ct)
    {
        State = await releasing.ReadAsync(ct);
        Shown = number is { } asked ? State.Find(asked) : State.Latest;
        return number is not null && Shown is null ? NotFound()
            : format == "csv" && Shown is { Taken: null, Content: var content }
                ? File(
                    FiguresShown.Csv(content.Figures, content.Day),
                    "text/csv; charset=utf-8",
                    $"licet-released-{Day.Text(content.Day)}.csv"
                )
            : Page();
    }
}
