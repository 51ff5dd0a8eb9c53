using System.CommandLine;
using Licet.Cli.Check;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using Licet.Core.Ownership;
using Licet.Core.Review;

namespace Licet.Cli.Orders;

/// <summary>What the acts on orders share: the book, who acts, the day, and what the law is asked with.</summary>
internal sealed class OrderOptions(Terminal terminal)
{
    private readonly Option<string> _log = new("--log")
    {
        Description = "The book of orders",
        HelpName = "FILE",
        Required = true,
    };
    private readonly Option<string> _by = new("--by")
    {
        Description = "Id of the person who acts",
        HelpName = "PERSON",
        Required = true,
    };
    private readonly Option<DateOnly?> _on = DayOption.Of(
        "--on",
        "Day of the act (default: today)",
        () => terminal.Today
    );
    private readonly Option<string[]> _lists = Repeated(
        "--list",
        "A list's file, a folder of lists, a stored list, or starter (repeatable)"
    );
    private readonly Option<string[]> _licenses = Repeated("--licenses", "Licenses you hold (repeatable)");
    private readonly Option<string?> _keys = new("--keys")
    {
        Description = "Published keys of signed licenses",
        HelpName = "FILE",
    };
    private readonly Option<string?> _revocations = new("--revocations")
    {
        Description = "Signed list of licenses that hold no more",
        HelpName = "FILE",
    };
    private readonly Option<bool> _gaps = new("--accept-gaps")
    {
        Description = "Take the answer underneath a gap of lists or tables",
    };
    private readonly Option<string?> _store = OptionValues.Store();

    public Option<string> Log => _log;

    public void AddTo(Command command, bool asksTheLaw)
    {
        command.Add(_log);
        command.Add(_by);
        command.Add(_on);
        if (asksTheLaw)
        {
            foreach (Option option in new Option[] { _lists, _licenses, _keys, _revocations, _gaps, _store })
            {
                command.Add(option);
            }
        }
    }

    public DateOnly Day(ParseResult given) => given.GetValue(_on) ?? terminal.Today;

    /// <summary>Takes the act, records what it came to, and says it.</summary>
    public int Run(ParseResult given, string id, OrderAsk ask)
    {
        using var book = OrderBook.Open(given.GetRequiredValue(_log));
        var state = book.Find(id);
        OrderAct act = new(
            given.GetRequiredValue(_by),
            Day(given),
            state.Sequence,
            ask with
            {
                AcceptGaps = given.GetValue(_gaps),
            }
        );
        var ruling = OrderActs.Take(
            state,
            act,
            terminal.Today > act.On ? terminal.Today : act.On,
            o => Law(given, book, o)
        );
        switch (ruling)
        {
            case OrderRuling.Accepted accepted:
                book.Add(state, accepted.Event, terminal.Time.GetUtcNow());
                terminal.Write(OrderPage.Of(accepted.State, accepted.Draws));
                return ExitCode.Ok;
            case OrderRuling.HeldInstead held:
                book.Add(state, held.Event, terminal.Time.GetUtcNow());
                terminal.Write(OrderPage.Of(held.State, []));
                return ExitCode.Found;
            case OrderRuling.Refused { Kind: RefusalKind.Role or RefusalKind.Day } wrong:
                throw new BadInputException($"order {id}: {wrong.Why}");
            default:
                var refused = (OrderRuling.Refused)ruling;
                terminal.Write($"{id}: REFUSED. {refused.Why} [{refused.Citation}]\n");
                return ExitCode.Found;
        }
    }

    /// <summary>With lists and law of the order's own day, and licenses less what orders of the book have drawn.</summary>
    private OrderDetermination Law(ParseResult given, OrderBook book, Order order)
    {
        CheckRequest request = new()
        {
            Lists = given.GetValue(_lists) ?? [],
            Licenses = given.GetValue(_licenses) ?? [],
            Keys = given.GetValue(_keys),
            Revocations = given.GetValue(_revocations),
            AcceptGaps = given.GetValue(_gaps),
            Store = given.GetValue(_store),
        };
        var held = HeldFiles.Read(request, terminal);
        foreach (var draw in book.Orders.SelectMany(o => o.Acts.SelectMany(a => OrderDraw.Of(o.History, a))))
        {
            held?.Draw(draw.License, draw.Entry, Check.Law.Rules);
        }

        if (Check.Law.Problems(order) is { Count: > 0 } problems)
        {
            throw new BadInputException(string.Join('\n', problems.Select(p => OrderSource.Printable(p.ToString()))));
        }

        OrderDesk desk = new(
            OrderDesk.ListsOf(request, terminal),
            new(AffiliatesRuleSetting.Ask, request.AcceptGaps),
            held
        );
        return desk.Cover(desk.Answer(new(0, "", order))).Decided;
    }

    private static Option<string[]> Repeated(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = false,
        };
}
