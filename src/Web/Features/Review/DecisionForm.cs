using System.Collections.Immutable;
using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Process;
using Licet.Core.Review;
using static Licet.Web.Features.Review.ActFields;

namespace Licet.Web.Features.Review;

/// <summary>The form of a decision by line, with what each outcome needs by the duty table.</summary>
internal static class DecisionForm
{
    /// <summary>
    /// A group for each line that no signature has approved, and what is granted with those approved. What stands proposed is there at first.
    /// Lines that are approved already are told with their licenses, and are not decided anew.
    /// </summary>
    /// <param name="filed">The form that was submitted, whose parties a condition may bind; null where its text does not lie here.</param>
    /// <param name="granted">What signatures in the case granted.</param>
    public static ActForm Of(CaseState state, ApplicationForm? filed, IReadOnlyList<GrantedHere> granted)
    {
        ImmutableArray<Line> lines = [.. state.OpenLines()];
        List<ActGroup> groups = [];
        if (!state.Approvals.IsEmpty)
        {
            groups.Add(Approved(state, granted));
        }

        groups.AddRange(lines.Select(l => Group(state, l)));
        if (lines.Length > 0)
        {
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
                        .. state.Conditions.Select(c => Bound(state, c, filed)),
                    ]
                )
            );
        }

        return new(groups, t => Decision(state, lines, t));
    }

    private static ActGroup Approved(CaseState state, IReadOnlyList<GrantedHere> granted)
    {
        IEnumerable<string> told = state.Approvals.Select(
            (a, i) =>
                $"{string.Join(", ", a.Lines.Select(l => l.Line))}: {granted.ElementAtOrDefault(i)?.Number ?? GrantedLicense.NumberOf(state, i)}"
        );
        return new("Approved already, under a license that stands", []) { Hint = string.Join("; ", told) };
    }

    private static ActGroup Group(CaseState state, Line line)
    {
        LineDecision? stands = state.Decision?.Lines.FirstOrDefault(l => l.Line == line.Id);
        string ruled = state.Ruled?.OutcomeOf(line.Id) ?? stands?.Outcome ?? "";
        return new(
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
                    Hint = line.Quantity is { } asked ? $"Less than the {asked} applied for; empty: all" : "Empty: all",
                    First = state.Decision?.Grant?.Quantities.GetValueOrDefault(line.Id) ?? "",
                },
            ]
        )
        {
            Hint = Duty(state, line),
            Called = $"Line {line.Id}",
        };
    }

    /// <summary>Whom a condition binds: a party of the form where it lies here, else as the form names its fields.</summary>
    private static ActField Bound(
        CaseState state,
        KeyValuePair<string, OwnedCondition> condition,
        ApplicationForm? filed
    )
    {
        string label = $"Condition {condition.Key} binds";
        string stands = state.Decision?.Grant?.Bound.GetValueOrDefault(condition.Key) ?? "";
        string hint = $"{condition.Value.Text.Text} Empty: the licensee";
        return filed is null
            ? Text(AtBound(condition.Key), label) with
            {
                Hint = hint,
                First = stands,
            }
            : Choice(AtBound(condition.Key), label, FormParties.All(filed).Select(Party), stands, hint) with
            {
                Needed = false,
            };
    }

    private static KeyValuePair<string, string> Party((string Field, FormParty Party) of) =>
        Pair(of.Field, $"{FormBlocks.TitleOf(FormBlocks.Of(of.Field))}: {of.Party.Name}");

    private static Decision Decision(CaseState state, ImmutableArray<Line> lines, TypedAct t)
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
        // Where nothing is approved no condition binds anybody.
        var bound = state
            .Conditions.Keys.Where(c => decided.Any(l => l.Outcome == "approve") && t.Said(AtBound(c)) is not null)
            .ToImmutableSortedDictionary(c => c, c => t[AtBound(c)], StringComparer.Ordinal);
        return t.Day("through") is null && quantities.IsEmpty && bound.IsEmpty
            ? new(decided)
            : new(decided, new Grant(t.Day("through"), quantities, bound));
    }

    /// <summary>The line's policy, and what each outcome needs by the duty table.</summary>
    private static string Duty(CaseState state, Line line)
    {
        IEnumerable<string> needs = state
            .Process.Duties.Where(d => d.On && d.Policy == line.Policy && d.Needs.Length > 0)
            .Select(d =>
                $"to {d.Outcome} needs {string.Join(", ", d.Needs.Select(n => n.Replace('-', ' ')))} ({d.Citation})"
            );
        return string.Join("; ", needs.Prepend(CaseWords.Policy(line.Policy)));
    }

    private static string At(Line line, string field) => $"{line.Id}.{field}";

    private static string AtBound(string condition) => $"bound[{condition}]";
}
