using Licet.Screening.Lists;

namespace Licet.Screening;

/// <summary>
/// All names of some list versions, ready to be screened. Immutable and safe to use from many threads; a changed list means
/// a new index, swapped by one reference.
/// </summary>
public sealed class ScreeningIndex
{
    private ScreeningIndex() { }

    public static ScreeningIndex Build(IReadOnlyList<ListVersion> versions) => throw new NotSupportedException();

    public IReadOnlyList<ListVersion> Versions => throw new NotSupportedException();

    public int NameCount => throw new NotSupportedException();

    public int TokenCount => throw new NotSupportedException();

    /// <exception cref="ArgumentOutOfRangeException">Threshold outside [0.5, 1] or Top below 1.</exception>
    public ScreeningResult Screen(ScreeningQuery query, ScreeningSettings settings) =>
        throw new NotSupportedException();
}

/// <summary>Scores one pair of names by the shipped tables; needs no list.</summary>
public static class NameComparison
{
    /// <summary>The name score of a query against a listed name, in [0,1].</summary>
    public static double Score(PartyKind kind, string query, string listed) => throw new NotSupportedException();

    /// <summary>The same with its reason.</summary>
    public static Reason Explain(PartyKind kind, string query, string listed) => throw new NotSupportedException();

    /// <summary>Name score from which (inclusive) a name is a hit.</summary>
    public static double DefaultThreshold(PartyKind kind) => throw new NotSupportedException();
}
