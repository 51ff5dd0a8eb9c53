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

    /// <summary>What follows, as the person is told whose day it was; of what only the authority's work is, that it is overdue.</summary>
    public static string ThenOf(string expiry) =>
        expiry switch
        {
            "denial-may-follow" =>
                "An answer that comes later is recorded as late, and the denial may become final without it.",
            "denial-final" =>
                "The denial becomes final without further notice, unless you are told that the decision has changed.",
            "appeal-lost" => "An appeal that is received later is out of time.",
            "supplement-lost" => "What is sent later is not added to the appeal.",
            _ => "It is overdue from then on.",
        };
}
