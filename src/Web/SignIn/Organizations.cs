using Licet.Data.Desk;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.SignIn;

/// <summary>Who shares the installation.</summary>
public sealed class Organizations(DeskContext desk)
{
    /// <summary>Its legal name; its id where none is known.</summary>
    public async Task<string> NameAsync(string id, CancellationToken ct) =>
        await desk.Organizations.Where(o => o.Id == id).Select(o => o.Name).FirstOrDefaultAsync(ct) ?? id;
}
