using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Clocks;
using Licet.Core.Process;
using Licet.Core.Review;
using static Licet.Web.Features.Review.ActFields;

namespace Licet.Web.Features.Review;

/// <summary>
/// A form for each content that a person of the authority or of an agency writes: a process may ask for it in any of its acts. What the process's
/// guards settle is not asked (an answer that an act accepts is accepted), and what the case knows is offered.
/// </summary>
public static class ActForms
{
    /// <summary>Null for what is written elsewhere: an application by its applicant, a screening by the program.</summary>
    /// <param name="officers">People to whom a case can be given.</param>
    /// <param name="holds">What lies on the case, by id, in words; null: the ids alone.</param>
    public static ActForm? Of(
        CaseState state,
        ActOffer offer,
        Person by,
        IReadOnlyList<KeyValuePair<string, string>> officers,
        IReadOnlyDictionary<string, string>? holds = null
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(by);
        Transition? transition = state.Process.Transitions.FirstOrDefault(t => !offer.Beside && t.Id == offer.Id);
        bool Asks(string guard) => transition?.Guards.Any(g => Guard.Of(g).Code == guard) == true;
        return offer.Content switch
        {
            "none" => new([], _ => NoContent.Of),
            "signature" => new([], _ => Signature.Of),
            "intake" => Asks("no-blocking-deficiency") ? new([], _ => new Intake([])) : Deficiencies(),
            "referral" => Referral(state),
            "bases" => Bases(state, Asks("ruling-stated") || Asks("ruling-as-voted")),
            "return" => Return(),
            "decision" => DecisionForm.Of(state, null, []),
            "answer" => One(
                [Area("text", "What the applicant answers", "As it was received")],
                t => new Answer(t["text"])
            ),
            "answer-ruling" => One(
                [Area("reasons", "Reasons")],
                t => new AnswerRuling(Asks("answer-accepted"), t["reasons"])
            ),
            "appeal-filed" => One(
                [
                    Area("statement", "Statement", "Why the action should be reversed or modified (756.2(c)(2))"),
                    Choice("hearing", "An informal hearing is asked for (756.2(c)(3))", s_yesNo, "no"),
                ],
                t => new AppealFiled(t["statement"], t["hearing"] == "yes")
            ),
            "appeal-ruling" => One(
                [Area("reasons", "Reasons")],
                t => new AppealRuling(Asks("appeal-granted"), t["reasons"])
            ),
            "disposition" => Disposition(state),
            "disposition-confirmed" => Confirmation(state),
            "list-vote" => Vote(state.Process, by),
            "list-publication" => PublicationForm.Of(state, Asks("corrects-a-publication")),
            "hold-placed" => One([Area("reason", "Reason")], t => new HoldPlaced(NewId("hold", t), t["reason"])),
            "hold-lifted" => One(
                [
                    Choice("id", "Hold", state.Holds.Select(h => Pair(h, holds?.GetValueOrDefault(h) ?? h))),
                    Area("reason", "Reason"),
                ],
                t => new HoldLifted(t["id"], t["reason"])
            ),
            "stop-began" => StopForms.Begin(state),
            "stop-acted" => StopForms.Acted(state),
            "stop-ended" => One([StopForms.Which(state, _ => true)], t => new StopEnded(t["id"])),
            "condition-dropped" => One(
                [
                    Choice(
                        "id",
                        "Condition",
                        state.Conditions.Select(c => Pair(c.Key, $"{c.Key}: {c.Value.Text.Text}"))
                    ),
                    Area("reason", "Reason"),
                ],
                t => new ConditionDropped(t["id"], t["reason"])
            ),
            "assigned" => One([Choice("officer", "Officer", officers)], t => new Assigned(t["officer"])),
            "information-given" => One(
                [
                    StopForms.Which(state, s => InformationRequests.IsOne(s.Reason)),
                    Area("text", "What the applicant sends", "As it was received"),
                ],
                t => new InformationGiven(t["id"], t["text"])
            ),
            _ => null,
        };
    }

    private static readonly KeyValuePair<string, string>[] s_yesNo = [new("no", "no"), new("yes", "yes")];

    private static ActForm Deficiencies() =>
        One(
            [new("deficiencies", "Deficiencies", ActFieldKind.Lines, Hint: "One a line, each with what to mend")],
            t => new Intake([.. t.Lines("deficiencies")])
        );

    private static ActForm Return() =>
        One(
            [
                Area("reason", "Reason", "A sentence that the applicant reads (750.4(a)(2))"),
                Area("remedy", "What to do", "No license is required; or what to mend before it is filed again"),
            ],
            t => new Return(t["reason"], t["remedy"])
        );

