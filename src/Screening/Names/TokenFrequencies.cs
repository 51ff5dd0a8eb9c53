using System.Globalization;

namespace Licet.Screening.Names;

/// <summary>
/// How often a word stands in names of companies and of persons (data/names/token-frequencies.csv), made once from real lists
/// and clean names, so that a score does not depend on which lists are loaded.
/// </summary>
internal sealed class TokenFrequencies
{
    private static readonly Lazy<TokenFrequencies> s_shared = new(() => new TokenFrequencies());

    private readonly Dictionary<string, Counts> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Counts>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly double _logCompanies;
    private readonly double _logPersons;

    private TokenFrequencies()
    {
        Counts all = new(1000, 0, 1000, 0);
        foreach (string[] row in EmbeddedTable.Rows("token-frequencies.csv"))
        {
            Counts counts = new(Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4]));
            if (row[0] == "*")
            {
                all = counts;
            }
            else
            {
                _counts[row[0]] = counts;
            }
        }

        _logCompanies = Math.Log(all.CleanCompanies + all.ListedCompanies + 1);
        _logPersons = Math.Log(all.CleanPersons + all.ListedPersons + 1);
        _lookup = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static TokenFrequencies Shared => s_shared.Value;

    /// <summary>All counted words; those of the vocabulary's concepts begin with "@".</summary>
    public IEnumerable<string> Words => _counts.Keys;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>
    /// Names with the word. A word that listed companies bear and clean ones do not is a listed group's brand, not a common
    /// word: beyond a few bearers the listed ones do not count.
    /// </summary>
    public int Count(ReadOnlySpan<char> token, bool person)
    {
        if (!_lookup.TryGetValue(token, out Counts c))
        {
            return 0;
        }

        return person
            ? c.CleanPersons + c.ListedPersons
            : c.CleanCompanies + Math.Min(c.ListedCompanies, MostListedBearers + c.CleanCompanies);
    }

    private const int MostListedBearers = 4;

    /// <summary>Clean companies with the word.</summary>
    public int CleanCompanies(ReadOnlySpan<char> token) =>
        _lookup.TryGetValue(token, out Counts c) ? c.CleanCompanies : 0;

    /// <summary>Clean companies and persons with the word.</summary>
    public int Clean(ReadOnlySpan<char> token) =>
        _lookup.TryGetValue(token, out Counts c) ? c.CleanCompanies + c.CleanPersons : 0;

    /// <summary>Listed companies' names with the word.</summary>
    public int ListedCompanies(ReadOnlySpan<char> token) =>
        _lookup.TryGetValue(token, out Counts c) ? c.ListedCompanies : 0;

    /// <summary>All names with the word.</summary>
    public int CountAll(ReadOnlySpan<char> token) => _lookup.TryGetValue(token, out Counts c) ? c.Sum : 0;

    /// <summary>Inverse document frequency in [0,1]; 1 for a word never seen.</summary>
    public float Rarity(int count, bool person) =>
        (float)Math.Clamp(1 - (Math.Log(count + 1) / (person ? _logPersons : _logCompanies)), 0, 1);

    private readonly record struct Counts(int CleanCompanies, int ListedCompanies, int CleanPersons, int ListedPersons)
    {
        public int Sum => CleanCompanies + ListedCompanies + CleanPersons + ListedPersons;
    }
}
