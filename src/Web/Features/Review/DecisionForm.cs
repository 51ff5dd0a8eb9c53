using System.Collections.Immutable;
using Licet.Core.Process;
using Licet.Core.Review;
using static Licet.Web.Features.Review.ActFields;

namespace Licet.Web.Features.Review;

/// <summary>The form of a decision by line, with what each outcome needs by the duty table.</summary>
internal static class DecisionForm
{
    /// <summary>A group for each line, and what is granted with those approved. What stands proposed is there at first.</summary>
    public static ActForm Of(CaseState state)
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
                        Choice(At(line, "outcome"), "Outcome", Outcomes, ruled),
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

    private static string At(Line line, string field) => $"{line.Id}.{field}";
}
