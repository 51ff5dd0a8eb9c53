using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Determination;

/// <summary>
/// Facts stated in an order: that the catalog knows them, that their values are of its kind, and that they stand where a rule reads
/// them. A fact in another place would be passed over in silence, and so it is bad input.
/// </summary>
internal static class FactPlaces
{
    private const string OrderScope = "order";
    private const string ExporterScope = "exporter";
    private const string PartyScope = "party";
    private const string LineScope = "line";

    /// <summary>More edits than this, and two codes are not one misspelt.</summary>
    private const int MostEdits = 3;

    public static IEnumerable<OrderProblem> Problems(Order order, RuleBook rules) =>
        rules.IsAbsent("facts")
            ? []
            :
            [
                .. Of(order.Facts, OrderScope, "", rules),
                .. Of(order.Exporter.Facts, ExporterScope, "exporter.", rules),
                .. order.Parties.SelectMany(
                    (p, i) => Of(p.Facts, PartyScope, $"{OrderCheck.At("parties", i)}.", rules)
                ),
                .. order.Lines.SelectMany((l, i) => Of(l.Facts, LineScope, $"{OrderCheck.At("lines", i)}.", rules)),
            ];

    private static IEnumerable<OrderProblem> Of(Facts facts, string place, string path, RuleBook rules)
    {
        foreach (var code in facts.Codes)
        {
            var field = $"{path}facts.{code}";
            if (rules.Facts.GetValueOrDefault(code) is not { } known)
            {
                yield return new(field, Unknown(code, rules));
            }
            else if (!IsOf(known.Kind, facts[code]!))
            {
                yield return new(field, $"expected {Meant(known.Kind)}");
            }
            else if (FactWords.Fault(code, facts[code]!, rules) is { } fault)
            {
                yield return new(field, fault);
            }
            else if (!IsRead(known, place))
            {
                yield return new(
                    field,
                    $"the fact {code} belongs to the {known.Scope} and would count for nothing here; expected it under {Where(known.Scope)}"
                );
            }
        }
    }

    /// <summary>
    /// Where rules read a fact beside its own place. A yes or no of a line or of the order, and a number of a line, may be told once for
    /// all lines or for one of them; what entries of the Entity List turn on may be told of the party listed.
    /// </summary>
    private static bool IsRead(FactDefinition fact, string place) =>
        fact.Scope == place
        || (fact.Scope, place) switch
        {
            (LineScope, OrderScope) => fact.Kind is "yes-no" or "number",
            (LineScope, PartyScope) => FactCodes.OfEntries.Any(e => e.Code == fact.Code),
            (OrderScope, LineScope) => fact.Kind == "yes-no" && fact.Code != HomeOrders.Import,
            (PartyScope, LineScope or OrderScope) => fact.Code == GovernmentConsignees.Code,
            (ExporterScope, LineScope or OrderScope) => fact.Code == ChipPresumption.Maker,
            _ => false,
        };

    private static string Where(string scope) =>
        scope switch
        {
            PartyScope => "parties[].facts",
            LineScope => "lines[].facts",
            ExporterScope => "exporter.facts",
            _ => "facts of the order itself",
        };

    private static bool IsOf(string kind, FactValue value) =>
        kind switch
        {
            "yes-no" => value.YesNo is not null,
            "number" => value.Number is not null,
            "day" => value.Date is not null,
            _ => value.Text is not null,
        };

    private static string Meant(string kind) =>
        kind switch
        {
            "yes-no" => "true or false, without quotation marks",
            "number" => "a number, such as 4800",
            "day" => "a day as year-month-day, such as 2019-11-20, in quotation marks",
            _ => "a text in quotation marks",
        };

    private static string Unknown(string code, RuleBook rules) =>
        Misspelling.Nearest(code.ToLowerInvariant().Replace('_', '-'), rules.Facts.Keys, MostEdits) is { } near
            ? $"no such fact; did you mean {near}?"
            : "no such fact; expected a code that the answer asks for ('licet check ORDER.json --explain' names the field of each question)";
}
