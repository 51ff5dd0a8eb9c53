namespace Licet.Core.Statistics.Releases;

/// <summary>One thing that a figure tells of.</summary>
/// <param name="Whose">The organization whose information it is.</param>
/// <param name="Weight">What it adds to the figure: 1, or its value in the figure's currency.</param>
internal readonly record struct CellPart(string Whose, decimal Weight);

/// <summary>Whose information a number is made from: the applications or licenses that it counts or sums up, by their numbers.</summary>
internal sealed class FigureCell
{
    private readonly Dictionary<string, CellPart> _parts = new(StringComparer.Ordinal);

    public static FigureCell Empty { get; } = new();

    public bool IsEmpty => _parts.Count == 0;

    /// <summary>What the figure says, where it counts or sums up.</summary>
    public decimal Sum => _parts.Values.Sum(p => p.Weight);

    /// <summary>Distinct organizations.</summary>
    public int Organizations => Distinct(_parts.Values.Select(p => p.Whose));

    public bool IsOfValue { get; init; }

    /// <summary>What comes again of the same number adds to it.</summary>
    public void Add(string number, string whose, decimal weight = 1) =>
        _parts[number] = new(whose, weight + _parts.GetValueOrDefault(number).Weight);

    /// <summary>Both taken as one: what of a number stands in each adds up.</summary>
    public FigureCell With(FigureCell other)
    {
        FigureCell both = new() { IsOfValue = IsOfValue };
        foreach (var (number, part) in _parts.Concat(other._parts))
        {
            both.Add(number, part.Whose, part.Weight);
        }

        return both;
    }

    /// <summary>Organizations of what stands in one of two cells and not, or with another value, in the other.</summary>
    public int MovedSince(FigureCell before) =>
        Distinct(
            _parts
                .Where(p => !before._parts.TryGetValue(p.Key, out var then) || then.Weight != p.Value.Weight)
                .Concat(before._parts.Where(p => !_parts.ContainsKey(p.Key)))
                .Select(p => p.Value.Whose)
        );

    /// <summary>
    /// Whether the largest can be reckoned too closely by the second: what all others have is less than a share of it (the p-percent rule).
    /// </summary>
    public bool IsDominated(decimal share)
    {
        if (!IsOfValue)
        {
            return false;
        }

        decimal[] sums =
        [
            .. _parts
                .Values.GroupBy(p => p.Whose, StringComparer.Ordinal)
                .Select(g => g.Sum(p => p.Weight))
                .OrderDescending(),
        ];
        return sums.Length > 0 && sums.Skip(2).Sum() < share * sums[0];
    }

    private static int Distinct(IEnumerable<string> whose) => new HashSet<string>(whose, StringComparer.Ordinal).Count;
}
