using Licet.Core.Ownership;

namespace Licet.Core.Tests.Ownership;

public class StandingTests
{
    private static OwnershipAnswer On(OwnershipGraph graph, string day = "2025-10-15") =>
        OwnershipAnswer.Of(graph, DateOnly.Parse(day));

    private static OwnershipGraph With(string stakes, params Entity[] entities)
    {
        var plain = Graphs.Of(stakes);
        var named = entities.Select(e => e.Id).ToHashSet();
        return Graphs.Built([.. plain.Entities.Where(e => !named.Contains(e.Id)), .. entities], plain.Stakes);
    }

    private static Entity Listed(string id, params ListEntry[] entries) => new(id, id) { Entries = entries };

    [Theory]
    [InlineData("L>T over 50%", Standing.Restricted)]
    [InlineData("L>T over 25% up to 50%", Standing.StopRedFlag29)]
    [InlineData("L>T over 25% under 50%", Standing.NotRestrictedRedFlag)]
    [InlineData("L>T 25..49.99", Standing.NotRestrictedRedFlag)]
    [InlineData("L>T unknown", Standing.StopRedFlag29)]
    [InlineData("L>T unknown, L>T 50", Standing.Restricted)]
    [InlineData("L>T 49.99999999999999999999", Standing.NotRestrictedRedFlag)]
    [InlineData("L>T 0", Standing.NotRestricted)]
    [InlineData("L>T voting 10", Standing.Review)]
    [InlineData("L>T nominee 60", Standing.Review)]
    [InlineData("L>T voting 60, L>T 50", Standing.Restricted)]
    [InlineData("L>A unknown, A>T 60", Standing.Review)]
    [InlineData("P>T voting 60", Standing.NotRestricted)]
    public void The_worst_case_of_a_stake_decides(string stakes, Standing expected) =>
        Assert.Equal(expected, On(Graphs.Of(stakes, "L")).StandingOf("T"));

    [Theory]
    [InlineData("A>T 60", null)]
    [InlineData("A>T 40", "Owners of up to 60 percent are not told: with them it may be restricted")]
    [InlineData("L>T 10, A>T 60", "Owners of up to 30 percent are not told: with them it may be restricted")]
    [InlineData("T>A 60", "Owners of 100 percent are not told: with them it may be restricted")]
    [InlineData("A>T voting 90", "Owners of 100 percent are not told: with them it may be restricted")]
    public void Owners_whom_nobody_told_are_told_where_they_could_change_the_answer(string stakes, string? sentence) =>
        Assert.Equal(sentence, On(Graphs.Of(stakes, "L")).UntoldOf("T")?.Sentence);

    [Fact]
    public void A_stake_that_is_not_held_on_the_day_tells_no_owner()
    {
        var graph = Graphs.Of("A>T 60");
        var held = Graphs.Built(
            graph.Entities,
            [.. graph.Stakes.Select(s => s with { Held = new(new DateOnly(2026, 1, 1), null) })]
        );
        Assert.True(On(held).UntoldOf("T")!.All);
        Assert.Null(On(held, "2026-02-01").UntoldOf("T"));
    }

    [Fact]
    public void Companies_that_hold_each_other_without_a_restricted_owner_are_not_suspects() =>
        Assert.Equal(Standing.NotRestricted, On(Graphs.Of("A>B 60, B>A 60, L>C 60", "L")).StandingOf("A"));

    [Fact]
    public void A_US_entity_is_not_covered_and_what_it_owns_goes_to_a_person()
    {
        var answer = On(With("L>U 100, U>T 100", Listed("L", Graphs.Listed), new("U", "U") { Country = "US" }));
        Assert.Equal(Standing.NotRestrictedRedFlag, answer.StandingOf("U"));
        Assert.Equal(Standing.Review, answer.StandingOf("T"));
        Assert.Contains("US entity", Assert.Single(answer.Explain("T").Bis.Questions), StringComparison.Ordinal);
    }

