using System.Security.Cryptography;
using System.Text;
using Licet.Core.Counterparties;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Data.Counterparties;

/// <summary>The lists that portfolios are screened against, and the day.</summary>
public sealed record ListsAsked(ScreeningIndex Index, DateOnly Day)
{
    /// <summary>Hits of one counterparty that are kept; where there are more, it stays open whatever was found about these.</summary>
    public const int MostHits = 200;

    private static readonly ScreeningSettings s_plain = new() { Top = MostHits, Explain = false };
    private static readonly ScreeningSettings s_explained = new() { Top = MostHits };

    /// <summary>Equal for the same content of the same lists and the same engine.</summary>
    public string State { get; } = StateOf(Index);

    /// <summary>A counterparty against all lists.</summary>
    public ScreenedCounterparty Screen(CounterpartyFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ScreeningResult plain = Index.Screen(facts.Query, s_plain);
        ScreeningResult result = plain.Hits.Count == 0 ? plain : Index.Screen(facts.Query, s_explained);
        // What ended does not come back without another list.
        Hit[] hits = [.. result.Hits.Where(h => InForce.On(h.Listing, Day).Force != Force.Ended)];
        return new(hits, result.CannotBeCleared, result.HitsInAll > result.Hits.Count);
    }

    private static string StateOf(ScreeningIndex index)
    {
        IEnumerable<string> lists = index
            .Versions.Select(v => $"{v.Name} {v.ContentHash}")
            .Order(StringComparer.Ordinal)
            .Append(ScreeningIndex.EngineVersion);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lists))));
    }
}

/// <summary>What a counterparty met.</summary>
/// <param name="Hits">Of every list, so that a listing may be among them more than once (<see cref="Met"/>).</param>
/// <param name="IsUnread">Silence would say nothing: the name tells nobody from another, or is not read.</param>
/// <param name="HasMore">There are more hits than are kept.</param>
public sealed record ScreenedCounterparty(IReadOnlyList<Hit> Hits, bool IsUnread, bool HasMore)
{
    /// <summary>Each listing once.</summary>
    public IReadOnlyList<MetListing> Met { get; } = MetListing.Of(Hits);

    /// <summary>What stands about each listing on a day, in the order of <see cref="Met"/>.</summary>
    public IReadOnlyList<HitFinding> Findings(
        CounterpartyFacts facts,
        byte[] salt,
        CounterpartyState state,
        DateOnly day
    ) => [.. Met.Select(m => Clearings.Of(state, HitEvidence.Of(facts, salt, m), day))];

    /// <summary>The gravest of them.</summary>
    public PortfolioFinding Standing(IReadOnlyList<HitFinding> findings) =>
        PortfolioFinding.Of(HasMore ? [.. findings, new(HitStatus.Open)] : findings, IsUnread);
}
