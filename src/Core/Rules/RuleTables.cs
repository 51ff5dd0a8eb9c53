namespace Licet.Core.Rules;

/// <summary>The tables of data/ear.</summary>
public static class RuleTables
{
    /// <summary>Every table, in the order in which the content hash takes them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "editions",
        "countries",
        "chart-footnotes",
        "entries",
        "paragraphs",
        "controls",
        "eligibility",
        "parameters",
        "exceptions",
        "exception-tests",
        "exception-restrictions",
        "general-licenses",
        "general-license-limbs",
        "prohibitions",
        "end-uses",
        "list-effects",
        "entry-wordings",
        "affiliates-rule",
        "fdp-rules",
        "de-minimis",
        "review-policies",
        "red-flags",
        "eei-codes",
        "rule-changes",
    ];
}
