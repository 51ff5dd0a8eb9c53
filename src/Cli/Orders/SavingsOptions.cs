using System.CommandLine;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;

namespace Licet.Cli.Orders;

/// <summary>What a person says of a consignment that was en route when a rule began, and of the rule's savings clause.</summary>
internal sealed class SavingsOptions(Terminal terminal)
{
    private readonly Option<DateOnly?> _since = DayOption.Of(
        "--aboard-since",
        "En route since this day",
        () => terminal.Today
    );
    private readonly Option<DateOnly?> _by = DayOption.Of(
        "--aboard-by",
        "The clause's last day to be aboard: the rule's first",
        () => terminal.Today
    );
    private readonly Option<DateOnly?> _before = DayOption.Of(
        "--exported-before",
        "The clause's first day that is too late",
        () => terminal.Today
    );
    private readonly Option<string?> _citation = new("--savings-clause")
    {
        Description = "Where the clause stands, such as '84 FR 22961'",
        HelpName = "CITATION",
    };

    public void AddTo(Command command)
    {
        command.Add(_since);
        command.Add(_by);
        command.Add(_before);
        command.Add(_citation);
    }

    /// <summary>Null where nothing is said.</summary>
    /// <exception cref="BadInputException">Some of it is said and not enough.</exception>
    public SavedBy? Of(ParseResult given) =>
        (given.GetValue(_since), given.GetValue(_by), given.GetValue(_citation)) switch
        {
            (null, null, null) when given.GetValue(_before) is null => null,
            ({ } since, { } by, { } citation) => new(since, new SavingsClause(by, given.GetValue(_before), citation)),
            _ => throw new BadInputException(
                "order ship: a savings clause needs --aboard-since, --aboard-by and --savings-clause together"
            ),
        };
}