    [Fact]
    public void OFAC_covers_US_entities_too() =>
        Assert.Equal(
            Standing.Blocked,
            On(
                    With(
                        "S>U 50",
                        Listed("S", new ListEntry("SDN") { Programs = ["SDGT"] }),
                        new("U", "U") { Country = "US" }
                    )
                )
                .StandingOf("U")
        );

    [Theory]
    [InlineData("2012-01-01", Standing.Review)]
    [InlineData("2014-08-12", Standing.Review)]
    [InlineData("2014-08-13", Standing.Blocked)]
    [InlineData("2030-01-01", Standing.Blocked)]
    public void OFACs_rule_holds_since_the_guidance_of_2014(string day, Standing expected) =>
        Assert.Equal(
            expected,
            On(With("S>T 60", Listed("S", new ListEntry("SDN"))), day).StandingOf("T", OwnershipRule.Ofac)
        );

    [Fact]
    public void A_branch_is_the_entity_on_any_day()
    {
        var branch = new Entity("B", "B") { BranchOf = "L", Country = "DE" };
        var graph = With("B>T 60", Listed("L", Graphs.Listed), branch);
        Assert.Equal(Standing.Listed, On(graph, "2019-11-20").StandingOf("B"));
        Assert.Equal(Standing.NotCoveredByRule, On(graph, "2019-11-20").StandingOf("T"));
        Assert.Equal(Standing.Restricted, On(graph).StandingOf("T"));
        Assert.Equal("L", On(graph).Explain("B").BranchOf!.Id);
    }

    [Fact]
    public void Nothing_flows_down_from_an_address()
    {
        var answer = On(With("L>T 100", Listed("L", Graphs.Listed with { AddressOnly = true })));
        Assert.Equal(
            (Standing.Listed, Standing.NotRestrictedRedFlag),
            (answer.StandingOf("L"), answer.StandingOf("T"))
        );
    }

    [Theory]
    [InlineData("RUSSIA-EO14024", Standing.Restricted)]
    [InlineData("CUBA", Standing.NotRestrictedRedFlag)]
    [InlineData(null, Standing.Review)]
    public void An_SDN_is_a_source_of_BIS_by_its_tags(string? program, Standing expected) =>
        Assert.Equal(
            expected,
            On(With("S>T 60", Listed("S", new ListEntry("SDN") { Programs = program is null ? [] : [program] })))
                .StandingOf("T", OwnershipRule.Bis)
        );

    [Fact]
    public void Stakes_and_entries_count_on_their_own_days_both_ends_included()
    {
        Stake held = new("L", "T", Share.Exactly(60)) { Held = new(new(2025, 10, 2), new(2025, 10, 20)) };
        var entry = Graphs.Listed with { InForce = new(new(2025, 10, 4), null) };
        var graph = Graphs.Built([Listed("L", entry), new("T", "T")], [held]);
        Assert.Equal(
            [Standing.NotRestricted, Standing.Restricted, Standing.Restricted, Standing.NotRestricted],
            new[] { "2025-10-03", "2025-10-04", "2025-10-20", "2025-10-21" }.Select(day =>
                On(graph, day).StandingOf("T")
            )
        );
        Assert.Equal(
            new DateOnly(2025, 10, 21),
            On(graph).Explain("T").WhatWouldChange.Single(c => c.On is not null).On
        );
    }

