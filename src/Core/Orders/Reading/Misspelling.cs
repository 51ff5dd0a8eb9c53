namespace Licet.Core.Orders.Reading;

/// <summary>What a word that nobody knows was probably meant to be.</summary>
public static class Misspelling
{
    /// <summary>The nearest of the known words, of equals the first by ordinal; null where none is near enough.</summary>
    /// <param name="mostEdits">
    /// More edits than this, or as many as half of the letters, and two words are not one misspelt. 0 or more.
    /// </param>
    public static string? Nearest(string word, IEnumerable<string> known, int mostEdits)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(known);
        return known
            .Select(k => (Word: k, Edits: Edits(word, k, mostEdits)))
            .Where(c => c.Edits <= mostEdits && c.Edits < c.Word.Length / 2)
            .OrderBy(c => c.Edits)
            .ThenBy(c => c.Word, StringComparer.Ordinal)
            .Select(c => c.Word)
            .FirstOrDefault();
    }

    /// <summary>Insertions, deletions and replacements that make one word of the other (Levenshtein).</summary>
    private static int Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }

        return row[b.Length];
    }
}
