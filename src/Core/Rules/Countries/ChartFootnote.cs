using Licet.Core.Items;
using Licet.Core.Rules.ControlList;

namespace Licet.Core.Rules.Countries;

/// <summary>
/// What a footnote of the chart does: REQUIRED (a license although the cell is blank), SECTION (the section cited decides), USE_ROW,
/// SHOW (shown and not acted on). Without an ECCN it is about every item.
/// </summary>
public sealed record ChartFootnote(
    string Footnote,
    string Country,
    string Effect,
    string Eccn,
    ParagraphScope Scope,
    ScopeCondition Condition,
    ChartColumn? Column,
    string Gist,
    RuleSource Source
) : DatedRule(Source)
{
    /// <summary>Whether the footnote is about this item at that destination.</summary>
    public Applies Reaches(Classification item, Country destination) =>
        !destination.Footnotes.Contains(Footnote) || (Country.Length > 0 && !destination.IsNamed(Country)) ? Applies.No
        : Eccn.Length == 0 ? Applies.Yes
        : Eccn != item.Eccn ? Applies.No
        : Scope.Covers(item).And(Condition.Holds(related: null));

    internal static ChartFootnote Of(RuleRow row) =>
        new(
            row["footnote"],
            row["country"],
            row["effect"],
            row["eccn"],
            new(row.Words("paragraphs"), row.Words("except")),
            row["condition"].Length == 0 ? ScopeCondition.None : new(ConditionKind.Text, [], ""),
            ChartColumns.TryParse(row["column"], out var column) ? column : null,
            row["gist"],
            row.Source()
        );
}
