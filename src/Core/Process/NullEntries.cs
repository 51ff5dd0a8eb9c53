namespace Licet.Core.Process;

/// <summary>Entries of a process file's lists that are null: nothing else can be looked at before.</summary>
internal static class NullEntries
{
    public static IEnumerable<ProcessFault> Of(ProcessDefinition p)
    {
        (string, IEnumerable<object?>)[] lists =
        [
            ("roles", p.Roles),
            ("stages", p.Stages),
            ("transitions", p.Transitions),
            ("clocks", p.Clocks),
            ("stops", p.Stops),
            ("matrix", p.Matrix),
            ("duties", p.Duties),
            ("agencies", p.Agencies),
            ("appeals", p.Appeals ?? []),
            ("votes", p.Votes ?? []),
            ("separations", p.Separations ?? []),
            ("late", p.Late ?? []),
            ("delegations", p.Delegations ?? []),
            ("lists", p.Lists ?? []),
        ];
        IEnumerable<(string, IEnumerable<object?>)> inside =
        [
            .. p
                .Transitions.Where(t => t is not null)
                .SelectMany(t =>
                    ((string, IEnumerable<object?>)[])
                        [
                            ($"transitions/{t.Id}/from", t.From),
                            ($"transitions/{t.Id}/by", t.By),
                            ($"transitions/{t.Id}/guards", t.Guards),
                            ($"transitions/{t.Id}/marks", t.Marks ?? []),
                            ($"transitions/{t.Id}/approvalMarks", t.ApprovalMarks ?? []),
                        ]
                ),
            .. p
                .Stops.Where(s => s is not null)
                .SelectMany(s =>
                    ((string, IEnumerable<object?>)[])
                        [
                            ($"stops/{s.Reason}/tests", s.Tests),
                            ($"stops/{s.Reason}/by", s.By ?? []),
                            ($"stops/{s.Reason}/marks", s.Marks ?? []),
                        ]
                ),
            .. p
                .Clocks.Where(c => c is not null)
                .Select(c => ($"clocks/{c.Id}/again", (IEnumerable<object?>)(c.Again ?? []))),
            .. p
                .Duties.Where(d => d is not null)
                .Select(d => ($"duties/{d.Policy}+{d.Outcome}/needs", (IEnumerable<object?>)d.Needs)),
            .. p
                .Agencies.Where(a => a is not null)
                .Select(a => ($"agencies/{a.Id}/reasons", (IEnumerable<object?>)a.Reasons)),
            .. (p.Votes ?? [])
                .Where(v => v is not null)
                .Select(v => ($"votes/{v.Stage}/changes", (IEnumerable<object?>)v.Changes)),
            .. (p.Separations ?? [])
                .Where(s => s is not null)
                .SelectMany(s =>
                    ((string, IEnumerable<object?>)[])
                        [($"separations/{s.Kind}/these", s.These ?? []), ($"separations/{s.Kind}/those", s.Those ?? [])]
                ),
        ];
        return lists
            .Concat(inside)
            .SelectMany(l =>
                l.Item2.Select((entry, i) => (Entry: entry, Place: FormattableString.Invariant($"{l.Item1}[{i}]")))
            )
            .Where(e => e.Entry is null)
            .Select(e => new ProcessFault(e.Place, "null is no entry."));
    }
}
