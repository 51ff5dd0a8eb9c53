using Licet.Core.Clocks;
using static Licet.Core.Review.Refusal;

namespace Licet.Core.Review;

/// <summary>
/// Requests for information: stops that wait for the applicant, asked by the authority (750.4(b)(1)) or by it for a reviewing agency
/// (750.4(d)(1)). The applicant hears the authority, and not which agency asked.
/// </summary>
public static class InformationRequests
{
    /// <summary>Of a stop's acts: the day of the applicant's last answer.</summary>
    internal const string Answered = "answered-by-applicant";

    /// <summary>Whether a reason for a stop is one for which the applicant is asked.</summary>
    public static bool IsOne(string reason) => reason is "applicant" or "agency-request";

    /// <summary>Whether a request waits for its answer on a day: an answer that is complete ends it on its own day.</summary>
    public static bool IsOpen(Stop request, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(request);
        return IsOne(request.Reason) && request.Held.After <= on && !(request.Held.Through < on);
    }

    /// <summary>The day of the last answer that was received by a day; null where none was.</summary>
    public static DateOnly? AnsweredOn(Stop request, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Acts.TryGetValue(Answered, out DateOnly day) && day <= asOf ? day : null;
    }

    /// <summary>Null where the answer may be recorded, else a sentence that names the field.</summary>
    internal static string? Why(CaseState state, InformationGiven given, DateOnly on) =>
        state.Stops.FirstOrDefault(s => s.Id == given.Stop && IsOne(s.Reason)) is not { } request
            ? $"Stop: there is no request for information '{given.Stop}'."
        : request.Held.Through is not null
            ? "The request is no longer open: the authority has gone on without a further answer, or has what it asked for."
        : Unless(on >= request.Held.After, "The answer is of a day before the request.")
            ?? Unless(Given.Said(given.Text), "Text: an answer says something.")
            ?? Unless((given.Documents ?? []).All(Given.Said), "Documents: each has a name.");
}
