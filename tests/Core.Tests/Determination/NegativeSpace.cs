using System.Text.Json.Nodes;
using Licet.Core.Determination;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>An order for each row of docs/law.md on what is not held, and what it must get.</summary>
internal static partial class NegativeSpace
{
    private static readonly DateOnly Early = new(1997, 6, 2);

    private const string Name = "Quartz Instruments Limited";

    private static LineDetermination Line(JsonObject order) => AuditorOrders.Decide(order).Lines[0];

    private static JsonObject On(JsonObject order, string day)
    {
        order["on"] = day;
        return order;
    }

    private static JsonObject Named(string eccn = "EAR99")
    {
        var order = Order("CN", eccn);
        Party(order)["name"] = Name;
        return order;
    }

    private static JsonObject Used(string destination, string code, string eccn = "EAR99")
    {
        var order = Order(destination, eccn);
        var assumed = order["assume"]!.AsArray();
        assumed.Remove(assumed.Single(a => (string?)a == "no-end-use-of-concern"));
        order["endUse"] = new JsonObject { ["statement"] = "as told", ["codes"] = new JsonArray(code) };
        order["notices"] = new JsonArray();
        return order;
    }

    private static WorkedCase Case(JsonObject listing, string list = "EL")
    {
        var own = listing.DeepClone().AsObject();
        (own["list"], own["name"], own["country"]) = (list, Name, "CN");
        return WorkedCases.With(WorkedCases.Of("DET-01"), own);
    }

    private static OrderDetermination Decide(WorkedCase given, JsonObject order) => WorkedCases.Decide(given, order);

    /// <summary>A person decides, and this field is one that is asked for.</summary>
    private static Question Decides(JsonObject order, string field)
    {
        var line = Line(order);
        Assert.True(line.Outcome == Outcome.PersonDecides, $"{line.Outcome}: {order.ToJsonString()}");
        var asked = line.Questions.FirstOrDefault(q => q.Field == field);
        Assert.True(
            asked is not null,
            $"{field} is not among {string.Join(", ", line.Questions.Select(q => q.Field))}"
        );
        return asked;
    }

    /// <summary>A person decides on the entry, whose question is given.</summary>
    private static Question Listed(JsonObject listing, string day)
    {
        var line = Decide(Case(listing), On(Named(), day)).Lines[0];
        Assert.Equal(Outcome.PersonDecides, line.Outcome);
        return line.Questions.First(q => q.Field == "parties[0].facts.entry-reaches-item");
    }

    /// <summary>The license stays required, the exception is a candidate that asks; the finding of a person alone can open it.</summary>
    private static void Candidate(JsonObject order, string symbol, string fact)
    {
        var line = Line(order);
        var tried = line.Exceptions.Single(e => e.Symbol == symbol);
        Assert.Equal((Outcome.LicenseRequired, ExceptionStanding.Candidate), (line.Outcome, tried.Standing));
        Assert.Contains(tried.Open, q => q.Field == $"lines[0].facts.{fact}");
        Assert.Equal(
            ExceptionStanding.Ruled,
            Line(With(order, (fact, false))).Exceptions.Single(e => e.Symbol == symbol).Standing
        );
    }

    private static void Open(JsonObject order, string told)
    {
        var policy = Line(order).Policy!;
        Assert.Null(policy.Policy);
        Assert.Contains(policy.Trail.Concat(policy.Questions), t => t.Contains(told, StringComparison.Ordinal));
    }

    private static void Is(string id, Outcome outcome) =>
        Assert.Equal(outcome, WorkedCases.Decide(WorkedCases.Of(id)).Outcome);

    /// <summary>Parties of a family in the starter list of which it is open, on the first and the last day.</summary>
    private static void Starter(string list, string family, params string[] days)
    {
        var history = Licet.Core.Parties.EntityEntries.EntityEntryHistory.Shipped;
        foreach (var day in days)
        {
            var on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            var open = Licet
                .Screening.Lists.StarterList.Open()
                .Listings.Where(l =>
                    l.List == list
                    && history.FamilyOf(l) == family
                    && history.InForceOn(l, on).Force == Licet.Screening.Lists.Force.PersonDecides
                )
                .ToList();
            Assert.Equal(23, open.Count);
            var order = On(Order(open[0].Countries is [var country, ..] ? country : "CN", "EAR99"), day);
            Party(order)["name"] = open[0].PrimaryName;
            Assert.Equal(Outcome.PersonDecides, AuditorOrders.Decide(order).Outcome);
        }
    }

    private static JsonObject Described(string text)
    {
        var order = Order("DE", "EAR99");
        order["lines"]![0]!["description"] = text;
        return order;
    }
}
