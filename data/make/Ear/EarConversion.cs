namespace Licet.Make.Ear;

/// <summary>Makes the tables of data/ear from the sources in ../shared. Equal sources give equal bytes.</summary>
public static class EarConversion
{
    private static readonly string[] s_sources = ["eccn.csv", "eccn-controls.csv", "eccn-list-based-exceptions.csv"];

    /// <summary>File names and their text, in order.</summary>
    public static SortedDictionary<string, string> Convert(string shared)
    {
        var controls = ControlRows.Table(shared);
        var eligibility = EligibilityRows.Table(shared);
        return new(StringComparer.Ordinal)
        {
            ["affiliates-rule.csv"] = AdaptedRows.AffiliatesRule(shared),
            ["controls.csv"] = controls,
            ["countries.csv"] = CountryRows.Table(shared),
            ["eei-codes.csv"] = AdaptedRows.EeiCodes(shared),
            ["eligibility.csv"] = eligibility,
            ["entries.csv"] = EntryRows.Table(shared, Mentions(shared)),
            ["paragraphs.csv"] = ParagraphRows.Table(shared, controls, eligibility),
            ["review-policies.csv"] = AdaptedRows.ReviewPolicies(shared),
            ["rule-changes.csv"] = AdaptedRows.RuleChanges(shared),
        };
    }

    /// <summary>Numbers that the control list's own rows name; some are in no entry of the source.</summary>
    private static IEnumerable<string> Mentions(string shared) =>
        s_sources
            .Select(f => File.ReadAllText(Path.Combine(shared, "data", "ear-ccl-2026-07-23", f)))
            .SelectMany(EntryRows.Named)
            .Distinct(StringComparer.Ordinal);
}
