using System.Text.Json;
using Licet.Cli.Screen;
using Licet.Core;
using Licet.Core.Determination;
using Licet.Core.Impact;
using static Licet.Core.JsonWriting;

namespace Licet.Cli.Impact;

/// <summary>The answer for machines, in a stable order: equal questions give equal bytes in every culture.</summary>
internal static class ImpactJson
{
    /// <param name="whole">One object for eyes too; else one object a line, each with its "type".</param>
    public static void Write(ImpactAnswer answer, bool whole, Stream output)
    {
        if (!whole)
        {
            Lines(answer, output);
            return;
        }

        using (var json = new Utf8JsonWriter(output, JsonForm.Page))
        {
            json.WriteStartObject();
            Summary(json, answer);
            Objects(json, "stakes", answer.Report.Stakes, Stake);
            Objects(json, "orders", answer.Report.Orders, Order);
            Objects(json, "counterparties", answer.Report.Counterparties, Counterparty);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Lines(ImpactAnswer answer, Stream output)
    {
        Line(output, "summary", answer, Summary);
        Each("stake", answer.Report.Stakes, Stake);
        Each("order", answer.Report.Orders, Order);
        Each("counterparty", answer.Report.Counterparties, Counterparty);

        void Each<T>(string type, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
        {
            foreach (var item in items)
            {
                Line(output, type, item, write);
            }
        }
    }

    private static void Line<T>(Stream output, string type, T item, Action<Utf8JsonWriter, T> write)
    {
        using (var json = new Utf8JsonWriter(output, JsonForm.Line))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            write(json, item);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Summary(Utf8JsonWriter json, ImpactAnswer answer)
    {
        var report = answer.Report;
        json.WriteString("before", answer.Sides.BeforeName);
        json.WriteString("after", answer.Sides.AfterName);
        Texts(json, "listsBefore", ImpactAnswer.Described(answer.Sides.Before));
        Texts(json, "listsAfter", ImpactAnswer.Described(answer.Sides.After));
        Texts(json, "law", answer.Law);
        json.WriteString("rules", ImpactAnswer.Rules);
        json.WriteNumber("listingsAdded", report.Lists.Added.Count);
        json.WriteNumber("listingsRemoved", report.Lists.Removed.Count);
        json.WriteNumber("listingsChanged", report.Lists.Changed.Count);
        json.WriteNumber("ordersInAll", answer.Orders);
        json.WriteNumber("ordersDecided", report.Decided);
        json.WriteNumber("ordersChanged", report.Orders.Count);
        json.WriteNumber("counterpartiesInAll", answer.Counterparties);
        json.WriteNumber(
            "counterpartiesMet",
            report.Counterparties.Select(c => c.Counterparty.Id).Distinct(StringComparer.Ordinal).Count()
        );
        json.WriteNumber("exitCode", answer.ExitCode);
        Texts(json, "gaps", report.Gaps);
    }

    private static void Stake(Utf8JsonWriter json, Stake stake)
    {
        json.WriteString("before", Outcomes.Token(stake.Before));
        json.WriteString("after", Outcomes.Token(stake.After));
        json.WriteNumber("orders", stake.Orders);
        json.WriteNumber("lines", stake.Lines);
        Objects(
            json,
            "amounts",
            stake.Amounts,
            (j, a) =>
            {
                j.WriteString("currency", a.Currency);
                j.WriteNumber("value", a.Value);
            }
        );
        json.WriteNumber("linesWithoutValue", stake.WithoutValue);
    }

    private static void Order(Utf8JsonWriter json, OrderImpact order)
    {
        json.WriteNumber("index", order.Index);
        Text(json, "id", order.Order.Id);
        json.WriteString("on", Day.Text(order.Order.On));
        json.WriteString("destination", order.Order.Destination);
        Texts(json, "parties", [.. order.Order.Parties.Select(p => p.Name)]);
        json.WriteString("before", Outcomes.Token(order.Before));
        json.WriteString("after", Outcomes.Token(order.After));
        Objects(json, "lines", order.Lines, Line);
        Objects(
            json,
            "effects",
            order.Effects,
            (j, e) =>
            {
                j.WriteString("change", e.Comes ? "comes" : "goes");
                j.WriteString("code", e.Effect.Code);
                Finding(j, e.Effect);
            }
        );
    }

    private static void Line(Utf8JsonWriter json, LineImpact line)
    {
        json.WriteNumber("index", line.Index);
        Text(json, "id", line.Line.Id);
        json.WriteString("classification", line.Line.Classification.ToString());
        if (line.Line.Value is { } value)
        {
            json.WriteNumber("value", value);
            json.WriteString("currency", line.Line.Currency);
        }

        json.WriteString("before", Outcomes.Token(line.Before));
        json.WriteString("after", Outcomes.Token(line.After));
        Text(json, "policyBefore", line.PolicyBefore);
        Text(json, "policyAfter", line.PolicyAfter);
        Objects(
            json,
            "reasons",
            line.Reasons,
            (j, r) =>
            {
                j.WriteString("change", r.Comes ? "comes" : "goes");
                j.WriteString("kind", r.Kind);
                Text(j, "policy", r.Policy);
                Finding(j, r.Finding);
            }
        );
    }

    private static void Finding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("rule", finding.Authority.Rule);
        json.WriteString("citation", finding.Authority.Citation);
        json.WriteString("confidence", finding.Authority.Confidence.Tag);
        json.WriteString("text", finding.Text);
        if (finding is Requirement asked)
        {
            Text(json, "party", asked.Party);
            Text(json, "listing", asked.Listing);
        }
    }

    private static void Counterparty(Utf8JsonWriter json, CounterpartyImpact met)
    {
        json.WriteString("id", met.Counterparty.Id);
        json.WriteString("name", met.Counterparty.Name);
        Text(json, "country", met.Counterparty.Country);
        json.WriteString("change", Change(met));
        Text(json, "listingBefore", met.Before?.Id);
        Text(json, "listingAfter", met.After?.Id);
        json.WriteString("list", met.Listing.List);
        json.WriteString("listed", met.Listing.PrimaryName);
        json.WriteString("matched", met.Matched);
        json.WriteNumber("score", Math.Round(met.Score, 4));
        json.WriteString("class", HitWords.Of(met.Class));
        json.WriteNumber("orders", met.Orders);
    }

    public static string Change(CounterpartyImpact met) =>
        met.Before is null ? "comes"
        : met.After is null ? "goes"
        : "differs";
}
