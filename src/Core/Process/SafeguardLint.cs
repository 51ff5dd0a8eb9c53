namespace Licet.Core.Process;

/// <summary>
/// What no file can leave out: what an act brings is looked at, by whom it may be done, and that nothing comes to where decisions stand
/// but by another person's signature. A former version that ships is not asked: it is given to no new case.
/// </summary>
internal static class SafeguardLint
{
    private const string Signature = "signature";

    /// <summary>For each content the guards that must be asked; of several in one entry, one.</summary>
    private static readonly (string Content, string[] Guards)[] s_guards =
    [
        ("submission", ["form-complete"]),
        ("submission", ["certified"]),
        ("intake", ["no-blocking-deficiency", "deficiencies-listed"]),
        ("screened", ["parties-screened"]),
        ("screened", ["hits-named"]),
        ("referral", ["has-referral", "standing-members"]),
        ("position", ["in-remit"]),
        ("position", ["basis-for-denial"]),
        ("deemed-position", ["agency-clock-expired"]),
        ("bases", ["ruling-stated", "ruling-as-voted", "bases-stated"]),
        ("return", ["reason-and-remedy"]),
        ("decision", ["every-line-decided"]),
        ("answer", ["answer-stated"]),
        ("answer-ruling", ["answer-received"]),
        ("answer-ruling", ["answer-accepted", "answer-refused"]),
        ("appeal-filed", ["appealable"]),
        ("appeal-filed", ["appeal-stated"]),
        ("appeal-ruling", ["never-acted-in-case"]),
        ("appeal-ruling", ["appeal-received"]),
        ("appeal-ruling", ["appeal-granted", "appeal-refused"]),
        ("amendment", ["material-difference"]),
        ("disposition", ["hit-open"]),
        ("disposition-confirmed", ["second-pair-of-eyes"]),
        ("list-proposal", ["entry-specified"]),
        ("list-preview", ["preview-of-proposal"]),
        ("list-vote", ["member-vote"]),
        ("list-publication", ["publication-complete"]),
        ("list-publication", ["as-decided", "corrects-a-publication"]),
    ];

    /// <summary>Sides whose roles may bring a content, where not every side may.</summary>
    private static readonly (Side[] Sides, string[] Contents)[] s_sides =
    [
        ([Side.Applicant], ["submission"]),
        ([Side.Applicant, Side.Authority], ["answer", "appeal-filed"]),
        ([Side.Agency], ["position", "list-vote"]),
        ([Side.Authority, Side.System], ["deemed-position", "screened", "list-preview"]),
        ([Side.Authority, Side.Agency], ["bases", "list-proposal"]),
        (
            [Side.Authority],
            [
                "intake",
                "referral",
                "return",
                "decision",
                Signature,
                "answer-ruling",
                "appeal-ruling",
                "amendment",
                "disposition",
                "disposition-confirmed",
                "list-publication",
            ]
        ),
    ];

    public static void Check(ProcessDefinition p, List<ProcessFault> faults)
    {
        foreach (Transition t in p.Transitions)
        {
            string place = $"transitions/{t.Id}";
            HashSet<string> asked = [.. t.Guards.Select(g => Guard.Of(g).Code)];
            faults.AddRange(
                s_guards
                    .Where(g => g.Content == t.Content && !g.Guards.Any(asked.Contains))
                    .Select(g => new ProcessFault(place, $"brings '{t.Content}' without {Any(g.Guards)}."))
            );
            faults.AddRange(Sides(p, t).Select(why => new ProcessFault(place, why)));
        }

        DecisionLint.Check(p, faults);
        Silence(p, faults);
        Duties(p, faults);
    }

    /// <summary>Whose act it is not; without content, an applicant may leave and nothing else.</summary>
    private static IEnumerable<string> Sides(ProcessDefinition p, Transition t)
    {
        IEnumerable<Side> allowed =
            s_sides.FirstOrDefault(s => s.Contents.Contains(t.Content)).Sides ?? Enum.GetValues<Side>();
        bool ends = p.Stages.Any(s => s.Id == t.To && s.Kind == StageKind.End);
        foreach (Role role in p.Roles.Where(r => t.By.Contains(r.Id)))
        {
            if (!allowed.Contains(role.Side))
            {
                yield return $"'{role.Id}' brings no '{t.Content}': it is for {Any(allowed.Select(Word))}.";
            }
            else if (t.Content == "none" && role.Side == Side.Applicant && !ends)
            {
                yield return $"'{role.Id}' is of the applicant's side and moves a case to its end only.";
            }
        }
    }

    /// <summary>Where every position is waited for, something follows where an agency stays silent; and what is deemed is recorded.</summary>
    private static void Silence(ProcessDefinition p, List<ProcessFault> faults)
    {
        const string expired = "agency-clock-expired";
        foreach (Stage stage in p.Stages)
        {
            List<Guard> guards = [.. p.From(stage.Id).SelectMany(t => t.Guards).Select(Guard.Of)];
            if (guards.Exists(g => g.Code == "all-positions") && !guards.Exists(g => g.Code == expired))
            {
                faults.Add(
                    new ProcessFault(
                        $"stages/{stage.Id}",
                        $"waits for every position, and nothing follows where an agency stays silent: no '{expired}'."
                    )
                );
            }
        }

        faults.AddRange(
            p.Clocks.Where(c =>
                    c.Expiry == "deemed-no-objection" && !p.Transitions.Any(t => t.Guards.Contains($"{expired}:{c.Id}"))
                )
                .Select(c => new ProcessFault(
                    $"clocks/{c.Id}",
                    $"'{c.Expiry}' follows, and no transition records it: no '{expired}:{c.Id}'."
                ))
        );
    }

    private static void Duties(ProcessDefinition p, List<ProcessFault> faults) =>
        faults.AddRange(
            p.Duties.GroupBy(d => (d.Policy, d.Outcome, string.Join(',', d.Needs.Order(StringComparer.Ordinal))))
                .Where(g => g.Count() > 1)
                .Select(g => new ProcessFault($"duties/{g.Key.Policy}+{g.Key.Outcome}", "stands twice."))
        );

    private static string Word(Side side) => side.ToString().ToLowerInvariant();

    internal static string Any(IEnumerable<string> codes) => string.Join(" or ", codes.Select(c => $"'{c}'"));
}
