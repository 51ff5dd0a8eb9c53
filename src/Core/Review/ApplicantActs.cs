using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>An act as the applicant may know it.</summary>
/// <param name="Id">Of an own act its transition ("submit") or kind; of another the stage to which the case went, or "information-asked".</param>
/// <param name="By">A person of the applicant's own side; null for everybody else, who is "the authority".</param>
public sealed record ApplicantAct(DateOnly On, string Id, string What, string? By);

/// <summary>
/// What the applicant may know of a case's acts: the own ones, and of the others where the case went. Positions, votes, proposals,
/// screenings and holds are none of them, nor that agencies disagreed.
/// </summary>
public static class ApplicantActs
{
    public static IReadOnlyList<ApplicantAct> Of(IReadOnlyList<FoldedAct> acts)
    {
        ArgumentNullException.ThrowIfNull(acts);
        return [.. acts.Select(Of).OfType<ApplicantAct>()];
    }

    private static ApplicantAct? Of(FoldedAct act)
    {
        ProcessDefinition process = act.Before.Process;
        if (process.SideOf(act.After.Acts[^1].Role) == Side.Applicant)
        {
            string what = act.Event.Content switch
            {
                InformationGiven => "Answer to a request for information",
                Answer => "Answer to the notice of intent to deny",
                AppealFiled => "Appeal",
                _ => process.Transitions.FirstOrDefault(t => t.Id == act.Event.Transition)?.Title ?? "",
            };
            string id = act.Event.Transition.Length > 0 ? act.Event.Transition : act.Event.Content.Kind;
            return new(act.Event.On, id, what, act.Event.Person);
        }

        return act.Event.Content is StopBegan began && InformationRequests.IsOne(began.Reason)
                ? new(act.Event.On, "information-asked", "Request for information", null)
            : process.ToldOf(act.Event.To) is var told && told.Id != process.ToldOf(act.Before.Stage).Id
                ? new(act.Event.On, told.Id, told.Title, null)
            : null;
    }
}
