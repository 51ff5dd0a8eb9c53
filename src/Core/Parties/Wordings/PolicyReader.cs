namespace Licet.Core.Parties.Wordings;

/// <summary>Reads the license review policy cell: limbs, each a policy and the items it is for, and the sections it points to.</summary>
internal static class PolicyReader
{
    private const string Cell = "license review policy";

    public static CellReading Read(string? verbatim, WordingTables tables)
    {
        if (string.IsNullOrWhiteSpace(verbatim))
        {
            return CellReading.Blank(verbatim, Cell);
        }

        var text = WordingText.Read(verbatim, tables.Variants);
        WordCursor cursor = new(text.Words, tables);
        WordingShape shape = new();
        while (!cursor.AtEnd)
        {
            _ = shape.Limbs.Count > 0 && cursor.Take("and");
            _ = cursor.Take(PhraseKind.Pointer);
            if (cursor.TakeSections() is [_, ..] sections)
            {
                shape = shape with { Sections = [.. shape.Sections, .. sections] };
            }
            else if (Limb(cursor, tables) is { } limb)
            {
                shape = shape with { Limbs = [.. shape.Limbs, limb] };
            }
            else
            {
                return CellReading.Unread(text, Cell, $"at '{cursor.Rest}'");
            }
        }

        shape = shape with { Sections = [.. shape.Sections.Distinct().Order(StringComparer.Ordinal)] };
        return tables.PolicyClasses.Contains(shape.ToString())
            ? CellReading.Of(text, shape)
            : CellReading.Unread(text, Cell, $"its pieces are known, not this class: {shape}");
    }

    /// <summary>"case-by-case review for A and for B"; null when no policy begins here or what it is for is not known.</summary>
    public static PolicyLimb? Limb(WordCursor cursor, WordingTables tables)
    {
        if (cursor.Take(PhraseKind.Policy) is not { } token || !ReviewPolicies.TryParse(token, out var policy))
        {
            return null;
        }
        if (!cursor.Take("for"))
        {
            // "Case-by-case" alone is the head of a text that was cut off: as a whole policy it reads "case-by-case review".
            return cursor.Last == "case-by-case" ? null : new(policy, []);
        }

        List<WordingPart> scopes = [];
        for (
            var code = cursor.Take(PhraseKind.Scope);
            code is not null;
            code = cursor.TakeBehind(PhraseKind.Scope, "and for", "and")
        )
        {
            scopes.Add(tables.Part(code));
        }

        return scopes.Count == 0 ? null : new(policy, scopes);
    }
}
