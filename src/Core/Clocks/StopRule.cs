using System.Collections.Immutable;

namespace Licet.Core.Clocks;

/// <summary>A reason for which days do not count, with what must be kept for it to do so.</summary>
/// <param name="Reason">Code within the process: "applicant", "pre-license-check".</param>
/// <param name="Title">For a reader.</param>
/// <param name="Citation">The section that names the reason.</param>
/// <param name="Tests">All must be kept: a stop that breaks one stops nothing, from its first day.</param>
public sealed record StopRule(string Reason, string Title, string Citation, ImmutableArray<StopTest> Tests);

/// <summary>One act must follow another within so many days, as "asked within 5 days of finding it necessary" (750.4(b)(2)(ii)).</summary>
/// <param name="From">Name of the day from which is counted.</param>
/// <param name="To">Name of the day that must come in time.</param>
/// <param name="Within">Calendar days; the last one is in time.</param>
/// <param name="Citation">The section that asks for it.</param>
public sealed record StopTest(string From, string To, int Within, string Citation);

/// <summary>That a clock is stopped by a reason: one cell of the matrix, with its own citation.</summary>
/// <param name="Tag">How sure it is, as in the rule tables ("R25", "DESIGN").</param>
public sealed record StopCell(string Reason, string Citation, string Tag);
