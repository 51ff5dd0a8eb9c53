using Licet.Core.Counterparties;
using Licet.Lists.Tables;

namespace Licet.Web.Features.Counterparties;

/// <summary>Words and colors of standings.</summary>
public static class PortfolioLook
{
    /// <param name="silent">Whether silence of today's lists says anything.</param>
    public static string Words(PortfolioStanding standing, bool silent) =>
        standing switch
        {
            PortfolioStanding.NotScreened => "Not screened",
            PortfolioStanding.Open => "Open hit",
            PortfolioStanding.Waiting => "Waits for a second signature",
            PortfolioStanding.Confirmed => "Listed party",
            PortfolioStanding.Unsure => "A person must look",
            PortfolioStanding.Cleared => "Cleared",
            _ => silent ? "No hit" : "No hit, not screened",
        };

    public static string Words(HitStatus status) =>
        status switch
        {
            HitStatus.Open => "Open hit",
            HitStatus.Waiting => "Waits for a second signature",
            HitStatus.Confirmed => "Listed party",
            _ => "Cleared",
        };

    /// <param name="silent">Whether silence of today's lists says anything.</param>
    public static string Tag(PortfolioStanding standing, bool silent) =>
        standing switch
        {
            PortfolioStanding.Open or PortfolioStanding.Confirmed => "lc-stop",
            PortfolioStanding.Cleared => "lc-good",
            PortfolioStanding.Silent when silent => "lc-good",
            PortfolioStanding.Silent => "lc-plain",
            _ => "lc-wait",
        };

    public static string Tag(HitStatus status) =>
        status switch
        {
            HitStatus.Waiting => "lc-wait",
            HitStatus.Cleared => "lc-good",
            _ => "lc-stop",
        };

    public static string Words(CounterpartyContent content) =>
        content switch
        {
            ClearingProposed p => $"Clearing proposed, through {Day.Text(p.Through)}",
            ClearingSigned => "Clearing signed",
            ClearingRejected => "Clearing rejected",
            MatchConfirmed => "Confirmed as the listed party",
            _ => "Opened again",
        };

    /// <summary>Every word of standings, hits and columns that pages look up.</summary>
    public static IEnumerable<string> All =>
        [
            .. Enum.GetValues<PortfolioStanding>()
                .SelectMany(s => new[] { Words(s, silent: true), Words(s, silent: false) }),
            .. Enum.GetValues<HitStatus>().Select(Words),
            .. Columns.Select(c => c.Value),
        ];

    /// <summary>What a column may hold.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Columns { get; } =
    [
        new(nameof(PartyColumn.None), "Not taken"),
        new(nameof(PartyColumn.Number), "Your number"),
        new(nameof(PartyColumn.Name), "Name"),
        new(nameof(PartyColumn.OtherName), "Further names"),
        new(nameof(PartyColumn.Country), "Country"),
        new(nameof(PartyColumn.Kind), "Kind"),
        new(nameof(PartyColumn.Address), "Address"),
    ];
}
