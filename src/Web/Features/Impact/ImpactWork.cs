using System.Collections.Concurrent;
using Licet.Core.Counterparties;
using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Opening;
using Licet.Data.Review;
using Licet.Lists;
using Licet.Lists.Days;
using Licet.Screening.Lists;
using Licet.Web.Law;
using Licet.Web.Serving;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Features.Impact;

/// <summary>How far an analysis is: orders and counterparties looked at, of all there are; all is 0 while they are being read.</summary>
public readonly record struct ImpactProgress(long Done, long All);

/// <summary>
/// Answers questions about changes one after the other, while nobody waits: a book of ten thousand orders takes its time. What was asked
/// and not answered when the program ended is answered by the next one, but for a proposed list, which is kept nowhere.
/// </summary>
public sealed partial class ImpactWork(
    EventLog log,
    ListStore store,
    ListsOfDays lists,
    Chosen chosen,
    ILogger<ImpactWork> logger
) : Rounds(TimeSpan.FromSeconds(5), logger)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<ListVersion>> _proposed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImpactProgress> _progress = new(StringComparer.Ordinal);

    /// <summary>Holds a proposed list until its question is answered; before the question is kept, so that none is found without its list.</summary>
    /// <param name="proposed">Of a proposed list its versions; empty of every other question.</param>
    /// <returns>False where there is nothing to hold, or something is held for the question already.</returns>
    public bool Hold(string id, IReadOnlyList<ListVersion> proposed)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        return proposed.Count > 0 && _proposed.TryAdd(id, proposed);
    }

    /// <summary>The question was not kept: its list is let go.</summary>
    public void LetGo(string id) => _proposed.TryRemove(id, out _);

    /// <summary>Null while it waits for others, or is over.</summary>
    public ImpactProgress? ProgressOf(string id) => _progress.TryGetValue(id, out ImpactProgress known) ? known : null;

    protected override async Task RoundAsync(CancellationToken ct)
    {
        foreach (string id in await LeftAsync(ct))
        {
            await OneAsync(id, ct);
        }
    }

    private async Task<List<string>> LeftAsync(CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
            .Impacts.Where(i => i.Phase == ImpactPhase.Asked)
            .OrderBy(i => i.At)
            .Select(i => i.Id)
            .ToListAsync(ct);
    }

    private async Task OneAsync(string id, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        if (await desk.Impacts.FirstOrDefaultAsync(i => i.Id == id && i.Phase == ImpactPhase.Asked, ct) is not { } row)
        {
            return;
        }

        _proposed.TryGetValue(id, out IReadOnlyList<ListVersion>? proposed);
        try
        {
            ImpactAnswer answer = await AnswerAsync(row, proposed ?? [], ct);
            (row.Orders, row.Touched) = (answer.InAll.Orders, answer.Orders.Count);
            (row.Phase, row.Answer) = (ImpactPhase.Done, answer.Json());
        }
        catch (UnusableListException e)
        {
            (row.Phase, row.Why) = (ImpactPhase.Broken, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException && !DatabaseWords.IsOfDatabase(e))
        {
            // A defect of ours must not keep those behind it waiting; of a database that is away the question stays asked.
            Defect(logger, e, id);
            (row.Phase, row.Why) = (ImpactPhase.Broken, "The fault is ours and was recorded.");
        }
        finally
        {
            _progress.TryRemove(id, out _);
        }

        await desk.SaveChangesAsync(ct);
        LetGo(id);
    }

    private async Task<ImpactAnswer> AnswerAsync(
        ImpactRow row,
        IReadOnlyList<ListVersion> proposed,
        CancellationToken ct
    )
    {
        ImpactAsked asked = ImpactAsked.Of(row.Asked);
        if (asked.Kind == ImpactKind.Proposed && proposed.Count == 0)
        {
            throw new UnusableListException("The program ended meanwhile, and the proposed list is kept nowhere");
        }

        _progress[row.Id] = new(0, 0);
        (ImpactAnswer answer, _) = await new BookReckoning(log, lists, chosen).AnswerAsync(
            row.Organization,
            asked,
            (settings, known) => ImpactSides.Of(asked, store, settings, proposed, known),
            (done, all) => _progress[row.Id] = new(done, all),
            ct
        );
        return answer;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The impact {Id} is not answered")]
    private static partial void Defect(ILogger logger, Exception e, string id);
}
