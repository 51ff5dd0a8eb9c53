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
    private static readonly KeyValuePair<string, string>[] s_outcomes =
    [
        new("approve", "Approve"),
        new("deny", "Deny"),
    ];

    /// <summary>Null for what is written elsewhere: an application by its applicant, a screening by the program.</summary>
    /// <param name="officers">People to whom a case can be given.</param>
    public static ActForm? Of(
        CaseState state,
        ActOffer offer,
        Person by,
        IReadOnlyList<KeyValuePair<string, string>> officers
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
            "decision" => Decisions(state),
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
            "list-publication" => Publication(state, Asks("corrects-a-publication")),
            "hold-placed" => One(
                [Area("reason", "Reason")],
                t => new HoldPlaced(NewId("hold", state.Holds.Contains), t["reason"])
            ),
            "hold-lifted" => One(
                [Choice("id", "Hold", state.Holds.Select(h => Pair(h, h))), Area("reason", "Reason")],
                t => new HoldLifted(t["id"], t["reason"])
            ),
            "stop-began" => Stop(state),
            "stop-acted" => StopAct(state),
            "stop-ended" => One([StopOf(state, _ => true)], t => new StopEnded(t["id"])),
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
                    StopOf(state, s => InformationRequests.IsOne(s.Reason)),
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
            fields.Add(Choice("outcome", "Ruling", s_outcomes));
        }

        fields.Add(new("statutory", "Statutory basis", ActFieldKind.Text));
        fields.Add(new("regulatory", "Regulatory basis", ActFieldKind.Text));
        if (rules && lines.Length > 1)
        {
            fields.AddRange(
                lines.Select(l =>
                    Choice("line." + l.Id, $"Line {l.Id}, where otherwise", s_outcomes) with
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

    /// <summary>A group for each line, and what is granted with those approved. What stands proposed is there at first.</summary>
    private static ActForm Decisions(CaseState state)
    {
        ImmutableArray<Line> lines = state.Submission?.Lines ?? [];
        List<ActGroup> groups = [];
        foreach (Line line in lines)
        {
            LineDecision? stands = state.Decision?.Lines.FirstOrDefault(l => l.Line == line.Id);
            string ruled = state.Ruled?.OutcomeOf(line.Id) ?? stands?.Outcome ?? "";
            groups.Add(
                new(
                    $"Line {line.Id}: {line.Item ?? "not classified"}",
                    [
                        Choice(At(line, "outcome"), "Outcome", s_outcomes, ruled),
                        Free(At(line, "rationale"), "Rationale") with
                        {
                            Hint = Duty(state, line),
                            First = stands?.Rationale ?? "",
                        },
                        Text(At(line, "statutory"), "Statutory basis of a denial") with
                        {
                            First = stands?.Statutory ?? "",
                        },
                        Text(At(line, "regulatory"), "Regulatory basis of a denial") with
                        {
                            First = stands?.Regulatory ?? "",
                        },
                        Free(At(line, "considerations"), "Considerations of a denial") with
                        {
                            Hint = "As far as security allows (750.6(a)(3))",
                            First = stands?.Considerations ?? "",
                        },
                        Text(At(line, "quantity"), "Quantity granted") with
                        {
                            Hint = line.Quantity is { } asked
                                ? $"Less than the {asked} applied for; empty: all"
                                : "Empty: all",
                            First = state.Decision?.Grant?.Quantities.GetValueOrDefault(line.Id) ?? "",
                        },
                    ]
                )
                {
                    Hint = Duty(state, line),
                }
            );
        }

        groups.Add(
            new(
                "What goes with the lines approved",
                [
                    new(
                        "through",
                        "Last day of the license",
                        ActFieldKind.Day,
                        false,
                        "Empty: as the law has it (750.7(g))"
                    )
                    {
                        First = Core.Day.Text(state.Decision?.Grant?.Through, ""),
                    },
                ]
            )
        );
        return new(groups, t => Decision(lines, t));
    }

    private static Decision Decision(ImmutableArray<Line> lines, TypedAct t)
    {
        ImmutableArray<LineDecision> decided =
        [
            .. lines.Select(l => new LineDecision(
                l.Id,
                t[At(l, "outcome")],
                t[At(l, "rationale")],
                t[At(l, "statutory")],
                t[At(l, "regulatory")],
                t[At(l, "considerations")]
            )),
        ];
        var quantities = lines
            .Where(l => t.Said(At(l, "quantity")) is not null)
            .ToImmutableSortedDictionary(l => l.Id, l => t[At(l, "quantity")], StringComparer.Ordinal);
        return t.Day("through") is null && quantities.IsEmpty
            ? new(decided)
            : new(decided, Grant.AsAsked with { Through = t.Day("through"), Quantities = quantities });
    }

    /// <summary>The line's policy, and what each outcome needs by the duty table.</summary>
    private static string Duty(CaseState state, Line line)
    {
        IEnumerable<string> needs = state
            .Process.Duties.Where(d => d.On && d.Policy == line.Policy && d.Needs.Length > 0)
            .Select(d =>
                $"to {d.Outcome} needs {string.Join(", ", d.Needs.Select(n => n.Replace('-', ' ')))} ({d.Citation})"
            );
        return string.Join("; ", needs.Prepend($"{line.Policy}"));
    }

    private static ActForm Disposition(CaseState state) =>
        One(
            [
                Choice(
                    "hit",
                    "Hit",
                    (state.Screened?.Hits ?? [])
                        .Where(h => !(state.Dispositions.TryGetValue(h, out HitStanding? s) && s.Second is not null))
                        .Select(h => Pair(h, h))
                ),
                Choice(
                    "finding",
                    "Finding",
                    [Pair("another-party", "Another party"), Pair("the-party", "The listed party itself")]
                ),
                Area("reason", "Reason"),
            ],
            t => new Disposition(t["hit"], t["finding"], t["reason"])
        );

    private static ActForm Confirmation(CaseState state) =>
        One(
            [
                Choice(
                    "hit",
                    "Hit, as it was found first",
                    state
                        .Dispositions.Where(d => d.Value.Second is null)
                        .Select(d => Pair(d.Key, $"{d.Key}: {d.Value.Finding.Replace('-', ' ')}, {d.Value.Reason}"))
                ),
            ],
            t => new DispositionConfirmed(
                t["hit"],
                state.Dispositions.TryGetValue(t["hit"], out HitStanding? first) ? first.Finding : ""
            )
        );

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

    /// <summary>An amendment of a list as it is to be published; of a correction also what it corrects.</summary>
    private static ActForm Publication(CaseState state, bool corrects)
    {
        List<ActField> fields =
        [
            new(
                "effective",
                "Day from which it binds",
                ActFieldKind.Day,
                Hint: "Ahead, today, or past: often days before it is printed, and never before it was decided. From a past day on it counts against what was shipped since"
            )
            {
                First = Core.Day.Text(state.Prepared?.Effective, ""),
            },
            new("published", "Day on which it appears", ActFieldKind.Day, Hint: "Today or later")
            {
                First = Core.Day.Text(state.Prepared?.Published, ""),
            },
            new(
                "citation",
                "Federal Register citation",
                ActFieldKind.Text,
                Hint: "Volume and page, such as 84 FR 22961"
            )
            {
                First = state.Prepared?.Citation ?? "",
            },
        ];
        if (corrects)
        {
            fields.Add(
                Choice(
                    "corrects",
                    "Publication that is corrected",
                    state.Publications.Select(p => Pair(p.Citation, p.Citation))
                )
            );
            fields.Add(Area("what", "What was printed otherwise than decided"));
        }

        return new(
            [
                new(null, fields),
                new(
                    "Savings clause, where the rule has one",
                    [
                        new("aboard", "Aboard a carrier by", ActFieldKind.Day, false),
                        new(
                            "exported",
                            "Exported before",
                            ActFieldKind.Day,
                            false,
                            "Empty: the clause sets no such day"
                        ),
                        Text("savings", "Citation of the clause"),
                    ]
                )
                {
                    Hint = "What was on its way may go on under the old law.",
                },
            ],
            t => new ListPublication(
                state.Proposal?.Version ?? "",
                t.Day("effective") ?? default,
                t.Day("published") ?? default,
                t["citation"],
                corrects ? t.Said("corrects") : null,
                corrects ? t.Said("what") : null,
                t.Day("aboard") is { } aboard ? new SavingsClause(aboard, t.Day("exported"), t["savings"]) : null
            )
        );
    }

    private static ActForm Stop(CaseState state)
    {
        string[] acts =
        [
            .. state.Process.Stops.SelectMany(s => s.Tests).SelectMany(x => new[] { x.From, x.To }).Distinct(),
        ];
        List<ActField> fields =
        [
            Choice(
                "reason",
                "Reason",
                state.Process.Stops.Select(s => Pair(s.Reason, $"{s.Title} ({s.Citation})")),
                hint: "The days of a clock stop only where the law says so of that clock and reason; else they count on"
            ),
            new("through", "Last day, where it is known", ActFieldKind.Day, false),
            new(
                "acts",
                "Days of acts that the reason asks for",
                ActFieldKind.Lines,
                false,
                $"One a line, as 'found-necessary 2019-11-20': {string.Join(", ", acts)}"
            )
            {
                Fault = said =>
                    said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                        .Any(l => ActOf(l) is null)
                        ? "Write an act and its day in each line, as 'found-necessary 2019-11-20'"
                        : null,
            },
        ];
        return One(
            [.. fields],
            t => new StopBegan(
                NewId("stop", id => state.Stops.Any(s => s.Id == id)),
                t["reason"],
                t.Lines("acts")
                    .Select(ActOf)
                    .OfType<(string Act, DateOnly Day)>()
                    .DistinctBy(a => a.Act)
                    .ToImmutableSortedDictionary(a => a.Act, a => a.Day, StringComparer.Ordinal),
                t.Day("through")
            )
        );
    }

    /// <summary>"found-necessary 2019-11-20"; null for anything else.</summary>
    private static (string Act, DateOnly Day)? ActOf(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var act, var said]
        && Core.Day.TryRead(said, out DateOnly day)
            ? (act, day)
            : null;

    private static ActForm StopAct(CaseState state)
    {
        HashSet<string> reasons = [.. state.Stops.Select(s => s.Reason)];
        IEnumerable<KeyValuePair<string, string>> acts = state
            .Process.Stops.Where(s => reasons.Contains(s.Reason))
            .SelectMany(s => s.Tests)
            .SelectMany(x => new[] { x.From, x.To })
            .Distinct()
            .Select(a => Pair(a, a.Replace('-', ' ')));
        return One([StopOf(state, _ => true), Choice("act", "Act", acts)], t => new StopActed(t["id"], t["act"]));
    }

    private static ActField StopOf(CaseState state, Func<Stop, bool> which) =>
        Choice(
            "id",
            "Which stop",
            state
                .Stops.Where(which)
                .Select(s => Pair(s.Id, $"{TitleOf(state, s)}, since {Core.Day.Text(s.Held.After)}"))
        );

    private static string TitleOf(CaseState state, Stop stop) =>
        state.Process.Stops.FirstOrDefault(r => r.Reason == stop.Reason)?.Title ?? stop.Reason;

    private static string At(Line line, string field) => $"{line.Id}.{field}";

    /// <summary>"hold-1", or the first number that is free.</summary>
    private static string NewId(string what, Func<string, bool> isThere)
    {
        int number = 1;
        while (isThere(Number(what + "-", number)))
        {
            number++;
        }

        return Number(what + "-", number);
    }
}
