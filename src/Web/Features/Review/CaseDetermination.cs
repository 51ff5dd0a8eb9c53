using Licet.Core.Applications;
using Licet.Core.Counterparties;
using Licet.Core.Orders;
using Licet.Core.Review;
using Licet.Web.Law;

namespace Licet.Web.Features.Review;

/// <summary>A line of a case beside what the law says of it when it is asked anew.</summary>
/// <param name="Filed">As it was submitted.</param>
/// <param name="Policy">The policy as a process names it; another one than was filed is for a person to look at.</param>
public sealed record DeterminedLine(Line Filed, string Policy)
{
    public bool Differs => Filed.Policy != Policy;
}

/// <summary>The determination of a case asked anew.</summary>
/// <param name="Answer">Null where the law could not be asked.</param>
/// <param name="Why">Then why not, as a sentence.</param>
/// <param name="On">The day whose law and lists were asked: that of the submission.</param>
public sealed record DeterminedHere(DateOnly? On, Answered? Answer, IReadOnlyList<DeterminedLine> Lines, string? Why);

/// <summary>
/// Asks the law anew of an application as it was submitted, for the day of its submission, against the lists of the authority. The log keeps the
/// digest of what the applicant was answered; what the applicant knew beside the form (assumptions, clearings of its own) is not taken for true
/// here, and becomes a question.
/// </summary>
public sealed class CaseDetermination(CaseLook look, OrderLaw law)
{
    public async Task<DeterminedHere> OfAsync(CaseShown shown, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(shown);
        if (
            await look.FormAsync(shown.File, ct) is not { } form
            || shown.File.Acts.LastOrDefault(a => a.Event.Content is Submission) is not { } submitted
        )
        {
            return new(null, null, [], "The form's text does not lie here: nothing can be asked of it.");
        }

        DateOnly on = submitted.Event.On;
        if (ApplicationOrder.Of(form, on) is not { } order)
        {
            return new(on, null, [], "The form does not say enough to be determined.");
        }

        if (OrderLaw.Problems(order) is [var problem, ..])
        {
            return new(on, null, [], $"The tables do not know what the form says: {problem}.");
        }

        Answered answer = law.Answer(order, KnownCounterparties.None, acceptGaps: false);
        AttachedDetermination found = AttachedDetermination.Of(answer.Decided);
        Dictionary<string, Line> filed = ((Submission)submitted.Event.Content).Lines.ToDictionary(
            l => l.Id,
            StringComparer.Ordinal
        );
        return new(
            on,
            answer,
            [
                .. found
                    .CaseLines.Where(l => filed.ContainsKey(l.Id))
                    .Select(l => new DeterminedLine(filed[l.Id], l.Policy)),
            ],
            null
        );
    }
}
