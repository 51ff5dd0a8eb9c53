using Licet.Core.Review;
using Licet.Data.Review;

namespace Licet.Web.Features.Applications;

/// <summary>What the applicant answers.</summary>
/// <param name="Kind">"information", "intent" or "appeal".</param>
/// <param name="Names">Of its documents.</param>
public sealed record AnswerSaid(string Kind, string Text, bool Hearing, IReadOnlyList<string> Names);

/// <summary>The acts by which an applicant answers, for the page and for programs; whether one is possible the case decides.</summary>
internal static class AnswerActs
{
    public static bool Fits(NoticeKind notice, string kind) =>
        kind switch
        {
            "information" => notice == NoticeKind.InformationAsked,
            "intent" => notice == NoticeKind.IntentToDeny,
            "appeal" => notice is NoticeKind.ReturnedWithoutAction or NoticeKind.Approved or NoticeKind.Denied,
            _ => false,
        };

    /// <param name="key">Of the request; null for none.</param>
    public static CaseCommand Command(
        Correspondence of,
        ApplicantNotice notice,
        AnswerSaid said,
        Person by,
        DateOnly on,
        long seen,
        string? key
    )
    {
        string history = of.State.History;
        string number = history[(history.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (said.Kind == "information")
        {
            InformationGiven given = new(notice.Request!, said.Text, said.Names.Count > 0 ? [.. said.Names] : null);
            return new(number, null, new Aside(by, on, seen, given), key);
        }

        Content content =
            said.Kind == "intent"
                ? new Answer(said.Text, said.Names.Count > 0 ? [.. said.Names] : null)
                : new AppealFiled(said.Text, said.Hearing);
        string transition =
            of.State.Process.Transitions.FirstOrDefault(t => t.Content == content.Kind)?.Id ?? content.Kind;
        return new(number, new Move(transition, by, on, seen, content), null, key);
    }
}
