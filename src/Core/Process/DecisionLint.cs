namespace Licet.Core.Process;

/// <summary>
/// Stages to which a signature leads are where a decision stands: nothing else leads there, but from one of them to another after
/// days that are over. Before it is signed the parties are screened, and where some lines may be denied the signature says which.
/// </summary>
internal static class DecisionLint
{
    private const string Signature = "signature";

    public static void Check(ProcessDefinition p, List<ProcessFault> faults)
    {
        List<Transition> leading =
        [
            .. p.Transitions.Where(t => t.Content == Signature && t.From.Any(f => t.Target(f) != f)),
        ];
        HashSet<string> decided = [.. leading.Select(t => t.To)];
        bool notices = leading.Exists(t => t.Guards.Contains("some-denial"));
        foreach (Transition t in p.Transitions)
        {
            string place = $"transitions/{t.Id}";
            bool leads = leading.Contains(t);
            List<string> enters = [.. t.From.Where(f => t.Target(f) != f && decided.Contains(t.Target(f)))];
            if (t.Content == "decision" && t.From.Any(f => t.Target(f) != f))
            {
                faults.Add(new ProcessFault(place, "a proposal decides nothing: it stays in its stage."));
            }
            else if (!leads && enters.Exists(f => !decided.Contains(f)))
            {
                faults.Add(
                    new ProcessFault(place, $"leads to '{t.To}', where a decision stands, without '{Signature}'.")
                );
            }
            else if (!leads && enters.Count > 0 && !t.Guards.Any(g => Guard.Of(g).Code == "clock-over"))
            {
                faults.Add(
                    new ProcessFault(place, $"leads to '{t.To}', where a decision stands, without 'clock-over'.")
                );
            }

            if (leads && !t.Guards.Contains("has-publication"))
            {
                string[][] needs =
                [
                    ["never-proposed"],
                    ["screening-fresh"],
                    ["screened-within"],
                    .. notices
                        ? (string[][])
                            [
                                ["no-denial", "some-denial"],
                            ]
                        : [],
                    .. t.Guards.Contains("some-denial")
                        ? (string[][])
                            [
                                ["bases-per-line"],
                                ["all-or-nothing"],
                            ]
                        : [],
                ];
                HashSet<string> asked = [.. t.Guards.Select(g => Guard.Of(g).Code)];
                faults.AddRange(
                    needs
                        .Where(n => !n.Any(asked.Contains))
                        .Select(n => new ProcessFault(place, $"a signature without {SafeguardLint.Any(n)}."))
                );
            }
        }
    }
}
