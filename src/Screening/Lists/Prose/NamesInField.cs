using System.Text;

namespace Licet.Screening.Lists.Prose;

/// <summary>
/// Takes the names out of one field of a list. Lists write more than one name into a field, with prose around them:
/// "Akrin Saleh Akrin (أقرين صالح أقرين)", "X a/k/a Y", "Air Koryo (高麗航空)", "Rostec (Russian Technologies State
/// Corporation)", "Abu Bakr (previously listed as)". Each name becomes one of its own; where a field holds more than one, the
/// field as a whole is an alias too, so that a query copied from the list meets it word for word.
/// </summary>
internal static class NamesInField
{
    /// <summary>No list writes a longer field; a longer one is taken as one name and marked.</summary>
    private const int LongestProse = 4000;

    /// <summary>
    /// Adds the names of a field to a listing's; the first found has the given kind, what stands beside it is an alias. False when
    /// the field was too long to be taken apart and is one name as it stands.
    /// </summary>
    public static bool AddTo(EntryNames names, string field, NameKind kind)
    {
        var whole = Clean(field);
        if (whole.Length == 0)
        {
            return true;
        }

        if (whole.Length > LongestProse)
        {
            names.Add(whole, kind);
            return false;
        }

        var before = names.Names.Count;
        foreach (var part in SplitOutside(whole, ';'))
        {
            AddPart(names, part, names.Names.Count == before ? kind : Beside(kind));
        }

        if (names.Names.Count > before + 1)
        {
            names.Add(WithoutQuotes(whole), Beside(kind));
        }

        return true;
    }

    /// <summary>Spaces of every kind become one space, invisible marks go, ends are trimmed.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c == '\u3000')
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (c is not ('\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\uFEFF' or '\u00AD'))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().TrimEnd();
    }

    public static NameKind Beside(NameKind kind) => kind == NameKind.Primary ? NameKind.Alias : kind;

    private static void AddPart(EntryNames names, string part, NameKind kind)
    {
        foreach (var (text, own) in AliasWords.Split(part, kind))
        {
            AddName(names, text, own);
        }
    }

    private static void AddName(EntryNames names, string text, NameKind kind)
    {
        var name = WithoutQuotes(WithoutConjunction(text.Trim()));
        var (front, inner) = Parentheses.AtEnd(name);
        if (inner is null || !ParenthesizedNames.TryRead(front, inner, out var beside, out var former))
        {
            AddByScript(names, name, kind);
            return;
        }

        // "X (ABC)" may itself stand before another parenthesis: "X (ABC) (中国)".
        AddName(names, front, former && kind != NameKind.Weak ? NameKind.Former : kind);
        foreach (var other in beside)
        {
            AddPart(names, other, Beside(kind));
        }
    }

    /// <summary>"Agha Jan Alizai اغا جان عالیزی": a name and its original script with nothing between them.</summary>
    private static void AddByScript(EntryNames names, string name, NameKind kind)
    {
        var at = ScriptRuns.SecondRunAt(name);
        if (at < 0)
        {
            names.Add(name, kind);
            return;
        }

        names.Add(name[..at].TrimEnd(' ', ',', '-', '/'), kind);
        names.Add(name[at..].Trim(), Beside(kind));
    }

    private static string WithoutConjunction(string text)
    {
        var end =
            text.EndsWith(", and", StringComparison.Ordinal) ? text[..^5]
            : text.EndsWith(" and", StringComparison.Ordinal) ? text[..^4]
            : text;
        var start = end.StartsWith("and ", StringComparison.Ordinal) ? end[4..] : end;
        return start.Trim().TrimEnd(',', ';').TrimEnd();
    }

    /// <summary>“The Butcher of Paoua” without its quotes; quotes inside a name stay.</summary>
    private static string WithoutQuotes(string text) =>
        text.Length > 2
        && (text[0], text[^1]) is ('“', '”') or ('"', '"') or ('‘', '’')
        && text.AsSpan(1, text.Length - 2).IndexOfAny('“', '”', '"') < 0
            ? text[1..^1].Trim()
            : text;

    /// <summary>The parts between separators that stand outside every parenthesis.</summary>
    public static IEnumerable<string> SplitOutside(string text, char separator)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth +=
                Parentheses.IsOpen(text[i]) ? 1
                : Parentheses.IsClose(text[i]) ? -1
                : 0;
            if (text[i] == separator && depth <= 0)
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        yield return text[start..].Trim();
    }
}
