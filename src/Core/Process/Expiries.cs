using System.Collections.Immutable;

namespace Licet.Core.Process;

/// <summary>What may follow when the limit of a clock passes.</summary>
public static class Expiries
{
    public static ImmutableArray<string> All { get; } =
    [
        "overdue",
        "may-no-longer-ask",
        "deemed-no-objection",
        "raised-to-next-level",
        "decision-of-body-final",
        "denial-may-follow",
        "denial-final",
        "appeal-lost",
        "supplement-lost",
        "screen-again",
    ];
}
