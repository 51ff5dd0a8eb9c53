namespace Licet.Screening.Names;

/// <summary>
/// How often a word stands in names of companies and of persons (data/names/token-frequencies.csv), made once from real lists
/// and clean names, so that a score does not depend on which lists are loaded.
/// </summary>
internal sealed unsafe class TokenFrequencies
{
    private readonly TextTable _words = new(PackedPart.Frequencies);
    private readonly Counts* _counts = PackedTables.Part<Counts>(PackedPart.FrequencyCounts);
    private readonly double _logCompanies;
    private readonly double _logPersons;

    private TokenFrequencies()
    {
        Counts all = _counts[_words.Count];
        _logCompanies = Math.Log(all.CleanCompanies + all.ListedCompanies + 1);
        _logPersons = Math.Log(all.CleanPersons + all.ListedPersons + 1);
    }

    public static TokenFrequencies Shared { get; } = new();

    /// <summary>All counted words; those of the vocabulary's concepts begin with "@".</summary>
    public IEnumerable<string> Words => Enumerable.Range(0, _words.Count).Select(i => _words[i].ToString());

    /// <summary>
    /// Names with the word. A word that listed companies bear and clean ones do not is a listed group's brand, not a common
    /// word: beyond a few bearers the listed ones do not count.
    /// </summary>
    public int Count(ReadOnlySpan<char> token, bool person) => Of(token).Bearers(person);

    private const int MostListedBearers = 4;

    /// <summary>All names with the word.</summary>
    public int CountAll(ReadOnlySpan<char> token) => Of(token).Sum;

    /// <summary>Inverse document frequency in [0,1]; 1 for a word never seen.</summary>
    public float Rarity(int count, bool person) =>
        (float)Math.Clamp(1 - (Math.Log(count + 1) / (person ? _logPersons : _logCompanies)), 0, 1);

    /// <summary>All that is counted of a word; nothing of a word never seen.</summary>
    public Counts Of(ReadOnlySpan<char> token)
    {
        int at = _words.Find(token);
        return at < 0 ? default : _counts[at];
    }

    /// <summary>Names with a word. As they lie in the packed file.</summary>
    internal readonly record struct Counts(int CleanCompanies, int ListedCompanies, int CleanPersons, int ListedPersons)
    {
        public int Sum => CleanCompanies + ListedCompanies + CleanPersons + ListedPersons;

        /// <summary>Clean companies and persons.</summary>
        public int Clean => CleanCompanies + CleanPersons;

        /// <summary>See <see cref="Count"/>.</summary>
        public int Bearers(bool person) =>
            person
                ? CleanPersons + ListedPersons
                : CleanCompanies + Math.Min(ListedCompanies, MostListedBearers + CleanCompanies);
    }
}
