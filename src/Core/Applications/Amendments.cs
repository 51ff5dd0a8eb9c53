using System.Collections.Immutable;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Applications;

/// <summary>One thing that follows of an amendment, a sentence with the section behind it.</summary>
public sealed record AmendmentFollows(string Text, string Citation);

/// <summary>
/// What becomes of a pending application that another one amends: nothing where no difference is material; else the authority may replace
/// it (transition 21 of us-ear), and whom the differences touch is asked again.
/// </summary>
public static class Amendments
{
    /// <summary>Whether its process replaces an application by an amendment in the stage in which it stands (transition 21 of us-ear).</summary>
    public static bool AreTaken(CaseState amended)
    {
        ArgumentNullException.ThrowIfNull(amended);
        return amended.Process.From(amended.Stage).Any(t => t.Content == "amendment");
    }

    /// <param name="amended">The pending application, as it stands today.</param>
    /// <param name="after">Lines of the amendment as they are determined now; those of the pending one where they are not yet.</param>
    public static IReadOnlyList<AmendmentFollows> Of(
        FormDifferences differences,
        CaseState amended,
        ImmutableArray<Line> after
    )
    {
        ArgumentNullException.ThrowIfNull(differences);
        ArgumentNullException.ThrowIfNull(amended);
        string number = amended.History[(amended.History.IndexOf('/', StringComparison.Ordinal) + 1)..];
        ProcessDefinition process = amended.Process;
        if (process.Transitions.FirstOrDefault(t => t.Content == "amendment") is not { } replace)
        {
            return [new($"The process '{process.Title}' replaces no application by another.", process.Citation)];
        }

        if (!replace.From.Contains(amended.Stage))
        {
            string where = string.Join(", ", replace.From.Select(s => process.StageOf(s).Title));
            return
            [
                new(
                    $"{number} is in stage '{process.StageOf(amended.Stage).Title}', in which none is replaced by an amendment; only in: {where}.",
                    replace.Citation
                ),
            ];
        }

        if (!differences.Material.Any())
        {
            return
            [
                new(
                    differences.All.Count == 0
                        ? $"Nothing differs from {number}."
                        : $"No difference is material: the review of {number} goes on as it is, and the authority takes note.",
                    replace.Citation
                ),
            ];
        }

        ImmutableArray<string> asked = differences.Reopened(amended, amended.Submission?.Lines ?? [], after);
        return
        [
            new(
                $"A difference is material: once this is registered, the authority may replace {number} by it, which then ends as '{process.StageOf(replace.To).Title}'.",
                replace.Citation
            ),
            Again(amended, asked, replace.Citation),
            new(
                "This one is an application of its own: its days are counted from its own registration.",
                "750.4(a)(1)"
            ),
        ];
    }

    private static AmendmentFollows Again(CaseState amended, ImmutableArray<string> asked, string citation)
    {
        IEnumerable<string> names = asked.Select(a =>
            amended.Process.Agencies.First(x => x.Id == a) is var agency ? agency.Short ?? agency.Title : a
        );
        return new(
            amended.Referrals.IsEmpty ? "No agency has been asked yet."
                : asked.IsEmpty ? "No agency that was asked is touched by it."
                : $"To be asked again: {string.Join(", ", names)}.",
            citation
        );
    }
}
