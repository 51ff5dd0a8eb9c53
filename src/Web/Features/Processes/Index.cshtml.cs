using Licet.Core.Process;
using Licet.Data.History;
using Licet.Web.Look;
using Microsoft.AspNetCore.Authorization;

namespace Licet.Web.Features.Processes;

/// <summary>The processes by which cases are decided here, as data: those that ship and an authority's own, and former versions.</summary>
[Authorize]
public sealed class IndexModel(EventLog log) : DeskPage
{
    /// <summary>Given to new cases.</summary>
    public IReadOnlyList<ProcessDefinition> Now { get; } =
    [.. log.Processes.All.OrderBy(p => p.Id, StringComparer.Ordinal).ThenBy(p => p.Version, StringComparer.Ordinal)];

    /// <summary>Which cases of before keep.</summary>
    public IReadOnlyList<ProcessDefinition> Former { get; } =
    [
        .. ShippedProcesses
            .Former.OrderBy(p => p.Id, StringComparer.Ordinal)
            .ThenBy(p => p.Version, StringComparer.Ordinal),
    ];
}
