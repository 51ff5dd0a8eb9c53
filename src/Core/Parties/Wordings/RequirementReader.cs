namespace Licet.Core.Parties.Wordings;

/// <summary>Reads the license requirement cell: a base scope, less exceptions, with sections, open exceptions and stray policy.</summary>
internal static class RequirementReader
{
    private const string Cell = "license requirement";

    public static CellReading Read(string? verbatim, WordingTables tables)
    {
        if (string.IsNullOrWhiteSpace(verbatim))
        {
            return CellReading.Blank(verbatim, Cell);
        }

        var text = WordingText.Read(verbatim, tables.Variants);
        WordCursor cursor = new(text.Words, tables);
        _ = cursor.Take("for");
        if (cursor.Take(PhraseKind.Base) is not { } scope)
        {
            return CellReading.Unread(text, Cell, $"at '{cursor.Rest}'");
        }

        WordingShape shape = new() { Base = tables.Part(scope) };
        while (!cursor.AtEnd)
        {
            if (Next(cursor, tables, shape) is not { } more)
            {
                return CellReading.Unread(text, Cell, $"at '{cursor.Rest}'");
            }
            shape = more;
        }

        shape = shape with { Sections = [.. shape.Sections.Distinct().Order(StringComparer.Ordinal)] };
        return tables.RequirementClasses.Contains(shape.ToString())
            ? CellReading.Of(text, shape)
            : CellReading.Unread(text, Cell, $"its pieces are known, not this class: {shape}");
    }

    private static WordingShape? Next(WordCursor cursor, WordingTables tables, WordingShape shape)
    {
        if (cursor.TakeSections() is [_, ..] sections)
        {
            return shape with { Sections = [.. shape.Sections, .. sections] };
        }
        if (cursor.Take(PhraseKind.ExceptionOpener) is not null)
        {
            return Exceptions(cursor, tables) is [_, ..] exceptions
                ? shape with
                {
                    Exceptions = [.. shape.Exceptions, .. exceptions],
                }
                : null;
        }
        if (cursor.Take(PhraseKind.Open) is { } open)
        {
            return shape with { OpenExceptions = [.. shape.OpenExceptions, .. open.Split(' ')] };
        }
        return cursor.Take("with") && PolicyReader.Limb(cursor, tables) is { } limb
            ? shape with
            {
                Limbs = [.. shape.Limbs, limb],
            }
            : null;
    }

    private static List<WordingPart> Exceptions(WordCursor cursor, WordingTables tables)
    {
        List<WordingPart> found = [];
        for (
            var code = cursor.Take(PhraseKind.Exception);
            code is not null;
            code = cursor.TakeBehind(PhraseKind.Exception, "or")
        )
        {
            found.Add(tables.Part(code));
        }

        return found;
    }
}
