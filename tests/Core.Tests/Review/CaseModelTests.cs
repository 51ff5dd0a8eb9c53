using System.Collections.Immutable;
using CsCheck;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>Any sequence of commands by any persons: what is accepted never breaks what must always hold.</summary>
public class CaseModelTests
{
    private static readonly Person[] s_persons =
    [
        CaseRun.Applicant,
        CaseRun.Intake,
        CaseRun.Officer,
        CaseRun.First,
        CaseRun.Second,
        CaseRun.Chair,
        CaseRun.Appeals,
        Person.System,
        CaseRun.Reviewer("defense"),
        CaseRun.Reviewer("state"),
        CaseRun.Principal("defense"),
        CaseRun.Head("defense"),
        CaseRun.Principal("state"),
        CaseRun.ChairOf("acep"),
        new Person("olga", ["licensing-officer", "countersigner", "appeals-officer", "dispute-chair"]),
        new Person("ann", ["screening-analyst"]),
        new Person("reviewer-state", ["agency-reviewer", "dispute-chair"], "defense"),
        new Person("alice", ["licensing-officer", "countersigner"]),
        new Person("system", ["system", "licensing-officer", "countersigner", "appeals-officer"]),
        new Person("Olga", ["licensing-officer", "countersigner", "screening-analyst"]),
        new Person("olga ", ["countersigner"]),
        new Person("mallory", ["applicant-signer"]),
    ];

    private static readonly Content[] s_contents =
    [
        NoContent.Of,
        Signature.Of,
        CaseRun.Form(),
        CaseRun.Form("CaseByCase", allOrNothing: true, lines: 2),
        new Intake([]),
        new Intake(["No unit."]),
        new Screened(["CSL/1"], 0),
        new ReferralTo(["defense", "state"]),
        CaseRun.Yes("defense", new ConditionText("1", "Report.", "750.7(d)")),
        CaseRun.No("defense"),
        CaseRun.Yes("state"),
        CaseRun.No("state"),
        new DeemedPosition("defense"),
        new DeemedPosition("state"),
        new Bases("a", "b", null),
        new Bases("a", "b", "approve"),
        new Return("No license is required.", "Ship as NLR."),
        new Decision([CaseRun.Approve("22-1")]),
        new Decision([CaseRun.Deny("22-1")]),
        new Decision([CaseRun.Approve("22-1"), CaseRun.Deny("22-2")]),
        new Decision([CaseRun.Deny("22-1"), CaseRun.Deny("22-2")]),
        new Answer("More."),
        new AnswerRuling(true, "Another end use."),
        new AnswerRuling(false, "Nothing new."),
        new AppealFiled("The facts are others.", false),
        new AppealRuling(true, "They are."),
        new AppealRuling(false, "They are not."),
        new Screened(["CSL/2"], 1, ["h"]),
        new Disposition("h", "another-party", "Another address."),
        new DispositionConfirmed("h", "another-party"),
        new Bases("a", "b", "deny"),
        CaseRun.Vote("defense", "for"),
        CaseRun.Vote("defense", "against"),
        CaseRun.Vote("state", "for"),
        new Amendment(["18"], ["18"]),
        new HoldPlaced("h", "Why."),
        new HoldLifted("h", "Cleared."),
        new StopBegan("s", "applicant", ImmutableSortedDictionary<string, DateOnly>.Empty),
        new StopEnded("s"),
        new ConditionDropped("defense/1", "Why."),
        new InformationWanted("defense", "Which site?"),
        new StopBegan("a", "agency-request", ImmutableSortedDictionary<string, DateOnly>.Empty),
    ];

    /// <summary>Mostly what the process offers in the stage, sometimes anything, so that walks get far.</summary>
    private static readonly Gen<(int Pick, int Person, int Content, int Days, bool Wild)[]> s_walk = Gen.Select(
        Gen.Int[0, 40],
        Gen.Int[0, s_persons.Length - 1],
        Gen.Int[0, s_contents.Length - 1],
        Gen.Int[0, 12],
        Gen.Int[0, 9].Select(w => w == 0)
    ).Array[5, 80];

    private const int MostRounds = 5;

