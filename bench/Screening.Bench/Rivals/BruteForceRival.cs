using FuzzySharp;
using Licet.Screening.Lists;

namespace Licet.Screening.Bench.Rivals;

/// <summary>Compares the query with every name by one measure.</summary>
internal sealed class BruteForceRival(string name, string version, string setup, Func<string, string, double> measure)
    : IRival
{
    private string[] texts = [];

    public static BruteForceRival FuzzySharp() =>
        new(
            "FuzzySharp",
            Versions.Of(typeof(Fuzz)),
            "token set ratio against every name",
            (q, n) => Fuzz.TokenSetRatio(q, n) / 100.0
        );

    public static BruteForceRival JaroWinkler() =>
        new("Jaro-Winkler", "own code", "Jaro-Winkler of the whole name against every name", JaroWinklerMeasure.Of);

    public string Name => name;

    public string Version => version;

    public string Setup => setup;

    public double? OwnThreshold(PartyKind kind) => null;

    public void Build(IReadOnlyList<KindedName> names) => texts = [.. names.Select(n => PlainText.Of(n.Text))];

    public IReadOnlyList<Found> Find(KindedName query, double threshold, int top)
    {
        var plain = PlainText.Of(query.Text);
        List<Found> found = [];
        for (var i = 0; i < texts.Length; i++)
        {
            var score = measure(plain, texts[i]);
            if (score >= threshold)
            {
                found.Add(new Found(i, score));
            }
        }
        return [.. found.OrderByDescending(f => f.Score).ThenBy(f => f.Name).Take(top)];
    }

    public double Score(KindedName query, int name) => measure(PlainText.Of(query.Text), texts[name]);

    public void Dispose() { }
}
