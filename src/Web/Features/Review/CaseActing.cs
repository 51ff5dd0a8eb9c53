using System.Globalization;
using Licet.Core.Letters;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Features.Changes;
using Licet.Web.Law;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Review;

/// <summary>An act as it is asked for.</summary>
/// <param name="Act">Id of a transition, or a kind of what stands beside the stage.</param>
/// <param name="On">Null: today.</param>
/// <param name="Late">Why it is recorded after acts of later days; null where it is not.</param>
public sealed record ActAsked(string Act, Content Content, DateOnly? On = null, string? Late = null)
{
    /// <summary>What its letters say beside it; null where nothing was said.</summary>
    public LetterFacts? Letters { get; init; }
}

/// <summary>Puts acts of the authority's and of agencies' people into a case's history: page and API alike, and the core decides.</summary>
public sealed class CaseActing(
    EventLog log,
    QueueLook queue,
    CaseLetters letters,
    CaseLicenses licenses,
    CaseScreening screening,
    RolesHere roles,
    Chosen chosen,
    PublishingChanges publishing,
    Visitor visitor
)
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
            return new CaseAnswer.Refused(RefusalKind.Guard, nobody, "DESIGN");
        }

        (Move? move, Aside? aside) = Of(asked, seen);
        CaseKind of = kind ?? CaseKind.Application;
        bool ofApplication = of == CaseKind.Application;
        if (
            ofApplication
            && asked.Content is Screened screened
            && screening.FaultOf(screened) is { } fault
            && await TryAsync(number, asked, seen, ct) is Ruling.Accepted
        )
        {
            return new CaseAnswer.Refused(RefusalKind.Guard, fault, "DESIGN");
        }

        CaseCommand command = new(number, move, aside, key)
        {
            Letters = ofApplication ? await letters.OfAsync(number, asked, ct) : [],
            Check = ofApplication ? await letters.CheckOfAsync(number, asked, ct) : null,
        };
        Task<CaseAnswer> TakeAsync() => new Data.Review.Cases(log, of.Histories).TakeAsync(command, chosen.Process, ct);
        CaseAnswer answer =
            of == CaseKind.ListChange
                ? await publishing.TakeAsync(number, asked.Act, asked.Content, TakeAsync, ct)
                : await TakeAsync();
        if (ofApplication && answer is CaseAnswer.Taken { State: var after })
        {
            if (!after.Approvals.IsEmpty)
            {
                // What was granted is issued at once. Where it cannot be, the case's page says why and lets it be done.
                await licenses.IssueLeftAsync(number, ct);
            }

            if (CaseScreenings.Awaited(after) is not null)
            {
                await screening.BeginAsync(number, ct);
            }
        }

        return answer;
    }

    /// <summary>
    /// Acts that are alike, each an event of its own: one after the first has seen what the one before it left. What comes after a refused one
    /// is not tried.
    /// </summary>
    /// <param name="all">One at least.</param>
    /// <param name="key">Of the request; each act has its own made of it.</param>
    /// <returns>How many were recorded, and the answer to the last that was tried.</returns>
    public async Task<(int Done, CaseAnswer Last)> ActEachAsync(
        string number,
        IEnumerable<ActAsked> all,
        long seen,
        string? key,
        CancellationToken ct,
        CaseKind? kind = null
    )
    {
        ArgumentNullException.ThrowIfNull(all);
        int done = 0;
        CaseAnswer? last = null;
        foreach (ActAsked asked in all)
        {
            string? own = key is null || done == 0 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}-{done}");
            last = await ActAsync(number, asked, seen, own, ct, kind);
            if (last is not CaseAnswer.Taken { State.Sequence: var so })
            {
                break;
            }

            (seen, done) = (so, done + 1);
        }

        return (done, last ?? throw new ArgumentException("There is no act.", nameof(all)));
    }

    /// <summary>The letters of an act that is tried and not done; or why it would be refused.</summary>
    public async Task<(IReadOnlyList<Letter> Letters, CaseAnswer.Refused? Refused)> ReadLettersAsync(
        string number,
        ActAsked asked,
        long seen,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(asked);
        if (await TryAsync(number, asked, seen, ct) is not { } ruling)
        {
            return ([], null);
        }

        if (ruling is not Ruling.Accepted accepted)
        {
            var refused = (Ruling.Refused)ruling;
            return ([], new(refused.Kind, refused.Why, refused.Citation));
        }

        List<Letter> written = [];
        foreach (Func<CaseState, LetterWriting> write in await letters.OfAsync(number, asked, ct))
        {
            switch (write(accepted.State))
            {
                case LetterWriting.Lacking lacking:
                    return ([], new(RefusalKind.Guard, lacking.Elements[0].ToString(), lacking.Elements[0].Citation));
                case LetterWriting.Written letter:
                    written.Add(letter.Letter);
                    break;
            }
        }

        return (written, null);
    }

    /// <summary>What the case would say to it; null where there is no such case. Nothing is recorded.</summary>
    private async Task<Ruling?> TryAsync(string number, ActAsked asked, long seen, CancellationToken ct)
    {
        if (await new Data.Review.Cases(log).FindAsync(number, ct) is not { } state)
        {
            return null;
        }

        (Move? move, Aside? aside) = Of(asked, seen);
        return (
            move is not null ? Recording.Of(state, move, log.Today) : Recording.Of(state, aside!, log.Today)
        ).Ruling;
    }

    private (Move? Move, Aside? Aside) Of(ActAsked asked, long seen)
    {
        DateOnly on = asked.On ?? log.Today;
        return AsideKinds.All.Contains(asked.Act)
            ? (null, new Aside(visitor.Person, on, seen, asked.Content) { Late = asked.Late })
            : (new Move(asked.Act, visitor.Person, on, seen, asked.Content) { Late = asked.Late }, null);
    }
}
