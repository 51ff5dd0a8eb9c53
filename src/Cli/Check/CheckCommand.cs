using System.Buffers;
using System.CommandLine;
using Licet.Cli.Paper;
using Licet.Cli.Remote;
using Licet.Core.Determination;

namespace Licet.Cli.Check;

/// <summary><c>licet check</c>: is a license required for this order, why, and what would change it?</summary>
internal static class CheckCommand
{
    public static Command Of(Terminal terminal)
    {
        var options = new CheckOptions(terminal);
        var command = new Documented("check", "Is a license required for an order, why, and what would change it?")
        {
            Notes = Notes,
            Examples = Examples,
            ExitCodes = ExitCodes,
        };
        options.AddTo(command);
        command.SetAction(given => Run(options.Read(given), terminal));
        return command;
    }

    private static int Run(CheckRequest request, Terminal terminal)
    {
        RefuseSources(request);
        if (request.Server is { } url)
        {
            return RemoteCheck.Run(url, request, terminal);
        }
        using var orders = Source(request, terminal);
        var lists = OrderDesk.ListsOf(request, terminal);
        var held = HeldFiles.Read(request, terminal);
        HashSet<DateOnly> days = [];
        orders.Check(order =>
        {
            days.Add(order.On);
            return Law.Problems(order);
        });
        foreach (var day in days.Order())
        {
            _ = lists.Of(day); // read by one thread before the answers begin
        }

        var desk = new OrderDesk(lists, new(request.AffiliatesRule, request.AcceptGaps), held);
        return request.In is not null
            ? new CheckRun(desk, request, terminal).Run(orders)
            : One(desk.Cover(desk.Answer(orders.Orders().Single())), request, terminal);
    }

    private static int One(CheckAnswer answer, CheckRequest request, Terminal terminal)
    {
        if (request.Format == CheckFormat.Json)
        {
            var json = new ArrayBufferWriter<byte>();
            DeterminationJson.Write(answer.Decided, indented: true, json);
            terminal.Output.Write(json.WrittenSpan);
            terminal.Output.Flush();
        }
        else
        {
            var page = new Page(terminal.Width, terminal.Color);
            CheckPage.On(page, answer, request.Explain);
            terminal.Write(page.Take());
        }

        return answer.ExitCode;
    }

    private static void RefuseSources(CheckRequest request)
    {
        var sources = (request.File is null ? 0 : 1) + (request.In is null ? 0 : 1) + (request.Flags.Any ? 1 : 0);
        if (sources != 1)
        {
            throw new BadInputException(
                sources == 0
                    ? "check: expected ORDER.json, --in FILE, or flags (--party, --country, --eccn); see: licet check --help"
                    : "check: expected ORDER.json or --in FILE or flags of an order, found more than one of them"
            );
        }
    }

    private static OrderSource Source(CheckRequest request, Terminal terminal) =>
        request switch
        {
            { File: { } file } => OrderSource.OfFile(file, terminal, request.On),
            { In: { } lines } => OrderSource.OfLines(lines, terminal, request.On),
            _ => OrderSource.OfFlags(request.Flags.Order(request.On ?? terminal.Today)),
        };

    private const string Notes =
        """
            An order is a JSON file (docs/order-file.md, data/schemas/order.schema.json), a line of --in FILE, or flags. With flags one
            party plays every part of 748.5(c) to (f), or those of --role, and what flags cannot say is assumed and printed.
            Law and lists are those of the day of the order; --on asks about another day.
            Without --list the stored versions for that day are used (licet lists show), without any the built-in starter list, which
            is not complete: where nothing is found the answer is then NOT SCREENED. Not legal advice.
            With --licenses a line that needs a license is set against those you hold: covered, or why not. Lines, and orders of --in one
            after another, draw on what is left.

            """ + ServerOption.Notes;

    private const string Examples = """
        licet check samples/orders/ear99-cable-huawei-2019.json
        licet check samples/orders/5a991-russia.json --explain
        licet check --party "Nordlicht Feinmechanik" --country DE --eccn EAR99 --value 1000 --accept-gaps
        licet check --party "Sugon" --country CN --role end-user --eccn 4A994 --value 90000 --on 2019-06-25
        licet check --party "Ostwind Trading" --kind company --address "88 Queen's Road Central, Hong Kong" --country HK --eccn EAR99
        licet check --in samples/orders/orders.ndjson --format json > answers.ndjson
        licet check samples/orders/valve-singapore.json --licenses samples/license/held.json --accept-gaps
        LICET_TOKEN=licet_... licet check ORDER.json --server https://licet.example
        """;

    private const string ExitCodes =
        """
            0   no license required, and the parties are screened for that day
            13  permitted under a license exception, general license, held license or statement, on the conditions printed
            14  nothing found, but not screened: no complete list or no rule table for that day (--accept-gaps: 0 or 13)
            10  a license is required
            12  a person must decide; the question is printed
            11  prohibited
            2   bad input: file, line, field and what was expected; nothing was answered

            """
        + ServerOption.ExitCodes
        + "\nThe worst line wins, in the order 11, 12, 10, 14, 13, 0.";
}
