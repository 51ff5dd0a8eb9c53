using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// Contents that lack nothing of what a person writes, so that what refuses an act with each of them is the case as it stands, the person or the
/// day. One or more of each kind: where the case itself says which will do, those.
/// </summary>
internal static class TrialContents
{
    private const string Said = "Said.";

    public static IEnumerable<Content> Of(CaseState state, Transition transition, Person by, DateOnly on) =>
        transition.Content switch
        {
            "none" => [NoContent.Of],
            "signature" => [Signature.Of],
            "submission" =>
            [
                new Submission(Said, [new Line("22-1", ReviewPolicies.All[0], [])], [], true, Said, false),
            ],
            "intake" => [new Intake([]), new Intake([Said])],
            "screened" => [new Screened(state.Screened?.ListVersions ?? [Said], 0, [])],
            "referral" => [new ReferralTo([.. state.Process.Agencies.Select(a => a.Id)])],
            "position" => [new Position(by.Agency ?? "", "approve", Said, Said, Said, [])],
            "deemed-position" => Each(
                state.Referrals.Keys,
                a => new DeemedPosition(a),
                () => new DeemedPosition(by.Agency ?? "")
            ),
            "bases" => Bases(state),
            "return" => [new Return(Said, Said)],
            "decision" => Decisions(state),
            "answer" => [new Answer(Said)],
            "answer-ruling" => [new AnswerRuling(true, Said), new AnswerRuling(false, Said)],
            "appeal-filed" => [new AppealFiled(Said, false)],
            "appeal-ruling" => [new AppealRuling(true, Said), new AppealRuling(false, Said)],
            "amendment" => [new Amendment([Said], [Said])],
            "disposition" => Each(
                state.Screened?.Hits ?? [],
                h => new Disposition(h, "another-party", Said),
                () => new Disposition("", "another-party", Said)
            ),
            "disposition-confirmed" => Each(
                state.Dispositions,
                d => new DispositionConfirmed(d.Key, d.Value.Finding),
                () => new DispositionConfirmed("", "another-party")
            ),
            "list-proposal" => Proposals(state, by),
            "list-preview" => [new ListPreview(state.Proposal?.Version ?? "", Said, 0, 0, 0, [])],
            "list-vote" =>
            [
                new ListVote(by.Agency ?? "", "for", Said),
                // Who voted may vote otherwise, and not the same again.
                new ListVote(by.Agency ?? "", "against", Said),
            ],
            "list-publication" => Publications(state, on),
            _ => throw new InvalidOperationException($"The content '{transition.Content}' has no trial."),
        };

    public static IEnumerable<Content> Beside(CaseState state, string kind, Person by, DateOnly on) =>
        kind switch
        {
            "hold-placed" => [new HoldPlaced(New(state.Holds.Contains), Said)],
            "hold-lifted" => Each(state.Holds, h => new HoldLifted(h, Said), () => new HoldLifted("", Said)),
            "stop-began" => Each(
                state.Process.Stops,
                s => new StopBegan(
                    New(id => state.Stops.Any(x => x.Id == id)),
                    s.Reason,
                    ImmutableSortedDictionary.Create<string, DateOnly>(StringComparer.Ordinal),
                    s.Unanimous == true ? on.AddDays(1) : null
                ),
                () => new StopBegan("", "", ImmutableSortedDictionary<string, DateOnly>.Empty)
            ),
            "stop-acted" => Each(
                state.Stops.SelectMany(s => ActsOf(state, s).Select(a => (s.Id, a))),
                s => new StopActed(s.Id, s.a),
                () => new StopActed("", "")
            ),
            "stop-ended" => Each(state.Stops, s => new StopEnded(s.Id), () => new StopEnded("")),
            "condition-dropped" => Each(
                state.Conditions.Keys,
                c => new ConditionDropped(c, Said),
                () => new ConditionDropped("", Said)
            ),
            "assigned" => [new Assigned(by.Id)],
            "information-given" => Each(
                state.Stops,
                s => new InformationGiven(s.Id, Said),
                () => new InformationGiven("", Said)
            ),
            "information-wanted" => [new InformationWanted(by.Agency ?? "", Said)],
            _ => throw new InvalidOperationException($"The act '{kind}' has no trial."),
        };

    /// <summary>An appeal, which rules nothing; and rulings of either kind, and line by line as a majority of the votes has it.</summary>
    private static IEnumerable<Content> Bases(CaseState state)
    {
        yield return new Bases(Said, Said, null);
        yield return new Bases(Said, Said, "approve");
        yield return new Bases(Said, Said, "deny");
        if (state.VotesByLine.Count == 0 || state.Submission is not { } form)
        {
            yield break;
        }

        // Lines may go either way each: few have votes of their own.
        string[] lines =
        [
            .. state.VotesByLine.Values.SelectMany(v => v).Select(v => v.Line).Distinct(StringComparer.Ordinal).Take(8),
        ];
        foreach (string outcome in new[] { "approve", "deny" })
        {
            string other = outcome == "approve" ? "deny" : "approve";
            for (int some = 1; some < 1 << lines.Length; some++)
            {
                ImmutableArray<LineRuling> otherwise =
                [
                    .. lines.Where((_, i) => (some >> i & 1) == 1).Select(l => new LineRuling(l, other)),
                ];
                yield return new Bases(Said, Said, outcome, otherwise);
            }
        }
    }

    /// <summary>Each line that is not approved already: as a ruling has it; where none stands all approved, and all denied.</summary>
    private static IEnumerable<Content> Decisions(CaseState state)
    {
        Line[] lines = [.. state.OpenLines()];
        foreach (string outcome in new[] { "approve", "deny" })
        {
            yield return new Decision([
                .. lines.Select(l => new LineDecision(
                    l.Id,
                    state.Ruled?.OutcomeOf(l.Id) ?? outcome,
                    Said,
                    Said,
                    Said,
                    Said
                )),
            ]);
        }
    }

    /// <summary>Of the kind and origin that stand, where a proposal is changed.</summary>
    private static IEnumerable<Content> Proposals(CaseState state, Person by)
    {
        string agency = by.Agency ?? state.Proposal?.Agency ?? Said;
        foreach (string change in VoteRules.Changes)
        {
            yield return new ListProposal(
                state.Proposal?.Change ?? change,
                state.Process.Lists is [var list, ..] ? list : Said,
                Said,
                [Said],
                agency,
                by.Agency is null ? "review" : "agency",
                [Said],
                new EntryTerms(Said, Said, Said),
                Said
            );
        }
    }

    private static IEnumerable<Content> Publications(CaseState state, DateOnly on)
    {
        string version = state.Proposal?.Version ?? "";
        string citation = New(c => state.Publications.Any(p => p.Citation == c));
        yield return new ListPublication(version, on, on, citation, null, null, null);
        if (state.Publications is [.., var last])
        {
            yield return new ListPublication(version, on, on, citation, last.Citation, Said, null);
        }
    }

    private static IEnumerable<string> ActsOf(CaseState state, Stop stop) =>
        StopFold.TestsOf(state.Process, stop.Reason).SelectMany(t => new[] { t.From, t.To }).Distinct();

    private static string New(Func<string, bool> isThere)
    {
        string id = "new";
        while (isThere(id))
        {
            id += "-";
        }

        return id;
    }

    private static IEnumerable<Content> Each<T>(IEnumerable<T> all, Func<T, Content> content, Func<Content> none) =>
        all.Select(content).DefaultIfEmpty(null).Select(c => c ?? none());
}
