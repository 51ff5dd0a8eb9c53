using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Portfolio;

/// <summary>What one thread needs to screen a change: used again for the next.</summary>
internal sealed class ReverseWorkspace
{
    public ReverseWorkspace(PortfolioNames names)
    {
        Found = new WordList(names.Words.Count);
        Reach = new Reach(names.Words, Found);
    }

    public WordList Found { get; }
    public Reach Reach { get; }
    public AnalyzedName Query { get; } = new();
    public NameScorer Scorer { get; } = new();

    /// <summary>Pairs to be scored: the counterparty's name in the high half, the listed name in the low.</summary>
    public List<ulong> Pairs { get; } = [];
    public List<int> Joined { get; } = [];
}
