using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Rivals;

/// <summary>A name and what bears it. Only Licet makes use of the kind.</summary>
internal readonly record struct KindedName(string Text, PartyKind Kind);

/// <summary>One name found: its position among the names built from, and a score in [0,1].</summary>
internal readonly record struct Found(int Name, double Score);

/// <summary>A way to look for names, as somebody who picks it for screening would set it up.</summary>
internal interface IRival : IDisposable
{
    string Name { get; }

    string Version { get; }

    /// <summary>What it does with a query, in one sentence for the report.</summary>
    string Setup { get; }

    /// <summary>A threshold that it comes with; null: the one with the best F1 on the labelled pairs is taken.</summary>
    double? OwnThreshold(PartyKind kind);

    void Build(IReadOnlyList<KindedName> names);

    /// <summary>The best names at or above the threshold, best first.</summary>
    IReadOnlyList<Found> Find(KindedName query, double threshold, int top);

    /// <summary>The score of the query against one name built from.</summary>
    double Score(KindedName query, int name);
}
