using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Accuracy;

/// <summary>The aliases of the Entity List, each scored against the name it is listed under.</summary>
internal sealed class Aliases
{
    private readonly IReadOnlyList<(string Class, double Score)> pairs;

    public Aliases(ScreeningIndex index)
    {
        var kinds = index
            .Versions.SelectMany(v => v.Listings)
            .Where(l => l.List == "EL")
            .SelectMany(l => l.Names.Select(n => (n.Text, l.Kind)))
            .GroupBy(n => n.Text, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Kind, StringComparer.Ordinal);
        var file = Path.Combine(SharedData.Folder, "data", "name-matching", "entity-list-alias-pairs-2022.csv");
        pairs =
        [
            .. SharedData
                .Rows(file, "alias", "listed_name")
                .Select(r =>
                {
                    var kind = kinds.GetValueOrDefault(r[1], PartyKind.Company);
                    kind = kind == PartyKind.Address ? PartyKind.Company : kind;
                    return (AliasClass.Of(r[0], r[1]), NameComparison.Score(kind, r[0], r[1]));
                }),
        ];
    }

    public int Count => pairs.Count;

    public int CountOf(string aliasClass) => pairs.Count(p => p.Class == aliasClass);

    public double FoundAt(double threshold, string aliasClass) =>
        pairs.Count(p => p.Class == aliasClass && p.Score >= threshold) / (double)CountOf(aliasClass);

    public double FoundAt(double threshold) => pairs.Count(p => p.Score >= threshold) / (double)Count;
}
