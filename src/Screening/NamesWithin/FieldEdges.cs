namespace Licet.Screening.NamesWithin;

/// <summary>
/// What papers write at an edge of a name's field without a sign that divides it from the name: a role ("Consignee Rosoboronexport", "Estate
/// of"), a number of the paper ("Invoice 4711", "C4711"), a day of birth ("b. 1964", "21 August 1973"), a share ("25%"), a remark ("(old)").
/// The name between them is asked beside the whole, and of a branch the party it belongs to.
/// </summary>
internal static class FieldEdges
{
    private static readonly FieldPhrases s_leads = new(FieldWords.Shared.Leads);
    private static readonly FieldPhrases s_notes = new(FieldWords.Shared.Notes);
    private static readonly FieldPhrases s_behind = new(FieldWords.Shared.Behind);

    /// <summary>The name alone, and of a branch the party; empty for nearly all fields.</summary>
    public static IReadOnlyList<string> Without(string field)
    {
        ReadOnlySpan<char> text = field.AsSpan().Trim();
        ReadOnlySpan<char> left = text;
        for (int before = -1; before != left.Length; )
        {
            before = left.Length;
            left = WithoutEnd(WithoutFront(left)).Trim(" ,;:-\u2013\u2014#\"*");
        }

        List<string> names = [];
        if (left.Length < text.Length)
        {
            Add(left, names);
        }

        if (PartiesInside.MayStand(left))
        {
            PartiesInside.AddTo(names, left);
        }

        return names;
    }

    /// <summary>Once, and without the signs around it.</summary>
    public static void Add(ReadOnlySpan<char> name, List<string> names)
    {
        name = name.Trim(" ,;:-\u2013\u2014");
        if (name.Length > 1 && Surroundings.HasLetter(name))
        {
            string text = name.ToString();
            if (!names.Contains(text))
            {
                names.Add(text);
            }
        }
    }

    private static ReadOnlySpan<char> WithoutFront(ReadOnlySpan<char> text)
    {
        if (text.Length < 3)
        {
            return text;
        }

        if (s_leads.At(text, 0) is > 0 and var lead && Rest(text, lead) is { Length: > 1 } rest)
        {
            return rest;
        }

        if (FieldNumbers.Reference(text) is > 0 and var behind)
        {
            return Rest(text, behind);
        }

        // SWIFT's lines: "1/ROSOBORONEXPORT", "?32ROSOBORONEXPORT".
        if (char.IsAsciiDigit(text[0]) && text[1] is '/' or '.' or ')' && char.IsLetter(text[2]))
        {
            return text[2..];
        }

        if (text[0] == '?' && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2]))
        {
            return text[3..];
        }

        return FieldNumbers.Code(text) is > 0 and var code ? Rest(text, code) : text;
    }

    /// <summary>What stands behind the signs that follow a lead; empty where no letter does.</summary>
    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> text, int from)
    {
        ReadOnlySpan<char> rest = text[from..].TrimStart(" .:,;-\u2013\u2014#/\uFF1A");
        return Surroundings.HasLetter(rest) ? rest : default;
    }

    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> text)
    {
        if (text.Length < 4)
        {
            return text;
        }

        if (
            text[^1] is ')' or ']'
            && text.LastIndexOfAny('(', '[') is > 0 and var bracket
            && IsRemark(text[(bracket + 1)..^1])
        )
        {
            return text[..bracket];
        }

        if (s_behind.AtEnd(text) is > 0 and var behind && behind < text.Length)
        {
            return text[..^behind];
        }

        // "Rosoboronexport_RU"
        if (text[^3] == '_' && char.IsAsciiLetterUpper(text[^1]) && char.IsAsciiLetterUpper(text[^2]))
        {
            return text[..^3];
        }

        if (FieldNumbers.Percent(text) is > 0 and var percent)
        {
            return text[..^percent];
        }

        if (FieldDates.AtEnd(text) is > 0 and var date)
        {
            return text[..^date];
        }

        return FieldNumbers.Account(text) is > 0 and var account ? text[..account] : text;
    }

    private static bool IsRemark(ReadOnlySpan<char> inner)
    {
        inner = inner.Trim(" .*");
        return inner.Length > 0
            && (
                s_notes.At(inner, 0) == inner.Length
                || FieldNumbers.Percent(inner) == inner.Length
                || FieldDates.AtEnd(inner) == inner.Length
                || FieldNumbers.Reference(inner) == inner.Length
                || inner.EndsWith(" flag", StringComparison.OrdinalIgnoreCase)
                || inner.StartsWith("built ", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>A quick no: false where nothing of this can stand at an edge.</summary>
    public static bool MayStand(ReadOnlySpan<char> field)
    {
        ReadOnlySpan<char> text = field.Trim();
        return text.Length > 3
            && (
                s_leads.MayBegin(text, 0)
                || FieldNumbers.MayBegin(text)
                || text[0] == '?'
                || text[^1] is ')' or ']' or '%' or '*'
                || text[^3] == '_'
                || FieldDates.MayEnd(text)
                || HasDigitSoon(text)
                || s_behind.MayEnd(text)
                || PartiesInside.MayStand(text)
            );
    }

    private static bool HasDigitSoon(ReadOnlySpan<char> text) => text[..4].ContainsAnyInRange('0', '9');
}
