using System.CommandLine;
using Licet.Cli.Check;
using Licet.Cli.Paper;
using Licet.Core.Impact;
using Licet.Core.Orders;
using Licet.Screening;

namespace Licet.Cli.Impact;

/// <summary><c>licet impact</c>: what would a change of lists or law do to a portfolio and its open orders?</summary>
internal static class ImpactCommand
{
    public static Command Of(Terminal terminal)
    {
        var options = new ImpactOptions(terminal);
        var command = new Documented("impact", "What would a change of lists or law do to a portfolio and its orders?")
        {
            Notes = Notes,
            Examples = Examples,
            ExitCodes = ExitCodes,
        };
        options.AddTo(command);
        command.SetAction(given => Run(options.Read(given), terminal));
        return command;
    }

    private static int Run(ImpactRequest request, Terminal terminal)
    {
        if (request is { Portfolio: null, Orders: null })
        {
            throw new BadInputException(
                "impact: expected --portfolio FILE or --orders FILE or both; see: licet impact --help"
            );
        }

        if (request is { Portfolio: "-", Orders: "-" })
        {
            throw new BadInputException("impact: --portfolio and --orders cannot both be standard input");
        }

        var sides = new ImpactSides(request, terminal);
        IReadOnlyList<Counterparty> portfolio = request.Portfolio is { } file ? PortfolioFile.Read(file, terminal) : [];
        var orders = request.Orders is { } path ? Orders(path, portfolio, request, terminal) : [];
        ImpactReport report;
        using (var progress = Progress.Of(terminal, "comparing", orders.Count))
        {
            report = ImpactAnalysis.Of(
                new(sides.Before, sides.After, portfolio, orders),
                request.Full,
                done => progress.Reached(done)
            );
        }

        ImpactAnswer answer = new(request, sides, portfolio.Count, orders.Count, report);
        switch (request.Format)
        {
            case ImpactFormat.Json:
            case ImpactFormat.Ndjson:
                ImpactJson.Write(answer, request.Format == ImpactFormat.Json, terminal.Output);
                break;
            case ImpactFormat.Csv:
                terminal.Write(ImpactCsv.Of(answer, terminal.OutputIsTerminal));
                break;
            default:
                var page = new Page(terminal.Width, terminal.Color);
                ImpactPage.On(page, answer);
                terminal.Write(page.Take());
                break;
        }

        terminal.Output.Flush();
        return answer.ExitCode;
    }

    private static List<Order> Orders(
        string path,
        IReadOnlyList<Counterparty> portfolio,
        ImpactRequest request,
        Terminal terminal
    )
    {
        var byId = portfolio.ToDictionary(p => p.Id, StringComparer.Ordinal);
        using var source = OrderSource.OfLines(path, terminal, request.On, byId.GetValueOrDefault, "--orders");
        source.Check(Law.Problems);
        return [.. source.Orders().Select(o => o.Order)];
    }

    private const string Notes = """
        A date means the lists as they stood on that day: the versions stored for it, without what bound only later; else the
        starter list. Each order is judged by the law of its own day, or of --on, with the lists of either side.
        A party of an order may name a row of the portfolio by its id ("id": "C-17") in place of name and country.
        A draft (data/schemas/draft.schema.json) is law that is not in force, tried on the side after: general licenses for chosen
        parties and items, and review policies. Only orders that the change can touch are decided; --full decides all.
        Effects beside export control (markets, procurement, reprisal) are shown apart. Not legal advice.
        """;

    private const string Examples = """
        licet impact 2019-08-18 2019-10-09 --portfolio samples/impact/portfolio.csv --orders samples/impact/orders.ndjson
        licet impact starter samples/impact/partial-relaxation.json --orders samples/impact/orders.ndjson --portfolio samples/impact/portfolio.csv
        licet impact csl@2022-04-01 csl --portfolio customers.csv --orders open.ndjson --format csv > impact.csv
        licet impact starter --affiliates-rule suspended --affiliates-rule-after active --orders open.ndjson
        """;

    private const string ExitCodes = """
        0   nothing changes for the portfolio and the orders
        1   something changes
        14  no change found, but not screened: the lists or tables do not cover the days (--accept-gaps: 0)
        2   bad input: file, line, field and what was expected; nothing was compared
        """;
}
