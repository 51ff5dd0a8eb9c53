using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Letters;

/// <summary>
/// Whether a decision stands behind a letter: what is proposed is none until another person has signed it and the case has left the
/// stage of proposals (transitions 15 and 16), and one that was withdrawn, returned or reopened since is none any more.
/// </summary>
internal static class SignedDecision
{
    /// <summary>The acts of <c>us-ear</c> that letters speak of, as its transitions mark them.</summary>
    public const string Noticed = "itd-noticed";
    public const string DenialFinal = "denial-final";
    public const string DenialNotice = "denial-noticed";

    /// <summary>The decision by line that was signed and still stands; null while there is none.</summary>
    public static Decision? Of(CaseState state) =>
        state.Decision is { } decision
        && state.Signers.Any(s => s != state.Proposer)
        && Stages(state.Process).Contains(state.Stage)
            ? decision
            : null;

    /// <summary>The day of the notice of intent to deny, where the decision that stands is one that was noticed; else null.</summary>
    public static DateOnly? NoticeDay(CaseState state) =>
        Of(state)?.Lines.Any(l => l.Outcome == "deny") == true ? state.DayOf(Noticed) : null;

    /// <summary>The day on which the denial that stands became final; null while it is not. One of an earlier round does not count.</summary>
    public static DateOnly? FinalDay(CaseState state) =>
        NoticeDay(state) is { } noticed && state.DayOf(DenialFinal) is { } final && final > noticed ? final : null;

    /// <summary>The day of the notice of the final denial; null where none of it is on record.</summary>
    public static DateOnly? DenialNoticed(CaseState state) =>
        FinalDay(state) is { } final && state.DayOf(DenialNotice) is { } sent && sent >= final ? sent : null;

    /// <summary>Whether the case was returned without action: it is where a return leads.</summary>
    public static bool IsReturned(CaseState state) =>
        state.Process.Transitions.Any(t => t.Content == "return" && t.To == state.Stage);

    /// <summary>
    /// Stages to which a signature under a proposal leads, and those to which the process leads on of itself from there and from
    /// nowhere else: where a returned case may stand as well, the stage says nothing of a decision.
    /// </summary>
    private static HashSet<string> Stages(ProcessDefinition process)
    {
        HashSet<string> stages =
        [
            .. process
                .Transitions.Where(t => t.Guards.Contains("has-proposal") && !t.From.Contains(t.To))
                .Select(t => t.To),
        ];
        int before;
        do
        {
            before = stages.Count;
            stages.UnionWith(
                process
                    .Transitions.Where(t => t.By.Contains(Person.System.Id))
                    .Select(t => t.To)
                    .Where(to => process.Transitions.Where(t => t.To == to).All(t => t.From.All(stages.Contains)))
            );
        } while (stages.Count > before);

        return stages;
    }
}
