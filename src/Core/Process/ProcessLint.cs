using System.Collections.Immutable;
using Licet.Core.Rules;

namespace Licet.Core.Process;

/// <summary>
/// What a process must hold to be run at all: every stage can be reached and left, every transition has a role, every clock an
/// effect, every stop a section, every policy its duties.
/// </summary>
internal static class ProcessLint
{
    private const string DeadlineOf = "deadline:";

    /// <summary>
    /// Whether stages can be reached is asked only where every transition leads from known stages to a known one: all that would be
    /// cut off behind a misspelt stage follows from that one fault.
    /// </summary>
    /// <param name="former">A former version that ships: it is given to no new case, and safeguards that came later are not asked of it.</param>
    public static IReadOnlyList<ProcessFault> Check(ProcessDefinition p, bool former)
    {
        List<ProcessFault> faults = [.. NullEntries.Of(p)];
        if (faults.Count > 0)
        {
            return faults;
        }

        foreach ((string name, IEnumerable<string> ids) in Lists(p))
        {
            foreach (
                string twice in ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
            )
            {
                faults.Add(new ProcessFault($"{name}/{twice}", "stands twice."));
            }

            faults.AddRange(
                ids.Where(string.IsNullOrWhiteSpace).Select(_ => new ProcessFault(name, "an id is empty."))
            );
        }

        if (p.DeterminationDays < 1)
        {
            faults.Add(new ProcessFault("determinationDays", "is 1 day or more."));
        }

        Transitions(p, faults);
        HashSet<string> stages = [.. p.Stages.Select(s => s.Id), Transition.Stays];
        if (p.Transitions.All(t => stages.Contains(t.To) && t.From.All(stages.Contains)))
        {
            Stages(p, faults);
        }

        Clocks(p, faults);
        Stops(p, faults);
        Duties(p, faults);
        BodyLint.Check(p, faults);
        ConsistencyLint.Check(p, faults);
        PersonLint.Check(p, faults);
        if (!former)
        {
            SafeguardLint.Check(p, faults);
            TextLint.Check(p, faults);
        }

        return faults;
    }

    private static IEnumerable<(string, IEnumerable<string>)> Lists(ProcessDefinition p) =>
        [
            ("roles", p.Roles.Select(r => r.Id)),
            ("stages", p.Stages.Select(s => s.Id)),
            ("transitions", p.Transitions.Select(t => t.Id)),
            ("clocks", p.Clocks.Select(c => c.Id)),
            ("stops", p.Stops.Select(s => s.Reason)),
            ("matrix", p.Matrix.Select(m => $"{m.Clock}+{m.Reason}")),
            ("agencies", p.Agencies.Select(a => a.Id)),
            ("appeals", (p.Appeals ?? []).Select(a => a.Action)),
            ("votes", (p.Votes ?? []).SelectMany(v => v.Changes.Select(c => $"{v.Stage}+{c}"))),
        ];

    private static void Stages(ProcessDefinition p, List<ProcessFault> faults)
    {
        if (p.Stages.Count(s => s.Kind == StageKind.Start) != 1)
        {
            faults.Add(new ProcessFault("stages", "a process has one stage of kind Start."));
            return;
        }

        HashSet<string> reached = new(StringComparer.Ordinal) { p.StartStage().Id };
        while (p.Transitions.Where(t => t.From.Any(reached.Contains)).Any(t => reached.Add(t.To)))
        {
            // until no transition leads further
        }

        HashSet<string> ends = [.. p.Stages.Where(s => s.Kind == StageKind.End).Select(s => s.Id)];
        while (p.Transitions.Where(t => ends.Contains(t.To)).Any(t => t.From.Any(ends.Add)))
        {
            // backwards, from the ends
        }

        foreach (Stage stage in p.Stages)
        {
            string place = $"stages/{stage.Id}";
            if (!reached.Contains(stage.Id))
            {
                faults.Add(new ProcessFault(place, "no transition leads here."));
            }

            if (!ends.Contains(stage.Id))
            {
                faults.Add(new ProcessFault(place, "no way leads from here to an end."));
            }

            if (stage.Kind == StageKind.End && p.From(stage.Id).Any())
            {
                faults.Add(new ProcessFault(place, "an end that a transition leaves."));
            }
        }
    }

    private static void Transitions(ProcessDefinition p, List<ProcessFault> faults)
    {
        foreach (Transition t in p.Transitions)
        {
            string place = $"transitions/{t.Id}";
            Known(
                t.From.Append(t.Target(t.From.FirstOrDefault() ?? "")),
                p.Stages.Select(s => s.Id),
                place,
                "stage",
                faults
            );
            Known(t.By, p.Roles.Select(r => r.Id), place, "role", faults);
            Known(t.Guards.Select(g => Guard.Of(g).Code), Guards.All, place, "guard", faults);
            foreach (Guard guard in t.Guards.Select(Guard.Of))
            {
                string[] clocks = guard.Clock.Length > 0 ? [guard.Clock] : [];
                Known(clocks, p.Clocks.Select(c => c.Id), place, "clock", faults);
                if (Guard.OfClocks.Contains(guard.Code) != (guard.Clock.Length > 0))
                {
                    faults.Add(new ProcessFault(place, $"'{guard.Code}' names a clock behind a colon, or must not."));
                }
            }

            Known([t.Content], ContentKinds.All, place, "content", faults);
            if (t.By.IsEmpty)
            {
                faults.Add(new ProcessFault(place, "nobody may: no role."));
            }

            if (t.From.IsEmpty)
            {
                faults.Add(new ProcessFault(place, "starts nowhere: no stage in 'from'."));
            }

            Cited(t.Citation, t.Tag ?? "R26", place, faults);
        }
    }

