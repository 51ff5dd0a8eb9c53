using Licet.Core.History;
using Licet.Core.Organizations;
using Licet.Core.Review;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Organizations;

/// <summary>
/// Organizations over time. Their ids stand in licenses, orders and cases and stay when the name does not; what another name means for
/// those is an event of each (<see cref="Reevaluation"/>).
/// </summary>
public sealed class OrganizationHistories(EventLog log)
{
    /// <summary>Records the act, and then an event for all that it touches.</summary>
    /// <remarks>
    /// What it touches may be much, and is not one transaction with it: a program that dies in between leaves a part, which
    /// <see cref="ReevaluateAsync"/> goes on with.
    /// </remarks>
    public async Task<OrganizationAnswer> TakeAsync(OrganizationCommand command, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        OrganizationState state = await ReadAsync(command.Id, ct);
        if (await EarlierAsync(command, ct) is { } earlier)
        {
            return earlier;
        }

        OrganizationState? into = command.Act.Content is Merged merged ? await ReadAsync(merged.Into, ct) : null;
        OrganizationRuling ruling = OrganizationActs.Take(
            state,
            command.Act,
            log.Processes.Knowing(command.Act.By.Roles),
            (log.Today, into)
        );
        if (ruling is OrganizationRuling.Refused refused)
        {
            return refused.Kind == RefusalKind.Stale
                ? new OrganizationAnswer.Stale(state, refused.Why)
                : new OrganizationAnswer.Refused(refused.Kind, refused.Why, refused.Citation);
        }

        var accepted = (OrganizationRuling.Accepted)ruling;
        NewEvent e = OrganizationJson.EventOf(accepted.Event);
        return await log.WriteAsync(new Append(state.History, state.Sequence, [e], command.Key), ct) switch
        {
            Appended.Done done => new OrganizationAnswer.Taken(
                accepted.State,
                done.Events[0],
                await ReevaluateAsync(command.Id, ct)
            ),
            Appended.Stale => new OrganizationAnswer.Stale(
                await ReadAsync(command.Id, ct),
                "The organization has moved on since."
            ),
            _ => new OrganizationAnswer.KeyTaken(command.Key!),
        };
    }

    /// <summary>An organization as its events make it; null where there is none.</summary>
    /// <exception cref="FormatException">The log is newer than the program.</exception>
    public async Task<OrganizationState?> FindAsync(string id, CancellationToken ct) =>
        await ReadAsync(id, ct) is { Sequence: > 0 } found ? found : null;

    /// <summary>
    /// Gives each live license, open order and open case of the organization an event for each of its names and mergers, where it has none
    /// yet. May be cut off and repeated at will.
    /// </summary>
    /// <returns>The histories that have one, ordinally.</returns>
    public async Task<IReadOnlyList<string>> ReevaluateAsync(string id, CancellationToken ct)
    {
        SortedSet<string> reached = new(StringComparer.Ordinal);
        OrganizationState before = OrganizationState.New(id);
        foreach (LoggedEvent logged in await log.ReadAsync(before.History, 0, ct))
        {
            OrganizationEvent e = OrganizationJson.EventOf(logged.Event);
            if (Reevaluation.Of(before, e) is { } reevaluation)
            {
                reached.UnionWith(await new Reached(log, id, logged, reevaluation).EachAsync(ct));
            }

            before = OrganizationFold.Apply(before, e);
        }

        return [.. reached];
    }

    private async Task<OrganizationState> ReadAsync(string id, CancellationToken ct) =>
        OrganizationJson.Fold(id, (await log.ReadAsync(OrganizationState.HistoryOf(id), 0, ct)).Select(e => e.Event));

    /// <summary>What the same request came to before; null where the key is new.</summary>
    private async Task<OrganizationAnswer?> EarlierAsync(OrganizationCommand command, CancellationToken ct)
    {
        EarlierRequest? known = await EarlierRequest.FindAsync(
            log,
            command.Key,
            OrganizationState.HistoryOf(command.Id),
            ct
        );
        if (known is null)
        {
            return null;
        }

        OrganizationEvent asked = new(command.Act.By.Id, command.Act.On, command.Act.Content);
        if (
            known.Done is not { } done
            || OrganizationJson.EventOf(done.Event) != asked
            || command.Act.Seen != known.First - 1
        )
        {
            return new OrganizationAnswer.KeyTaken(command.Key!);
        }

        OrganizationState then = OrganizationJson.Fold(command.Id, known.Through.Select(e => e.Event));
        return new OrganizationAnswer.Taken(then, done, await ReevaluateAsync(command.Id, ct));
    }
}
