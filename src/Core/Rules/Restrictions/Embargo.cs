namespace Licet.Core.Rules.Restrictions;

/// <summary>
/// A requirement of part 746. Reach: ALL, CCL, ALL_BUT_FOOD_MEDICINE, REASONS, ECCNS, EAR99_SUPPLEMENTS, OFAC_ELSE_PROHIBITED.
/// </summary>
public sealed record Embargo(
    string Key,
    string Country,
    string Region,
    string Reach,
    IReadOnlyList<string> Movements,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Items,
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
            row.Words("exceptions"),
            row["policy"],
            row["note"],
            row.Source()
        );
}
