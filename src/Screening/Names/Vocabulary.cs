using System.Globalization;
using System.Runtime.CompilerServices;
using Licet.Screening.Index;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>What the vocabulary knows of a word or phrase.</summary>
internal readonly record struct Meaning(TokenRole Role, int Concept, LegalClass Legal, bool IsNickname);

/// <summary>A phrase of one or more folded words.</summary>
internal sealed record Phrase(string[] Words, Meaning Meaning);

/// <summary>
/// The shipped tables of data/names: legal forms, words, places, brands, given names. One concept is one row; all its forms,
/// in whatever language or script, are the same word to the engine. Two dictionaries, since "Jordan" is a country in a
/// company's name and not in a person's.
/// </summary>
internal sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> s_shared = new(() => new Vocabulary());

    private readonly Dictionary<string, Phrase[]> _company = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Phrase[]> _person = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Meaning> _han = new(StringComparer.Ordinal);
    private readonly Dictionary<char, char> _simplified = [];
    private readonly Dictionary<char, string[]> _readings = [];
    private readonly List<string> _concepts = [];
    private readonly Dictionary<string, int> _conceptIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenCompany = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenPerson = new(StringComparer.Ordinal);
    private const int MinCorrected = 4;
    private const int MaxBrandWords = 1;

    /// <summary>Longer Han names are whole names, made of region, industry and form; their words meet by themselves.</summary>
    private const int MaxHanBrand = 6;

    /// <summary>A word in so many names is no slip of another.</summary>
    private const int WellKnown = 6;
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    /// <summary>Words of legal forms, industries and titles, long enough to be told from a slip of themselves.</summary>
    private readonly SortedSet<string> _formWords = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _formLookup;
    private readonly string[] _lightWords;

    /// <summary>What each of them counts.</summary>
    private readonly float[] _lightWeights;

    /// <summary>Words of industries, places and legal forms with what they count; the lightest meaning of each.</summary>
    private readonly SortedDictionary<string, Meaning> _light = new(StringComparer.Ordinal);
    private readonly DeletionIndex _nearForms;
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);
    private int _longestHan = 1;

    private Vocabulary()
    {
        AnalyzedName scratch = new();
        LoadForms("legal-forms.csv", scratch);
        LoadForms("places.csv", scratch);
        LoadForms("brands.csv", scratch);
        LoadForms("words.csv", scratch);
        LoadForms("person-names.csv", scratch);
        foreach (string[] row in EmbeddedTable.Rows("common-brands.csv"))
        {
            _common.Add(row[0]);
        }

        foreach (string[] row in EmbeddedTable.Rows("han-traditional.csv"))
        {
            _simplified[row[0][0]] = row[1][0];
        }

        foreach (string[] row in EmbeddedTable.Rows("han-readings.csv"))
        {
            _readings[row[0][0]] = EmbeddedTable.Variants(row[1]).ToArray();
        }

        // Han forms were filed before the fold table was read in full.
        foreach ((string form, Meaning meaning) in _han.ToArray())
        {
            _han.TryAdd(Simplify(form), meaning);
        }

        _formLookup = new HashSet<string>(_formWords, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _lightWords = [.. _light.Keys];
        _lightWeights = new float[_lightWords.Length];
        DeletionIndex.Builder near = new();
        for (int i = 0; i < _lightWords.Length; i++)
        {
            near.Add(_lightWords[i], i, 1);
            _lightWeights[i] = WeightOf(_lightWords[i], _light[_lightWords[i]]);
        }

        _nearForms = near.Build();
        CompanyLookup = _company.GetAlternateLookup<ReadOnlySpan<char>>();
        PersonLookup = _person.GetAlternateLookup<ReadOnlySpan<char>>();
        HanLookup = _han.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static Vocabulary Shared => s_shared.Value;

    public Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> CompanyLookup { get; }
    public Dictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> PersonLookup { get; }
    public Dictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> HanLookup { get; }

    public int LongestHan => _longestHan;

    public int ConceptCount => _concepts.Count;

    /// <summary>The concept's name as it stands in the frequency table ("@geo:CN").</summary>
    public string ConceptName(int concept) => _concepts[concept];

    public string Simplify(string han) =>
        string.Create(
            han.Length,
            (han, this),
            static (span, state) =>
            {
                for (int i = 0; i < span.Length; i++)
                {
                    span[i] = state.Item2._simplified.GetValueOrDefault(state.han[i], state.han[i]);
                }
            }
        );

    /// <summary>
    /// Words of legal forms, industries and titles that the given word is one slip away from ("limitde", "obshchistvo"), where
    /// it is itself no word that the vocabulary or the frequencies know. Those of the same first letter come first, then
    /// ordinal order. Returns how many.
    /// </summary>
    /// <param name="unseen">Neither the vocabulary nor the frequencies know the word.</param>
    /// <param name="light">What the lightest word counts that a word nobody knows may be a slip of; infinite for none.</param>
    [SkipLocalsInit]
    public int Near(ReadOnlySpan<char> word, bool person, Span<string?> into, out float light, out bool unseen)
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

        bool known = (person ? PersonLookup : CompanyLookup).ContainsKey(word) || _formLookup.Contains(word);
        if (known && person)
        {
            return 0;
        }

        // A word that the vocabulary knows is that word, save inside a longer phrase ("reserch institute").
        unseen = seen == 0 && !known;
        Span<uint> variants = stackalloc uint[1 + DeletionIndex.MaxLength];
        DeletionIndex.Walk walk = _nearForms.Near(word, 1, variants);
        int count = 0;
        while (walk.Next(out int at))
        {
            string form = _lightWords[at];
            if (into[..count].Contains(form) || EditDistance.Within(word, form, 1) != 1)
            {
                continue;
            }

            if (!person && unseen && IsLikelySlip(word, form, _lightWeights[at]))
            {
                light = Math.Min(light, _lightWeights[at]);
            }

            if (!person || _titles.Contains(form))
            {
                count = Insert(word, form, into, count);
            }
        }

        return count;
    }

    /// <summary>A short word must look less like a word than what it is taken for, save the common forms ("group").</summary>
    private static bool IsLikelySlip(ReadOnlySpan<char> word, string form, float weight)
    {
        int length = Math.Max(word.Length, form.Length);
        return length > ScoringRules.MostShort
            || form.Length == ScoringRules.MostShort && weight <= ScoringRules.SlipOfForm
            || LetterRuns.Shared.Surprise(word, form) >= ScoringRules.SlipSurprise(length);
    }

    /// <summary>Words of industries, places and legal forms.</summary>
    public IEnumerable<string> LightWords => _lightWords;

    /// <summary>A word long enough to be read from a slip of it alone.</summary>
    public bool IsForm(string word) => _formWords.Contains(word);

    private float WeightOf(string word, in Meaning meaning)
    {
        if (meaning.Role is TokenRole.Legal or TokenRole.Stop)
        {
            return ScoringRules.SlipOfForm;
        }

        TokenFrequencies f = TokenFrequencies.Shared;
        int count = Math.Max(f.Count(word, false), f.Count(ConceptName(meaning.Concept), false));
        return ScoringRules.Weight(meaning.Role, f.Rarity(count, false), word.Length, person: false);
    }

    private static int Insert(ReadOnlySpan<char> word, string form, Span<string?> into, int count)
    {
        int at = 0;
        while (at < count && !Closer(word, form, into[at]!))
        {
            at++;
        }

        for (int k = Math.Min(count, into.Length - 1); k > at; k--)
        {
            into[k] = into[k - 1];
        }

        if (at < into.Length)
        {
            into[at] = form;
        }

        return Math.Min(count + 1, into.Length);
    }

    private static bool Closer(ReadOnlySpan<char> word, string form, string than)
    {
        bool same = form[0] == word[0];
        return same != (than[0] == word[0]) ? same : string.CompareOrdinal(form, than) < 0;
    }

    /// <summary>A word that many unrelated companies and ships take for a name.</summary>
    public bool IsCommonBrand(ReadOnlySpan<char> text) =>
        _common.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    public string[]? Readings(char c) => _readings.GetValueOrDefault(c);

    private void LoadForms(string table, AnalyzedName scratch)
    {
        foreach (string[] row in EmbeddedTable.Rows(table))
        {
            switch (table)
            {
                case "legal-forms.csv":
                    LegalClass legal = Enum.TryParse(row[0], ignoreCase: true, out LegalClass l)
                        ? l
                        : LegalClass.Company;
                    int legalConcept = Concept("@legal:" + row[0]);
                    AddAll(row[1], row[2], new Meaning(TokenRole.Legal, legalConcept, legal, false), scratch, Both);
                    break;
                case "words.csv":
                    TokenRole role = row[1] switch
                    {
                        "stop" or "title" => TokenRole.Stop,
                        _ => TokenRole.Generic,
                    };
                    Meaning word = new(role, Concept("@" + row[0]), LegalClass.None, false);
                    AddAll(row[0], row[2], word, scratch, role == TokenRole.Stop ? Both : Company);
                    break;
                case "places.csv":
                    Meaning place = new(TokenRole.Geo, Concept("@geo:" + row[0]), LegalClass.None, false);
                    AddAll("", row[3], place, scratch, Company);
                    break;
                case "brands.csv":
                    Meaning brand = new(TokenRole.Brand, Concept("@brand:" + row[0]), LegalClass.None, false);
                    AddAll(row[0], row[1], brand, scratch, Company);
                    break;
                default:
                    bool nickname = row[2].Trim() == "nickname";
                    int concept = Concept("@name:" + row[0]);
                    AddAll("", row[1], new Meaning(TokenRole.Brand, concept, LegalClass.None, nickname), scratch, Both);
                    AddAll(row[0], "", new Meaning(TokenRole.Brand, concept, LegalClass.None, false), scratch, Both);
                    break;
            }
        }
    }

    private const int Company = 1;
    private const int Person = 2;
    private const int Both = Company | Person;

    private int Concept(string name)
    {
        if (!_conceptIds.TryGetValue(name, out int id))
        {
            _conceptIds[name] = id = _concepts.Count;
            _concepts.Add(name);
        }

        return id;
    }

    private void AddAll(string canonical, string forms, Meaning meaning, AnalyzedName scratch, int where)
    {
        Add(canonical, meaning, scratch, where);
        foreach (string form in EmbeddedTable.Variants(forms))
        {
            Add(form, meaning, scratch, where);
        }
    }

    private void Add(string form, Meaning meaning, AnalyzedName scratch, int where)
    {
        scratch.Clear();
        Tokenizer.Split(form, splitDots: false, scratch);
        if (scratch.WordCount == 0)
        {
            return;
        }

        if (scratch.Words[0].IsHan)
        {
            if (
                scratch.WordCount == 1
                && (meaning.Role != TokenRole.Brand || scratch.Words[0].Native!.Length < MaxHanBrand)
            )
            {
                string han = scratch.Words[0].Native!;
                _han.TryAdd(han, meaning);
                _longestHan = Math.Max(_longestHan, han.Length);
            }

            return;
        }

        string[] words = new string[scratch.WordCount];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = scratch.TextOf(scratch.Words[i]).ToString();
        }

        if (meaning.Role == TokenRole.Brand && where == Company && words.Length > MaxBrandWords)
        {
            // A slip in one word would take the phrase apart, and its words meet by themselves.
            return;
        }

        if (meaning.Role == TokenRole.Brand && where == Both && words.Length > 1)
        {
            // Given names of several words ("abdul majid") stay words; written as one they are a form.
            words = [string.Concat(words)];
        }

        int least = meaning.Role switch
        {
            TokenRole.Legal => MinCorrected,
            TokenRole.Generic or TokenRole.Stop => MinCorrected + 1,
            _ => int.MaxValue,
        };
        foreach (string word in words)
        {
            if (
                meaning.Role != TokenRole.Brand
                && word.Length >= MinCorrected
                && (!_light.TryGetValue(word, out Meaning other) || other.Role < meaning.Role)
            )
            {
                _light[word] = meaning;
            }

            if (word.Length >= least)
            {
                _formWords.Add(word);
                if (meaning.Role == TokenRole.Stop)
                {
                    _titles.Add(word);
                }
            }
        }

        string key = string.Join(' ', words);
        if ((where & Company) != 0 && _seenCompany.Add(key))
        {
            File(_company, words, meaning);
        }

        if ((where & Person) != 0 && _seenPerson.Add(key))
        {
            File(_person, words, meaning);
        }
    }

    private static void File(Dictionary<string, Phrase[]> into, string[] words, Meaning meaning)
    {
        Phrase phrase = new(words, meaning);
        if (!into.TryGetValue(words[0], out Phrase[]? filed))
        {
            into[words[0]] = [phrase];
            return;
        }

        // Longest first, so that "joint stock company" is met before "joint".
        int at = Array.FindIndex(filed, p => p.Words.Length < words.Length);
        List<Phrase> list = [.. filed];
        list.Insert(at < 0 ? filed.Length : at, phrase);
        into[words[0]] = [.. list];
    }
}
