using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Tables;

/// <summary>
/// The forms of data/names as plain dictionaries: what the engine reads packed, and what a test compares it with. One concept
/// is one row; all its forms, in whatever language or script, are the same word to the engine.
/// </summary>
internal sealed partial class VocabularyForms
{
    private const int Company = 1;
    private const int Person = 2;
    private const int Both = Company | Person;
    private const int MinCorrected = 4;
    private const int MaxBrandWords = 1;

    /// <summary>
    /// Leads a form in Arabic script: without its vowels it would be another word in Latin letters (Ali and Ly, drilling and HFR).
    /// </summary>
    private const string AbjadMark = "~";

    /// <summary>Longer Han names are whole names, made of region, industry and form; their words meet by themselves.</summary>
    private const int MaxHanBrand = 6;

    private readonly AnalyzedName _scratch = new();
    private readonly Dictionary<string, int> _conceptIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenCompany = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenPerson = new(StringComparer.Ordinal);

    /// <param name="open">Opens a table by its file name.</param>
    public VocabularyForms(Func<string, Stream> open)
    {
        foreach (string[] row in NameRows.Of(open("han-traditional.csv")))
        {
            Simplified[row[0][0]] = row[1][0];
        }

        LoadLegalForms(NameRows.Of(open("legal-forms.csv")));
        LoadPlaces(NameRows.Of(open("places.csv")));
        LoadBrands(NameRows.Of(open("brands.csv")));
        LoadWords(NameRows.Of(open("words.csv")));
        LoadPersonNames(NameRows.Of(open("person-names.csv")));
        LoadAbbreviations(NameRows.Of(open("abbreviations.csv")));
        foreach ((string form, Meaning meaning) in Han.ToArray())
        {
            Han.TryAdd(Simplify(form), meaning);
        }
    }

    /// <summary>Phrases by their first word, longest first. Two dictionaries, since "Jordan" is a country in a company's name and not in a person's.</summary>
    public Dictionary<string, Phrase[]> OfCompanies { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Phrase[]> OfPersons { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Meaning> Han { get; } = new(StringComparer.Ordinal);

    public int LongestHan { get; private set; } = 1;

    public Dictionary<char, char> Simplified { get; } = [];

    /// <summary>Names of the concepts as they stand in the frequency table ("@geo:CN"); a concept's number is its place.</summary>
    public List<string> Concepts { get; } = [];

    /// <summary>Words of industries, places and legal forms with what they mean; the lightest meaning of each.</summary>
    public SortedDictionary<string, Meaning> Light { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of <see cref="Light"/> that are of legal forms and industries, long enough to be told from a slip of themselves.</summary>
    public HashSet<string> Correctable { get; } = new(StringComparer.Ordinal);

    private void LoadLegalForms(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            LegalClass legal = Enum.TryParse(row[0], ignoreCase: true, out LegalClass known)
                ? known
                : LegalClass.Company;
            Meaning form = new(TokenRole.Legal, Concept("@legal:" + row[0]), legal, false);
            AddAll(row[1], row[2], form, Company);
            foreach (string plain in NameRows.Variants(row[2]).Where(IsNobodysName))
            {
                Add(plain, form, Person);
            }
        }
    }

    /// <summary>A legal form that no person is called by: three and more consonants. "Lim", "Sas" and "Too" are family names.</summary>
    private static bool IsNobodysName(string form) =>
        form.Length >= 3
        && form.All(c => char.IsAsciiLetterLower(c) && c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y'));

    private void LoadPlaces(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            Meaning place = new(TokenRole.Geo, Concept("@geo:" + row[0]), LegalClass.None, false);
            AddAll("", row[3], place, Company);
        }
    }

    private void LoadBrands(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            Meaning brand = new(TokenRole.Brand, Concept("@brand:" + row[0]), LegalClass.None, false);
            AddAll(row[0], row[1], brand, Company);
        }
    }

    private void LoadWords(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            TokenRole role = row[1] == "generic" ? TokenRole.Generic : TokenRole.Stop;
            string concept = (row[1] == "particle" ? Vocabulary.Particle : "@") + row[0];
            Meaning word = new(role, Concept(concept), LegalClass.None, false);
            AddAll(row[0], row[2], word, row[1] is "particle" or "title" ? Both : Company);
        }
    }

