using Licet.Core.Process;
using static Licet.Core.Review.Refusal;

namespace Licet.Core.Review;

/// <summary>What an application must say as it is submitted: null where it does, else a sentence that names the field.</summary>
internal static class SubmissionFacts
{
    public static string? Why(Submission form)
    {
        string fault =
            !form.FormFaults.IsEmpty ? form.FormFaults[0]
            : form.Lines.IsEmpty ? "no line"
            : "";
        if (fault.Length > 0)
        {
            return $"The form is not complete: {fault}.";
        }

        Line? stray = form.Lines.FirstOrDefault(l => !ReviewPolicies.All.Contains(l.Policy));
        string? twice = form.Lines.GroupBy(l => l.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;
        return Unless(Given.Said(form.Application), "Application: the digest of the form is blank.")
            ?? Unless(form.Lines.All(l => Given.Said(l.Id)), "Lines: the id of a line is blank.")
            ?? Unless(twice is null, $"Lines: '{twice}' stands twice.")
            ?? Unless(stray is null, $"Lines: '{stray?.Policy}' of line {stray?.Id} is no review policy.");
    }
}
