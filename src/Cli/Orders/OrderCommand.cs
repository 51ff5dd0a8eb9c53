using System.CommandLine;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;

namespace Licet.Cli.Orders;

/// <summary><c>licet order</c>: held, released by a grant that the law finds, checked again on the ship date, shipped.</summary>
internal static class OrderCommand
{
    private const string Codes = """
        0  done and recorded
        1  refused; or held instead of shipped, which is recorded
        2  bad input; nothing was recorded
        """;

    public static Command Of(Terminal terminal) =>
        new Documented("order", "Orders held, released and shipped, in a book that cannot be changed unseen")
        {
            Notes = """
                Whatever is entered is held. A release needs a grant on every line (NLR, exception, general license, license held) and a reason; the
                grant is what 'licet check' finds, nobody names one. On the ship date the law of that day is asked again.
                The book is a log: licet log verify BOOK checks it.
                """,
            Examples = """
                licet order enter samples/orders/valve-singapore.json --log orders.log --by alice
                licet order release samples/orders/valve-singapore.json --log orders.log --by alice --reason "license on file" --licenses held.json
                licet order ship samples/orders/valve-singapore.json --log orders.log --by bob --filing X20260924123456 --licenses held.json
                """,
            Subcommands =
            {
                Enter(terminal),
                Hold(terminal),
                Release(terminal),
                Ship(terminal),
                Cancel(terminal),
                Show(terminal),
            },
        };

    private static Documented Enter(Terminal terminal)
    {
        OrderOptions options = new(terminal);
        var file = File();
        var command = Act("enter", "Enter an order, which is held until it is released", file);
        options.AddTo(command, asksTheLaw: false);
        command.SetAction(given =>
        {
            var (id, order) = Read(given.GetRequiredValue(file), terminal);
            return options.Run(given, id, new OrderAsk.Enter(order));
        });
        return command;
    }

    private static Documented Hold(Terminal terminal)
    {
        OrderOptions options = new(terminal);
        Argument<string> id = new("ID") { Description = "The order's own number" };
        var reason = Reason();
        Option<string?> cause = new("--cause")
        {
            Description = "The list version or rule that made it so",
            HelpName = "TEXT",
        };
        var command = Act("hold", "Hold an order", id, """ --reason "the buyer is asked about" """);
        options.AddTo(command, asksTheLaw: false);
        command.Add(reason);
        command.Add(cause);
        command.SetAction(given =>
            options.Run(
                given,
                given.GetRequiredValue(id),
                new OrderAsk.Hold(given.GetRequiredValue(reason), given.GetValue(cause))
            )
        );
        return command;
    }

    private static Documented Release(Terminal terminal)
    {
        OrderOptions options = new(terminal);
        var file = File();
        var reason = Reason();
        var command = Act(
            "release",
            "Release an order that the law lets go, with a reason",
            file,
            """ --reason "license on file" """
        );
        options.AddTo(command, asksTheLaw: true);
        command.Add(reason);
        command.SetAction(given =>
        {
            var (id, order) = Read(given.GetRequiredValue(file), terminal);
            return options.Run(given, id, new OrderAsk.Release(order, given.GetRequiredValue(reason)));
        });
        return command;
    }

    private static Documented Ship(Terminal terminal)
    {
        OrderOptions options = new(terminal);
        var file = File();
        Option<string?> filing = new("--filing")
        {
            Description = "Number of the export filing (ITN)",
            HelpName = "ITN",
        };
        SavingsOptions savings = new(terminal);
        var command = Act("ship", "Ship a released order, checked again by the law of the day", file);
        options.AddTo(command, asksTheLaw: true);
        command.Add(filing);
        savings.AddTo(command);
        command.SetAction(given =>
        {
            var (id, order) = Read(given.GetRequiredValue(file), terminal);
            return options.Run(given, id, new OrderAsk.Ship(order, given.GetValue(filing), savings.Of(given)));
        });
        return command;
    }

    private static Documented Cancel(Terminal terminal)
    {
        OrderOptions options = new(terminal);
        Argument<string> id = new("ID") { Description = "The order's own number" };
        var reason = Reason();
        var command = Act(
            "cancel",
            "Cancel an order that has not shipped",
            id,
            """ --reason "withdrawn by the buyer" """
        );
        options.AddTo(command, asksTheLaw: false);
        command.Add(reason);
        command.SetAction(given =>
            options.Run(given, given.GetRequiredValue(id), new OrderAsk.Cancel(given.GetRequiredValue(reason)))
        );
        return command;
    }

    private static Documented Show(Terminal terminal)
    {
        OrderOptions options = new(terminal);
        Documented command = new("show", "Where every order stands, and the use of general licenses")
        {
            Examples = "licet order show --log orders.log",
            ExitCodes = """
                0  printed
                2  bad input
                """,
        };
        command.Add(options.Log);
        command.SetAction(given =>
        {
            var path = given.GetRequiredValue(options.Log);
            if (!System.IO.File.Exists(path))
            {
                throw new BadInputException($"--log {path}: there is no such file");
            }

            using var book = OrderBook.Open(path);
            terminal.Write(string.Concat(book.Orders.Select(OrderPage.Line)));
            foreach (var use in GeneralLicenseUses.Of(book.Orders))
            {
                terminal.Write(
                    Paper.Cells.Safe(
                        $"  {use.Order}, line {use.Line + 1}, {Day.Text(use.On)}: {use.License} [{use.Citation}] {use.What}"
                    ) + "\n"
                );
            }

            return ExitCode.Ok;
        });
        return command;
    }

    /// <param name="also">What an example needs beside the order, the book and the person.</param>
    private static Documented Act(string name, string description, Argument argument, string also = "")
    {
        var order = argument.Name == "ID" ? "PO-2620-SG" : "samples/orders/valve-singapore.json";
        Documented command = new(name, description)
        {
            Examples = $"licet order {name} {order} --log orders.log --by alice{also.TrimEnd()}",
            ExitCodes = Codes,
        };
        command.Add(argument);
        return command;
    }

    private static Argument<string> File() => new("ORDER.json") { Description = "The order, with an id of its own" };

    private static Option<string> Reason() =>
        new("--reason")
        {
            Description = "Why",
            HelpName = "TEXT",
            Required = true,
        };

    private static (string Id, OrderText Order) Read(string file, Terminal terminal)
    {
        var (name, content) = Spool.Open(file, terminal, "order");
        using var _ = content;
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        var (order, problems) = OrderText.Read(bytes.ToArray());
        return order is null
                ? throw new BadInputException(
                    string.Join('\n', problems.Select(p => Check.OrderSource.Printable($"{name}: {p}")))
                )
            : OrderIds.Fault(order.Order.Id) is { } fault ? throw new BadInputException($"{name}: id: {fault}")
            : (order.Order.Id!, order);
    }
}
