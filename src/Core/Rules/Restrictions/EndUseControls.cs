using System.Globalization;

namespace Licet.Core.Rules.Restrictions;

/// <summary>One of the ten General Prohibitions (736.2(b)), which exceptions can overcome it, and what decides it here.</summary>
public sealed record GeneralProhibition(int Number, string Name, string Exceptions, string DecidedBy, RuleSource Source)
    : DatedRule(Source)
{
    internal static GeneralProhibition Of(RuleRow row) =>
        new(
            int.Parse(row["number"], CultureInfo.InvariantCulture),
            row["name"],
            row["exceptions"],
            row["decided_by"],
            row.Source()
        );
}

/// <summary>
/// An end-use control of part 744: the fact that raises it, for which items ("*" all), where (words of DestinationScope), the
/// exceptions that survive, the review policy.
/// </summary>
public sealed record EndUseControl(
    string Code,
    string Fact,
    IReadOnlyList<string> Items,
    string Where,
    IReadOnlyList<string> Exceptions,
    string Policy,
    string Gist,
    RuleSource Source
) : DatedRule(Source)
{
    internal static EndUseControl Of(RuleRow row) =>
        new(
            row["code"],
            row["fact"],
            row.Words("items"),
            row["where"],
            row.Words("exceptions"),
            row["policy"],
            row["gist"],
            row.Source()
        );
}

/// <summary>What a hit on a list means for an export: the action, exceptions that survive, whether it flows to affiliates.</summary>
public sealed record ListEffect(
    string List,
    string Name,
    string Issuer,
    string Action,
    IReadOnlyList<string> Exceptions,
    string Flows,
    string Export,
    string Gist,
    RuleSource Source
) : DatedRule(Source)
{
    internal static ListEffect Of(RuleRow row) =>
        new(
            row["list"],
            row["name"],
            row["issuer"],
            row["action"],
            row.Words("exceptions"),
            row["flows"],
            row["export"],
            row["gist"],
            row.Source()
        );
}

/// <summary>
/// A foreign-direct-product rule of 734.9: product scope, destinations, footnote of the Entity List, test of knowledge. Requirement
/// is the section that asks a license for what the rule reaches ("?" before it: its text is not held), with the exceptions that
/// it leaves open ("*" all) and its review policy; empty where the control list alone asks.
/// </summary>
public sealed record ForeignDirectProductRule(
    string Rule,
    string Name,
    IReadOnlyList<string> Product,
    string Where,
    string Footnote,
    string Test,
    string Requirement,
    IReadOnlyList<string> Exceptions,
    string Policy,
    string Read,
    string Gist,
    RuleSource Source
) : DatedRule(Source)
{
    internal static ForeignDirectProductRule Of(RuleRow row) =>
        new(
            row["rule"],
            row["name"],
            row.Words("product"),
            row["where"],
            row["footnote"],
            row["test"],
            row["requirement"],
            row.Words("exceptions"),
            row["policy"],
            row["read"],
            row["gist"],
            row.Source()
        );
}

/// <summary>A de minimis limit of 734.4, percent of controlled US content; the lowest that applies counts.</summary>
public sealed record DeMinimisLimit(
    decimal Percent,
    IReadOnlyList<string> Items,
    string Where,
    string Fact,
    string Gist,
    RuleSource Source
) : DatedRule(Source)
{
    internal static DeMinimisLimit Of(RuleRow row) =>
        new(
            decimal.Parse(row["percent"], CultureInfo.InvariantCulture),
            row.Words("items"),
            row["where"],
            row["fact"],
            row["gist"],
            row.Source()
        );
}

/// <summary>A limit of performance: within one alternative all limits must hold, and one alternative suffices.</summary>
public sealed record ParameterLimit(
    string Eccn,
    string Paragraph,
    string Alternative,
    string Quantity,
    string Compare,
    decimal Value,
    string Unit,
    RuleSource Source
) : DatedRule(Source)
{
    public bool Holds(decimal given) =>
        Compare switch
        {
            ">=" => given >= Value,
            ">" => given > Value,
            "<" => given < Value,
            "<=" => given <= Value,
            _ => given == Value,
        };

    internal static ParameterLimit Of(RuleRow row) =>
        new(
            row["eccn"],
            row["paragraph"],
            row["alternative"],
            row["quantity"],
            row["compare"],
            decimal.Parse(row["value"], CultureInfo.InvariantCulture),
            row["unit"],
            row.Source()
        );
}
