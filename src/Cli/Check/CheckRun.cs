using System.Buffers;
using System.Runtime.ExceptionServices;
using System.Text;
using Licet.Cli.Paper;
using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary>Answers many orders on several threads and writes them in input order; memory does not grow with the input.</summary>
internal sealed class CheckRun(OrderDesk desk, CheckRequest request, Terminal terminal)
{
    private const int PerThread = 64;
    private readonly SortedDictionary<Outcome, int> _counts = [];

    public int Run(OrderSource orders)
    {
        using var progress = Progress.Of(terminal, "checking", orders.Count);
        var done = 0;
        foreach (var chunk in orders.Orders().Chunk(PerThread * request.Threads))
        {
            foreach (var (outcome, text) in Answered(chunk))
            {
                terminal.Output.Write(text.WrittenSpan);
                _counts[outcome] = _counts.GetValueOrDefault(outcome) + 1;
            }

            progress.Reached(done += chunk.Length);
        }

        if (request.Format == CheckFormat.Text)
        {
            terminal.Write(Summary(orders.Count));
        }

        terminal.Output.Flush();
        return Outcomes.ExitCode(_counts.Keys.Max());
    }

    private (Outcome Outcome, ArrayBufferWriter<byte> Text)[] Answered(GivenOrder[] chunk)
    {
        var answers = Each(chunk, desk.Answer);
        // Licenses held are drawn one order after another, as the file has them.
        return Each([.. answers.Select(desk.Cover)], Written);
    }

    private TResult[] Each<T, TResult>(T[] items, Func<T, TResult> answer)
    {
        var answers = new TResult[items.Length];
        try
        {
            Parallel.For(
                0,
                items.Length,
                new ParallelOptions { MaxDegreeOfParallelism = request.Threads },
                i => answers[i] = answer(items[i])
            );
        }
        catch (AggregateException several)
        {
            // One failure ends the run; which of several is told does not matter, where it happened does.
            ExceptionDispatchInfo.Capture(several.InnerExceptions[0]).Throw();
        }

        return answers;
    }

    private (Outcome, ArrayBufferWriter<byte>) Written(CheckAnswer answer)
    {
        var text = new ArrayBufferWriter<byte>(1 << 12);
        if (request.Format == CheckFormat.Json)
        {
            DeterminationJson.Write(answer.Decided, indented: false, text);
        }
        else
        {
            var page = new Page(terminal.Width, terminal.Color);
            if (request.Explain)
            {
                CheckPage.On(page, answer, explain: true);
                page.Line();
            }
            else
            {
                BriefPage.On(page, answer);
            }

            Encoding.UTF8.GetBytes(page.Take(), text);
        }

        return (answer.Decided.Outcome, text);
    }

    private string Summary(int count)
    {
        var page = new Page(terminal.Width, terminal.Color);
        page.Line();
        var counts = _counts.Reverse().Select(c => $"{c.Value:N0} {OutcomeWords.Of(c.Key)}");
        page.Line($"{count:N0} {(count == 1 ? "order" : "orders")}: {string.Join("; ", counts)}");
        page.Line("One of them in full: licet check ORDER.json --explain. Not legal advice.", Ink.Dim, 2);
        return page.Take();
    }
}
