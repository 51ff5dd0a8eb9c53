using System.Collections.Immutable;
using CsCheck;
using Licet.Core.Orders.Shipping;
using Licet.Core.Process;
using Licet.Core.Publication;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>A change of the Entity List on the same engine as an application (Supp. 5 to part 744).</summary>
public class ListChangeTests
{
    private static readonly string[] s_members = ["commerce", "defense", "energy", "state"];

    [Fact]
    public void An_addition_is_adopted_by_majority_and_published_by_a_second_person()
    {
        var run = ListRun.Circulated(ListRun.Proposal("add"));
        run.Vote("commerce", "for").Vote("state", "for").Vote("energy", "against");
        Assert.Contains(
            "make no decision yet",
            run.Refused("rule-erc", ListRun.Chair, 9, ListRun.Adopted).Why,
            StringComparison.Ordinal
        );
        run.Vote("defense", "for").Do("rule-erc", ListRun.Chair, 9, ListRun.Adopted);
        Assert.Equal("An agency may still appeal.", run.Refused("clear", ListRun.Chair, 12).Why);
        run.Do("clear", ListRun.Chair, 15).Do("prepare", ListRun.Editor, 16, ListRun.Publication(20));
        var own = ListRun.Editor with { Roles = ["list-editor", "list-publisher"] };
        Assert.StartsWith(
            "Nobody publishes an own list change",
            run.Refused("publish", own, 17, Signature.Of).Why,
            StringComparison.Ordinal
        );
        run.Do("publish", ListRun.Publisher, 20, Signature.Of);
        Assert.Equal(("published", 1), (run.State.Stage, run.State.Publications.Length));
        Assert.Contains("savings clause", run.Refused("close", Person.System, 30).Why, StringComparison.Ordinal);
        run.Do("close", Person.System, 60);
        Assert.True(run.State.IsOver);
    }

    [Theory]
    [InlineData("modify")]
    [InlineData("remove")]
    public void A_change_or_removal_needs_all_members(string change)
    {
        var run = ListRun.Circulated(ListRun.Proposal(change));
        run.Vote("commerce", "for").Vote("state", "for").Vote("energy", "for").Vote("defense", "against");
        Assert.Equal(
            "By unanimity the votes say 'deny', not 'approve' (Supp. 5 to part 744).",
            run.Refused("rule-erc", ListRun.Chair, 9, ListRun.Adopted).Why
        );
        run.Vote("defense", "for").Do("rule-erc", ListRun.Chair, 9, ListRun.Adopted).Do("clear", ListRun.Chair, 15);
    }

    [Fact]
    public void An_agency_that_lost_the_vote_escalates_and_the_next_body_decides_by_majority()
    {
        var run = ListRun.Circulated(ListRun.Proposal("remove"));
        run.Vote("commerce", "for").Vote("state", "for").Vote("energy", "for").Vote("defense", "against");
        run.Do("rule-erc", ListRun.Chair, 9, ListRun.Rejected);
        run.Do("escalate-acep", ListRun.Principal("state"), 14, ListRun.Adopted with { Outcome = null });
        Assert.Empty(run.State.Votes);
        foreach (var agency in s_members[..3])
        {
            run.Do("vote-acep", ListRun.Principal(agency), 15, new ListVote(agency, "for", ""));
        }

        run.Do("rule-acep", ListRun.DisputeChair, 16, ListRun.Adopted);
        Assert.Contains("adopted", run.Refused("reject", ListRun.Chair, 22).Why, StringComparison.Ordinal);
        run.Do("clear", ListRun.Chair, 22);
    }

    [Fact]
    public void What_is_not_decided_in_time_is_raised_up_to_the_President()
    {
        var run = ListRun.Circulated(ListRun.Proposal("add"));
        run.Vote("commerce", "for").Vote("state", "for").Vote("energy", "against").Vote("defense", "against");
        Assert.Contains(
            "days are not over",
            run.Refused("raise-acep", Person.System, 30).Why,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "raised to the next level",
            run.Refused("rule-erc", ListRun.Chair, 32, ListRun.Adopted).Why,
            StringComparison.Ordinal
        );
        run.Do("raise-acep", Person.System, 32)
            .Do("raise-earb", Person.System, 44)
            .Do("raise-president", Person.System, 56)
            .Do("rule-president", ListRun.DisputeChair, 70, ListRun.Rejected)
            .Do("reject", ListRun.Chair, 70);
        Assert.Equal("rejected", run.State.Stage);
    }

