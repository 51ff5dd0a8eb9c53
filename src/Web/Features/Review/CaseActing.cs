using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Law;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Review;

/// <summary>An act as it is asked for.</summary>
/// <param name="Act">Id of a transition, or a kind of what stands beside the stage.</param>
/// <param name="On">Null: today.</param>
/// <param name="Late">Why it is recorded after acts of later days; null where it is not.</param>
public sealed record ActAsked(string Act, Content Content, DateOnly? On = null, string? Late = null);

/// <summary>Puts acts of the authority's people into a case's history: page and API alike, and the core decides.</summary>
public sealed class CaseActing(EventLog log, QueueLook queue, RolesHere roles, Chosen chosen, Visitor visitor)
{
    /// <param name="seen">Events of the case that the person had seen.</param>
    /// <param name="key">Of the request; null for none.</param>
    /// <param name="kind">Null: an application's.</param>
    public async Task<CaseAnswer> ActAsync(
        string number,
        ActAsked asked,
        long seen,
        string? key,
        CancellationToken ct,
        CaseKind? kind = null
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (
            asked.Content is Assigned { Officer: var officer }
            && (await queue.OfficersAsync(roles, ct)).All(o => o.Key != officer)
        )
        {
            string nobody = $"Officer: '{officer}' is nobody who acts for the authority today.";
            return new CaseAnswer.Refused(RefusalKind.Guard, nobody, "licensing.md 2 (DESIGN)");
        }

        DateOnly on = asked.On ?? log.Today;
        CaseCommand command = Licet.Core.Process.AsideKinds.All.Contains(asked.Act)
            ? new(number, null, new Aside(visitor.Person, on, seen, asked.Content) { Late = asked.Late }, key)
            : new(
                number,
                new Move(asked.Act, visitor.Person, on, seen, asked.Content) { Late = asked.Late },
                null,
                key
            );
        Data.Review.Cases cases = new(log, (kind ?? CaseKind.Application).Histories);
        // A case that is there keeps the process that it is pinned to.
        return await cases.TakeAsync(command, chosen.Process, ct);
    }
}
