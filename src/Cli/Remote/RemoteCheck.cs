using Licet.Cli.Check;

namespace Licet.Cli.Remote;

/// <summary><c>licet check --server</c>: what a server says of orders, with the licenses it holds for whoever asks.</summary>
internal static class RemoteCheck
{
    public static int Run(string url, CheckRequest request, Terminal terminal)
    {
        using var server = Server.Of(url, terminal);
        RemoteRun run = new(server, terminal);
        var parameters = Question.Parameters(("acceptGaps", request.AcceptGaps ? "true" : null));
        if (request.In is { } path)
        {
            var (name, lines) = Spool.Open(path, terminal, "--in");
            using var many = OrderBody.Of(name, lines, request.On);
            Question question = new("check/batch" + parameters, many, new(name));
            return run.Many(question, "checking", Answers(request, terminal, name));
        }
        var (place, order) = request.File is { } file ? Read(file, terminal) : ("", Flags(request, terminal));
        using var one = OrderBody.Of(order, request.File is null ? null : request.On);
        Places places = request.File is null ? new("") { Field = FlagOrder.FlagOf } : new(place);
        return run.One(new("check" + parameters, one, places), Answers(request, terminal, place));
    }

    private static CheckAnswers Answers(CheckRequest request, Terminal terminal, string name) =>
        request.Format == CheckFormat.Json
            ? new CheckAnswers()
            : new CheckPages(new(terminal.Width, terminal.Color), name, request.In is not null, request.Explain);

    private static ReadOnlyMemory<byte> Flags(CheckRequest request, Terminal terminal) =>
        FlagOrderJson.Of(request.Flags.Order(request.On ?? terminal.Today));

    private static (string Name, ReadOnlyMemory<byte> Order) Read(string file, Terminal terminal)
    {
        const int longest = 4 << 20;
        var (name, content) = Spool.Open(file, terminal, "check");
        using var _ = content;
        if (content.Length > longest)
        {
            throw new BadInputException(
                $"{name}: expected one order of at most 4 MiB, which is what a server takes; many orders: --in FILE"
            );
        }
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return (name, bytes.ToArray());
    }
}
