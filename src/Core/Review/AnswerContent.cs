namespace Licet.Core.Review;

/// <summary>
/// The applicant's answer to a notice of intent to deny, as it was received. Its day is the day of receipt; whether that was in time
/// follows from the clocks.
/// </summary>
public sealed record Answer(string Text) : Content;

/// <summary>What the officer makes of an answer.</summary>
/// <param name="Accepted">It is reason to review again.</param>
/// <param name="Reasons">Why, or why not.</param>
public sealed record AnswerRuling(bool Accepted, string Reasons) : Content;

/// <summary>An appeal as it was received; its day is the day of receipt (756.2(c)(1)).</summary>
/// <param name="Statement">Why the action has a direct and adverse effect and should be reversed or modified (756.2(c)(2)).</param>
/// <param name="Hearing">An informal hearing is asked for (756.2(c)(3)).</param>
public sealed record AppealFiled(string Statement, bool Hearing) : Content;

/// <param name="Reasons">The statement of reasons of the decision (756.2(d)(1)).</param>
public sealed record AppealRuling(bool Granted, string Reasons) : Content;

/// <summary>What a person found of a hit of the screening: the first pair of eyes.</summary>
/// <param name="Hit">One of <see cref="Screened.Hits"/>.</param>
/// <param name="Finding">"another-party" or "the-party": the listed party itself, of which the review takes account.</param>
public sealed record Disposition(string Hit, string Finding, string Reason) : Content;

/// <summary>Another person found the same: the second pair of eyes.</summary>
public sealed record DispositionConfirmed(string Hit, string Finding) : Content;
