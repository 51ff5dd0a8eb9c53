using System.Text;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Lists.Tables;
using Licet.Screening;

namespace Licet.Cli.Check;

/// <summary>One order of a run, and where it stands for messages.</summary>
/// <param name="Place">"order.json", "orders.ndjson:3"; empty for an order of flags.</param>
internal sealed record GivenOrder(int Index, string Place, Order Order);

/// <summary>
/// The orders of a run. A file is read to its end for faults before the first answer is given, so that a fault in its last line
/// leaves nothing half answered; then once more for the answers, so that memory does not grow with it.
/// </summary>
internal abstract class OrderSource : IDisposable
{
    /// <summary>More faults than a person mends in one go.</summary>
    private const int MostShown = 20;

    /// <summary>No order file is anywhere near this long.</summary>
    private const int LargestFile = 64 << 20;

    private readonly List<string> _faults = [];
    private int _faulty;

    /// <summary>Orders in all, known after <see cref="Check"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Reads every order once, and lets <paramref name="problems"/> look at each.</summary>
    /// <exception cref="BadInputException">Every problem of every order, the first twenty.</exception>
    public void Check(Func<Order, IReadOnlyList<OrderProblem>> problems)
    {
        foreach (var (place, reading) in Readings())
        {
            Count++;
            Fault(place, reading.Problems);
            if (reading.Order is { } order)
            {
                Fault(place, problems(order));
            }
        }

        if (_faulty > 0)
        {
            var more = _faulty - _faults.Count;
            throw new BadInputException(string.Join('\n', more > 0 ? _faults.Append($"and {more:N0} more") : _faults));
        }

        if (Count == 0)
        {
            throw new BadInputException($"{Name}: expected at least one order, one JSON object a line, found nothing");
        }
    }

    /// <summary>The orders once more, in the order of the source.</summary>
    public IEnumerable<GivenOrder> Orders() =>
        Readings().Select((r, i) => new GivenOrder(i, r.Place, r.Reading.Order!));

    public abstract string Name { get; }

    protected abstract IEnumerable<(string Place, OrderReading Reading)> Readings();

    /// <summary>How a field is called where the order came from.</summary>
    protected virtual string Field(string field) => field;

    private void Fault(string place, IReadOnlyList<OrderProblem> problems)
    {
        foreach (var problem in problems)
        {
            _faulty++;
            if (_faults.Count < MostShown)
            {
                var text = (problem with { Field = Field(problem.Field) }).ToString();
                _faults.Add(Printable(place.Length == 0 ? text : $"{place}: {text}"));
            }
        }
    }

    /// <summary>Text of a file may hold anything; on the screen it must not move the cursor.</summary>
    internal static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    public virtual void Dispose() { }

    public static OrderSource OfFlags(Order order) => new Flags(order);

    /// <param name="path">A file, or "-".</param>
    public static OrderSource OfFile(string path, Terminal terminal, DateOnly? on)
    {
        var (name, content) = Spool.Open(path, terminal, "check");
        using var _ = content;
        if (content.Length > LargestFile)
        {
            throw new BadInputException($"{name}: expected one order of at most 64 MiB; many orders: --in FILE");
        }

        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        var reading = OrderReader.Read(WithoutMark(bytes.GetBuffer().AsMemory(0, (int)bytes.Length)));
        return new Single(name, OnDay(reading, on));
    }

    /// <param name="path">A file of one order a line, or "-".</param>
    /// <param name="portfolio">Counterparties by id, which parties may name.</param>
    public static OrderSource OfLines(
        string path,
        Terminal terminal,
        DateOnly? on,
        Func<string, Counterparty?>? portfolio = null,
        string option = "--in"
    )
    {
        var (name, content) = Spool.Open(path, terminal, option);
        return new LineByLine(name, content, on, portfolio);
    }

    private static OrderReading OnDay(OrderReading reading, DateOnly? on) =>
        on is { } day && reading.Order is { } order ? reading with { Order = order with { On = day } } : reading;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> text) =>
        text.Span.StartsWith(Encoding.UTF8.Preamble) ? text[3..] : text;

    private sealed class Flags(Order order) : OrderSource
    {
        public override string Name => "flags";

        protected override IEnumerable<(string Place, OrderReading Reading)> Readings() => [("", new(order, []))];

        protected override string Field(string field) => FlagOrder.FlagOf(field);
    }

    private sealed class Single(string name, OrderReading reading) : OrderSource
    {
        public override string Name => name;

        protected override IEnumerable<(string Place, OrderReading Reading)> Readings() => [(name, reading)];
    }

    private sealed class LineByLine(string name, Stream content, DateOnly? on, Func<string, Counterparty?>? portfolio)
        : OrderSource
    {
        public override string Name => name;

        protected override IEnumerable<(string Place, OrderReading Reading)> Readings()
        {
            content.Position = 0;
            var lines = new Utf8Lines(name, content);
            while (lines.Read() is { } line)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    yield return ($"{name}:{lines.Number}", OnDay(Read(line), on));
                }
            }
        }

        /// <summary>The parser counts lines from the order's own first, which is always this one.</summary>
        private OrderReading Read(string line)
        {
            const string first = "line 1, ";
            var reading = OrderReader.Read(Encoding.UTF8.GetBytes(line), portfolio);
            return reading.Problems is [{ Field: "" } only] && only.Message.StartsWith(first, StringComparison.Ordinal)
                ? new(null, [only with { Message = only.Message[first.Length..] }])
                : reading;
        }

        public override void Dispose()
        {
            content.Dispose();
            base.Dispose();
        }
    }
}
