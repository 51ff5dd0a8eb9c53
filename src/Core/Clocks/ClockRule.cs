using System.Collections.Immutable;

namespace Licet.Core.Clocks;

/// <summary>A time limit of a process.</summary>
/// <param name="Id">Within the process: "total", "agency-recommends".</param>
/// <param name="Title">For a reader.</param>
/// <param name="Limit">Days, 1 or more.</param>
/// <param name="Kind">Which days count.</param>
/// <param name="StoppedBy">What stops it: a reason that has no cell does not.</param>
/// <param name="Expiry">Code of what follows when the limit passes ("deemed-no-objection"); see the process.</param>
/// <param name="Citation">The section that sets the limit.</param>
/// <param name="Tag">How sure it is, as in the rule tables.</param>
public sealed record ClockRule(
    string Id,
    string Title,
    int Limit,
    DayKind Kind,
    ImmutableArray<StopCell> StoppedBy,
    string Expiry,
    string Citation,
    string Tag
)
{
    public StopCell? CellOf(string reason) => StoppedBy.FirstOrDefault(c => c.Reason == reason);
}
