namespace Licet.Core.Process;

/// <summary>What a process says of bodies that vote and of appeals: every vote has its rule, every row its section.</summary>
internal static class BodyLint
{
    private const string AsVoted = "ruling-as-voted";

    public static void Check(ProcessDefinition p, List<ProcessFault> faults)
    {
        foreach (AppealRule a in p.Appeals ?? [])
        {
            ProcessLint.Cited(a.Citation, a.Tag, $"appeals/{a.Action}", faults);
        }

        foreach (VoteRule v in p.Votes ?? [])
        {
            string place = $"votes/{v.Stage}";
            ProcessLint.Known([v.Stage], p.Stages.Select(s => s.Id), place, "stage", faults);
            ProcessLint.Known(v.Changes, [.. VoteRules.Changes, VoteRules.Application], place, "change", faults);
            ProcessLint.Known(v.Clock is null ? [] : [v.Clock], p.Clocks.Select(c => c.Id), place, "clock", faults);
            ProcessLint.Known([v.Rule], VoteRules.All, place, "vote rule", faults);
            ProcessLint.Cited(v.Citation, v.Tag, place, faults);
        }

        foreach (Delegation d in p.Delegations ?? [])
        {
            string place = $"delegations/{d.Agency}";
            ProcessLint.Known([d.Agency], p.Agencies.Select(a => a.Id), place, "agency", faults);
            if (d.On)
            {
                ProcessLint.Cited(d.Citation, d.Tag, place, faults);
            }
        }

        string[] changes = p.Transitions.Any(t => t.Content == "list-proposal")
            ? [.. VoteRules.Changes]
            : [VoteRules.Application];
        // A stage whose body rules as its members voted says for every change how it decides.
        IEnumerable<string> stages = p
            .Transitions.Where(t => t.Guards.Contains(AsVoted))
            .SelectMany(t => t.From)
            .Distinct(StringComparer.Ordinal);
        foreach (string stage in stages)
        {
            faults.AddRange(
                changes
                    .Where(c => p.VoteOf(stage, c) is null)
                    .Select(c => new ProcessFault($"votes/{stage}", $"does not say how '{c}' is decided."))
            );
        }
    }
}
