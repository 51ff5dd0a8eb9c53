using System.Globalization;
using System.Text.Json;

namespace Licet.Cli.Remote;

/// <summary>
/// Asks a server and takes what it answers, line by line as it comes. An answer that is not whole is told and never ends like one that is.
/// </summary>
internal sealed class RemoteRun(Server server, Terminal terminal)
{
    /// <summary>How many lines the answer has; the server knows before it gives the first.</summary>
    private const string LinesHeader = "Licet-Lines";

    /// <summary>How a table was taken: sentences, percent-encoded, separated by ",".</summary>
    private const string TakenHeader = "Licet-Taken";

    /// <summary>No answer to one order is anywhere near this long.</summary>
    private const int LongestOne = 64 << 20;

    /// <param name="doing">For the line that tells how far it is: "screening".</param>
    public int Many(Question question, string doing, RemoteAnswers answers) =>
        Whole(ManyAsync(question, doing, answers), answers);

    /// <summary>One answer of many lines.</summary>
    public int One(Question question, RemoteAnswers answers) => Whole(OneAsync(question, answers), answers);

    private int Whole(Task asked, RemoteAnswers answers)
    {
        try
        {
            asked.GetAwaiter().GetResult();
            return answers.ExitCode;
        }
        catch (BrokenAnswerException broken)
        {
            terminal.Output.Flush();
            terminal.Say($"licet: --server {server.Name}: the answer is not whole: {broken.Message}; ask again");
            return ExitCode.Defect;
        }
    }

    private async Task ManyAsync(Question question, string doing, RemoteAnswers answers)
    {
        using var response = await server.AskAsync(question, Question.Lines);
        var expected = Expected(response);
        SayTaken(response, question.Places);
        await using var body = await response.Content.ReadAsStreamAsync();
        AnswerLines lines = new(body);
        BufferedStream output = new(terminal.Output, 1 << 16); // the console's stream is not this one's to close
        using var progress = Progress.Of(terminal, doing, expected);
        var came = 0L;
        try
        {
            while (await lines.NextAsync() is { } line)
            {
                Take(answers, line, output, ++came);
                progress.Reached(came);
                if (!lines.HasLine)
                {
                    await output.FlushAsync();
                }
            }
            if (came != expected)
            {
                throw new BrokenAnswerException(
                    string.Create(CultureInfo.InvariantCulture, $"{came:N0} of {expected:N0} lines came")
                );
            }
            answers.End(output);
        }
        finally
        {
            await output.FlushAsync();
        }
    }

    private async Task OneAsync(Question question, RemoteAnswers answers)
    {
        using var response = await server.AskAsync(question, Question.One);
        await using var body = await response.Content.ReadAsStreamAsync();
        using MemoryStream whole = new();
        var buffer = new byte[1 << 16];
        while (await AnswerLines.ReadAsync(body, buffer) is var read and > 0)
        {
            whole.Write(buffer, 0, read);
            if (whole.Length > LongestOne)
            {
                throw new BrokenAnswerException("it is longer than 64 MiB");
            }
        }
        Take(answers, whole.GetBuffer().AsMemory(0, (int)whole.Length), terminal.Output, 1);
        answers.End(terminal.Output);
        terminal.Output.Flush();
    }

    private static void Take(RemoteAnswers answers, ReadOnlyMemory<byte> bytes, Stream output, long number)
    {
        try
        {
            using var answer = JsonDocument.Parse(bytes);
            answers.Take(answer.RootElement, bytes.Span, output);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new BrokenAnswerException($"line {number} of it is no answer of Licet", e);
        }
    }

    private long Expected(HttpResponseMessage response) =>
        response.Headers.TryGetValues(LinesHeader, out var values)
        && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
            ? lines
            : throw new BadInputException(
                $"--server {server.Name}: it does not say how many lines its answer has ({LinesHeader}), so that a part could be taken for the whole"
            );

    private void SayTaken(HttpResponseMessage response, Places places)
    {
        if (response.Headers.TryGetValues(TakenHeader, out var values))
        {
            foreach (var sentence in values.SelectMany(v => v.Split(',')))
            {
                terminal.Say("licet: " + places.Named(Uri.UnescapeDataString(sentence.Trim())));
            }
        }
    }
}
