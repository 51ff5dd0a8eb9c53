using System.Collections.Concurrent;
using Licet.Screening.Lists;
using Licet.Screening.Portfolio;

namespace Licet.Screening;

/// <summary>
/// Reverse screening: counterparties indexed once, met by the listings that changed. Gives exactly the name hits that
/// screening each counterparty against those listings gives (<see cref="ScreeningIndex"/>, all hits, the same threshold): same
/// listings, matched names, scores and classes. Hits on identifiers and addresses are not among them. Immutable and safe to
/// use from many threads.
/// </summary>
public sealed class PortfolioIndex
{
    private readonly PortfolioNames _names;
    private readonly ConcurrentBag<ReverseWorkspace> _workspaces = [];

    private PortfolioIndex(PortfolioNames names)
    {
        _names = names;
    }

    /// <summary>Analyzes and indexes all counterparties; equal ids and equal names stay apart.</summary>
    /// <param name="threshold">
    /// Name score from which (inclusive) a name is a hit; null: the default for each counterparty's kind. In [0.5, 1]. It is
    /// part of the index: another threshold needs another index.
    /// </param>
    /// <param name="progress">Called now and then with the number of counterparties read, on the calling thread.</param>
    /// <exception cref="ArgumentOutOfRangeException">Threshold outside [0.5, 1].</exception>
    public static PortfolioIndex Build(
        IEnumerable<Counterparty> counterparties,
        double? threshold = null,
        Action<int>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(counterparties);
        if (threshold is < 0.5 or > 1 or double.NaN)
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "The threshold must be in [0.5, 1].");
        }

        return new PortfolioIndex(PortfolioBuilder.Build(counterparties, threshold, progress));
    }

    /// <summary>Counterparties in the index.</summary>
    public int Count => _names.Parties.Length;

    /// <summary>Distinct words of all counterparties' names.</summary>
    public int WordCount => _names.Words.Count;

    /// <summary>Bytes the index takes, the counterparties' own objects not counted.</summary>
    public long Bytes => _names.Bytes;

    /// <summary>
    /// Counterparties whose names hold no significant word, are longer than is read, or in a script that is not read well, in the order given: there may be hits; silence
    /// about them means nothing and a person must look. See <see cref="ScreeningResult.CannotBeCleared"/>.
    /// </summary>
    public IReadOnlyList<Counterparty> TooGeneric => _names.TooGeneric;

    /// <summary>Whom one listing touches; see <see cref="Screen(IEnumerable{Listing})"/>.</summary>
    public IReadOnlyList<PortfolioHit> Screen(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return Screen([listing]);
    }

    /// <summary>
    /// Whom the listings touch. Ordered by counterparty, in the order given to the index, then as a screening's hits are: by
    /// class, score, rarity of what matched, listing id. Screen the listings of a change in one call: each word and each
    /// counterparty is then read once.
    /// </summary>
    public IReadOnlyList<PortfolioHit> Screen(IEnumerable<Listing> listings)
    {
        ArgumentNullException.ThrowIfNull(listings);
        if (!_workspaces.TryTake(out ReverseWorkspace? workspace))
        {
            workspace = new ReverseWorkspace(_names);
        }

        IReadOnlyList<PortfolioHit> hits = new ReverseSearch(_names, workspace).Run(listings);
        _workspaces.Add(workspace);
        return hits;
    }
}
