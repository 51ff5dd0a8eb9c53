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
        "affiliates-rule",
        "fdp-rules",
        "de-minimis",
        "review-policies",
        "licensing-policies",
        "red-flags",
        "eei-codes",
        "tolerances",
        "rule-changes",
        "embargoes",
        "facts",
        "item-sets",
        "country-sets",
        "told-words",
    ];

    /// <summary>
    /// Tables of data/ear that have a schema and readers of their own (ADR 8): how wordings of entries are read, and the days of the
    /// rules behind them. They are no part of a rule book.
    /// </summary>
    public static IReadOnlyList<string> OfWordings { get; } =
    [
        "entity-families",
        "entity-wordings",
        "list-corrections",
        "list-rules",
        "savings-clauses",
        "wordings-classes",
        "wordings-parts",
        "wordings-phrases",
        "wordings-variants",
    ];
}