    [Fact]
    public void No_sequence_of_commands_breaks_what_must_always_hold()
    {
        HashSet<string> reached = [];
        // A walk that never got anywhere would prove nothing. What is far is reached by chance: 10,000 walks, and more where it was not.
        string[] far =
        [
            "decided",
            "intent-to-deny",
            "oc",
            "acep",
            "closed",
            "returned-without-action",
            "withdrawn",
            "superseded",
            "appeal-filed",
            "appeal-ruling",
            "answer-ruling",
            "disposition-confirmed",
        ];
        for (int rounds = 0; rounds == 0 || (rounds < MostRounds && far.Except(reached).Any()); rounds++)
        {
            Walk(reached);
        }

        Assert.Empty(far.Except(reached));
    }

    /// <summary>10,000 walks, each of which keeps what must always hold.</summary>
    private static void Walk(HashSet<string> reached) =>
        s_walk.Sample(
            walk =>
            {
                var state = Case.New("case/1", ShippedProcesses.UsEar);
                List<CaseEvent> events = [];
                HashSet<string> stages = [];
                var day = new DateOnly(2019, 10, 1);
                foreach (var step in walk)
                {
                    day = day.AddDays(step.Days);
                    foreach (var ruling in Attempts(state, step, day))
                    {
                        if (ruling is Ruling.Accepted accepted)
                        {
                            Check(state, accepted, events);
                            IsOffered(state, accepted.Moved, s_persons[step.Person], day, step.Pick % 8 == 3);
                            state = accepted.State;
                            events.Add(accepted.Moved);
                            break;
                        }
                    }

                    stages.Add(state.Stage);
                }

                lock (reached)
                {
                    reached.UnionWith(stages);
                    reached.UnionWith(events.Select(x => x.Content.Kind));
                }

                var again = events.Aggregate(Case.New("case/1", ShippedProcesses.UsEar), CaseFold.Apply);
                Assert.Equal((state.Stage, state.Sequence, state.Round), (again.Stage, again.Sequence, again.Round));
            },
            iter: 10_000
        );

    /// <summary>What was accepted stood among what its person may do: an act that is possible is never told to be impossible.</summary>
    private static void IsOffered(CaseState before, CaseEvent done, Person drawn, DateOnly day, bool looks)
    {
        var person = s_persons.First(p =>
            p.Id == done.Person && p.Agency == done.Agency && p.Roles.Contains(done.Role!)
        );
        if (
            !looks
            || done.On != day
            || (done.Transition.Length == 0 && person != drawn)
            || DueMoves.Of(before, day).Count > 0
        )
        {
            return;
        }

        var act = done.Transition.Length > 0 ? done.Transition : done.Content.Kind;
        Assert.True(CaseActs.Of(before, person, day).Single(o => o.Id == act).May, $"{act} by {done.Person}");
    }

    private static IEnumerable<Ruling> Attempts(
        CaseState state,
        (int Pick, int Person, int Content, int Days, bool Wild) step,
        DateOnly day
    )
    {
        var content = s_contents[step.Content];
        yield return Asides.Take(state, new Aside(s_persons[step.Person], day, state.Sequence, content), day);
        var all = state.Process.Transitions;
        if (step.Wild)
        {
            yield return Case.Take(
                state,
                new Move(all[step.Pick % all.Length].Id, s_persons[step.Person], day, state.Sequence, content),
                day
            );
            yield break;
        }

        // The offered transitions from a drawn one on, each by each person who may with each content it brings: the first that is
        // accepted. Others are refused whatever the case; the wild steps try them. Ways out of the review are taken seldom.
        var leave = step.Pick % 8 == 0;
        var offered = state.Process.From(state.Stage).Where(t => leave || t.From.Length < 5).ToList();
        for (var i = 0; i < offered.Count; i++)
        {
            var transition = offered[(i + step.Pick) % offered.Count];
            Person[] may = [.. s_persons.Where(p => transition.By.Any(p.Roles.Contains))];
            for (var c = 0; c < s_contents.Length; c++)
            {
                var with = s_contents[(c + step.Content) % s_contents.Length];
                foreach (var person in with.Kind == transition.Content ? may : [])
                {
                    yield return Case.Take(state, new Move(transition.Id, person, day, state.Sequence, with), day);
                }
            }
        }
    }

