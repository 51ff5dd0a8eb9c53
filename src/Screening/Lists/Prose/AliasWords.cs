namespace Licet.Screening.Lists.Prose;

/// <summary>The words between a name and its alias in one field.</summary>
internal static class AliasWords
{
    private static readonly string[] Also = [" a/k/a ", " a.k.a. ", " a.k.a ", " aka ", " also known as "];

    private static readonly string[] Once = [" f/k/a ", " f.k.a. ", " f.k.a ", " formerly known as "];

    private static readonly string[] AlsoAtStart =
    [
        "a.k.a. ",
        "a.k.a ",
        "a/k/a ",
        "aka ",
        "also known as: ",
        "also known as ",
    ];

    private static readonly string[] OnceAtStart =
    [
        "formerly known as ",
        "formerly listed as ",
        "previously listed as ",
        "formerly ",
        "f.k.a. ",
        "f/k/a ",
    ];

    /// <summary>"X a/k/a Y" and "X and formerly known as Y" give two names, "formerly known as Y" one of its kind.</summary>
    public static IEnumerable<(string Text, NameKind Kind)> Split(string part, NameKind kind)
    {
        var own = kind;
        var rest = TakeLead(part, ref own);
        while (true)
        {
            var (at, length, next) = FirstWord(rest, NamesInField.Beside(kind));
            if (at < 0)
            {
                yield return (rest, own);
                yield break;
            }

            yield return (rest[..at], own);
            rest = rest[(at + length)..];
            own = next;
        }
    }

    private static string TakeLead(string text, ref NameKind kind)
    {
        foreach (var lead in OnceAtStart)
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                kind = kind == NameKind.Weak ? kind : NameKind.Former;
                return text[lead.Length..];
            }
        }

        var also = AlsoAtStart.FirstOrDefault(l => text.StartsWith(l, StringComparison.OrdinalIgnoreCase));
        return also is null ? text : text[also.Length..];
    }

    private static (int At, int Length, NameKind Kind) FirstWord(string text, NameKind beside)
    {
        var best = (At: -1, Length: 0, Kind: beside);
        foreach (var word in Also.Concat(Once))
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && (best.At < 0 || at < best.At) && Depth(text, at) == 0)
            {
                best = (at, word.Length, Once.Contains(word) ? NameKind.Former : beside);
            }
        }

        return best;
    }

    private static int Depth(string text, int end)
    {
        var depth = 0;
        for (var i = 0; i < end; i++)
        {
            depth +=
                Parentheses.IsOpen(text[i]) ? 1
                : Parentheses.IsClose(text[i]) ? -1
                : 0;
        }

        return depth;
    }
}
