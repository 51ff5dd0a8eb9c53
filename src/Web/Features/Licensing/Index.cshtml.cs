using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Licensing;

/// <summary>Licenses that were issued here, by their numbers.</summary>
[ForReadersOfCases]
public sealed class IndexModel(EventLog log, DeskContext desk) : DeskPage
{
    private const int Most = 50;
    private Dictionary<string, string> _names = [];

    public IReadOnlyList<LicenseEntry> Licenses { get; private set; } = [];

    /// <summary>The beginning of a number; empty for all.</summary>
    public string Asked { get; private set; } = "";

    /// <summary>The way to the next page; null on the last.</summary>
    public string? Next { get; private set; }

    public DateOnly Today => log.Today;

    public async Task OnGetAsync(string? number, string? after, CancellationToken ct)
    {
        Asked = (number ?? "").Trim().ToUpperInvariant();
        IReadOnlyList<LicenseEntry> found = await new LicenseHistories(log).IssuedAsync(Asked, after, Most + 1, ct);
        Licenses = [.. found.Take(Most)];
        string[] ids = [.. Licenses.Select(l => l.Licensee).OfType<string>().Distinct()];
        _names = await desk
            .Organizations.AsNoTracking()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.Name, StringComparer.Ordinal, ct);
        if (found.Count > Most)
        {
            Next = $"/issued?number={Uri.EscapeDataString(Asked)}&after={Uri.EscapeDataString(Licenses[^1].Number)}";
        }
    }

    public string NameOf(string? licensee) => licensee is null ? "" : _names.GetValueOrDefault(licensee, licensee);
}
