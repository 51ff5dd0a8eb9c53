using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Parties.EntityEntries;

/// <summary>A rule of the Federal Register that added to the Entity List or changed entries.</summary>
/// <param name="Citation">First page of the rule.</param>
/// <param name="Pages">Citations under which entries name the rule: its first page or the page of the amendment.</param>
/// <param name="Published">The day it was printed; null where no source says it.</param>
/// <param name="Effective">The day from which it binds; null where no source says it.</param>
/// <param name="Tag">LIST_ADD, LIST_CHANGE, RULE; LIST where it is only known that entries cite it.</param>
/// <param name="Family">The family of entries that all parties it added belong to; empty when they are of none.</param>
/// <param name="Added">Parties it added, by the rule's own count; null where no source says it.</param>
/// <param name="Confidence">How sure the row is.</param>
public sealed record ListRule(
    string Citation,
    IReadOnlyList<string> Pages,
    DateOnly? Published,
    DateOnly? Effective,
    string Tag,
    string Family,
    int? Added,
    Confidence Confidence
)
{
    /// <summary>The first day on which it surely binds: the effective day where it is firm, else the published one.</summary>
    public DateOnly? BindsSurelyFrom => Confidence.IsFirm ? Effective ?? Published : Published;

    internal static IReadOnlyList<ListRule> Shipped() =>
        [
            .. EarTable
                .Read("list-rules.csv")
                .Select(row => new ListRule(
                    row["citation"],
                    row["pages"].Split('|'),
                    EarTable.Day(row["published"]),
                    EarTable.Day(row["from"]),
                    row["tag"],
                    row["family"],
                    row["added"].Length == 0 ? null : EarTable.Number(row["added"]),
                    EarTable.Tag(row["confidence"])
                )),
        ];
}

/// <summary>An entry whose row cites a rule that did not add it.</summary>
internal sealed record ListCorrection(string NamePart, string Cited, string Rule, Confidence Confidence)
{
    public static IReadOnlyList<ListCorrection> Shipped() =>
        [
            .. EarTable
                .Read("list-corrections.csv")
                .Select(row => new ListCorrection(
                    row["name_part"],
                    row["cited"],
                    row["citation"],
                    EarTable.Tag(row["confidence"])
                )),
        ];
}
