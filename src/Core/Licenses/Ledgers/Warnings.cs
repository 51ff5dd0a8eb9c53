using System.Collections.Immutable;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>What is told beside an answer and forbids nothing.</summary>
internal static class Warnings
{
    /// <summary>A line beyond 110 percent of its own value, while the license's total holds (DESIGN: 750.11 tests the total).</summary>
    public static ImmutableArray<string> Of(FittingSides? sides, LedgerState next, LedgerEntry entry) =>
        entry.Drawn is { } draw
        && entry is Ship or Reserve
        && sides?.LimitsAfter.Lines.GetValueOrDefault(draw.Line)?.OwnValue is { } own
        && next.UseOf(draw.Line).Value is var used
        && used > own * 1.10m
            ? [$"Line {draw.Line} is beyond 110 % of its own value: {Amounts.Text(used)} of {Amounts.Text(own)}."]
            : [];
}
