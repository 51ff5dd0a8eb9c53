using System.Collections.Frozen;

namespace Licet.Screening.Lists.Prose;

/// <summary>Tells several companies in one field apart by their legal forms: "A Co., Ltd., B Inc., and C Ltd.".</summary>
internal static class PartyNames
{
    private static readonly FrozenSet<string> Forms = (
        "co ltd limited inc incorporated llc llp lp plc corp corporation company gmbh sa ag srl slu cv pvt pte pty bv nv jsc doo as sl lc "
        + "sas spa oy ab kg ou"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Firms = "Carpet Industries Farm Factory Works Plant Mine Prison"
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word of the name is a legal form.</summary>
    public static bool HasForm(string name) => name.Split(' ', ',').Any(IsForm);

    /// <summary>
    /// The names of a list in prose. A piece that is only a legal form belongs to the name before it, and so does a
    /// single word that no "and" leads ("SMIC, Americas").
    /// </summary>
    public static IReadOnlyList<string> SplitAtForms(string text)
    {
        var names = new List<string>();
        var prose = WithoutFullStop(text.TrimEnd()).Replace(" . ", ", ", StringComparison.Ordinal);
        var pieces = NamesInField.SplitOutside(prose, ',').Where(p => p.Length > 0).ToList();
        for (var i = 0; i < pieces.Count; i++)
        {
            var isLed = pieces[i].StartsWith("and ", StringComparison.Ordinal);
            var name = isLed ? pieces[i][4..] : pieces[i];
            var isLoose =
                !name.Contains(' ', StringComparison.Ordinal) && !(i + 1 < pieces.Count && IsFormPiece(pieces[i + 1]));
            if (names.Count > 0 && !isLed && (IsFormPiece(name) || isLoose))
            {
                names[^1] += $", {name}";
            }
            else
            {
                names.AddRange(SplitAtAnd(name));
            }
        }

        return names;
    }

    /// <summary>"Ltd.", also with what stands in parentheses behind it.</summary>
    private static bool IsFormPiece(string piece)
    {
        var open = piece.IndexOf('(');
        return (open > 0 ? piece[..open].TrimEnd() : piece).Split(' ').All(IsForm);
    }

    /// <summary>As <see cref="SplitAtForms"/>, but only when each name then has a legal form; else the text as it is.</summary>
    public static IReadOnlyList<string> SplitWhereAllHaveForms(string text)
    {
        var byAnd = SplitAtAnd(text);
        var names = byAnd.Count > 1 ? byAnd : SplitAtForms(text);
        return names.Count > 1 && (byAnd.Count > 1 || names.All(EndsInForm)) ? names : [text];
    }

    /// <summary>Companies joined by semicolons, by "and" after a legal form, or by commas.</summary>
    public static IReadOnlyList<string> SplitCompanies(string text) =>
        [.. NamesInField.SplitOutside(text, ';').SelectMany(SplitAtAnd).SelectMany(SplitAtCommas)];

    /// <summary>
    /// Persons as "Last, First" and companies, joined as companies are or by ", and": "Lavery III, Henry L., and Security Assistance
    /// International, Inc.".
    /// </summary>
    public static IReadOnlyList<string> SplitPersonsAndCompanies(string text)
    {
        var parties = new List<string>();
        foreach (var piece in NamesInField.SplitOutside(text, ';'))
        {
            var and = piece.IndexOf(", and ", StringComparison.Ordinal);
            var isPersonFirst = and > 0 && !HasForm(piece[..and]) && HasForm(piece[and..]);
            foreach (var part in isPersonFirst ? [piece[..and], piece[(and + 6)..]] : new[] { piece })
            {
                parties.AddRange(HasForm(part) ? SplitCompanies(part) : [part]);
            }
        }

        return parties;
    }

    private static IReadOnlyList<string> SplitAtCommas(string text)
    {
        var names = SplitAtForms(text);
        return names.Count > 1 && names.All(n => HasForm(n) || IsFirm(n)) ? names : [text];
    }

    private static bool IsFirm(string name) => Firms.Contains(name[(name.LastIndexOf(' ') + 1)..]);

    /// <summary>"X Co., Ltd. and Y Co." is two names; "Production and Construction Corps" is one.</summary>
    private static List<string> SplitAtAnd(string text)
    {
        const string and = " and ";
        var names = new List<string>();
        var start = 0;
        for (
            var at = text.IndexOf(and, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(and, at + 1, StringComparison.Ordinal)
        )
        {
            var before = text[start..at];
            var after = at + and.Length;
            if (EndsInForm(before) && after < text.Length && char.IsUpper(text[after]))
            {
                names.Add(before.Trim());
                start = after;
            }
        }

        names.Add(text[start..].Trim());
        return names;
    }

    /// <summary>Without the full stop of a sentence; that of "Ltd." stays.</summary>
    private static string WithoutFullStop(string text) => text.EndsWith('.') && !EndsInForm(text) ? text[..^1] : text;

    private static bool EndsInForm(string name) => IsForm(name[(name.LastIndexOf(' ') + 1)..]);

    private static bool IsForm(string word) =>
        Forms.Contains(word.Trim('.', ',').Replace(".", "", StringComparison.Ordinal).ToLowerInvariant());
}
