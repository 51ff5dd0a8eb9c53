using System.Collections.Frozen;
using System.Globalization;

namespace Licet.Screening.Lists.Kinds;

/// <summary>
/// How much a word speaks for a person (positive) or a company (negative): the logarithm to base 2 of how much more often it stands in
/// names of the one than of the other, from -6 to 6, counted over parties whose kind the sources say
/// (data/names/kind-words.csv; a test makes the table again from its sources).
/// </summary>
internal static class KindLexicon
{
    private static readonly Lazy<FrozenDictionary<string, int>> Words = new(Read);

    /// <summary>The word's odds; 0 when it says nothing.</summary>
    public static int OddsOf(string word) => Words.Value.GetValueOrDefault(word);

    private static FrozenDictionary<string, int> Read()
    {
        using var stream =
            typeof(KindLexicon).Assembly.GetManifestResourceStream("names/kind-words.csv")
            ?? throw new InvalidOperationException("data/names/kind-words.csv is not embedded in this build.");
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var comma = line.IndexOf(',', StringComparison.Ordinal);
            words.Add(line[..comma], int.Parse(line.AsSpan(comma + 1), CultureInfo.InvariantCulture));
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
