using System.Text.Json;
using Licet.Make.Starter;

namespace Licet.Make.Ear;

/// <summary>Tables of the project's own brief, taken over with their tags: spelled the American way, open ends left empty.</summary>
internal static class AdaptedRows
{
    private const string Ever = "1900-01-01";

    public static string EeiCodes(string shared)
    {
        TableText table = new("code", "meaning");
        foreach (var row in Read(shared, "eei-licence-codes.csv"))
        {
            var from = row["code"] == "C33" ? row["valid_from"] : "";
            table.Row(
                [row["code"], American(row["meaning"])],
                row["code"] is "C33" ? "758.1(g)(3)" : "EEI license codes (Census)",
                row["confidence"],
                from,
                row["valid_to"]
            );
        }

        return table.ToString();
    }

    public static string ReviewPolicies(string shared)
    {
        TableText table = new("code", "strength", "family", "meaning");
        foreach (var row in Read(shared, "licence-policy-vocabulary.csv"))
        {
            var cited =
                row["example_citation"].Any(char.IsAsciiDigit) && row["code"] is "APPROVAL_PRESUMED" or "FAVOURABLE"
                    ? row["example_citation"]
                    : "744.11; Supp. 4 to part 744";
            table.Row(
                [
                    American(row["code"]),
                    row["strength"],
                    American(row["wording_family"]),
                    American(row["meaning_for_the_program"]),
                ],
                cited,
                "R26"
            );
        }

        return table.ToString();
    }

    public static string RuleChanges(string shared)
    {
        TableText table = new("rule", "value");
        foreach (var row in Read(shared, "rule-versions.csv"))
        {
            table.Row(
                [American(row["rule"]), American(row["value"])],
                row["citation"],
                row["confidence"],
                row["from_date"] == Ever ? "" : row["from_date"],
                row["to_date"]
            );
        }

        return table.ToString();
    }

    public static string AffiliatesRule(string shared)
    {
        TableText table = new("regime", "state", "threshold", "compare", "method", "note");
        using var json = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(shared, "domain", "tables", "affiliates-rule.json"))
        );
        foreach (var window in json.RootElement.GetProperty("windows").EnumerateArray())
        {
            string Text(string name) => window.GetProperty(name).GetString() ?? "";
            // The tag of the last window is a sentence: open whether a later rule extends the stay.
            var tag = Text("confidence").Contains("UNVERIFIED", StringComparison.Ordinal)
                ? "FR + UNKNOWN"
                : Text("confidence");
            var from = Text("from");
            table.Row(
                ["BIS", Text("state"), "50", ">=", "CASCADE", Note(Text("state"), from)],
                Text("citation"),
                tag,
                from == Ever ? "" : from,
                Text("to")
            );
        }

        table.Row(
            [
                "OFAC",
                "OPEN",
                "50",
                ">=",
                "CASCADE",
                "whether stakes of several blocked owners added up before 13 Aug 2014 was not read",
            ],
            "OFAC guidance of 14 Feb 2008",
            "M",
            "",
            "2014-08-12"
        );
        table.Row(
            ["OFAC", "ACTIVE", "50", ">=", "CASCADE", "property of the entity is blocked for US persons"],
            "OFAC guidance of 13 Aug 2014; FAQ 398-402",
            "S",
            "2014-08-13"
        );
        table.Row(
            ["EU_UK", "ACTIVE", "50", ">", "OWNED_OR_CONTROLLED", "more than 50 percent, or control"],
            "not read",
            "M"
        );
        return table.ToString();
    }

    private static string Note(string state, string from) =>
        state switch
        {
            "NOT_COVERED" => "affiliates are not covered unless listed; branches are; ownership is a red flag",
            "SUSPENDED" => "red flag 29 is kept on as due diligence",
            _ when from == "2025-09-29" => "effective 29 Sept 2025, published 30 Sept 2025",
            _ => "no document that prolongs the stay was found; sources end in Oct 2026",
        };

    private static IReadOnlyList<CsvRow> Read(string shared, string file) =>
        CsvTable.Read(Path.Combine(shared, "domain", "tables", file));

    private static string American(string text) =>
        text.Replace("licence", "license", StringComparison.Ordinal)
            .Replace("Licence", "License", StringComparison.Ordinal)
            .Replace("organisation", "organization", StringComparison.Ordinal)
            .Replace("authoris", "authoriz", StringComparison.Ordinal)
            .Replace("FAVOUR", "FAVOR", StringComparison.Ordinal)
            .Replace("Favour", "Favor", StringComparison.Ordinal)
            .Replace("favour", "favor", StringComparison.Ordinal);
}
