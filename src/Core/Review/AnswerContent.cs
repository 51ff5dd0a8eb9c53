using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Licet.Core.Review;

/// <summary>
/// The applicant's answer to a notice of intent to deny, as it was received. Its day is the day of receipt; whether that was in time
/// follows from the clocks.
/// </summary>
/// <param name="Documents">
/// Names of the documents that came with it; each lies beside the log, in the same order. Null for none, and in what was recorded before
/// they were kept.
/// </param>
public sealed record Answer(
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Documents = null
) : Content;

/// <summary>
/// What the applicant sends to a request for information, as it was received; its day is the day of receipt. Whether it is complete the
/// authority says, which ends the stop as of the day on which it was (750.4(b)(1)).
/// </summary>
/// <param name="Stop">Id of the stop that the request began.</param>
/// <param name="Documents">As of <see cref="Answer"/>.</param>
public sealed record InformationGiven(
    string Stop,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Documents = null
) : Content;

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
