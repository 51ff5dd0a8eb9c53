using Licet.Data.Review;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Review;

/// <summary>Who has how much to do.</summary>
[ForReadersOfCases]
public sealed class OfficersModel(QueueLook look, QueueTally tally, RolesHere roles) : PageModel
{
    public Tally Tally { get; private set; } = null!;

    /// <summary>How people are called, by id.</summary>
    public IReadOnlyDictionary<string, string> Called { get; private set; } = new Dictionary<string, string>();

    public IReadOnlyList<Workload> Loads { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Tally = await tally.AskAsync(ct);
        Dictionary<string, string> called = new(
            (await look.OfficersAsync(roles, ct)).ToDictionary(o => o.Key, o => o.Value, StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        string[] others =
        [
            .. Tally.Officers.Select(o => o.Officer).OfType<string>().Where(o => !called.ContainsKey(o)),
        ];
        foreach ((string id, string name) in await look.CalledAsync(others, ct))
        {
            called[id] = name;
        }

        Called = called;
        // Who has nothing stands there too: that is who can take something.
        Loads =
        [
            .. Tally.Officers.Where(o => o.Officer is null),
            .. Tally
                .Officers.Where(o => o.Officer is not null)
                .Concat(
                    called
                        .Keys.Where(c => Tally.Officers.All(o => o.Officer != c))
                        .Select(c => new Workload(c, 0, 0, 0, 0, 0))
                )
                .OrderByDescending(o => o.Open)
                .ThenBy(o => o.Officer, StringComparer.Ordinal),
        ];
    }
}
