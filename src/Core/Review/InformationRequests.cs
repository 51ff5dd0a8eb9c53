using System.Globalization;
using Licet.Core.Clocks;
using Licet.Core.Process;
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

    /// <summary>The reason for a stop in which the authority asks for an agency.</summary>
    public const string ForAgencies = "agency-request";

    /// <summary>Whether a reason for a stop is one for which the applicant is asked.</summary>
    public static bool IsOne(string reason) => reason is "applicant" or ForAgencies;

    /// <summary>
    /// The law as the applicant is told it: that of the authority's own request, also where it asks for an agency. Which of them asked is not told.
    /// </summary>
    public static string CitationFor(ProcessDefinition process, string reason)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process
                .Stops.Where(s => s.Reason == reason || (reason == ForAgencies && s.Reason == "applicant"))
                .OrderByDescending(s => s.Reason != ForAgencies)
                .FirstOrDefault()
                ?.Citation
            ?? process.Citation;
    }

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

    /// <summary>What agencies want and the authority has not asked for yet, by agency.</summary>
    public static IEnumerable<Referral> Wanted(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Referrals.Values.Where(r => r.Wanted is not null);
    }

    /// <summary>The clock within which an agency may still say what is missing (750.4(d)(1)); null where the process has none.</summary>
    internal static TimeLimit? Limit(ProcessDefinition process) =>
        process.Clocks.FirstOrDefault(c => c.Expiry == "may-no-longer-ask");

    /// <summary>Null where an agency may say that something is missing, else a sentence.</summary>
    internal static string? Why(CaseState state, InformationWanted wanted, Person by, DateOnly on)
    {
        if (by.Agency is null || wanted.Agency != by.Agency)
        {
            return "Agency: a person speaks for the own agency.";
        }

        if (state.Referrals.GetValueOrDefault(wanted.Agency) is not { IsClosed: false } own)
        {
            return $"'{wanted.Agency}' is not asked, or has said what it recommends.";
        }

        if (on < own.Referred)
        {
            return "The day lies before the referral.";
        }

        return
            Limit(state.Process) is { } limit
            && CaseClocks.Agency(state, wanted.Agency, limit.Id, on) is { State: ClockState.Expired }
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The {limit.Limit} days in which an agency says what is missing are over ({limit.Citation})."
            )
            : Unless(Given.Said(wanted.Text), "Text: a request says what is missing.");
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
