using System.Collections.Immutable;
using Licet.Core.Rules;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>What is told beside an answer and forbids nothing.</summary>
internal static class Warnings
{
    public static ImmutableArray<string> Of(
        RuleBook rules,
        FittingSides? sides,
        (LedgerState Before, LedgerState After) ledger,
        LedgerEntry entry
    ) =>
        entry is not (Ship or Reserve) || entry.Drawn is not { } draw
            ? []
            :
            [
                .. OwnValue(sides, ledger.After, draw),
                .. Outside(draw),
                .. Twice(ledger.Before, entry),
                .. NoTable(rules, sides),
            ];

    /// <summary>A line beyond 110 percent of its own value, while the license's total holds (DESIGN: 750.11 tests the total).</summary>
    private static IEnumerable<string> OwnValue(FittingSides? sides, LedgerState next, Draw draw) =>
        sides?.LimitsAfter.Lines.GetValueOrDefault(draw.Line)?.OwnValue is { } own
        && next.UseOf(draw.Line).Value is var used
        && used > own * 1.10m
            ? [$"Line {draw.Line} is beyond 110 % of its own value: {Amounts.Text(used)} of {Amounts.Text(own)}."]
            : [];

    private static IEnumerable<string> Outside(Draw draw) =>
        draw.Outside is { Amount: > 0m } rise
            ? [$"{draw.Value!.Currency} {Amounts.Text(rise.Amount)} stands outside the limit: {rise.Ground}"]
            : [];

    private static IEnumerable<string> Twice(LedgerState before, LedgerEntry entry) =>
        entry is Ship { Filing: not null } ship
        && Weights.ShipmentsOf(before, Weights.FiledLineOf(ship)).Any(s => s.Source == ship.Source)
            ?
            [
                $"Filing {ship.Filing} was reported on line {ship.Draw.Line} by {Sources.Words(ship.Source)} before: both are counted.",
            ]
            : [];

    private static IEnumerable<string> NoTable(RuleBook rules, FittingSides? sides) =>
        sides is not null && rules.IsAbsent("tolerances") ? ["No table of tolerances is here: none is given."] : [];
}
