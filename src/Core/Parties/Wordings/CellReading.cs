namespace Licet.Core.Parties.Wordings;

/// <summary>
/// What was read from one cell of an entry. <see cref="Shape"/> is null where the cell is empty or its wording is not one
/// that was checked by hand: then <see cref="Question"/> goes to a person, with the text quoted.
/// </summary>
/// <param name="Verbatim">The cell as the list holds it; null when the list has none.</param>
/// <param name="Shape">What it says.</param>
/// <param name="Marks">Footnote marks written in the cell or meant by a section it names.</param>
/// <param name="Question">What a person has to answer.</param>
public sealed record CellReading(
    string? Verbatim,
    WordingShape? Shape,
    IReadOnlyList<string> Marks,
    string? Question = null
)
{
    /// <summary>The class of the wording; BLANK and UNREAD where a person decides.</summary>
    public string Class => Shape?.ToString() ?? (string.IsNullOrWhiteSpace(Verbatim) ? "BLANK" : "UNREAD");

    internal static CellReading Blank(string? verbatim, string cell) =>
        new(verbatim, null, [], $"The entry's {cell} is empty: what holds?");

    internal static CellReading Unread(WordingText text, string cell, string why) =>
        new(text.Verbatim, null, text.Marks, $"The entry's {cell} is not a known wording ({why}): \"{text.Verbatim}\"");

    internal static CellReading Of(WordingText text, WordingShape shape) =>
        new(text.Verbatim, shape, [.. text.Marks.Concat(shape.ImpliedMarks).Distinct().Order(StringComparer.Ordinal)]);
}