    private static void Check(CaseState before, Ruling.Accepted ruling, List<CaseEvent> events)
    {
        var (e, after) = (ruling.Moved, ruling.State);
        Assert.Equal(before.Sequence + 1, after.Sequence);
        Assert.False(before.IsOver, "nothing happens to a case that is over");
        if (e.Transition is "decide" or "intend-to-deny" or "sign")
        {
            var proposal = events.Last(x => x.Content is Decision);
            Assert.NotEqual(proposal.Person, e.Person);
        }

        if (e.Transition == "decide")
        {
            Assert.Empty(before.Holds);
            Assert.Equal(0, before.OpenHits);
            Assert.All(after.Decision!.Lines, l => Assert.Equal("approve", l.Outcome));
            if (before.OpenLines().Any(l => l.Policy == "PresumptionOfDenial"))
            {
                var proposed = events.FindLastIndex(x => x.Content is Decision);
                var signers = events
                    .Skip(proposed)
                    .Where(x => x.Transition == "sign")
                    .Select(x => x.Person)
                    .Append(e.Person);
                Assert.True(signers.Distinct(StringComparer.Ordinal).Count() >= 2);
            }
        }

        // An approved line stays approved, and is approved once.
        Assert.Equal(before.Approvals, after.Approvals.Take(before.Approvals.Length));
        var once = after.Approvals.SelectMany(a => a.Lines).Select(l => l.Line).ToList();
        Assert.Equal(once.Distinct(), once);
        Assert.DoesNotContain(after.Approvals, a => a.Lines.IsEmpty);
        var approved = before.Approvals.SelectMany(a => a.Lines).Select(l => l.Line).ToHashSet();
        Assert.DoesNotContain(
            after.Decision?.Lines ?? [],
            l => l.Outcome == "deny" && e.Content is Decision or Signature && approved.Contains(l.Line)
        );

        // A ruling binds, and a body rules once in its stage and round.
        if (e.Transition is "propose" or "sign" or "decide" or "intend-to-deny" && before.Ruled is { } ruled)
        {
            Assert.All(
                after.Decision!.Lines.Where(l => !approved.Contains(l.Line)),
                l => Assert.Equal(ruled.OutcomeOf(l.Line), l.Outcome)
            );
        }

        if (e.Content is Bases { Outcome: not null })
        {
            Assert.Null(before.BodyDecision);
            Assert.DoesNotContain(
                before.Acts,
                a =>
                    a.Person == e.Person
                    && a.Transition.StartsWith("rule-", StringComparison.Ordinal)
                    && a.Transition != e.Transition
            );
        }

        // One person, one id; the rule at work does only what is its own.
        Assert.Matches("^[a-z0-9][a-z0-9._@-]*$", e.Person);
        if (e.Transition.Length > 0 && e.Person == Person.System.Id)
        {
            Assert.Contains("system", before.Process.Transitions.Single(t => t.Id == e.Transition).By);
            Assert.Equal("system", e.Role);
        }

        Assert.False(after.Stage == "withdrawn" && e.Person != after.Submitter);

        // Days go forward, and one person is on one side, for one agency.
        Assert.False(e.On < before.Last);
        foreach (var own in after.Acts.Where(a => a.Person != Person.System.Id).GroupBy(a => a.Person))
        {
            var sides = own.Select(a => after.Process.Roles.Single(r => r.Id == a.Role).Side)
                .Where(s => s != Side.System);
            Assert.True(sides.Distinct().Count() < 2, $"{own.Key} is on two sides");
            Assert.True(own.Select(a => a.Agency).OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2);
        }

        // An appeal or an answer that lies there is decided by a second act, and nothing is closed over it.
        Assert.False(e.Transition is "close" or "close-returned" && before is { AppealFiled: not null, Appeal: null });
        Assert.False(e.Content is AnswerRuling && before.Answer is null);
        Assert.False(e.Content is DispositionConfirmed c && before.Dispositions[c.Hit].First == e.Person);

        if (after.Stage is "decision-pending" or "decided" && before.Stage == "agency-review")
        {
            Assert.All(before.Referrals.Values, r => Assert.True(r.IsClosed));
        }

        if (e.Transition == "reopen")
        {
            Assert.DoesNotContain(events, x => x.Person == e.Person && x.Content is not AppealRuling);
        }

        foreach (var (id, condition) in before.Conditions.Where(c => !after.Conditions.ContainsKey(c.Key)))
        {
            Assert.True(
                e.Agency == condition.Owner || (e.Content is ConditionDropped && before.BodyDecision is not null),
                $"the condition {id} was dropped by {e.Person}"
            );
        }
    }
}
