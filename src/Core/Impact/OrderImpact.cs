using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Parties;

namespace Licet.Core.Impact;

/// <summary>One finding that comes with the change, or goes with it.</summary>
/// <param name="Comes">True: only after the change; false: only before it.</param>
/// <param name="Kind">"requirement", "prohibition", "question", "condition", "lifted".</param>
/// <param name="Policy">Review policy token of a requirement.</param>
public sealed record ReasonChange(bool Comes, string Kind, Finding Finding, string? Policy);

/// <summary>One line of an order that is answered otherwise after the change.</summary>
/// <param name="PolicyBefore">Combined review policy token; null where none is known or no license is required.</param>
public sealed record LineImpact(
    int Index,
    OrderLine Line,
    Outcome Before,
    Outcome After,
    string? PolicyBefore,
    string? PolicyAfter,
    IReadOnlyList<ReasonChange> Reasons
)
{
    /// <summary>Another outcome, not only other reasons.</summary>
    public bool OutcomeDiffers => Before != After;

    /// <summary>More is asked than before: what was found of the line before the change does not stand.</summary>
    public bool IsStricter =>
        After > Before || Reasons.Any(r => r is { Comes: true, Kind: "requirement" or "prohibition" or "question" });
}

/// <summary>An effect outside export control that comes or goes. It changes no export requirement.</summary>
public sealed record EffectChange(bool Comes, SideEffect Effect);

/// <summary>One order that is answered otherwise after the change.</summary>
/// <param name="Index">Place of the order in the question, 0-based.</param>
/// <param name="Lines">Lines that differ in what export control asks; empty where only effects beside it do.</param>
public sealed record OrderImpact(
    int Index,
    Order Order,
    Outcome Before,
    Outcome After,
    IReadOnlyList<LineImpact> Lines,
    IReadOnlyList<EffectChange> Effects
)
{
    /// <summary>An open order is to stand still until it is checked again: of a line more is asked than before.</summary>
    public bool Holds => Lines.Any(l => l.IsStricter);

    /// <summary>What differs between two answers for the same order; null where nothing does.</summary>
    public static OrderImpact? Between(int index, OrderDetermination before, OrderDetermination after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<LineImpact> lines = [];
        for (var i = 0; i < before.Lines.Count; i++)
        {
            if (Line(before.Lines[i], after.Lines[i]) is { } line)
            {
                lines.Add(line);
            }
        }

        var (was, now) = (EffectsOf(before), EffectsOf(after));
        List<EffectChange> effects =
        [
            .. was.Except(now).Select(e => new EffectChange(false, e)),
            .. now.Except(was).Select(e => new EffectChange(true, e)),
            .. Stopped(before, after).Select(e => new EffectChange(true, e)),
        ];
        return lines.Count + effects.Count == 0
            ? null
            : new(index, before.Order, before.Outcome, after.Outcome, lines, effects);
    }

    private static LineImpact? Line(LineDetermination before, LineDetermination after)
    {
        var (was, now) = (Reasons(before), Reasons(after));
        List<ReasonChange> changes =
        [
            .. was.ExceptBy(now.Select(Told), Told),
            .. now.ExceptBy(was.Select(Told), Told).Select(r => r with { Comes = true }),
        ];
        LineImpact line = new(
            before.Index,
            before.Line,
            before.Outcome,
            after.Outcome,
            before.Policy?.Policy is { } old ? Parties.Wordings.ReviewPolicies.Token(old) : null,
            after.Policy?.Policy is { } next ? Parties.Wordings.ReviewPolicies.Token(next) : null,
            changes
        );
        var same =
            changes.Count == 0
            && before.Outcome == after.Outcome
            && before.Underneath == after.Underneath
            && before.DoNotShip == after.DoNotShip
            && line.PolicyBefore == line.PolicyAfter;
        return same ? null : line;
    }

    /// <summary>What the outcome rests on, in the order found; notes and what would change it are not among it.</summary>
    private static List<ReasonChange> Reasons(LineDetermination line) =>
        [
            .. line
                .Requirements.Select(r => new ReasonChange(false, "requirement", Plain(r), r.Policy))
                .Concat(line.Findings<Prohibition>().Select(p => new ReasonChange(false, "prohibition", p, null)))
                .Concat(line.Questions.Select(q => new ReasonChange(false, "question", q, null)))
                .Concat(line.Findings<Lifted>().Select(l => new ReasonChange(false, "lifted", Plain(l), null)))
                .Concat(line.Findings<Condition>().Select(c => new ReasonChange(false, "condition", c, null)))
                .DistinctBy(Told),
        ];

    /// <summary>What is told of a reason: findings hold lists, which records compare by reference.</summary>
    private static (string, Authority, string, string?) Told(ReasonChange reason) =>
        (reason.Kind, reason.Finding.Authority, reason.Finding.Text, reason.Policy);

    /// <summary>Without what records compare by reference; its effect shows in the outcome and in the policy told beside.</summary>
    private static Requirement Plain(Requirement asked) =>
        asked with
        {
            OpenExceptions = null,
            Cited = [],
            EntryPolicy = null,
            DraftPolicy = null,
            Policy = null,
        };

    private static Lifted Plain(Lifted lifted) => lifted with { Requirement = Plain(lifted.Requirement) };

    private static List<SideEffect> EffectsOf(OrderDetermination answer) =>
        [.. answer.Lines.SelectMany(l => l.Findings<SideEffect>()).Distinct()];

    /// <summary>
    /// What stopping supply to a party in China may bring on the exporter (MOFCOM Order 4 of 2020), where the change stops the order
    /// and the exporter has not said that it stops.
    /// </summary>
    private static IEnumerable<SideEffect> Stopped(OrderDetermination before, OrderDetermination after)
    {
        var stops = after.Outcome >= Outcome.LicenseRequired && before.Outcome < Outcome.LicenseRequired;
        return
            stops
            && before.Order.Exporter.Facts.Answer("stops-supply") == Answer.Unknown
            && before.Order.Parties.Any(p => p.Country == "CN" && p.IsTransactionParty)
            ? [SideEffects.OfStop(isDuty: after.Outcome != Outcome.PersonDecides)]
            : [];
    }
}