    [Fact]
    public void An_affiliate_takes_the_strictest_of_its_owners_and_its_own_entry()
    {
        var first = new ListEntry("EL")
        {
            Footnotes = [1],
            Requirement = "all items",
            Policy = PolicyStrength.CaseByCase,
            Exceptions = ["GOV", "TMP"],
        };
        var second = new ListEntry("MEU")
        {
            Requirement = "Supp. 2 items",
            Policy = PolicyStrength.DenialPresumed,
            Exceptions = ["GOV"],
        };
        var own = new ListEntry("EL") { Requirement = "3A090", Policy = PolicyStrength.DenialPolicy };
        var answer = On(
            With("X>T 30, Y>T 25, P>T 45, T>Z 100", Listed("X", first), Listed("Y", second), Listed("Z", own))
        );
        var t = answer.Explain("T").Bis.Inherits!;
        Assert.Equal(["X", "Y"], t.From.Select(f => f.Id));
        Assert.Equal(["Supp. 2 items", "all items"], t.Requirements);
        Assert.Equal((PolicyStrength.DenialPresumed, false), (t.Policy, t.PolicyIsOpen));
        Assert.Equal(["GOV"], t.Exceptions);
        Assert.Equal([1], t.Footnotes);
        var z = answer.Explain("Z");
        Assert.Equal(Standing.Listed, z.Overall);
        Assert.Equal(["Z", "X", "Y"], z.Bis.Inherits!.From.Select(f => f.Id));
        Assert.Equal(PolicyStrength.DenialPolicy, z.Bis.Inherits!.Policy);
    }

    [Fact]
    public void The_path_goes_from_the_listed_owner_down_in_words()
    {
        var graph = Graphs.Built(
            [Listed("L", Graphs.Listed), new("A", "A"), new("B", "B")],
            [
                new("A", "B", Share.Exactly(51)) { Source = "register", AsOf = new(2025, 3, 1) },
                new("L", "A", Share.Exactly(51)) { Source = "register", AsOf = new(2025, 3, 1) },
            ]
        );
        Assert.Equal(
            [
                "L is listed (Entity List)",
                "L owns 51 % of A (register, 2025-03-01); A is therefore restricted",
                "A owns 51 % of B (register, 2025-03-01); B is therefore restricted",
            ],
            On(graph).Explain("B").Bis.Path.Select(p => p.Sentence)
        );
        Assert.All(On(graph).Explain("B").Bis.Path, p => Assert.True(p.Citation.Length > 0 && p.Version.Length > 0));
    }

    [Fact]
    public void After_the_stay_the_question_names_the_day_and_both_answers_are_tried()
    {
        var standing = On(Graphs.Of("L>T 60", "L"), "2026-12-01").Explain("T");
        Assert.Contains("in force on 2026-12-01", Assert.Single(standing.Bis.Questions), StringComparison.Ordinal);
        Assert.Equal(
            [Standing.Restricted, Standing.NotCoveredByRule],
            standing.WhatWouldChange.Take(2).Select(c => c.Leads)
        );
    }

    [Fact]
    public void A_cycle_below_a_restricted_owner_ends() =>
        Assert.Equal(Standing.Restricted, On(Graphs.Of("L>A 60, A>B 60, B>C 60, C>A 40", "L")).StandingOf("C"));

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_followed_to_its_end()
    {
        var entities = Enumerable
            .Range(0, 100_001)
            .Select(i => new Entity($"E{i:D6}", "") { Entries = i == 0 ? [Graphs.Listed] : [] });
        var stakes = Enumerable.Range(0, 100_000).Select(i => new Stake($"E{i:D6}", $"E{i + 1:D6}", Share.Exactly(51)));
        Assert.Equal(Standing.Restricted, On(Graphs.Built([.. entities], [.. stakes])).StandingOf("E100000"));
    }

    [Fact]
    public void Owners_of_an_order_make_a_graph_by_their_names()
    {
        NamedOwners owners = new();
        var party = owners.Party("Kite Aviation Parts FZE", "AE");
        owners
            .Owned(party, new("Lumen Array Works", Share.Exactly(30)) { Entries = [Graphs.Listed] })
            .Owned(party, new("Orion Holding", Share.Exactly(20)))
            .Owned("orion holding", new("LUMEN ARRAY WORKS", Share.Exactly(75)));
        var answer = On(owners.Build().Graph!);
        Assert.Equal(Standing.Restricted, answer.StandingOf(party));
        Assert.Equal(3, answer.Graph.Entities.Count);
    }
}
