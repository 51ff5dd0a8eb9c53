using Licet.Core.Process;
using Licet.Core.Process.Pictures;
using Licet.Data.History;
using Licet.Web.Look;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Processes;

/// <summary>One process: stages and clocks as pictures, acts with who may, duties, separations, each with its citation.</summary>
[Authorize]
public sealed class DetailsModel(EventLog log) : DeskPage
{
    public ProcessDefinition Process { get; private set; } = null!;

    /// <summary>Made by the core, which escapes what stands in them.</summary>
    public (string Stages, string Clocks) Pictures { get; private set; }

    public IActionResult OnGet(string id, string version)
    {
        if (log.Processes.Find(id, version) is not { } found)
        {
            return NotFound();
        }

        Process = found;
        Pictures = (StagePicture.Of(found), found.Clocks.IsEmpty ? "" : ClockPicture.Of(found));
        return Page();
    }

    public string Stage(string id) =>
        id == Transition.Stays ? "" : Process.Stages.FirstOrDefault(s => s.Id == id)?.Title ?? id;

    public string Roles(IEnumerable<string> roles) =>
        string.Join(", ", roles.Select(r => Process.Roles.FirstOrDefault(k => k.Id == r)?.Title ?? r));

    public string StopTitle(string reason) => Process.Stops.FirstOrDefault(s => s.Reason == reason)?.Title ?? reason;
}
