using System.Buffers;
using System.Threading.Channels;
using Licet.Lists.Tables;
using Licet.Screening;

namespace Licet.Lists.Answering;

/// <summary>
/// Screens a stream of queries on several threads and writes the answers in input order. At most a few batches a thread are
/// under way at once, so memory does not grow with the input.
/// </summary>
public sealed class ScreenRun(ScreeningIndex index, ScreeningSettings settings, Answers answers)
{
    private const int BatchSize = 64;

    /// <summary>Called with the number of queries answered so far, from the writing thread.</summary>
    public Action<long>? Progressed { get; init; }

    public Totals Run(IEnumerable<QueryRow> rows, int threads, Stream output)
    {
        output.Write(answers.Head.Span);
        var totals = threads == 1 ? InOne(rows, output) : InMany(rows, threads, output).GetAwaiter().GetResult();
        output.Write(answers.Foot(totals).Span);
        output.Flush();
        return totals;
    }

    private Totals InOne(IEnumerable<QueryRow> rows, Stream output)
    {
        var totals = new Totals();
        var batch = new Batch();
        var writer = answers.Writer();
        foreach (var chunk in rows.Chunk(BatchSize))
        {
            batch.Start(chunk);
            Answer(batch, writer);
            totals = Written(batch, totals, output);
        }
        return totals;
    }

    private async Task<Totals> InMany(IEnumerable<QueryRow> rows, int threads, Stream output)
    {
        using var failed = new CancellationTokenSource();
        var work = Channel.CreateBounded<Batch>(threads * 2);
        var order = Channel.CreateBounded<Batch>(threads * 4);
        var free = Channel.CreateUnbounded<Batch>();
        var workers = Enumerable
            .Range(0, threads)
            .Select(_ => Task.Run(() => Work(work.Reader, failed.Token)))
            .ToList();
        var reading = Task.Run(() => Deal(rows, work.Writer, order.Writer, free.Reader, failed.Token));
        var totals = new Totals();
        try
        {
            await foreach (var batch in order.Reader.ReadAllAsync())
            {
                await batch.Done;
                totals = Written(batch, totals, output);
                free.Writer.TryWrite(batch);
            }
            await reading;
        }
        finally
        {
            await failed.CancelAsync();
            await Task.WhenAll(workers.Append(reading)).ContinueWith(_ => { }, TaskScheduler.Default);
        }
        return totals;
    }

    private static async Task Deal(
        IEnumerable<QueryRow> rows,
        ChannelWriter<Batch> work,
        ChannelWriter<Batch> order,
        ChannelReader<Batch> free,
        CancellationToken ct
    )
    {
        try
        {
            foreach (var chunk in rows.Chunk(BatchSize))
            {
                var batch = free.TryRead(out var used) ? used : new();
                batch.Start(chunk);
                await order.WriteAsync(batch, ct);
                await work.WriteAsync(batch, ct);
            }
        }
        finally
        {
            work.Complete();
            order.Complete();
        }
    }

    private async Task Work(ChannelReader<Batch> work, CancellationToken ct)
    {
        var writer = answers.Writer();
        await foreach (var batch in work.ReadAllAsync(ct))
        {
            try
            {
                Answer(batch, writer);
                batch.Finish();
            }
            catch (Exception e)
            {
                batch.Fail(e);
                throw;
            }
        }
    }

    private void Answer(Batch batch, AnswerWriter writer)
    {
        foreach (var row in batch.Rows)
        {
            var answer = new Answer(row, index.Screen(row.Query, settings), answers.Standing);
            writer.Write(answer, batch.Output);
            batch.Totals = batch.Totals.With(answer.End);
        }
    }

    private Totals Written(Batch batch, Totals totals, Stream output)
    {
        output.Write(batch.Output.WrittenSpan);
        totals += batch.Totals;
        Progressed?.Invoke(totals.All);
        return totals;
    }

    /// <summary>Some rows under way, and what was written of them.</summary>
    private sealed class Batch
    {
        private TaskCompletionSource _done = new();

        public QueryRow[] Rows { get; private set; } = [];
        public ArrayBufferWriter<byte> Output { get; } = new(1 << 14);
        public Totals Totals { get; set; }
        public Task Done => _done.Task;

        public void Start(QueryRow[] rows)
        {
            Rows = rows;
            Totals = default;
            Output.ResetWrittenCount();
            _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        public void Finish() => _done.SetResult();

        public void Fail(Exception e) => _done.SetException(e);
    }
}