    private void LoadPersonNames(IEnumerable<string[]> rows)
    {
        foreach (string[] row in rows)
        {
            bool nickname = row[2].Trim() == "nickname";
            int concept = Concept("@name:" + row[0]);
            Meaning name = new(TokenRole.Brand, concept, LegalClass.None, nickname);
            AddAll("", row[1], name, Both);
            foreach (
                string form in NameRows
                    .Variants(row[1])
                    .Where(f => f.Length > 2 && f[0] >= '\u0600' && f[0] <= '\u06FF')
            )
            {
                // A family name stands with the article or without.
                Add("\u0627\u0644" + form, name, Both);
            }

            AddAll(row[0], "", new Meaning(TokenRole.Brand, concept, LegalClass.None, false), Both);
        }
    }

    public string Simplify(string han) => string.Concat(han.Select(c => Simplified.GetValueOrDefault(c, c)));

    private int Concept(string name)
    {
        if (!_conceptIds.TryGetValue(name, out int id))
        {
            _conceptIds[name] = id = Concepts.Count;
            Concepts.Add(name);
        }

        return id;
    }

    private void AddAll(string canonical, string forms, Meaning meaning, int where)
    {
        Add(canonical, meaning, where);
        foreach (string form in NameRows.Variants(forms))
        {
            Add(form, meaning, where);
        }
    }

    private void Add(string form, Meaning meaning, int where)
    {
        _scratch.Clear();
        Tokenizer.Split(form, splitDots: false, _scratch);
        if (_scratch.WordCount == 0)
        {
            return;
        }

        if (_scratch.Words[0].IsHan)
        {
            AddHan(meaning);
            return;
        }

        string[] words = new string[_scratch.WordCount];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = _scratch.TextOf(_scratch.Words[i]).ToString();
        }

        if (meaning.Role == TokenRole.Brand && where == Company && words.Length > MaxBrandWords)
        {
            // A slip in one word would take the phrase apart, and its words meet by themselves.
            return;
        }

        if (_scratch.Words[0].Script == ScriptKind.Abjad)
        {
            words[0] = AbjadMark + words[0];
        }
        else if (meaning.Role == TokenRole.Brand && where == Both && words.Length > 1)
        {
            // Given names of several words ("abdul majid") stay words; written as one they are a form.
            words = [string.Concat(words)];
        }

        if (!words[0].StartsWith(AbjadMark, StringComparison.Ordinal))
        {
            NoteCorrectable(words, meaning);
        }

        string key = string.Join(' ', words);
        if ((where & Company) != 0 && _seenCompany.Add(key))
        {
            File(OfCompanies, words, meaning);
        }

        // A particle may be a name too, and is read so where a person would have one name only: both are filed.
        if ((where & Person) != 0 && _seenPerson.Add(meaning.Role == TokenRole.Brand ? "@" + key : key))
        {
            File(OfPersons, words, meaning);
        }
    }

    private void AddHan(Meaning meaning)
    {
        string han = _scratch.Words[0].Native!;
        if (_scratch.WordCount == 1 && (meaning.Role != TokenRole.Brand || han.Length < MaxHanBrand))
        {
            Han.TryAdd(han, meaning);
            LongestHan = Math.Max(LongestHan, han.Length);
        }
    }

    private void NoteCorrectable(string[] words, Meaning meaning)
    {
        int least = meaning.Role switch
        {
            TokenRole.Legal => MinCorrected,
            TokenRole.Generic => MinCorrected + 1,
            _ => int.MaxValue,
        };
        foreach (string word in words)
        {
            if (
                meaning.Role is not (TokenRole.Brand or TokenRole.Stop)
                && word.Length >= MinCorrected
                && (!Light.TryGetValue(word, out Meaning other) || other.Role < meaning.Role)
            )
            {
                Light[word] = meaning;
            }

            if (word.Length >= least)
            {
                Correctable.Add(word);
            }
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
