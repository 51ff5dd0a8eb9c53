using CsCheck;
using Licet.Core.Ownership;

namespace Licet.Core.Tests.Ownership;

public class CascadePropertyTests
{
    private const int Tries = 3000;

    private static bool Restricts(Standing standing) =>
        standing is Standing.Listed or Standing.Restricted or Standing.Blocked;

    /// <summary>How far from clear: certain, a person, or neither.</summary>
    private static int Grade(Standing standing) =>
        Restricts(standing) ? 2
        : standing is Standing.Review or Standing.StopRedFlag29 ? 1
        : 0;

    [Fact]
    public void The_cascade_equals_the_rule_read_off_the_page() =>
        Graphs.Any.Sample(
            given =>
            {
                Cascade cascade = new(Graphs.Built(given.Entities, given.Stakes), OwnershipRule.Bis, Graphs.Active);
                var (certain, possible) = NaiveTwin.Bis(given.Entities, given.Stakes);
                for (var e = 0; e < given.Entities.Length; e++)
                {
                    Assert.Equal(certain.Contains($"E{e}"), cascade.Round[e] != Cascade.Never);
                    Assert.Equal(possible.Contains($"E{e}"), cascade.Possible[e]);
                }
            },
            iter: Tries
        );

    [Fact]
    public void Without_cycles_least_and_greatest_fixed_point_are_the_same() =>
        Graphs.Acyclic.Sample(
            given =>
            {
                Cascade cascade = new(Graphs.Built(given.Entities, given.Stakes), OwnershipRule.Bis, Graphs.Active);
                Assert.Equal(cascade.Worst, cascade.Possible);
            },
            iter: Tries
        );

    [Fact]
    public void Everybody_reached_for_certain_is_reached_in_the_worst_case() =>
        Graphs.Any.Sample(
            given =>
            {
                Cascade cascade = new(Graphs.Built(given.Entities, given.Stakes), OwnershipRule.Bis, Graphs.Active);
                for (var e = 0; e < given.Entities.Length; e++)
                {
                    Assert.True(cascade.Round[e] == Cascade.Never || cascade.Worst[e]);
                    Assert.True(!cascade.Worst[e] || cascade.Possible[e]);
                }
            },
            iter: Tries
        );

    [Fact]
    public void Adding_a_listing_never_makes_anybody_less_restricted() =>
        Gen.Select(Graphs.Any, Gen.Int[0, 8], Gen.OneOf("EL", "MEU", "SDN", "UVL"))
            .Sample(
                (given, which, list) =>
                {
                    var entities = given.Entities.ToArray();
                    var at = which % entities.Length;
                    entities[at] = entities[at] with { Entries = [.. entities[at].Entries, new ListEntry(list)] };
                    NothingLess(Graphs.Built(given.Entities, given.Stakes), Graphs.Built(entities, given.Stakes));
                },
                iter: Tries
            );

    [Fact]
    public void Raising_a_stake_never_makes_anybody_less_restricted() =>
        Gen.Select(Graphs.Any, Gen.Int[0, 100], Gen.Int[0, 10000])
            .Where((given, _, _) => given.Stakes.Length > 0)
            .Sample(
                (given, which, more) =>
                {
                    var stakes = given.Stakes.ToArray();
                    var at = which % stakes.Length;
                    var stake = stakes[at];
                    var free =
                        100 - stakes.Where(s => s.Entity == stake.Entity && s.Kind == stake.Kind).Sum(s => s.Share.Low);
                    var raised = Math.Min(stake.Share.Low + free, Math.Max(stake.Share.High, more / 100m));
                    if (!stake.Share.IsExact || raised < stake.Share.Low)
                    {
                        return; // a range that becomes a number may fall below its worst case
                    }
                    stakes[at] = stake with { Share = Share.Exactly(raised) };
                    NothingLess(Graphs.Built(given.Entities, given.Stakes), Graphs.Built(given.Entities, stakes));
                },
                iter: Tries
            );

    [Fact]
    public void The_order_of_entities_and_stakes_leaves_no_trace() =>
        Gen.Select(Graphs.Any, Gen.Int)
            .Sample(
                (given, seed) =>
                {
                    Random random = new(seed);
                    var (entities, stakes) = (given.Entities.ToArray(), given.Stakes.ToArray());
                    random.Shuffle(entities);
                    random.Shuffle(stakes);
                    Assert.Equal(
                        Told(Graphs.Built(given.Entities, given.Stakes)),
                        Told(Graphs.Built(entities, stakes))
                    );
                },
                iter: 300
            );

    [Fact]
    public void A_sale_said_to_free_an_entity_frees_it_and_half_of_it_does_not()
    {
        var graph = Graphs.Of("L>A 60, A>B 75, M>B 5", "L", "M");
        var answer = OwnershipAnswer.Of(graph, Graphs.Active);
        var sale = answer.Explain("B").WhatWouldChange[0];
        Assert.Equal(
            "if L sold more than 10 percentage points of its 60 % of A to a buyer who is not restricted: not restricted, red flag",
            sale.Sentence
        );
        var after = OwnershipAnswer.Of(Graphs.Of("L>A 49.99, A>B 75, M>B 5", "L", "M"), Graphs.Active);
        var half = OwnershipAnswer.Of(Graphs.Of("L>A 55, A>B 75, M>B 5", "L", "M"), Graphs.Active);
        Assert.Equal((sale.Leads, Standing.Restricted), (after.StandingOf("B"), half.StandingOf("B")));
    }

    private static void NothingLess(OwnershipGraph before, OwnershipGraph after)
    {
        foreach (var setting in Enum.GetValues<AffiliatesRuleSetting>())
        {
            foreach (var day in new[] { Graphs.Active, new DateOnly(2026, 12, 1) })
            {
                var (first, second) = (
                    OwnershipAnswer.Of(before, day, setting),
                    OwnershipAnswer.Of(after, day, setting)
                );
                foreach (var id in before.Entities.Select(e => e.Id))
                {
                    foreach (var rule in Enum.GetValues<OwnershipRule>())
                    {
                        Assert.True(
                            Grade(second.StandingOf(id, rule)) >= Grade(first.StandingOf(id, rule)),
                            $"{rule} {id}"
                        );
                    }
                }
            }
        }
    }

    private static string Told(OwnershipGraph graph)
    {
        var answer = OwnershipAnswer.Of(graph, Graphs.Active);
        return string.Join(
            '\n',
            graph
                .Entities.Select(e => answer.Explain(e.Id))
                .SelectMany(e =>
                    new[] { e.Entity.Id, e.Bis.Standing.ToString(), e.Ofac.Standing.ToString() }
                        .Concat(e.Bis.Path.Concat(e.Ofac.Path).Select(p => p.Sentence))
                        .Concat(e.Bis.Questions)
                        .Concat(e.Bis.RedFlags)
                        .Concat(e.WhatWouldChange.Select(c => c.Sentence))
                )
        );
    }
}
