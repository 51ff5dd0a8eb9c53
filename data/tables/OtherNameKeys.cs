using Licet.Screening.Names;

namespace Licet.Tables;

/// <summary>
/// The names by which a party is known beside its English one, each by its key (<see cref="OtherNames"/>): whole-names.csv, and the
/// pinyin of each brand that has a Han form of three characters and more.
/// </summary>
internal static class OtherNameKeys
{
    /// <summary>Pinyin of two characters is too often another name.</summary>
    private const int FewestHan = 3;

    /// <summary>Shorter keys are met by chance.</summary>
    private const int ShortestKey = 4;

    public static SortedDictionary<string, string> Of(Func<string, Stream> open, VocabularyForms forms)
    {
        SortedDictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (string[] row in NameRows.Of(open("whole-names.csv")))
        {
            foreach (string form in NameRows.Variants(row[1]))
            {
                Add(names, forms.Simplify(form), row[0]);
            }
        }

        foreach (string[] row in NameRows.Of(open("brands.csv")))
        {
            foreach (string form in NameRows.Variants(row[1]))
            {
                bool han = form.Length >= FewestHan && form.All(c => c is >= '\u4E00' and <= '\u9FFF');
                bool hangul = form.Length > 1 && form.All(c => c is >= '\uAC00' and <= '\uD7A3');
                if (han || hangul)
                {
                    Add(names, forms.Simplify(form), row[0]);
                }
            }
        }

        return names;
    }

    private static void Add(SortedDictionary<string, string> names, string form, string name)
    {
        string key = OtherNames.KeyOf(form);
        if (key.Length >= ShortestKey && key != OtherNames.KeyOf(name))
        {
            names.TryAdd(key, name);
        }
    }
}
