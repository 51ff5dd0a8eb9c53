using System.Globalization;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>
/// From an order and its situation to an answer: one pass over the topics of law, in the order of parts 732 and 736, and the
/// outcome computed from what they found (docs/adr/0009-determination.md).
/// </summary>
public static class Determiner
{
    /// <param name="withChanges">Also ask what would change each line; it costs as much as some ten answers.</param>
    /// <exception cref="ArgumentException">The situation has not one screening for each party.</exception>
    public static OrderDetermination Decide(Order order, Situation situation, bool withChanges = true)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(situation);
        if (situation.Parties.Count != order.Parties.Count)
        {
            throw new ArgumentException("One screening for each party of the order is needed.", nameof(situation));
        }

        var gaps = Gaps(order, situation);
        OrderWords words = new(order, situation.Rules);
        List<LineDetermination> lines = [];
        for (var i = 0; i < order.Lines.Count; i++)
        {
            var line = Line(order, situation, i, gaps, words);
            lines.Add(withChanges ? line with { WouldChange = Changes.Of(order, situation, line) } : line);
        }

        return new(
            order,
            lines.Select(l => l.Outcome).Aggregate(Outcome.NoLicenseRequired, Outcomes.Worse),
            lines,
            [.. order.Assumptions.Order().Select(AssumptionWords.Of)],
            gaps,
            [
                situation.Rules.Version,
                .. situation.Lists.Versions,
                .. situation.Draft.IsNone ? [] : new[] { situation.Draft.Version },
            ]
        );
    }

    /// <summary>What is wrong with an order by the tables: bad input, each naming the field.</summary>
    public static IReadOnlyList<OrderProblem> Check(Order order, RuleBook rules) => OrderCheck.Of(order, rules);

    /// <summary>Lists and tables that do not cover the day, a sentence each.</summary>
    private static IReadOnlyList<string> Gaps(Order order, Situation situation) =>
        [.. situation.Lists.Gaps, .. situation.Rules.Uncovered(order.On).Select(g => g.Sentence)];

    /// <param name="words">What the order says in words, where it was read already.</param>
    internal static LineDetermination Line(
        Order order,
        Situation situation,
        int index,
        IReadOnlyList<string> gaps,
        OrderWords? words = null
    )
    {
        LineCase given = new(
            order,
            index,
            situation,
            [.. order.Parties.Select((p, i) => PartyStanding.Of(p, i, situation.Parties[i], order.On))]
        )
        {
            Read = words,
        };
        Absent(given);
        HomeOrders.Decide(given);
        var jurisdiction = Jurisdiction.Decide(given);
        ItemFacts.Decide(given);
        var subject = jurisdiction is Jurisdiction.Subject or Jurisdiction.Unknown;
        if (subject)
        {
            Item(given);
        }

        Persons(given, subject);
        if (subject)
        {
            Use(given);
        }

        SideEffects.Decide(given);
        return Answer(given, jurisdiction, gaps);
    }

    private static void Item(LineCase given)
    {
        Conduct.Decide(given);
        if (given.Destination is { } country)
        {
            Embargoes.Decide(given, country);
            Chart.Decide(given, country);
            ForeignDirectProducts.Decide(given);
            Chips.Decide(given, country);
            return;
        }

        Authority law = LineCase.Law("738.3", "Supp. 1 to part 738");
        given.Step(
            "chart",
            "Which row of the chart is the destination's?",
            law.Citation,
            [
                new Question(
                    law,
                    $"The table does not hold {given.Order.Destination}: what does it need?",
                    "destination",
                    Outcome.LicenseRequired
                ),
            ],
            "countries"
        );
    }

    private static void Persons(LineCase given, bool subject)
    {
        foreach (var party in given.Parties)
        {
            EndUsers.Decide(given, party, subject);
            OwnedParties.Decide(given, party, subject);
        }

        ToldNames.Decide(given, subject);
    }

    private static void Use(LineCase given)
    {
        if (given.Destination is { } country)
        {
            EndUses.Decide(given, country);
        }

        MilitaryParties.Decide(given);
        Notices.Decide(given);
        RedFlags.Decide(given);
        Transit.Decide(given);
        VesselsAndAircraft.Decide(given);
        NamedPlaces.Decide(given);
        Missions.Decide(given);
        PositiveLists.Decide(given);
        GeneralLicenses.Decide(given);
        DraftedLaw.Decide(given);
        HeldAuthorizations.Decide(given);
        UnverifiedParties.Decide(given);
    }

    /// <summary>A topic whose table is not at hand asks; it does not guess.</summary>
    private static void Absent(LineCase given)
    {
        var absent = given.Rules.Absent;
        if (absent.Count > 0)
        {
            Authority law = LineCase.Law("tables", "data/ear", "DESIGN");
            given.Step(
                "tables",
                "Are all rule tables at hand?",
                law.Citation,
                [
                    .. absent.Select(n => new Question(
                        law,
                        $"The table {n} is not at hand: a person decides what it would say.",
                        "",
                        Outcome.Prohibited
                    )),
                ]
            );
        }
    }

    private static LineDetermination Answer(LineCase given, string jurisdiction, IReadOnlyList<string> gaps)
    {
        var open = given.Trail.Open();
        var verdict = Verdicts.Of(given, open, jurisdiction);
        Filing.Decide(given, verdict);
        var reviewed = DraftedLaw.Reviewed(given, open);
        var positions = Policies.Positions(given, reviewed);
        var outcome =
            gaps.Count > 0
            && !given.Situation.Settings.AcceptGaps
            && verdict.Outcome is Outcome.NoLicenseRequired or Outcome.Permitted
                ? Outcome.NotScreened
                : verdict.Outcome;
        return new(
            given.Index,
            given.Line,
            outcome,
            verdict.Outcome,
            jurisdiction,
            given.Trail.Steps,
            Policies.Reviewed(reviewed, positions),
            verdict.Tried,
            verdict.Outcome == Outcome.Permitted ? null : Policies.Combine(given, positions, reviewed),
            given.DoNotShip,
            Filing.Code(given, verdict),
            []
        );
    }
}