    private static void Clocks(ProcessDefinition p, List<ProcessFault> faults)
    {
        ImmutableArray<string> ids = [.. p.Clocks.Select(c => c.Id)];
        ImmutableArray<string> acts = [.. p.Marks()];
        foreach (Stage stage in p.Stages.Where(s => s.Appeal is not null))
        {
            Known([stage.Appeal!], ids, $"stages/{stage.Id}", "clock", faults);
        }

        foreach (TimeLimit c in p.Clocks)
        {
            string place = $"clocks/{c.Id}";
            if (c.Limit < 1)
            {
                faults.Add(new ProcessFault(place, "a limit is 1 day or more."));
            }

            if (string.IsNullOrWhiteSpace(c.Expiry))
            {
                faults.Add(new ProcessFault(place, "nothing follows when the limit passes: no 'expiry'."));
            }

            if (c.From.StartsWith(DeadlineOf, StringComparison.Ordinal))
            {
                Known([c.From[DeadlineOf.Length..]], ids, place, "clock", faults);
            }
            else
            {
                Known([c.From], acts, place, "act that a transition marks", faults);
            }

            Known(c.Again ?? [], acts, place, "act that a transition marks", faults);
            Known(c.To is null ? [] : [c.To], acts, place, "act that a transition marks", faults);

            Cited(c.Citation, c.Tag, place, faults);
        }
    }

    private static void Stops(ProcessDefinition p, List<ProcessFault> faults)
    {
        foreach (StopReason s in p.Stops)
        {
            string place = $"stops/{s.Reason}";
            Cited(s.Citation, "R26", place, faults);
            Known(s.By ?? [], p.Roles.Select(r => r.Id), place, "role", faults);
            Known(
                s.Ends is null ? [] : [s.Ends],
                s.Tests.SelectMany(t => new[] { t.From, t.To }),
                place,
                "act of its tests",
                faults
            );
            foreach (Clocks.StopTest test in s.Tests)
            {
                Cited(test.Citation, "R26", $"{place}/{test.To}", faults);
                if (test.Within < 0)
                {
                    faults.Add(new ProcessFault($"{place}/{test.To}", "'within' is 0 days or more."));
                }
            }
        }

        foreach (StopMatrixCell m in p.Matrix)
        {
            string place = $"matrix/{m.Clock}+{m.Reason}";
            Known([m.Clock], p.Clocks.Select(c => c.Id), place, "clock", faults);
            Known([m.Reason], p.Stops.Select(s => s.Reason), place, "stop", faults);
            Cited(m.Citation, m.Tag, place, faults);
        }
    }

    /// <summary>
    /// Where lines are decided, every policy and outcome has a row that is on, or a line could be decided without its duty.
    /// </summary>
    private static void Duties(ProcessDefinition p, List<ProcessFault> faults)
    {
        bool decides = p.Transitions.Any(t => t.Guards.Contains("duties-met"));
        foreach (string policy in decides ? ReviewPolicies.All : [])
        {
            foreach (string outcome in (string[])["approve", "deny"])
            {
                if (!p.Duties.Any(d => d.On && d.Policy == policy && d.Outcome == outcome))
                {
                    faults.Add(new ProcessFault("duties", $"no row that is on for '{policy}' and '{outcome}'."));
                }
            }
        }

        foreach (Duty d in p.Duties)
        {
            string place = $"duties/{d.Policy}+{d.Outcome}";
            Known([d.Policy], ReviewPolicies.All, place, "policy", faults);
            Known([d.Outcome], ["approve", "deny"], place, "outcome", faults);
            Known(d.Needs, Core.Process.Duties.All, place, "duty", faults);
            if (d.On)
            {
                Cited(d.Citation, d.Tag, place, faults);
            }
        }
    }

    internal static void Known(
        IEnumerable<string> names,
        IEnumerable<string> known,
        string place,
        string what,
        List<ProcessFault> faults
    )
    {
        HashSet<string> all = new(known, StringComparer.Ordinal);
        faults.AddRange(
            names
                .Where(n => !all.Contains(n))
                .Select(n => new ProcessFault(place, $"'{n}' is no {what} of this process."))
        );
    }

    internal static void Cited(string citation, string tag, string place, List<ProcessFault> faults)
    {
        if (string.IsNullOrWhiteSpace(citation))
        {
            faults.Add(new ProcessFault(place, "no citation."));
        }

        if (!Confidence.TryParse(tag, out _))
        {
            faults.Add(new ProcessFault(place, $"'{tag}' is no tag of confidence."));
        }
    }
}
