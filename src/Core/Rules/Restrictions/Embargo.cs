namespace Licet.Core.Rules.Restrictions;

/// <summary>
/// A requirement of part 746. Reach: ALL, CCL, CCL_BUT, FACT, ALL_BUT_FOOD_MEDICINE, REASONS, ECCNS, EAR99_FACT, OFAC_ELSE_PROHIBITED.
/// </summary>
/// <param name="Fact">The fact, as a code of an order, by which an EAR99 item is one that the section names; empty for other reaches.</param>
/// <param name="Unless">Facts any of which leaves out what the row reaches: 746.8(a)(12).</param>
public sealed record Embargo(
    string Key,
    string Country,
    string Region,
    string Reach,
    IReadOnlyList<string> Movements,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Items,
    string Fact,
    IReadOnlyList<string> Unless,
    IReadOnlyList<string> Exceptions,
    string Policy,
    string Note,
    RuleSource Source
) : DatedRule(Source)
{
    /// <summary>"746.8" of "746.8-ccl".</summary>
    public string Section => Key.Split('-')[0];

    internal static Embargo Of(RuleRow row) =>
        new(
            row["key"],
            row["country"],
            row["region"],
            row["reach"],
            row.Words("movements"),
            row.Words("reasons"),
            row.Words("items"),
            Determination.FactCodes.Kebab(row["fact"]),
            [.. row.Words("unless").Select(Determination.FactCodes.Kebab)],
            row.Words("exceptions"),
            row["policy"],
            row["note"],
            row.Source()
        );
}