    /// <summary>Those whose reasons for control a line has are ticked at first; of a change of a list the standing members.</summary>
    private static ActForm Referral(CaseState state)
    {
        ImmutableArray<Line> lines = state.Submission?.Lines ?? [];
        IEnumerable<string> concerned = state
            .Process.Agencies.Where(a =>
                lines.Any(l => a.Reasons.Any(l.Reasons.Contains))
                || (state.Proposal is not null && a.Reasons.Contains("standing"))
            )
            .Select(a => a.Id);
        return One(
            [
                new(
                    "agencies",
                    "Agencies",
                    ActFieldKind.Ticks,
                    Hint: state.Proposal is null
                        ? "Those that the reasons for control concern are ticked"
                        : "The standing members are ticked: each of them is asked"
                )
                {
                    Options = [.. state.Process.Agencies.Select(a => Pair(a.Id, a.Title))],
                    First = string.Join(' ', concerned),
                },
            ],
            t => new ReferralTo([.. t.Ticked("agencies")])
        );
    }

    private static ActForm Bases(CaseState state, bool rules)
    {
        List<ActField> fields = [];
        ImmutableArray<Line> lines = state.Submission?.Lines ?? [];
        if (rules)
        {
            fields.Add(Choice("outcome", "Ruling", Outcomes));
        }

        fields.Add(new("statutory", "Statutory basis", ActFieldKind.Text));
        fields.Add(new("regulatory", "Regulatory basis", ActFieldKind.Text));
        if (rules && lines.Length > 1)
        {
            fields.AddRange(
                lines.Select(l =>
                    Choice("line." + l.Id, $"Line {l.Id}, where otherwise", Outcomes) with
                    {
                        Needed = false,
                    }
                )
            );
        }

        return One(
            [.. fields],
            t =>
            {
                ImmutableArray<LineRuling> otherwise =
                [
                    .. lines
                        .Select(l => (l.Id, Outcome: t.Said("line." + l.Id)))
                        .Where(l => l.Outcome is not null && l.Outcome != t["outcome"])
                        .Select(l => new LineRuling(l.Id, l.Outcome!)),
                ];
                return new Bases(
                    t["statutory"],
                    t["regulatory"],
                    rules ? t.Said("outcome") : null,
                    otherwise.IsEmpty ? null : otherwise
                );
            }
        );
    }

    private static ActForm Disposition(CaseState state) =>
        One(
            [
                Hits(
                    "Hits of which the same is found",
                    (state.Screened?.Hits ?? [])
                        .Where(h => !(state.Dispositions.TryGetValue(h, out HitStanding? s) && s.Second is not null))
                        .Select(h => Pair(h, h))
                ),
                Choice(
                    "finding",
                    "Finding",
                    [Pair("another-party", "Another party"), Pair("the-party", "The listed party itself")],
                    hint: "Of a gap of a list: 'another party' says that it was looked up elsewhere and nobody listed was found"
                ),
                Area("reason", "Reason"),
            ],
            t => new Disposition(t["hit"], t["finding"], t["reason"])
        ) with
        {
            Each = "hit",
        };

    private static ActField Hits(string label, IEnumerable<KeyValuePair<string, string>> options) =>
        new("hit", label, ActFieldKind.Ticks, Hint: "Each is recorded on its own") { Options = [.. options] };

    private static ActForm Confirmation(CaseState state) =>
        One(
            [
                Hits(
                    "Hits, as they were found first",
                    state
                        .Dispositions.Where(d => d.Value.Second is null)
                        .Select(d => Pair(d.Key, $"{d.Key}: {d.Value.Finding.Replace('-', ' ')}, {d.Value.Reason}"))
                ),
            ],
            t => new DispositionConfirmed(
                t["hit"],
                state.Dispositions.TryGetValue(t["hit"], out HitStanding? first) ? first.Finding : ""
            )
        ) with
        {
            Each = "hit",
        };

    /// <summary>Where the process has a stop that all members agree on, a member may agree to it instead.</summary>
    internal static ActForm Vote(ProcessDefinition process, Person by)
    {
        List<KeyValuePair<string, string>> votes =
        [
            Pair("for", "For"),
            Pair("against", "Against"),
            Pair("abstain", "Abstain"),
        ];
        if (process.Stops.Any(s => s.Unanimous == true))
        {
            votes.Add(Pair("postpone", "Agree to postpone the vote"));
        }

        return One(
            [Choice("vote", "Vote", votes), Free("reasons", "Reasons")],
            t => new ListVote(by.Agency ?? "", t["vote"], t["reasons"])
        );
    }
}
