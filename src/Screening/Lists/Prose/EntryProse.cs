using System.Text.RegularExpressions;

namespace Licet.Screening.Lists.Prose;

/// <summary>
/// Takes the names out of the prose of an entry: "a.k.a., the following three aliases", "f.k.a.", "and" before the last of a
/// row, "and any successor, sub-unit, or subsidiary thereof", remarks in brackets, an abbreviation in parentheses. What is
/// taken off goes to <see cref="Asides"/>, so that nothing the source says is lost.
/// </summary>
internal sealed partial class EntryProse
{
    // A text with more marks than this is no entry of a list; what is left is taken as one name.
    private const int MostMarks = 64;

    // The longest name of a real list has 430 characters. A longer text is taken as it stands: no prose is looked for in it.
    private const int LongestProse = 1000;

    private readonly EntryNames _names = new();
    private readonly List<string> _asides = [];
    private int _marks;

    public IReadOnlyList<ListingName> Names => _names.Names;

    /// <summary>Phrases taken off the names, as written.</summary>
    public IReadOnlyList<string> Asides => _asides;

    public bool CoversSubUnits { get; private set; }

    /// <summary>The entry itself says that it is a person ("Russian individual").</summary>
    public bool SaysIndividual => _asides.Exists(a => a.Contains("individual", StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads one name field or one alias.</summary>
    public void Read(string text, NameKind kind)
    {
        if (text.Length > LongestProse)
        {
            _names.Add(text, kind);
            return;
        }

        var rest = TakeOffBullet(ListText.Squeeze(text));
        rest = Dangling().Replace(rest, "");
        rest = TakeOffScope(rest);
        rest = TakeOffAsides(rest, kind == NameKind.Primary ? 1 : 0);
        ReadMarked(rest, kind);
    }

    /// <summary>Takes a text as a name without looking for prose in it.</summary>
    public void ReadWhole(string text, NameKind kind = NameKind.Primary) => _names.Add(text, kind);

    /// <summary>Reads a field of aliases separated by semicolons.</summary>
    public void ReadAll(string text, NameKind kind, char separator = ';')
    {
        foreach (var piece in ListText.Pieces(text, separator))
        {
            Read(piece, kind);
        }
    }

    private void ReadMarked(string text, NameKind kind)
    {
        var mark = AliasMark().Match(text);
        if (!mark.Success || ++_marks > MostMarks)
        {
            AddName(text, kind);
            return;
        }

        var aliasKind = KindOf(mark.Groups["mark"].ValueSpan);
        var open = mark.Groups["open"];
        if (open.Success)
        {
            var close = ClosingBracket(text, open.Index);
            ReadMarked(text[..open.Index] + text[Math.Min(close + 1, text.Length)..], kind);
            var inner = mark.Index + mark.Length;
            ReadAliases(text[inner..Math.Max(inner, close)], aliasKind, mark, true);
        }
        else
        {
            if (mark.Index > 0)
            {
                ReadMarked(text[..mark.Index], kind);
            }

            ReadAliases(text[(mark.Index + mark.Length)..], aliasKind, mark, false);
        }
    }

    private void ReadAliases(string text, NameKind kind, Match mark, bool bracketed)
    {
        foreach (var piece in AliasPieces.Split(text, mark.Groups["count"].Value, bracketed))
        {
            ReadMarked(TakeOffBullet(piece), kind);
        }
    }

    private void AddName(string text, NameKind kind)
    {
        var parts = Unit().Match(text);
        if (!parts.Success)
        {
            AddSisters(text, kind);
            return;
        }

        var parent = text[..parts.Index];
        if (parts.Groups["own"].Success)
        {
            // "Huawei Technologies Co., Ltd. (Huawei). Affiliated Entity: X" lists X.
            AddSisters(parts.Groups["unit"].Value, kind);
            _asides.Add($"{parts.Groups["own"].Value.Trim(' ', '.', ':')} of {parent}");
            return;
        }

        // "Parent. Subordinate Institution - 203rd Institute" lists the unit, which needs its parent's name to be told from
        // others; "Parent, and subordinate entity Unit" lists both.
        AddSisters(parts.ValueSpan[0] == ',' ? parent : text, kind);
        AddSisters(parts.Groups["unit"].Value, NameKind.Alias);
    }

    private void AddSisters(string text, NameKind kind)
    {
        foreach (var name in AliasPieces.SplitSisters(text))
        {
            _names.Add(name, kind);
            AddAbbreviation(name);
        }
    }

    private void AddAbbreviation(string name)
    {
        if (Abbreviations.AtEndOf(name) is { } abbreviation)
        {
            _names.Add(abbreviation, NameKind.Alias);
        }
    }

    private string TakeOffScope(string text)
    {
        var scope = SubUnitScope().Match(text);
        if (!scope.Success || scope.Index == 0)
        {
            return text;
        }

        CoversSubUnits = true;
        _asides.Add(scope.Value.Trim(' ', ',', ';'));
        return text[..scope.Index];
    }

    /// <summary>Takes off remarks in brackets; one at the very beginning only where no name would be lost by it.</summary>
    private string TakeOffAsides(string text, int from)
    {
        while (Aside().Match(text) is { Success: true } aside && aside.Index >= from && _asides.Count < MostMarks)
        {
            var close = ClosingBracket(text, aside.Index);
            _asides.Add(text[(aside.Index + 1)..close]);
            text = ListText.Squeeze(text[..aside.Index] + text[Math.Min(close + 1, text.Length)..]);
        }

        return text;
    }

    private static string TakeOffBullet(string text) => Bullet().Replace(text, "");

    private static NameKind KindOf(ReadOnlySpan<char> mark) => mark[0] is 'f' or 'F' ? NameKind.Former : NameKind.Alias;

    /// <summary>Index of the bracket that closes the one at <paramref name="open"/>; the length where none does.</summary>
    private static int ClosingBracket(string text, int open)
    {
        var closing = text[open] == '[' ? ']' : ')';
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == text[open] ? 1 : 0;
            depth -= text[i] == closing ? 1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length;
    }

    // "(a.k.a., ", ", f.k.a. ", " also known as ", "[aka ", "a.k.a., the following three aliases:"
    [GeneratedRegex(
        @"(?<open>[(\[])?(?<!\w)(?<mark>[afn]\.k\.a\.?|[AFN]\.K\.A\.?|d\.b\.a\.?|[afn]/k/a|[AFN]/K/A|d/b/a|D/B/A|aka|fka|nka|also known as|formerly known as|now known as|doing business as|(?<=[(,] ?)formerly)(?!\w)[.,:]*( the following( (?<count>\w+))? (alias|aliases|name|names|a\.k\.a\.s)\b[:,]*)? ?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AliasMark();

    [GeneratedRegex(
        @"[,;]? and (any|all|its|their)( [\w-]+){0,2} (successors?|sub-?units?|subsidiary|subsidiaries|affiliates)\b.*$|, including .*(operating units|wherever located).*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex SubUnitScope();

    [GeneratedRegex(
        @"\[(?=[^\]]*(\bindividual\b|\bOfficial\b))|\((?=[^()]*\bindividual\b|a subordinate |Parent Organization|all of (the )?preceding)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Aside();

    [GeneratedRegex(
        @"(\.? Subordinate Institutions? ?[-\u2013:]|, and subordinate (entity|entities)|(?<own>\.? Affiliated Entity:| entity:)) (?<unit>.+)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline
    )]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"^((and|or|and/or)(?= |$)|[-\u2013\u2014\u2022*] ?)+ ?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Bullet();

    // "Odyssey General Trading FZC and , Sharjah, U.A.E."
    [GeneratedRegex(" and ,.*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Dangling();
}
