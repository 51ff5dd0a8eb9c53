using Licet.Screening.Names;

namespace Licet.Tables;

/// <summary>
/// What a phrase is where words of it are cut short: "inst. of tech." is the phrase "institute of technology". Without these the phrase
/// would be one word and its abbreviation three.
/// </summary>
internal sealed partial class VocabularyForms
{
    /// <summary>Longer phrases are written in many ways anyhow, and their forms would be too many.</summary>
    private const int MostPhraseWords = 5;

    private void LoadAbbreviations(IEnumerable<string[]> rows)
    {
        Dictionary<string, string[]> shorter = new(StringComparer.Ordinal);
        foreach (string[] row in rows)
        {
            shorter[row[0]] = NameRows.Variants(row[1]);
            Abbreviate(row[0], shorter[row[0]]);
        }

        foreach (Phrase phrase in OfCompanies.Values.SelectMany(p => p).ToArray())
        {
            if (phrase.Meaning.Role == TokenRole.Generic && phrase.Words.Length is > 1 and <= MostPhraseWords)
            {
                Shorten(phrase.Words, 0, phrase.Meaning, shorter);
            }
        }
    }

    /// <summary>Files an abbreviation that is no form of another word as the word itself.</summary>
    private void Abbreviate(string word, string[] forms)
    {
        foreach (Phrase phrase in OfCompanies.GetValueOrDefault(word) ?? [])
        {
            foreach (string form in phrase.Words.Length == 1 ? forms : [])
            {
                FileOnce([form], phrase.Meaning);
            }
        }
    }

    private void Shorten(string[] words, int from, Meaning meaning, Dictionary<string, string[]> shorter)
    {
        for (int i = from; i < words.Length; i++)
        {
            foreach (string form in shorter.GetValueOrDefault(words[i]) ?? [])
            {
                string[] other = [.. words];
                other[i] = form;
                FileOnce(other, meaning);
                Shorten(other, i + 1, meaning, shorter);
            }
        }
    }

    /// <summary>Files a form that the tables do not hold; slips are not looked for in it.</summary>
    private void FileOnce(string[] words, Meaning meaning)
    {
        if (_seenCompany.Add(string.Join(' ', words)))
        {
            File(OfCompanies, words, meaning with { IsCutShort = true });
        }
    }
}