    [Fact]
    public void A_proposal_is_withdrawn_until_the_body_has_ruled_and_not_after()
    {
        ListRun.Circulated(ListRun.Proposal("add")).Vote("commerce", "for").Do("withdraw", ListRun.Member("state"), 6);
        var run = ListRun.Circulated(ListRun.Proposal("add"));
        run.Vote("commerce", "for")
            .Vote("state", "for")
            .Vote("energy", "for")
            .Do("rule-erc", ListRun.Chair, 9, ListRun.Adopted);
        Assert.Equal("The body has decided.", run.Refused("withdraw", ListRun.Member("state"), 9).Why);
    }

    [Fact]
    public void A_ruling_cites_both_bases_and_a_proposal_says_where_it_comes_from()
    {
        var run = ListRun.Circulated(ListRun.Proposal("add"));
        run.Vote("commerce", "for").Vote("state", "for").Vote("energy", "for");
        foreach (
            Bases bare in new[] { ListRun.Adopted with { Statutory = "" }, ListRun.Adopted with { Regulatory = " " } }
        )
        {
            Assert.StartsWith(
                "A ruling cites",
                run.Refused("rule-erc", ListRun.Chair, 9, bare).Why,
                StringComparison.Ordinal
            );
        }

        ListProposal whim = ListRun.Proposal("add") with { Origin = "whim" };
        Assert.StartsWith(
            "Origin: 'whim'",
            new ListRun().Refused("propose", ListRun.Member("state"), 0, whim).Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects_with_its_clause_and_begins_where_that_began()
    {
        var run = ListRun.Published();
        ListPublication first = run.State.Publications[0];
        ListPublication correction = first with
        {
            Citation = "84 FR 2",
            Corrects = "84 FR 1",
            What = "City",
            Effective = ListRun.Day(30),
            Published = ListRun.Day(25),
            Savings = null,
        };
        run.Do("prepare-correction", ListRun.Editor, 24, correction)
            .Do("publish-correction", ListRun.Publisher, 25, Signature.Of);
        Assert.Empty(AmendingRule.Published(run.State, ListRun.Day(14)));
        AmendingRule before = Assert.Single(AmendingRule.Published(run.State, ListRun.Day(29)));
        Assert.Equal(("84 FR 1", ListRun.Day(15), first.Savings), (before.Citation, before.Began, before.Clause));
        AmendingRule after = Assert.Single(AmendingRule.Published(run.State, ListRun.Day(30)));
        Assert.Equal(("84 FR 2", ListRun.Day(15), null), (after.Citation, after.Began, after.Clause));
        Assert.Equal(["EL:1"], after.Entries);
    }

    [Fact]
    public void What_another_change_made_of_an_entry_is_not_overwritten_by_one_that_did_not_know_of_it()
    {
        ListProposal removal = ListRun.Proposal("remove");
        HashSet<string> listed = ["EL:1"];
        OtherPublication other = new("LC-2019-0002", "84 FR 9", ["EL:1"], ListRun.Day(3), Seen: false);
        Assert.Null(ProposedEntries.Why(removal, ListRun.Day(3), [], listed));
        Assert.Null(ProposedEntries.Why(removal, ListRun.Day(3), [other with { Entries = ["EL:2"] }], listed));
        Assert.Null(ProposedEntries.Why(removal, ListRun.Day(3), [other with { Seen = true }], listed));
        // Signed before, and binding only behind the day of the proposal: its list did not show it.
        foreach (OtherPublication unseen in new[] { other, other with { Seen = true, Effective = ListRun.Day(4) } })
        {
            Assert.StartsWith(
                "EL:1 was changed by LC-2019-0002 (84 FR 9)",
                ProposedEntries.Why(removal, ListRun.Day(3), [unseen], listed),
                StringComparison.Ordinal
            );
        }

        Assert.StartsWith(
            "EL:1 is not on EL any more",
            ProposedEntries.Why(removal, ListRun.Day(3), [], new HashSet<string>()),
            StringComparison.Ordinal
        );
        Assert.Null(ProposedEntries.Why(ListRun.Proposal("add"), ListRun.Day(3), [], new HashSet<string>()));
        Assert.Null(ProposedEntries.Why(removal, ListRun.Day(3), [], null));
    }

    [Fact]
    public void The_committee_changes_the_entity_list_and_no_other()
    {
        var refused = new ListRun().Refused(
            "propose",
            ListRun.Member("state"),
            0,
            ListRun.Proposal("add") with
            {
                List = "SDN",
            }
        );
        Assert.Equal("List: 'SDN' is not changed by this process; it decides changes of EL.", refused.Why);
    }

    [Fact]
    public void A_member_may_vote_otherwise_and_not_the_same_twice()
    {
        var run = ListRun.Circulated(ListRun.Proposal("add")).Vote("state", "for");
        Assert.Equal(
            "Vote: 'for' is the agency's vote already.",
            run.Refused("vote-erc", ListRun.Member("state"), 5, new ListVote("state", "for", "Again.")).Why
        );
        Assert.Equal("against", run.Vote("state", "against").State.Votes["state"]);
        run.Vote("state", "postpone");
        run.Refused("vote-erc", ListRun.Member("state"), 5, new ListVote("state", "postpone", ""));
    }

    [Fact]
    public void No_change_binds_later_than_ten_years_after_it_is_printed()
    {
        var run = ListRun
            .Circulated(ListRun.Proposal("add"))
            .Vote("commerce", "for")
            .Vote("state", "for")
            .Vote("energy", "for")
            .Do("rule-erc", ListRun.Chair, 9, ListRun.Adopted)
            .Do("clear", ListRun.Chair, 15);
        var late = ListRun.Publication(20) with { Effective = DateOnly.MaxValue, Savings = null };
        Assert.Equal(
            "Effective: 9999-12-31 is more than 3660 days after the day of publication.",
            run.Refused("prepare", ListRun.Editor, 16, late).Why
        );
        run.Do("prepare", ListRun.Editor, 16, late with { Effective = ListRun.Day(20 + 3_660) });
    }

    [Fact]
    public void A_postponed_vote_stops_the_thirty_days()
    {
        var run = ListRun.Circulated(ListRun.Proposal("add"));
        var all = ImmutableSortedDictionary<string, DateOnly>.Empty;
        StopBegan postponed = new("p", "postponed", all, ListRun.Day(25));
        Assert.Equal(
            "Every member agrees by a vote 'postpone'; without it yet: commerce, defense, energy, state.",
            run.RefusedBeside(ListRun.Chair, 10, postponed).Why
        );
        Assert.Equal(RefusalKind.Role, run.RefusedBeside(ListRun.Editor, 10, postponed).Kind);
        run.Vote("commerce", "postpone").Vote("defense", "postpone").Vote("state", "postpone").Vote("state", "for");
        Assert.EndsWith(": energy.", run.RefusedBeside(ListRun.Chair, 10, postponed).Why, StringComparison.Ordinal);
        run.Vote("energy", "postpone");
        Assert.StartsWith(
            "Through:",
            run.RefusedBeside(ListRun.Chair, 10, postponed with { Through = null }).Why,
            StringComparison.Ordinal
        );
        run.Beside(ListRun.Chair, 10, postponed);
        Assert.StartsWith(
            "Every member agrees",
            run.RefusedBeside(ListRun.Chair, 26, postponed with { Id = "q", Through = ListRun.Day(40) }).Why,
            StringComparison.Ordinal
        );
        Assert.Equal("for", run.State.Votes["state"]);
        Assert.Equal(ListRun.Day(46), CaseClocks.Read(run.State, "vote", ListRun.Day(30))!.Deadline);
        run.Refused("raise-acep", Person.System, 46);
        run.Do("raise-acep", Person.System, 47);
    }

    [Fact]
    public void Who_proposed_or_ever_prepared_a_change_does_not_publish_it()
    {
        Person both = new("ed2", ["list-editor", "list-publisher"]);
        Person chair = ListRun.Chair with { Roles = ["erc-chair", "list-publisher"] };
        var run = new ListRun()
            .Do("propose", chair, 0, ListRun.Proposal("add") with { Origin = "review", Agency = "commerce" })
            .Do("preview", ListRun.Editor, 0, ListRun.Preview("v1"))
            .Do("circulate", ListRun.Chair, 1, new ReferralTo(["commerce", "defense", "energy", "state"]))
            .Vote("commerce", "for")
            .Vote("state", "for")
            .Vote("energy", "for")
            .Do("rule-erc", ListRun.Chair, 9, ListRun.Adopted)
            .Do("clear", ListRun.Chair, 15)
            .Do("prepare", both, 16, ListRun.Publication(20))
            .Do("prepare", ListRun.Editor, 17, ListRun.Publication(20));
        foreach (var person in new[] { both, chair })
        {
            Assert.StartsWith(
                "Nobody publishes an own list change",
                run.Refused("publish", person, 18, Signature.Of).Why,
                StringComparison.Ordinal
            );
        }

        run.Do("publish", ListRun.Publisher, 18, Signature.Of);
    }

    [Fact]
    public void A_correction_makes_the_version_that_was_decided_and_nothing_binds_before_its_decision()
    {
        var run = ListRun.Published();
        var correction = ListRun.Publication(40) with { Corrects = "84 FR 1", Citation = "84 FR 99", What = "City" };
        Assert.StartsWith(
            "Version: a correction makes the version that was decided, 'v1'",
            run.Refused("prepare-correction", ListRun.Editor, 30, correction with { Version = "v9" }).Why,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Effective: 1999-01-01 is before the change was decided on 2019-05-10.",
            run.Refused("prepare-correction", ListRun.Editor, 30, correction with { Effective = new(1999, 1, 1) }).Why
        );
        Assert.Equal(
            "Published: 2099-01-01 is more than 366 days ahead.",
            run.Refused("prepare-correction", ListRun.Editor, 30, correction with { Published = new(2099, 1, 1) }).Why
        );
    }

    [Fact]
    public void What_is_corrected_binds_until_the_correction_does()
    {
        var first = ListRun.Publication(30) with { Effective = new(2019, 5, 16) };
        var correction = first with { Effective = new(2019, 5, 24), Citation = "84 FR 99", Corrects = first.Citation };
        ImmutableArray<ListPublication> both = [first, correction];
        foreach (
            var (day, expected) in new (DateOnly, ListPublication[])[]
            {
                (new(2019, 5, 15), []),
                (new(2019, 5, 16), [first]),
                (new(2019, 5, 23), [first]),
                (new(2019, 5, 24), [correction]),
            }
        )
        {
            Assert.Equal(expected, ListPublication.BindingOn(both, day));
        }

        // A correction that binds before what it corrects takes its place from the first.
        ImmutableArray<ListPublication> early = [first, correction with { Effective = new(2019, 5, 10) }];
        Assert.Equal([early[1]], ListPublication.BindingOn(early, new(2019, 5, 12)));
        Assert.Equal([early[1]], ListPublication.BindingOn(early, new(2019, 5, 16)));
    }

    [Fact]
    public void A_correction_stands_beside_what_it_corrects_and_has_its_second_person_too()
    {
        var run = ListRun.Published();
        var correction = ListRun.Publication(40) with
        {
            Corrects = "84 FR 1",
            Citation = "84 FR 99",
            What = "Spelling of the city",
        };
        Assert.Contains(
            "names a publication",
            run.Refused("prepare-correction", ListRun.Editor, 30, correction with { Corrects = "84 FR 2" }).Why,
            StringComparison.Ordinal
        );
        run.Do("prepare-correction", ListRun.Editor, 30, correction);
        run.Refused("publish-correction", ListRun.Editor with { Roles = ["list-publisher"] }, 31, Signature.Of);
        run.Do("publish-correction", ListRun.Publisher, 40, Signature.Of);
        Assert.Equal(["84 FR 1", "84 FR 99"], run.State.Publications.Select(p => p.Citation));
    }

    [Fact]
    public void What_is_published_is_what_was_decided_and_previewed()
    {
        var proposal = ListRun.Proposal("add");
        var run = new ListRun().Do("propose", ListRun.Member("state"), 0, proposal);
        Assert.Contains(
            "no preview",
            run.Refused("circulate", ListRun.Chair, 1, new ReferralTo([.. s_members])).Why,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "another version",
            run.Refused("preview", ListRun.Editor, 1, ListRun.Preview("v2")).Why,
            StringComparison.Ordinal
        );
        run.Do("preview", ListRun.Editor, 1, ListRun.Preview("v1"));
        run.Do("revise", ListRun.Member("state"), 1, proposal with { Version = "v2" });
        run.Refused("circulate", ListRun.Chair, 1, new ReferralTo([.. s_members]));
        Assert.Contains(
            "Only the agency",
            run.Refused("revise", ListRun.Member("energy"), 1, proposal with { Agency = "energy" }).Why,
            StringComparison.Ordinal
        );
        var cleared = ListRun.Circulated(proposal);
        cleared.Vote("commerce", "for").Vote("state", "for").Vote("energy", "for");
        cleared.Do("rule-erc", ListRun.Chair, 9, ListRun.Adopted).Do("clear", ListRun.Chair, 15);
        var other = ListRun.Publication(20) with { Version = "v9" };
        Assert.Equal(
            "What is published is not the version that was decided.",
            cleared.Refused("prepare", ListRun.Editor, 16, other).Why
        );
    }

    [Fact]
    public void An_addition_names_its_basis_and_what_the_entry_asks()
    {
        var whole = ListRun.Proposal("add");
        ListRun run = new();
        Assert.Contains(
            "basis",
            run.Refused("propose", ListRun.Member("state"), 0, whole with { Basis = [] }).Why,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "review policy",
            run.Refused(
                "propose",
                ListRun.Member("state"),
                0,
                whole with
                {
                    Terms = whole.Terms! with { Policy = "" },
                }
            ).Why,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "own agency",
            run.Refused("propose", ListRun.Member("energy"), 0, whole).Why,
            StringComparison.Ordinal
        );
        run.Do("propose", ListRun.Member("state"), 0, ListRun.Proposal("remove") with { Basis = [], Terms = null });
    }

    [Fact]
    public void Every_standing_member_is_asked_and_votes_for_itself_only()
    {
        var run = new ListRun()
            .Do("propose", ListRun.Member("state"), 0, ListRun.Proposal("add"))
            .Do("preview", ListRun.Editor, 0, ListRun.Preview("v1"));
        Assert.Equal(
            "Every member is asked; not asked: energy.",
            run.Refused("circulate", ListRun.Chair, 1, new ReferralTo(["commerce", "state", "defense"])).Why
        );
        run.Do("circulate", ListRun.Chair, 1, new ReferralTo([.. s_members]));
        Assert.Contains(
            "no member of this vote",
            run.Refused("vote-erc", ListRun.Member("treasury"), 2, new ListVote("treasury", "for", "")).Why,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "own agency",
            run.Refused("vote-erc", ListRun.Member("state"), 2, new ListVote("energy", "for", "")).Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Who_escalates_brings_no_ruling_of_the_next_body()
    {
        var run = ListRun.Circulated(ListRun.Proposal("remove"));
        run.Vote("commerce", "against").Do("rule-erc", ListRun.Chair, 9, ListRun.Rejected);
        Assert.Contains(
            "brings no ruling",
            run.Refused("escalate-acep", ListRun.Principal("state"), 10, ListRun.Adopted).Why,
            StringComparison.Ordinal
        );
        run.Do("escalate-acep", ListRun.Principal("state"), 10, ListRun.Adopted with { Outcome = null });
        Assert.Null(run.State.BodyDecision);
    }

    private static readonly Person[] s_persons =
    [
        ListRun.Chair,
        ListRun.DisputeChair,
        ListRun.Editor,
        ListRun.Publisher,
        new Person("edith", ["list-editor", "list-publisher"]),
        Person.System,
        .. s_members.Select(ListRun.Member),
        .. s_members.Select(ListRun.Principal),
    ];

    private static readonly Content[] s_contents =
    [
        NoContent.Of,
        Signature.Of,
        ListRun.Adopted,
        ListRun.Rejected,
        ListRun.Rejected with
        {
            Outcome = null,
        },
        ListRun.Preview("v1"),
        ListRun.Publication(400) with
        {
            Savings = null,
        },
        ListRun.Publication(400) with
        {
            Savings = null,
            Corrects = "84 FR 1",
            Citation = "84 FR 2",
            What = "City",
        },
        new ReferralTo([.. s_members]),
        .. VoteRules.Changes.Select(ListRun.Proposal),
        .. s_members.SelectMany(a => new[] { "for", "against" }.Select(v => (Content)new ListVote(a, v, ""))),
    ];

    /// <summary>Any sequence of commands by any persons: what is accepted never breaks what must always hold.</summary>
    [Fact]
    public void No_sequence_of_commands_breaks_what_must_always_hold()
    {
        HashSet<string> reached = [];
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, s_persons.Length - 1], Gen.Int[0, s_contents.Length - 1], Gen.Int[0, 5])
            .Array[20, 120]
            .Sample(
                walk =>
                {
                    var state = Case.New("list-change/1", ShippedProcesses.UsErc);
                    List<CaseEvent> events = [];
                    var day = 0;
                    foreach (var (pick, person, content, days) in walk)
                    {
                        day += days;
                        if (Attempt(state, pick, person, content, day) is { } accepted)
                        {
                            Hold(state, accepted);
                            state = accepted.State;
                            events.Add(accepted.Moved);
                            lock (reached)
                            {
                                reached.Add(state.Stage);
                            }
                        }
                    }

                    var again = events.Aggregate(Case.New("list-change/1", ShippedProcesses.UsErc), CaseFold.Apply);
                    Assert.Equal((state.Stage, state.Sequence), (again.Stage, again.Sequence));
                    Assert.Equal(state.Publications, again.Publications);
                },
                iter: 10_000
            );
        Assert.Contains("published", reached);
        Assert.Contains("rejected", reached);
    }

    /// <summary>The first of what may be done here that some person and content do, beginning at what was drawn.</summary>
    private static Ruling.Accepted? Attempt(CaseState state, int pick, int person, int content, int day)
    {
        List<Transition> possible = [.. state.Process.From(state.Stage)];
        if (possible.Count == 0)
        {
            return null;
        }

        var transition = possible[pick % possible.Count];
        for (var i = 0; i < s_contents.Length; i++)
        {
            var brought = s_contents[(content + i) % s_contents.Length];
            if (brought.Kind != transition.Content)
            {
                continue;
            }

            for (var k = 0; k < s_persons.Length; k++)
            {
                var by = s_persons[(person + k) % s_persons.Length];
                if (
                    transition.By.Any(by.Roles.Contains)
                    && Case.Take(
                        state,
                        new Move(transition.Id, by, ListRun.Day(day), state.Sequence, brought),
                        ListRun.Day(day)
                    )
                        is Ruling.Accepted accepted
                )
                {
                    return accepted;
                }
            }
        }

        return null;
    }

    private static void Hold(CaseState before, Ruling.Accepted accepted)
    {
        var after = accepted.State;
        if (after.Publications.Length > before.Publications.Length)
        {
            Assert.NotEqual(before.Editor, accepted.Moved.Person);
            Assert.Equal(before.Prepared, after.Publications[^1]);
        }

        if (after.Stage == "cleared" && before.Stage != "cleared")
        {
            Assert.Equal("approve", before.BodyDecision!.Outcome);
            Assert.NotNull(before.Preview);
        }

        if (after.Stage == "published" && before.Stage != "published")
        {
            Assert.Equal(before.Proposal!.Version, after.Publications[0].Version);
        }

        if (accepted.Moved.Content is Bases { Outcome: "approve" } && before.Stage == "erc")
        {
            var ayes = before.Votes.Values.Count(v => v == "for");
            Assert.True(before.Proposal!.Change == "add" ? ayes > 2 : ayes == 4);
        }
    }

    [Fact]
    public void No_sequence_of_votes_publishes_what_the_rule_of_the_last_body_does_not_carry()
    {
        var published = 0;
        Gen.Select(
                Gen.Int[0, 2],
                Gen.Int[0, 2].Array[4],
                Gen.Bool,
                (change, votes, claim) => (Change: VoteRules.Changes[change], Votes: votes, Claim: claim)
            )
            .Sample(
                drawn =>
                {
                    var run = ListRun.Circulated(ListRun.Proposal(drawn.Change));
                    string[] words = ["for", "against", "abstain"];
                    for (var i = 0; i < 4; i++)
                    {
                        run.Vote(s_members[i], words[drawn.Votes[i]]);
                    }

                    var ayes = drawn.Votes.Count(v => v == 0);
                    var carried = drawn.Change == "add" ? ayes > 2 : ayes == 4;
                    var adopted = run.Try("rule-erc", ListRun.Chair, 9, ListRun.Adopted) is Ruling.Accepted;
                    Assert.Equal(carried, adopted);
                    Interlocked.Add(ref published, adopted ? 1 : 0);
                },
                iter: 2_000
            );
        Assert.NotEqual(0, published);
    }
}
