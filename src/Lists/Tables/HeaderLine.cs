namespace Licet.Lists.Tables;

/// <summary>
/// The first line of a file of names, where it is the header of a table: divided by comma, semicolon, tab or pipe, as
/// spreadsheets of different countries write it. A table taken for one name a line would clear every party in it, so what looks
/// like columns is never read as names.
/// </summary>
internal sealed record HeaderLine(char Delimiter, IReadOnlyList<string> Fields)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>Where the names stand: the column "name", else the only one that is called so in other words; -1 for none.</summary>
    public int NameAt { get; } = At(Fields);

    /// <param name="line">The first line of the file.</param>
    /// <param name="isTable">The file's name says that it is a table.</param>
    /// <returns>Null where the line is a name.</returns>
    public static HeaderLine? Of(string line, bool isTable)
    {
        var cut = Delimiters.Select(d => new HeaderLine(d, Cut(line, d))).ToList();
        if (!isTable && cut[0].IsNameWithLegalForm())
        {
            return null;
        }
        if (cut.Where(h => h.Fields.Any(HeaderWords.IsName)).MaxBy(h => h.Fields.Count) is { } named)
        {
            return named;
        }
        if (cut.Where(h => h.Fields.Count > 1 && h.IsHeader(isTable)).MaxBy(h => h.Fields.Count) is { } table)
        {
            return table;
        }
        return cut.TrueForAll(h => h.Fields.Count == 1) && HeaderWords.IsKnown(cut[0].Fields[0]) ? cut[0] : null;
    }

    // No name holds a tab or a pipe. "Kind, Michael" is a name; two words that head columns are none.
    private bool IsHeader(bool isTable) =>
        isTable
        || Delimiter is '\t' or '|'
        || Fields.Any(HeaderWords.IsNameOfParty)
        || Fields.Count(HeaderWords.IsKnown) >= (Delimiter == ';' ? 1 : 2);

    /// <summary>"Name, Inc." is a company: no column is called by a legal form.</summary>
    private bool IsNameWithLegalForm() => Fields.Count > 1 && Fields.Skip(1).All(HeaderWords.IsLegalForm);

    private static int At(IReadOnlyList<string> fields)
    {
        bool[] rightly = [.. fields.Select(HeaderWords.IsName)];
        // Of a table only a word that says "name" will do; the only column of a file holds the names under many a word.
        bool[] otherwise =
        [
            .. fields.Select(f => HeaderWords.IsNameOfParty(f) || (fields.Count == 1 && HeaderWords.IsParty(f))),
        ];
        return Array.Exists(rightly, r => r) ? Array.IndexOf(rightly, true)
            : otherwise.Count(o => o) == 1 ? Array.IndexOf(otherwise, true)
            : -1;
    }

    private static List<string> Cut(string line, char delimiter) =>
        [.. line.Split(delimiter).Select(f => f.Trim().Trim('"').Trim())];
}
