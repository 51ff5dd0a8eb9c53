using System.Threading.Channels;
using Licet.Core.History;
using Licet.Core.Process;
using Licet.Data.Licenses;
using Licet.Data.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Licet.Data.History;

/// <summary>
/// The one writer of a process. While a transaction is on its way to the disk, others wait, and the next one takes all of them
/// together: one flush for many. Each is answered after the commit, and not before.
/// </summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MostEvents = 500;
    private readonly Place _place;
    private readonly TimeProvider _time;
    private readonly LedgerCache _ledgers;
    private readonly HeadCache _heads = new();
    private readonly Channel<Waiting> _waiting = Channel.CreateBounded<Waiting>(10_000);
    private readonly Task _loop;

    private sealed record Waiting(Append Append, TaskCompletionSource<Appended> Answer);

    public GroupCommit(Place place, TimeProvider time, ProcessShelf processes)
    {
        _ledgers = new LedgerCache(processes);
        _place = place;
        _time = time;
        _loop = Task.Run(RunAsync);
    }

    /// <param name="ct">Ends the waiting for a place in the queue; what stands in it is carried out.</param>
    public async Task<Appended> AppendAsync(Append append, CancellationToken ct)
    {
        AppendCheck.Try(append);
        TaskCompletionSource<Appended> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _waiting.Writer.WriteAsync(new Waiting(append, answer), ct);
        return await answer.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _loop;
    }

    private async Task RunAsync()
    {
        while (await _waiting.Reader.WaitToReadAsync())
        {
            List<Waiting> group = [];
            for (int events = 0; events < MostEvents && _waiting.Reader.TryRead(out Waiting? next); )
            {
                group.Add(next);
                events += Math.Max(1, next.Append.Events.Count);
            }

            await CommitAsync(group);
        }
    }

    /// <summary>
    /// What makes a group fail because of one of its appends makes that one fail alone: the others are taken one by one. Not where
    /// the commit was under way, or the database itself failed: then nobody knows more, and all that wait learn it.
    /// </summary>
    private async Task CommitAsync(List<Waiting> group)
    {
        List<Appended> answers = [];
        bool isCommitting = false;
        try
        {
            await using LogContext context = _place.Open();
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
            await context.LockAsync(CancellationToken.None);
            AppendGroup appends = await AppendGroup.BeginAsync(
                context,
                group.ConvertAll(w => w.Append),
                (_heads, _ledgers),
                Now()
            );
            foreach (Waiting one in group)
            {
                answers.Add(await appends.TakeAsync(one.Append));
            }

            await appends.SaveAsync();
            isCommitting = true;
            await transaction.CommitAsync();
            appends.Committed();
        }
        catch (Exception e) when (group.Count > 1 && !isCommitting && DatabaseWords.IsOfContent(e))
        {
            foreach (Waiting one in group)
            {
                await CommitAsync([one]);
            }

            return;
        }
#pragma warning disable CA1031 // Whatever it was: those who wait learn it, and the writer goes on.
        catch (Exception e)
#pragma warning restore CA1031
        {
            group.ForEach(w => w.Answer.SetException(e));
            return;
        }

        for (int i = 0; i < group.Count; i++)
        {
            group[i].Answer.SetResult(answers[i]);
        }
    }

    private (DateTimeOffset, DateOnly) Now()
    {
        DateTimeOffset now = _time.GetUtcNow();
        return (now, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, _time.LocalTimeZone).DateTime));
    }
}
