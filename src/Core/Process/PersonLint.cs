namespace Licet.Core.Process;

/// <summary>What a process says of persons and of late records: every row its section, every role and act a known one.</summary>
internal static class PersonLint
{
    public static void Check(ProcessDefinition p, List<ProcessFault> faults)
    {
        string[] roles = [.. p.Roles.Select(r => r.Id), Separations.OfficerOfTheCase];
        foreach (Separation s in p.Separations ?? [])
        {
            string place = $"separations/{s.Kind}";
            ProcessLint.Known([s.Kind], Separations.Kinds, place, "kind of separation", faults);
            ProcessLint.Known([.. s.These ?? [], .. s.Those ?? []], roles, place, "role", faults);
            ProcessLint.Cited(s.Citation, s.Tag, place, faults);
            if (s.Kind == "roles" && (s.These is not { IsEmpty: false } || s.Those is not { IsEmpty: false }))
            {
                faults.Add(new ProcessFault(place, "keeps no roles apart: 'these' or 'those' is empty."));
            }
        }

        foreach (LateAct late in p.Late ?? [])
        {
            string place = $"late/{late.Act}";
            IEnumerable<string> acts = p.Transitions.Select(t => t.Id).Concat(AsideKinds.All);
            ProcessLint.Known([late.Act], acts, place, "act", faults);
            ProcessLint.Cited(late.Citation, late.Tag, place, faults);
            if (late.Within < 1)
            {
                faults.Add(new ProcessFault(place, "'within' is 1 day or more."));
            }
        }
    }
}
