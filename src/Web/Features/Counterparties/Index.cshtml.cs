using Licet.Core.Counterparties;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Lists.Days;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Counterparties;

/// <summary>The organization's counterparties: by where they stand, or by how a number or a name begins.</summary>
[ForExporters]
public sealed class IndexModel(EventLog log, ListsOfDays lists, PortfolioWork work, Visitor visitor) : PageModel
{
    /// <summary>Counterparties on one page.</summary>
    public const int Most = 50;

    private const int LongestSearch = 200;

    public string Search { get; private set; } = "";

    public PortfolioStanding? Standing { get; private set; }

    public IReadOnlyDictionary<PortfolioStanding, long> Counts { get; private set; } =
        new Dictionary<PortfolioStanding, long>();

    public PortfolioPage Found { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>Where the page begins; null for the first.</summary>
    public string? After { get; private set; }

    /// <summary>What silence of today's lists is worth.</summary>
    public Standing Lists { get; private set; } = null!;

    /// <summary>Whether the portfolio was screened against the lists of today.</summary>
    public bool IsFollowed { get; private set; }

    /// <summary>Whether silence about a counterparty says anything.</summary>
    public bool Silent => Lists.Screened && IsFollowed;

    public long All => Counts.Values.Sum();

    /// <param name="standing">Null, or what is none: any.</param>
    public async Task OnGetAsync(string? search, string? standing, string? after, CancellationToken ct)
    {
        (Search, After, Today) = ((search ?? "").Trim(), after, log.Today);
        Search = Search.Length <= LongestSearch ? Search : Search[..LongestSearch];
        Standing =
            Enum.TryParse(standing, ignoreCase: true, out PortfolioStanding known)
            && Enum.IsDefined(known)
            && !char.IsAsciiDigit(standing![0])
                ? known
                : null;
        Portfolio portfolio = new(log, visitor.Organization!);
        Lists = lists.Of(Today).Standing;
        IsFollowed = await new ChangedLists(log).AreFollowedAsync(work.Asked(), ct);
        Counts = await portfolio.CountAsync(ct);
        Found = await portfolio.AskAsync(new(Search, Standing, after, Most), ct);
    }

    /// <summary>The address of a page of the same question.</summary>
    public string Link(PortfolioStanding? standing, string? after = null)
    {
        List<string> parts = [];
        if (Search.Length > 0)
        {
            parts.Add("search=" + Uri.EscapeDataString(Search));
        }

        if (standing is { } asked)
        {
            parts.Add("standing=" + asked.ToString().ToLowerInvariant());
        }

        if (after is not null)
        {
            parts.Add("after=" + after);
        }

        return "/counterparties" + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }
}
