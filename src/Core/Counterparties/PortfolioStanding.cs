namespace Licet.Core.Counterparties;

/// <summary>Where a counterparty stands by its hits, the gravest first.</summary>
public enum PortfolioStanding
{
    /// <summary>Its facts are new or changed and no list was asked since.</summary>
    NotScreened,

    /// <summary>A hit about which nobody found anything that holds.</summary>
    Open,

    /// <summary>A clearing waits for its second signature, and nothing graver.</summary>
    Waiting,

    /// <summary>It is a listed party.</summary>
    Confirmed,

    /// <summary>No hit, but its name tells nobody from another, is longer than is read, or in letters that are not read well: a person looks.</summary>
    Unsure,

    /// <summary>All its hits are cleared.</summary>
    Cleared,

    /// <summary>No listing was met. What that is worth the lists say.</summary>
    Silent,
}

/// <summary>A standing and the last day on which it holds by itself.</summary>
/// <param name="Through">After it the counterparty is open again; null where no day ends it.</param>
public sealed record PortfolioFinding(PortfolioStanding Standing, DateOnly? Through)
{
    /// <summary>The gravest of its hits.</summary>
    /// <param name="unread">Silence about the name would say nothing (<see cref="Screening.ScreeningResult.CannotBeCleared"/>).</param>
    public static PortfolioFinding Of(IReadOnlyCollection<HitFinding> hits, bool unread)
    {
        ArgumentNullException.ThrowIfNull(hits);
        if (hits.Count == 0)
        {
            return new(unread ? PortfolioStanding.Unsure : PortfolioStanding.Silent, null);
        }

        if (hits.Any(h => h.Status == HitStatus.Open))
        {
            return new(PortfolioStanding.Open, null);
        }

        PortfolioStanding gravest =
            hits.Any(h => h.Status == HitStatus.Waiting) ? PortfolioStanding.Waiting
            : hits.Any(h => h.Status == HitStatus.Confirmed) ? PortfolioStanding.Confirmed
            : unread ? PortfolioStanding.Unsure
            : PortfolioStanding.Cleared;
        return new(gravest, hits.Min(h => h.Through));
    }
}
