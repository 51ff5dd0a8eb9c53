using Licet.Screening.Index;

namespace Licet.Screening.Names;

/// <summary>
/// The shipped tables of data/names: legal forms, words, places, brands, given names. One concept is one row; all its forms,
/// in whatever language or script, are the same word to the engine. Two tables, since "Jordan" is a country in a company's
/// name and not in a person's. How they are made is said in data/tables.
/// </summary>
internal sealed unsafe class Vocabulary
{
    private const int MinCorrected = 4;

    /// <summary>A word in so many names is no slip of another.</summary>
    private const int WellKnown = 6;

    private readonly TextTable _han = new(PackedPart.Han);
    private readonly PackedPhrase* _hanMeanings = PackedTables.Part<PackedPhrase>(PackedPart.HanMeanings);
    private readonly TextTable _concepts = new(PackedPart.Concepts);
    private readonly TextTable _common = new(PackedPart.CommonBrands);
    private readonly FormNeighbors _forms = new();
    private readonly char* _simplified;
    private readonly int _simplifiedCount;
    private readonly int _simplifiedFirst;
    private readonly char* _korean;
    private readonly int _koreanCount;
    private readonly int _koreanFirst;
    private readonly TextTable _readings = new(PackedPart.Readings);
    private readonly PackedPhrase* _readingLists = PackedTables.Part<PackedPhrase>(PackedPart.ReadingLists);
    private readonly char* _letters = PackedTables.Part<char>(PackedPart.Letters);
    private readonly string[]?[] _readingsMet;

    /// <summary>How many names bear each concept, companies' and then persons'; one more than that, 0 where not asked for yet.</summary>
    private readonly int[] _bearers;

    private Vocabulary()
    {
        int* facts = PackedTables.Part<int>(PackedPart.Facts);
        LongestHan = facts[0];
        _simplifiedFirst = facts[1];
        _simplified = PackedTables.Part<char>(PackedPart.Simplified, out _simplifiedCount);
        _korean = PackedTables.Part<char>(PackedPart.Korean, out _koreanCount);
        _koreanFirst = facts[2];
        _readingsMet = new string[]?[_readings.Count];
        _bearers = new int[2 * _concepts.Count];
    }

    public static Vocabulary Shared { get; } = new();

    public PhraseTable CompanyLookup { get; } =
        new(PackedPart.CompanyWords, PackedPart.CompanyStarts, PackedPart.CompanyPhrases);
    public PhraseTable PersonLookup { get; } =
        new(PackedPart.PersonWords, PackedPart.PersonStarts, PackedPart.PersonPhrases);

    /// <summary>Characters of the longest Han form.</summary>
    public int LongestHan { get; }

    public int ConceptCount => _concepts.Count;

    /// <summary>The concept's name as it stands in the frequency table ("@geo:CN").</summary>
    public ReadOnlySpan<char> ConceptName(int concept) => _concepts[concept];

    /// <summary>Whether the concept is a country, by its code of two letters; regions and cities have a name behind theirs.</summary>
    public bool IsCountry(int concept) => concept >= 0 && ConceptName(concept) is ['@', 'g', 'e', 'o', ':', _, _];

    /// <summary>Whether the concept is a particle of names or a title that is a name as well; plain titles (Mr., Dr.) are none.</summary>
    public bool IsParticle(int concept) => concept >= 0 && ConceptName(concept).StartsWith(Particle);

    /// <summary>Leads the names of the concepts of particles.</summary>
    public const string Particle = "@particle:";

    /// <summary>Names that bear the concept in any of its forms, as the frequency table counts them.</summary>
    public int Bearers(int concept, bool person)
    {
        ref int bearers = ref _bearers[(2 * concept) + (person ? 1 : 0)];
        if (bearers == 0)
        {
            bearers = 1 + TokenFrequencies.Shared.Count(ConceptName(concept), person);
        }

        return bearers - 1;
    }

    public bool TryHan(ReadOnlySpan<char> form, out Meaning meaning)
    {
        int at = _han.Find(form);
        meaning = at < 0 ? default : _hanMeanings[at].Meaning;
        return at >= 0;
    }

    public string Simplify(string han) =>
        string.Create(
            han.Length,
            (han, this),
            static (span, state) =>
            {
                for (int i = 0; i < span.Length; i++)
                {
                    span[i] = state.Item2.Simplify(state.han[i]);
                }
            }
        );

    /// <summary>The Hangul syllable by which Korean reads a simplified Han character; '\0' for none.</summary>
    public char Korean(char c)
    {
        int at = c - _koreanFirst;
        return (uint)at < (uint)_koreanCount ? _korean[at] : '\0';
    }

    private char Simplify(char c)
    {
        int at = c - _simplifiedFirst;
        return (uint)at < (uint)_simplifiedCount && _simplified[at] != 0 ? _simplified[at] : c;
    }

    /// <summary>
    /// Words of legal forms, industries and places that the given word is one slip away from ("limitde", "obshchistvo"), where
    /// it is itself no word that the vocabulary or the frequencies know. Those of the same first letter come first, then
    /// ordinal order. Returns how many.
    /// </summary>
    /// <param name="unseen">Neither the vocabulary nor the frequencies know the word.</param>
    /// <param name="light">What the lightest word counts that a word nobody knows may be a slip of; infinite for none.</param>
    public int Near(ReadOnlySpan<char> word, Span<string?> into, out float light, out bool unseen)
    {
        light = float.PositiveInfinity;
        unseen = false;
        int seen;
        if (
            word.Length is < MinCorrected - 1 or > DeletionIndex.MaxLength
            || (seen = TokenFrequencies.Shared.CountAll(word)) >= WellKnown
        )
        {
            return 0;
        }

        // A word that the vocabulary knows is that word, save inside a longer phrase ("reserch institute").
        unseen = seen == 0 && !CompanyLookup.ContainsKey(word) && !_forms.IsForm(word);
        return _forms.Near(word, unseen, into, out light);
    }

    /// <summary>Words of industries, places and legal forms.</summary>
    public IEnumerable<string> LightWords => _forms.Words;

    /// <summary>A word long enough to be read from a slip of it alone.</summary>
    public bool IsForm(string word) => _forms.IsForm(word);

    /// <summary>A word that many unrelated companies and ships take for a name.</summary>
    public bool IsCommonBrand(ReadOnlySpan<char> text) => _common.Contains(text);

    /// <summary>Further readings of a Han character, null where there are none.</summary>
    public string[]? Readings(char c)
    {
        int at = _readings.Find(new ReadOnlySpan<char>(in c));
        return at < 0 ? null : _readingsMet[at] ??= ReadingsOf(_readingLists[at]);
    }

    private string[] ReadingsOf(in PackedPhrase list) => new string(_letters, list.Start, list.Length).Split('|');
}
