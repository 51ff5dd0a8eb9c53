using System.Buffers;
using System.Text.Json;
using Licet.Core.Counterparties;
using Licet.Core.Parties;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Lists.Answering;
using Licet.Lists.Hits;
using Licet.Lists.Tables;
using Licet.Screening;

namespace Licet.Web.Features.Counterparties;

/// <summary>A counterparty in a list.</summary>
/// <param name="Id">Not to be guessed; its address.</param>
/// <param name="Number">The organization's own.</param>
/// <param name="Standing">"open", "waiting", "confirmed", "unsure", "cleared", "silent" or "not-screened".</param>
public sealed record CounterpartyListed(string Id, string Number, string Name, string? Country, string Standing)
{
    internal static CounterpartyListed Of(CounterpartyRow row, DateOnly day) =>
        new(row.Id, row.Number, row.Name, row.Country, PartyWordsOf.Standing(row.StandingOn(day)));
}

/// <summary>A page of counterparties.</summary>
/// <param name="Next">To be sent as <c>after</c> for the next page; null on the last one.</param>
/// <param name="Screened">Whether silence says anything: else "silent" is not clear.</param>
/// <param name="Counts">How many of the whole portfolio stand where.</param>
public sealed record CounterpartiesPage(
    IReadOnlyList<CounterpartyListed> Items,
    string? Next,
    bool Screened,
    IReadOnlyDictionary<string, long> Counts
);

/// <summary>A counterparty with what it meets on the lists of today, and what was found about that.</summary>
/// <param name="Standing">By its hits of today.</param>
/// <param name="Screened">Whether silence says anything.</param>
/// <param name="HasMore">There are more hits than are told: it stays open whatever was found about these.</param>
/// <param name="Seen">To be sent as <c>If-Match</c> with the next act.</param>
public sealed record CounterpartyView(
    string Id,
    string Number,
    string Name,
    IReadOnlyList<string> OtherNames,
    string? Country,
    string Kind,
    IReadOnlyList<string> Addresses,
    string Standing,
    bool Screened,
    bool HasMore,
    long Seen,
    IReadOnlyList<HitView> Hits,
    IReadOnlyList<FindingActView> Acts
);

/// <summary>A hit, and what stands about it.</summary>
/// <param name="Listing">Named by every act on the hit.</param>
/// <param name="Matched">The listed name that was met.</param>
/// <param name="Class">"match", "address", ...</param>
/// <param name="Finding">"open", "waiting", "confirmed" or "cleared".</param>
/// <param name="Why">Why an earlier finding no longer holds; null where none was, or it holds.</param>
/// <param name="Through">The last day on which it stands by itself; null where no day ends it.</param>
/// <param name="Proposed">The clearing that waits for a second signature.</param>
/// <param name="Reason">As of <c>licet screen --explain</c>.</param>
public sealed record HitView(
    string Listing,
    string List,
    string Name,
    string Matched,
    double Score,
    string Class,
    IReadOnlyList<string> Citations,
    string Finding,
    string? Why,
    DateOnly? Through,
    ProposedView? Proposed,
    ClearedView? Cleared,
    string? ConfirmedBy,
    JsonElement Reason
)
{
    internal static HitView Of(Hit hit, HitFinding finding, HitDisposition found)
    {
        ArrayBufferWriter<byte> reason = new();
        using (Utf8JsonWriter json = new(reason))
        {
            ReasonJson.Write(json, hit.Reason, hit.Score, full: true);
        }

        return new(
            hit.Listing.Id,
            hit.Listing.List,
            hit.Listing.PrimaryName,
            hit.Matched,
            HitWords.Rounded(hit.Score, hit.Reason.Threshold),
            HitWords.Of(hit.Class),
            hit.Listing.Citations,
            PartyWordsOf.Word(finding.Status),
            finding.Why,
            finding.Through,
            found.Waiting is { } w ? new(w.By, w.On, w.Through) : null,
            found.Cleared is { } c ? new(c.First.By, c.Second, c.On, c.First.Through) : null,
            found.ConfirmedBy,
            JsonElement.Parse(reason.WrittenSpan)
        );
    }
}

/// <summary>A clearing that one person proposed: it clears nothing.</summary>
public sealed record ProposedView(string By, DateOnly On, DateOnly Through);

/// <summary>A clearing that two persons signed. Whether it still holds, the hit's finding says.</summary>
public sealed record ClearedView(string By, string Second, DateOnly On, DateOnly Through);

/// <summary>What somebody found.</summary>
/// <param name="Act">"clearing-proposed", "clearing-signed", "clearing-rejected", "match-confirmed" or "hit-reopened".</param>
/// <param name="Reason">Null where nothing was said, or it was erased.</param>
public sealed record FindingActView(DateOnly On, string By, string Act, string Listing, string? Reason)
{
    internal static FindingActView Of(CounterpartyEvent e, string? reason) =>
        new(
            e.On,
            e.Person,
            e.Content switch
            {
                ClearingProposed => "clearing-proposed",
                ClearingSigned => "clearing-signed",
                ClearingRejected => "clearing-rejected",
                MatchConfirmed => "match-confirmed",
                _ => "hit-reopened",
            },
            e.Content.Listing,
            reason
        );
}

/// <summary>Standings as programs read them.</summary>
internal static class PartyWordsOf
{
    public static string Standing(PortfolioStanding standing) => Kebab(standing.ToString());

    public static string Word(HitStatus status) => Kebab(status.ToString());

    public static string Kebab(string word) => JsonNamingPolicy.KebabCaseLower.ConvertName(word);

    /// <summary>Null where there is none.</summary>
    public static PortfolioStanding? StandingOf(string word) =>
        Enum.GetValues<PortfolioStanding>()
            .Where(s => Standing(s) == word)
            .Select(s => (PortfolioStanding?)s)
            .FirstOrDefault();
}
