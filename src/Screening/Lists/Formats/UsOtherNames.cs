using System.Text.RegularExpressions;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>The names of one row of the gathered US files, and what else stands in its name columns.</summary>
internal sealed partial class UsOtherNames
{
    private readonly EntryNames _names = new();
    private readonly string _list;

    private UsOtherNames(string list) => _list = list;

    public IReadOnlyList<ListingName> Names => _names.Names;

    /// <summary>The kind where the row itself tells it.</summary>
    public PartyKind? Kind { get; private set; }

    /// <summary>The row names goods or a region, not a party.</summary>
    public bool IsNoParty { get; private set; }

    public bool CoversSubUnits { get; private set; }

    public List<string> Addresses { get; } = [];

    public List<string> Remarks { get; } = [];

    public static UsOtherNames Read(string list, TableRow row, ListProblems problems)
    {
        var names = new UsOtherNames(list);
        var whole = NamesInField.Clean(row["name"]);
        names.ReadName(whole, row, problems);
        foreach (var alias in row["aliases"].Split(" | ", StringSplitOptions.RemoveEmptyEntries))
        {
            names.ReadAlias(alias);
        }

        names.ReadSubsidiaries(row["notes"]);
        return names;
    }

    private void ReadName(string whole, TableRow row, ListProblems problems)
    {
        var text = TakeRemark(TakeScope(TakeVessel(whole)));
        text = _list == ListCodes.WithholdRelease ? TakeAddress(text) : text;
        if (text.Length == 0 || text[0] == '(' && text[^1] == ')')
        {
            var done = "listed with the text as it is";
            problems.Impaired(row.Place, "name", "a name", ListProblems.Excerpt(whole), done);
            _names.Add(whole, NameKind.Primary);
            return;
        }

        var parties = PartiesIn(text);
        if (parties.Count > 1)
        {
            var done = "listed once with all their names";
            problems.Note(row.Place, "name", "one party", $"{parties.Count} in {ListProblems.Excerpt(whole)}", done);
        }

        foreach (var party in parties)
        {
            NamesInField.AddTo(_names, party, _names.IsEmpty ? NameKind.Primary : NameKind.Alias);
        }

        if (parties.Count > 1 || Addresses.Count > 0)
        {
            _names.Add(whole, NameKind.Alias);
        }

        Kind ??=
            _list == ListCodes.ItarDebarred ? DebarredKind(parties)
            : row["country"].EndsWith(" individual", StringComparison.Ordinal) ? PartyKind.Person
            : null;
        IsNoParty = NoParty().IsMatch(whole) || row["notes"].Contains("Table 2", StringComparison.Ordinal);
    }

    private IReadOnlyList<string> PartiesIn(string text) =>
        _list switch
        {
            ListCodes.ItarDebarred when text.Contains("; a.k.a", StringComparison.Ordinal) => [text],
            ListCodes.ItarDebarred => PartyNames.SplitPersonsAndCompanies(text),
            ListCodes.WithholdRelease => PartyNames.SplitCompanies(text),
            _ => PartyNames.SplitWhereAllHaveForms(text),
        };

    /// <summary>Debarred persons stand as "Last, First" and companies by their names; both in one row are of no one kind.</summary>
    private static PartyKind DebarredKind(IReadOnlyList<string> parties)
    {
        var persons = parties.Count(p => p.Contains(',', StringComparison.Ordinal) && !PartyNames.HasForm(p));
        return persons == parties.Count ? PartyKind.Person
            : persons == 0 && (parties.Count == 1 || parties.All(PartyNames.HasForm)) ? PartyKind.Company
            : PartyKind.Unknown;
    }

    private void ReadAlias(string alias)
    {
        if (alias.EndsWith(" Official", StringComparison.Ordinal))
        {
            Kind = PartyKind.Person;
            Remarks.Add(alias);
            return;
        }

        foreach (var name in PartyNames.SplitWhereAllHaveForms(NamesInField.Clean(alias)))
        {
            NamesInField.AddTo(_names, TakeRemark(TakeScope(name)), NameKind.Alias);
        }
    }

    /// <summary>
    /// "Listed together with subsidiaries: A Co., Ltd., B Inc., and C Ltd." of the 1260H list. They are listed by the same entry and so are
    /// names of it; the remarks tell what they are.
    /// </summary>
    private void ReadSubsidiaries(string notes)
    {
        const string lead = "Listed together with subsidiaries: ";
        if (!notes.StartsWith(lead, StringComparison.Ordinal))
        {
            return;
        }

        // The space that ends the lead may begin the mark: then no name stands between.
        var end = notes.IndexOf(" | ", lead.Length - 1, StringComparison.Ordinal);
        var names = notes[lead.Length..(end < 0 ? notes.Length : Math.Max(end, lead.Length))];
        foreach (var name in names.Length == 0 ? [] : PartyNames.SplitAtForms(names))
        {
            NamesInField.AddTo(_names, name, NameKind.Alias);
        }
    }

    private string TakeVessel(string text)
    {
        const string vessel = "Fishing Vessel: ";
        const string fleet = "Fishing Vessels owned by ";
        if (text.StartsWith(vessel, StringComparison.Ordinal))
        {
            Kind = PartyKind.Vessel;
            return text[vessel.Length..];
        }

        return text.StartsWith(fleet, StringComparison.Ordinal) ? text[fleet.Length..] : text;
    }

    private string TakeScope(string text)
    {
        var scope = Scope().Match(text);
        if (!scope.Success || scope.Index == 0)
        {
            return text;
        }

        CoversSubUnits = true;
        return scope.Groups["named"].Success
            ? $"{text[..scope.Index]}; {scope.Groups["named"].Value}"
            : text[..scope.Index];
    }

    private string TakeRemark(string text)
    {
        var remark = Individual().Match(text);
        if (!remark.Success || remark.Index == 0)
        {
            return text;
        }

        Kind = PartyKind.Person;
        Remarks.Add(remark.Value.Trim('(', ')'));
        return text.Remove(remark.Index, remark.Length).Trim();
    }

    /// <summary>
    /// "State Penitentiary, Ciudad Victoria, Tamaulipas, Mexico", "X (of Nagoya, Japan)" and "X; Kathmandu.": the place goes to the
    /// addresses.
    /// </summary>
    private string TakeAddress(string text)
    {
        if (Parentheses.AtEnd(text) is (var front, { } inner) && inner.StartsWith("of ", StringComparison.Ordinal))
        {
            Addresses.Add(inner[3..]);
            text = front;
        }

        var tail = text.LastIndexOf("; ", StringComparison.Ordinal);
        if (tail > 0 && text.AsSpan(tail + 2).IndexOf(' ') < 0)
        {
            Addresses.Add(text[(tail + 2)..].TrimEnd('.'));
            text = text[..tail];
        }

        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        if (comma > 0 && AddressBook.CountryAtEnd(text) is not null)
        {
            Addresses.Add(text[(comma + 2)..]);
            text = text[..comma];
        }

        return text;
    }

    [GeneratedRegex(
        @"[,;]? and (its|their|all)?( \w+)? ?(subsidiaries|subordinates|sub-?units|successors|affiliates)( and successors)?(\.?$|( from \w+)?, (?<named>.+)$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Scope();

    [GeneratedRegex(
        @"\(([\w ]{0,30} )?individual( [^)]{0,40})?\)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Individual();

    [GeneratedRegex(
        @"\b(produced in|products containing|Autonomous Region|Artisanal)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NoParty();
}
