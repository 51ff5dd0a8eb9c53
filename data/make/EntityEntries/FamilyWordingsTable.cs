using Licet.Make.Starter;

namespace Licet.Make.EntityEntries;

/// <summary>
/// data/ear/entity-wordings.csv from the dated wordings of the domain notes, prose turned into classes. Only the prose that was
/// read is known: any other stops the converter.
/// </summary>
internal static class FamilyWordingsTable
{
    public const string Header = "family,requirement,policy,outside,footnotes,citation,from,through,confidence";

    private const string Standards = "ALL_ITEMS; EXCEPT STANDARDS_RELEASE; SEE 736.2(b)(3)(vi) 744.11";

    /// <summary>Requirement, what holds outside the cells, and footnote marks, by the first words of the note.</summary>
    private static readonly (string Begins, string Requirement, string Outside, string Footnotes)[] Requirements =
    [
        ("all items subject to the EAR", "ALL_ITEMS; SEE 744.11", "", ""),
        ("as before plus footnote-1 FDP (first form)", "ALL_ITEMS; SEE 736.2(b)(3)(vi) 744.11", "", "1"),
        ("as before EXCEPT EAR99/AT-only technology", Standards, "", "1"),
        ("as before with widened footnote-1 FDP", Standards, "EXCEPT CYBERSECURITY; CASE_BY_CASE[BELOW_5G_FDP]", "1"),
        ("standards carve-out now general", Standards, "EXCEPT CYBERSECURITY; CASE_BY_CASE[BELOW_5G_FDP]", "1"),
    ];

    private static readonly (string Begins, string Policy)[] Policies =
    [
        ("DENIAL_PRESUMED", "DENIAL_PRESUMED"),
        ("MIXED[1A004.c,", "CASE_BY_CASE[ECCNS_2019,NOTE_1A995]; DENIAL_PRESUMED[ALL_OTHER]"),
        (
            "MIXED[named ECCNs and Note",
            "CASE_BY_CASE[ECCNS_2019,NOTE_1A995]; CASE_BY_CASE[INFECTIOUS_DISEASE]; DENIAL_PRESUMED[ALL_OTHER]"
        ),
        ("MIXED[uniquely required for 10 nm", "DENIAL_PRESUMED[TEN_NANOMETERS]; CASE_BY_CASE[ALL_OTHER]"),
    ];

    public static string Make(IReadOnlyList<CsvRow> wordings, IReadOnlyList<CsvRow> ruleVersions)
    {
        var general = ruleVersions.Single(row => row["rule"] == "Standards carve-out");
        var everyone = string.Join(
            ',',
            "ALL",
            "",
            "",
            "EXCEPT STANDARDS_RELEASE",
            "",
            general["citation"].Split("; ")[^1],
            EveryoneFrom(general),
            "",
            general["confidence"]
        );
        return string.Join('\n', wordings.Select(Line).Prepend(Header).Append(everyone)) + "\n";
    }

    private static string Line(CsvRow row)
    {
        var requirement = Requirements.SingleOrDefault(r => Begins(row["licence_requirement"], r.Begins));
        var policy = Policies.SingleOrDefault(p => Begins(row["review_policy"], p.Begins));
        if (requirement.Begins is null || policy.Begins is null)
        {
            throw new InvalidDataException($"{row.Place}: unknown wording of a family");
        }

        return string.Join(
            ',',
            row["family"].Split(' ')[0],
            requirement.Requirement,
            Quoted(policy.Policy),
            requirement.Outside,
            requirement.Footnotes,
            row["citation"].Replace(" and later", "", StringComparison.Ordinal),
            row["from_date"],
            row["to_date"],
            row["confidence"]
        );
    }

    /// <summary>The rule is written in one row: "Huawei only from 2020-06-18; all listed parties from 2022-09-09".</summary>
    private static string EveryoneFrom(CsvRow row) =>
        row["value"].Split("all listed parties from ") is [_, var day]
            ? day
            : throw new InvalidDataException($"{row.Place}: no day for all listed parties");

    private static bool Begins(string text, string with) => text.StartsWith(with, StringComparison.Ordinal);

    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
