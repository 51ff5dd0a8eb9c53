using System.Globalization;
using System.Numerics;
using Licet.Screening.Index;
using Licet.Screening.Names;

namespace Licet.Tables;

/// <summary>The tables of data/names as one file that the engine reads where it lies: same tables, same bytes.</summary>
internal static class PackedNames
{
    /// <param name="open">Opens a table by its file name.</param>
    public static byte[] Of(Func<string, Stream> open)
    {
        VocabularyForms forms = new(open);
        PackedFile file = new();
        PutPhrases(file, forms.OfCompanies, PackedPart.CompanyWords);
        PutPhrases(file, forms.OfPersons, PackedPart.PersonWords);
        file.PutTexts(PackedPart.Han, [.. forms.Han.Keys]);
        file.Put<PackedPhrase>(PackedPart.HanMeanings, [.. forms.Han.Select(h => file.Phrase(h.Key, h.Value))]);
        file.PutTexts(PackedPart.Concepts, forms.Concepts);
        file.PutTexts(
            PackedPart.CommonBrands,
            [.. NameRows.Of(open("common-brands.csv")).Select(row => row[0]).Distinct(StringComparer.Ordinal)]
        );
        PutCharacters(file, forms, open);
        SortedDictionary<string, string> others = OtherNameKeys.Of(open, forms);
        file.PutTexts(PackedPart.OtherNames, [.. others.Keys]);
        file.Put<PackedPhrase>(PackedPart.OtherNameTexts, [.. others.Values.Select(n => file.Phrase(n, default))]);
        PutReadings(file, open);
        PutFrequencies(file, NameRows.Of(open("token-frequencies.csv")));
        PutLight(file, forms);
        return file.ToArray();
    }

    /// <summary>Puts the part of the first words and the two behind it: where each word's phrases begin, and the phrases.</summary>
    private static void PutPhrases(PackedFile file, Dictionary<string, Phrase[]> phrases, PackedPart words)
    {
        List<int> starts = [0];
        List<PackedPhrase> packed = [];
        foreach (Phrase[] ofWord in phrases.Values)
        {
            packed.AddRange(ofWord.Select(p => file.Phrase(string.Join(' ', p.Words), p.Meaning)));
            starts.Add(packed.Count);
        }

        file.PutTexts(words, [.. phrases.Keys]);
        file.Put<int>(words + 1, [.. starts]);
        file.Put<PackedPhrase>(words + 2, [.. packed]);
    }

    private static void PutCharacters(PackedFile file, VocabularyForms forms, Func<string, Stream> open)
    {
        List<string[]> korean = [.. NameRows.Of(open("han-korean.csv"))];
        int firstKorean = korean.Min(row => row[0][0]);
        char[] syllables = new char[korean.Max(row => row[0][0]) - firstKorean + 1];
        foreach (string[] row in korean)
        {
            syllables[row[0][0] - firstKorean] = row[1][0];
        }

        file.Put<char>(PackedPart.Korean, syllables);
        int first = forms.Simplified.Keys.Min();
        char[] simplified = new char[forms.Simplified.Keys.Max() - first + 1];
        foreach ((char traditional, char simple) in forms.Simplified)
        {
            simplified[traditional - first] = simple;
        }

        file.Put<char>(PackedPart.Simplified, simplified);
        file.Put<int>(PackedPart.Facts, [forms.LongestHan, first, firstKorean]);
    }

    private static void PutReadings(PackedFile file, Func<string, Stream> open)
    {
        Dictionary<string, string> readings = new(StringComparer.Ordinal);
        foreach (string[] row in NameRows.Of(open("han-readings.csv")))
        {
            readings[row[0][..1]] = string.Join('|', NameRows.Variants(row[1]));
        }

        file.PutTexts(PackedPart.Readings, [.. readings.Keys]);
        file.Put<PackedPhrase>(PackedPart.ReadingLists, [.. readings.Values.Select(r => file.Phrase(r, default))]);
    }

    /// <summary>The row "*" counts all names; it stands behind the words.</summary>
    private static void PutFrequencies(PackedFile file, IEnumerable<string[]> rows)
    {
        Dictionary<string, TokenFrequencies.Counts> counts = new(StringComparer.Ordinal);
        foreach (string[] row in rows)
        {
            counts[row[0]] = new(Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4]));
        }

        if (!counts.Remove("*", out TokenFrequencies.Counts all))
        {
            throw new InvalidDataException("token-frequencies.csv has no row *");
        }

        file.PutTexts(PackedPart.Frequencies, [.. counts.Keys]);
        file.Put<TokenFrequencies.Counts>(PackedPart.FrequencyCounts, [.. counts.Values, all]);
    }

    private static void PutLight(PackedFile file, VocabularyForms forms)
    {
        string[] words = [.. forms.Light.Keys];
        file.PutTexts(PackedPart.Light, words);
        file.Put<PackedPhrase>(PackedPart.LightMeanings, [.. forms.Light.Select(l => file.Phrase(l.Key, l.Value))]);
        file.Put<FormNeighbors.Uses>(
            PackedPart.LightUses,
            [.. words.Select(w => forms.Correctable.Contains(w) ? FormNeighbors.Uses.Form : FormNeighbors.Uses.None)]
        );

        uint[] room = new uint[1 + DeletionIndex.MaxLength];
        List<(uint Hash, int Form)> variants = [];
        for (int i = 0; i < words.Length; i++)
        {
            int count = DeletionIndex.Variants(words[i], 1, room);
            variants.AddRange(room.Take(count).Distinct().Select(hash => (hash, i)));
        }

        variants.Sort();
        int bits = Math.Clamp(BitOperations.Log2((uint)variants.Count), 4, 24);
        int[] starts = new int[(1 << bits) + 1];
        ulong[] filter = new ulong[1 << (bits + 3 - 6)];
        foreach ((uint hash, _) in variants)
        {
            starts[(hash >> (32 - bits)) + 1]++;
            (uint at, ulong bit) = FormNeighbors.FilterOf(hash);
            filter[at & (filter.Length - 1)] |= bit;
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        file.Put<int>(PackedPart.VariantStarts, starts);
        file.Put<uint>(PackedPart.Variants, [.. variants.Select(v => FormNeighbors.VariantOf(v.Hash, v.Form))]);
        file.Put<ulong>(PackedPart.VariantFilter, filter);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
