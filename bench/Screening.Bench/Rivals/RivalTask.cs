using System.Globalization;

namespace Licet.Screening.Bench.Rivals;

/// <summary>One query. <paramref name="Wanted"/> is the name that should be found, in plain text; null: none should.</summary>
internal sealed record Query(KindedName Name, string? Wanted)
{
    /// <summary>Whether the wanted name is among the found (an equal name counts too); without one, whether any was found.</summary>
    public bool IsAnsweredBy(IReadOnlyList<Found> found, RivalTask task) =>
        Wanted is null ? found.Count > 0 : found.Any(f => task.PlainNames[f.Name] == Wanted);
}

/// <summary>What every rival is asked.</summary>
internal sealed record RivalTask(
    IReadOnlyList<KindedName> Names,
    IReadOnlyList<LabelledPair> Pairs,
    IReadOnlyList<Query> Exact,
    IReadOnlyList<Query> Typos,
    IReadOnlyList<Query> Shuffled,
    IReadOnlyList<Query> CleanCompanies,
    IReadOnlyList<Query> CleanPersons
)
{
    public IReadOnlyList<string> PlainNames { get; } = [.. Names.Select(n => PlainText.Of(n.Text))];

    public static RivalTask FromRealNames(int sample)
    {
        Samples samples = new(seed: 20191103);
        var names = SharedData.ListNames();
        var drawn = samples.Draw(names, sample);
        Query Changed(KindedName name, Func<string, string> change) =>
            new(name with { Text = change(name.Text) }, PlainText.Of(name.Text));
        return new RivalTask(
            names,
            SharedData.LabelledPairs(),
            [.. drawn.Select(n => Changed(n, text => text))],
            [.. drawn.Select(n => Changed(n, samples.WithTypos)).Where(q => PlainText.Of(q.Name.Text) != q.Wanted)],
            [.. drawn.Select(n => Changed(n, samples.Shuffled)).Where(q => PlainText.Of(q.Name.Text) != q.Wanted)],
            Clean(samples, SharedData.CleanCompanies()),
            Clean(samples, SharedData.CleanPersons())
        );
    }

    public IEnumerable<string> Notes(BenchOptions options) =>
        [
            $"{Names.Count.ToString("N0", CultureInfo.InvariantCulture)} distinct names and aliases of the list; queries from "
                + $"{Exact.Count} of them drawn by a fixed seed: as listed, with one typo in every word of 4 letters or more "
                + $"({Typos.Count} differ), with the words in another order ({Shuffled.Count} differ).",
            "Found: the name (or an equal one) is among the first 10 at or above the threshold.",
            "Alerts: clean names with anything at or above the threshold, per 10,000. A few of these companies are truly on "
                + "the list, so the right figure is small but not zero.",
            $"Threshold: the one with the rival's best F1 on the {Pairs.Count} labelled pairs, among those that turn down at least "
                + "half of the non-matches; the same pairs give the F1 shown, which flatters the rivals. Licet uses its own defaults; shown is the one for companies.",
            $"One measurement takes at most {options.Seconds.ToString(CultureInfo.InvariantCulture)} s a rival; a slow one is "
                + "measured on the beginning of the same random order (see the numbers of queries).",
            "Every rival is given names in plain text: lower case, no marks, no punctuation. Licet is given them as they are.",
            "Speed: clean companies against the whole list, one thread, first 10; what most names of a real day are like.",
        ];

    private static List<Query> Clean(Samples samples, IReadOnlyList<KindedName> names) =>
        [.. samples.Draw(names, names.Count).Select(n => new Query(n, null))];
}
