using Licet.Core.Process;
using Licet.Data.History;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Features.Processes;

/// <param name="New">Given to new cases; else kept by cases of before.</param>
internal sealed record ProcessEntry(string Id, string Version, string Title, string Citation, bool New);

/// <summary>Processes for programs.</summary>
internal static class ProcessOperations
{
    public static void MapProcesses(this RouteGroupBuilder api)
    {
        api.MapGet("/processes", List)
            .WithName("processes")
            .WithTags("Law")
            .WithSummary("The processes by which cases are decided here")
            .Produces<IReadOnlyList<ProcessEntry>>()
            .ForAnybodySigned(ApiScopes.Law);
        api.MapGet("/processes/{id}/{version}", One)
            .WithName("process")
            .WithTags("Law")
            .WithSummary("A process as data: stages, acts, clocks, duties, each with its citation (docs/process.md)")
            .Produces<ProcessDefinition>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ForAnybodySigned(ApiScopes.Law);
    }

    private static IResult List(EventLog log) =>
        Results.Ok(
            log.Processes.All.Select(p => (p, true))
                .Concat(ShippedProcesses.Former.Select(p => (p, false)))
                .OrderBy(p => p.p.Id, StringComparer.Ordinal)
                .ThenBy(p => p.p.Version, StringComparer.Ordinal)
                .Select(p => new ProcessEntry(p.p.Id, p.p.Version, p.p.Title, p.p.Citation, p.Item2))
                .ToArray()
        );

    private static IResult One(string id, string version, EventLog log) =>
        log.Processes.Find(id, version) is { } found ? Results.Ok(found) : Problems.NotFound();
}
