using Licet.Core.Orders.Shipping;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Lists.Days;
using Licet.Web.Features.Changes;
using Licet.Web.Features.Check;
using Licet.Web.Features.Review;
using Licet.Web.Features.Settings;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Home;

/// <summary>What awaits whoever comes: for strangers what is public, for an exporter the own desk.</summary>
[AllowAnonymous]
public sealed class IndexModel(
    FirstVisit first,
    Visitor visitor,
    Organizations organizations,
    Checks checks,
    EventLog log,
    ListsOfDays lists,
    FirstSteps steps,
    QueueTally tally,
    ChangeTasks tasks
) : PageModel
{
    public string OrganizationName { get; private set; } = "";

    /// <summary>What awaits people of the authority; null for all others.</summary>
    public Tally? Queue { get; private set; }

    /// <summary>What changes of lists leave to be done, by whoever comes.</summary>
    public IReadOnlyList<DeskTask> Tasks { get; private set; } = [];

    public int Held { get; private set; }

    public int Released { get; private set; }

    /// <summary>What silence of the lists is worth today, in a sentence.</summary>
    public string Lists { get; private set; } = "";

    /// <summary>First steps that an administrator has still to take.</summary>
    public IReadOnlyList<FirstStep> Open { get; private set; } = [];

    public IReadOnlyList<CheckRow> Recent { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (first.Code is not null)
        {
            return Redirect("/first-run");
        }

        if (visitor.Organization is not { } organization)
        {
            Open = visitor.Is(DeskRoles.Administrator)
                ? [.. (await steps.AllAsync(ct)).Where(s => s is { IsNeeded: true, IsDone: false })]
                : [];
            return Page();
        }

        OrganizationName = await organizations.NameAsync(organization, ct);
        Tasks = await tasks.OwnAsync(ct);
        if (visitor.Kind == OrganizationKind.Authority)
        {
            Queue = await tally.AskAsync(ct);
        }

        if (visitor.Kind is not OrganizationKind.Exporter)
        {
            return Page();
        }

        var orders = await new OrderList(log).CountAsync(organization, ct);
        Held = orders.GetValueOrDefault(OrderStanding.Held);
        Released = orders.GetValueOrDefault(OrderStanding.Released);
        Recent = await checks.LastAsync(organization, 10, ct);
        Standing standing = lists.Of(log.Today).Standing;
        Lists = standing.Screened ? $"{standing.Versions.Count} lists cover today." : standing.Gaps[0] + ".";
        return Page();
    }
}
