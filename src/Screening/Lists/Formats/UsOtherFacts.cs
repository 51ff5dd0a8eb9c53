using System.Text.RegularExpressions;
using Licet.Screening.Lists.Prose;

namespace Licet.Screening.Lists.Formats;

/// <summary>What the dates and notes of one row of the gathered US files say.</summary>
internal sealed partial class UsOtherFacts
{
    public DateOnly? Published { get; private set; }

    public DateOnly? Effective { get; private set; }

    public DateOnly? Ends { get; private set; }

    public List<string> Programs { get; } = [];

    public List<Identifier> Identifiers { get; } = [];

    public List<string> Dates { get; } = [];

    public bool CoversSubUnits { get; private set; }

    public string Remarks { get; private set; } = "";

    public static UsOtherFacts Read(string list, TableRow row, ListProblems problems)
    {
        var facts = new UsOtherFacts();
        var notes = row["notes"];
        facts.Effective = ListDates.Read(row["effective_date"], row.Place, "effective_date", problems);
        facts.Published = PublishedIn(row["federal_register"]);
        facts.CoversSubUnits = SubUnits().IsMatch(notes);
        facts.Remarks = row["status"].Length > 0 ? $"{notes}; status: {row["status"]}" : notes;
        switch (list)
        {
            case ListCodes.Nonproliferation:
                facts.ReadAuthorities(notes, row, problems);
                break;
            case ListCodes.ChineseMilitaryIndustrial:
                facts.ReadLabels(notes);
                break;
            case ListCodes.Uflpa:
                facts.AddPrograms(
                    notes
                        .Split("; ")
                        .Select(n => n.Split(": ")[0])
                        .Where(n => n.StartsWith("UFLPA", StringComparison.Ordinal))
                );
                break;
            case ListCodes.WithholdRelease:
                facts.AddPrograms([notes.Split("; ")[0]]);
                break;
            case ListCodes.ItarDebarred when notes.StartsWith("Date of birth: ", StringComparison.Ordinal):
                facts.Dates.Add(notes["Date of birth: ".Length..]);
                facts.Remarks = "";
                break;
        }

        return facts;
    }

    private void AddPrograms(IEnumerable<string> programs) =>
        Programs.AddRange(programs.Distinct(StringComparer.Ordinal).Except(Programs));

    /// <summary>"Listing Date (CMIC): 03 Jun 2021; USCC: 91110000MA005UCQ5P (China); Program: CMIC-EO13959; Linked To: X".</summary>
    private void ReadLabels(string notes)
    {
        foreach (var part in notes.Split("; "))
        {
            var colon = part.IndexOf(": ", StringComparison.Ordinal);
            var (label, value) = colon < 0 ? ("", part) : (part[..colon], part[(colon + 2)..]);
            switch (label)
            {
                case "Listing Date (CMIC)":
                    Published = ListDates.Read(value) ?? Published;
                    break;
                case "Program":
                    AddPrograms([value]);
                    break;
                case "USCC":
                    var (code, country) = Parentheses.AtEnd(value);
                    Identifiers.Add(new Identifier(label, code, country is null ? null : Countries.CodeOf(country)));
                    break;
            }
        }
    }

    /// <summary>
    /// "Authority: X; imposed 7/29/2021; status: Expired on 07/29/2023; Vol. 86 ... | Authority: Y; ...". The listing ends when
    /// every authority has ended, with the last of them.
    /// </summary>
    private void ReadAuthorities(string notes, TableRow row, ListProblems problems)
    {
        var ends = new List<DateOnly?>();
        foreach (var part in notes.Split(" | ").Select(p => Authority().Match(p)).Where(m => m.Success))
        {
            AddPrograms([part.Groups["authority"].Value]);
            ends.Add(EndIn(part.Groups["status"].Value));
            var imposed = part.Groups["imposed"].Value;
            if (Effective is null && ends.Count == 1 && ListDates.Read(imposed) is null)
            {
                problems.Note(row.Place, "effective_date", "a date", ListProblems.Excerpt(imposed), "taken as unknown");
            }
        }

        Ends = ends.Count == 0 || ends.Contains(null) ? null : ends.Max();
    }

    private static DateOnly? EndIn(string status)
    {
        var isOpen =
            status.Contains("Active", StringComparison.OrdinalIgnoreCase)
            || status.Contains(" remain", StringComparison.Ordinal);
        var dates = NumericDate().Matches(status);
        return isOpen || dates.Count == 0 ? null : ListDates.Read(dates[^1].Value);
    }

    /// <summary>The day of publication where the citation names it, not that of a correction.</summary>
    private static DateOnly? PublishedIn(string citation)
    {
        var corrected = citation.IndexOf("(corrected", StringComparison.Ordinal);
        var own = corrected < 0 ? citation : citation[..corrected];
        var date = AnyDate().Match(own);
        return date.Success ? ListDates.Read(date.Value) : null;
    }

    /// <summary>The citations without the days that stand beside them.</summary>
    public static IReadOnlyList<string> CitationsIn(string text) =>
        Citations.Read(IsoDate().Replace(text, "").Trim('\uFFFD', ' '));

    [GeneratedRegex(@", \d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant)]
    private static partial Regex IsoDate();

    [GeneratedRegex(
        @"successor, sub-?unit|subordinate and affiliated",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex SubUnits();

    [GeneratedRegex(
        "^Authority: (?<authority>[^;]+); imposed (?<imposed>[^;]*); status: (?<status>[^;]*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Authority();

    [GeneratedRegex(@"\d{1,2}/\d{1,2}/(\d{4}|\d{2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NumericDate();

    [GeneratedRegex(
        @"\d{1,2}/\d{1,2}/(\d{4}|\d{2})|(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex AnyDate();
}
