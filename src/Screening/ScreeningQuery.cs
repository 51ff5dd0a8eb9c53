using Licet.Screening.Lists;

namespace Licet.Screening;

/// <summary>Whom to look for. Everything but the name is optional; what is missing lowers nothing.</summary>
public sealed record ScreeningQuery(string Name)
{
    public PartyKind Kind { get; init; } = PartyKind.Unknown;

    /// <summary>ISO 3166-1 alpha-2, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Further names of the same party (trade name, original script); the best score of all counts.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    public IReadOnlyList<string> Addresses { get; init; } = [];

    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>Date of birth or founding: "1971", "1971-03" or "1971-03-25".</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];
}

/// <summary>How to look.</summary>
public sealed record ScreeningSettings
{
    public static ScreeningSettings Default { get; } = new();

    /// <summary>Name score from which (inclusive) a name is a hit; null: the default for the query's kind. In [0.5, 1].</summary>
    public double? Threshold { get; init; }

    /// <summary>Most hits returned a query; at least 1. Hits beyond are counted in <see cref="ScreeningResult.HitsInAll"/>.</summary>
    public int Top { get; init; } = 10;

    /// <summary>
    /// Which hits have to be reckoned with: they come before all others, so that none of them is cut off by <see cref="Top"/> behind one
    /// that ended. Null: all alike.
    /// </summary>
    public Func<Hit, bool>? CountsFirst { get; init; }

    /// <summary>Score every name instead of the index's candidates: the slow twin. The answer is the same, its certificate too.</summary>
    public bool Exhaustive { get; init; }

    /// <summary>Build the full reason record and the nearest miss. Without it a hit's reason holds only the scores.</summary>
    public bool Explain { get; init; } = true;
}
