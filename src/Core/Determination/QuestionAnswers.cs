using System.Globalization;
using Licet.Core.Orders;

namespace Licet.Core.Determination;

/// <summary>
/// What the open questions of a line are worth: each that has two answers asked again with either, and all of them answered in its
/// favor. So a person sees whether it is worth the trouble to find out.
/// </summary>
internal static class QuestionAnswers
{
    public static IEnumerable<Change> Of(Order order, Situation situation, LineDetermination asked)
    {
        var questions = asked.Questions.ToList();
        if (asked.Underneath != Outcome.PersonDecides || questions.Count == 0)
        {
            yield break;
        }

        var favorable = order;
        var settled = 0;
        foreach (var question in questions)
        {
            var answers = Answers(favorable, situation, asked.Index, question).ToList();
            if (answers.Count == 0)
            {
                yield break;
            }

            if (questions.Count == 1)
            {
                foreach (var (answer, answered) in answers)
                {
                    yield return new(answer, answered, situation);
                }

                yield break;
            }

            favorable = answers
                .Select(a => (a.Order, Line: Determiner.Line(a.Order, situation, asked.Index, [])))
                .MinBy(a => (a.Line.Underneath, a.Line.Questions.Count()))
                .Order;
            settled++;
        }

        yield return new(
            string.Create(CultureInfo.InvariantCulture, $"with all {settled} questions answered in its favor"),
            favorable,
            situation
        );
    }

    private static IEnumerable<(string Answer, Order Order)> Answers(
        Order order,
        Situation situation,
        int index,
        Question question
    )
    {
        switch (question.Field)
        {
            case "endUse" when order.EndUse is null:
                yield return ("if no end use of part 744 is known", order with { EndUse = new(null, []) });
                break;
            case "endUse.codes" when order.EndUse is { } use:
                yield return (
                    "if no end use of part 744 is known",
                    order with
                    {
                        EndUse = use with { SaysCodes = true },
                    }
                );
                break;
            case "notices" when order.Notices is null:
                yield return ("if BIS has given no notice", order with { Notices = [] });
                break;
            case "redFlags":
                yield return ("if no red flag is left open", order with { RedFlags = Resolved(order, situation) });
                break;
            case "route" when order.Route is null:
                yield return ("if no country is touched on the way", order with { Route = [] });
                break;
            case "parties":
                yield return (
                    "if nobody else has a part in it",
                    order with
                    {
                        Assumptions = order.Assumptions.Append(Assumption.AllPartiesNamed).ToHashSet(),
                    }
                );
                break;
            case var field when Party(field, out var at, out var rest) && at < order.Parties.Count:
                foreach (var answer in OfParty(order, situation, at, rest))
                {
                    yield return answer;
                }

                break;
            case var field
                when Fact(field) is { } code && situation.Rules.Facts.GetValueOrDefault(code)?.Kind == "yes-no":
                yield return ($"if the answer is no ({field})", Stated(order, index, code, false));
                yield return ($"if the answer is yes ({field})", Stated(order, index, code, true));
                break;
        }
    }

    private static IEnumerable<(string, Order)> OfParty(Order order, Situation situation, int at, string rest)
    {
        var party = order.Parties[at];
        if (rest == "hits")
        {
            var judged = situation
                .Parties[at]
                .Hits.Where(h =>
                    !PartyStanding.IsParty(h)
                    && !party.Hits.Any(d => d.Listing == h.Listing.Id)
                    && !situation.Parties[at].Found.Any(f => f.Listing == h.Listing.Id)
                )
                .Select(h => new HitDecision(h.Listing.Id, false, "another party"));
            yield return (
                $"if {party.Name} is none of the listed parties",
                With(order, at, party with { Hits = [.. party.Hits, .. judged] })
            );
        }
        else if (Fact(rest) is { } code && situation.Rules.Facts.GetValueOrDefault(code)?.Kind == "yes-no")
        {
            foreach (var value in new[] { false, true })
            {
                yield return (
                    $"if the answer is {(value ? "yes" : "no")} (parties[{at.ToString(CultureInfo.InvariantCulture)}].{rest})",
                    With(order, at, party with { Facts = party.Facts.With(code, FactValue.Of(value)) })
                );
            }
        }
        else if (rest == "owners" && party.Owners is null)
        {
            yield return ($"if {party.Name} has no restricted owner", With(order, at, party with { Owners = [] }));
        }
    }

    private static Order With(Order order, int at, Party party) =>
        order with
        {
            Parties = [.. order.Parties.Select((p, i) => i == at ? party : p)],
        };

    /// <summary>Every flag seen resolved, and every list that is a red flag by itself.</summary>
    private static IReadOnlyList<RedFlag> Resolved(Order order, Situation situation) =>
        [
            .. (order.RedFlags ?? []).Select(f => f with { Resolved = true }),
            .. situation
                .Parties.SelectMany(p => p.Hits)
                .Select(h => h.Listing.List)
                .Distinct(StringComparer.Ordinal)
                .Concat(ToldNames.Flags(order, situation))
                .Select(l => new RedFlag(l, true, null)),
        ];

    private static Order Stated(Order order, int index, string code, bool value) =>
        order with
        {
            Lines =
            [
                .. order.Lines.Select(
                    (l, i) => i == index ? l with { Facts = l.Facts.With(code, FactValue.Of(value)) } : l
                ),
            ],
        };

    /// <summary>"x" of "lines[0].facts.x" and "facts.x".</summary>
    private static string? Fact(string field) =>
        field.LastIndexOf("facts.", StringComparison.Ordinal) is >= 0 and var at ? field[(at + 6)..] : null;

    private static bool Party(string field, out int at, out string rest)
    {
        (at, rest) = (0, "");
        var end = field.IndexOf("].", StringComparison.Ordinal);
        if (
            !field.StartsWith("parties[", StringComparison.Ordinal)
            || end < 0
            || !int.TryParse(field[8..end], NumberStyles.None, CultureInfo.InvariantCulture, out at)
        )
        {
            return false;
        }

        rest = field[(end + 2)..];
        return true;
    }
}
