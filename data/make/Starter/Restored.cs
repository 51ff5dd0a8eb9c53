namespace Licet.Make.Starter;

/// <summary>
/// Characters that the screening list of 2022 lost ("?") or shows in another code page (ö of code page 437 read as ”). What
/// stood there is plain from the same row or from the place; anything not in this table stops the converter.
/// </summary>
internal static class Restored
{
    private static readonly (string Found, string Meant)[] Table =
    [
        ("Xi?an", "Xi'an"),
        ("Co”peratief", "Coöperatief"),
        ("Telecomunicac?es", "Telecomunicacões"),
        ("?Krylatsky Hills?", "\"Krylatsky Hills\""),
        ("Panam\u00A0", "Panamá"),
        ("Santa F‚", "Santa Fé"),
        ("Delegaci¢n", "Delegación"),
        ("Falc¢n", "Falcón"),
        ("Jo?o", "João"),
        ("11§.", "11º"),
        ("Yan?an", "Yan'an"),
        ("Bin?an", "Bin'an"),
        ("Xiehai?er", "Xiehai'er"),
        ("(?Kashi?)", "(\"Kashi\")"),
        ("People?s", "People's"),
    ];

    /// <summary>The text with the characters that were meant, squeezed to single spaces.</summary>
    /// <exception cref="InvalidDataException">A character is lost that the table does not know.</exception>
    public static string Text(string text, CsvRow row)
    {
        foreach (var (found, meant) in Table)
        {
            text = text.Replace(found, meant, StringComparison.Ordinal);
        }

        return text.IndexOfAny(['?', '\u00A0', '¢', '‚', '§', '\uFFFD']) < 0
            ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            : throw new InvalidDataException(
                $"{row.Place}: a lost character in '{text}'; add it to {nameof(Restored)}"
            );
    }

    /// <summary>Whether a row has a character that had to be restored.</summary>
    public static bool Touches(CsvRow row) =>
        Table.Any(t =>
            row["name"].Contains(t.Found, StringComparison.Ordinal)
            || row["addresses"].Contains(t.Found, StringComparison.Ordinal)
        );
}
