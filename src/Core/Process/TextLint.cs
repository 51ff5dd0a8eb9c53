namespace Licet.Core.Process;

/// <summary>Titles and sections are printed in messages, pictures and letters: each is one line.</summary>
internal static class TextLint
{
    public static void Check(ProcessDefinition p, List<ProcessFault> faults)
    {
        IEnumerable<(string Place, string? Text)> texts =
        [
            ("id", p.Id),
            ("version", p.Version),
            ("title", p.Title),
            ("citation", p.Citation),
            ("numbersTitle", p.NumbersTitle),
            .. p.Roles.SelectMany(r => Of($"roles/{r.Id}", r.Id, r.Title)),
            .. p.Stages.SelectMany(s => Of($"stages/{s.Id}", s.Id, s.Title)),
            .. p.Transitions.SelectMany(t => Of($"transitions/{t.Id}", t.Id, t.Title, t.Citation)),
            .. p.Clocks.SelectMany(c => Of($"clocks/{c.Id}", c.Id, c.Title, c.Citation, c.Running, c.Over)),
            .. p.Stops.SelectMany(s => Of($"stops/{s.Reason}", s.Reason, s.Title, s.Citation, s.Status)),
            .. p.Matrix.SelectMany(m => Of($"matrix/{m.Clock}+{m.Reason}", m.Citation)),
            .. p.Duties.SelectMany(d => Of($"duties/{d.Policy}+{d.Outcome}", d.Citation)),
            .. p.Agencies.SelectMany(a => Of($"agencies/{a.Id}", a.Id, a.Title, a.Short, a.Citation)),
            .. (p.Appeals ?? []).SelectMany(a => Of($"appeals/{a.Action}", a.Action, a.Title, a.Citation, a.Instead)),
            .. (p.Votes ?? []).SelectMany(v => Of($"votes/{v.Stage}", v.Citation)),
            .. (p.Separations ?? []).SelectMany(s => Of($"separations/{s.Kind}", s.Title, s.Citation)),
            .. (p.Late ?? []).SelectMany(l => Of($"late/{l.Act}", l.Citation)),
        ];
        faults.AddRange(
            texts
                .Where(t => t.Text is { } text && text.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029'))
                .Select(t => new ProcessFault(
                    t.Place.ReplaceLineEndings(" "),
                    "a line break or control character in a text."
                ))
        );

        static IEnumerable<(string, string?)> Of(string place, params string?[] texts) => texts.Select(t => (place, t));
    }
}
