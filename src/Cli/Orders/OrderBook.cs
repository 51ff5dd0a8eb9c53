using System.Text;
using Licet.Core.History;
using Licet.Core.Orders.Shipping;

namespace Licet.Cli.Orders;

/// <summary>
/// The orders of an exporter as a file: a log of events that <c>licet log verify</c> checks. One program at a time writes it; each event is
/// chained to the one before of its order.
/// </summary>
internal sealed class OrderBook : IDisposable
{
    private readonly string _path;
    private readonly FileStream _lock;
    private readonly List<LoggedEvent> _events;

    private OrderBook(string path, FileStream held, List<LoggedEvent> events)
    {
        _path = path;
        _lock = held;
        _events = events;
    }

    /// <exception cref="BadInputException">Another program writes it, or it is no such log, or not whole.</exception>
    public static OrderBook Open(string path)
    {
        Files.CheckOutput(path, "--log", "-");
        FileStream held;
        try
        {
            held = new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"--log {path}: another program writes it, or its folder is not there", e);
        }

        try
        {
            return new(path, held, File.Exists(path) ? Read(path) : []);
        }
        catch (BadInputException)
        {
            held.Dispose();
            // Beside what is no book nothing is left lying.
            File.Delete(path + ".lock");
            throw;
        }
    }

    /// <summary>All orders, by their ids.</summary>
    public IReadOnlyList<OrderState> Orders =>
        [
            .. _events
                .GroupBy(e => e.Event.History, StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => OrderJson.Fold(g.Key, g.Select(e => e.Event))),
        ];

    public OrderState Find(string id) =>
        OrderJson.Fold(History(id), _events.Where(e => e.Event.History == History(id)).Select(e => e.Event));

    public void Add(OrderState before, OrderEvent e, DateTimeOffset recorded)
    {
        var last = _events.FindLast(l => l.Event.History == before.History);
        _events.Add(LoggedEvent.After(last, OrderJson.EventOf(e).At(before.History, before.Sequence + 1, recorded)));
        Files.WriteWhole(_path, "--log", Write, forOwner: true);
    }

    public void Dispose() => _lock.Dispose();

    private void Write(Stream stream)
    {
        using StreamWriter file = new(stream, new UTF8Encoding(false), leaveOpen: true);
        LogFile.Write(file, _events);
    }

    private static List<LoggedEvent> Read(string path)
    {
        try
        {
            using StreamReader file = new(
                Files.OpenRead(path, "--log"),
                new UTF8Encoding(false, throwOnInvalidBytes: true)
            );
            List<LoggedEvent> events = [.. LogFile.Read(file)];
            // Of another kind: refused before anything is made of it.
            foreach (var e in events)
            {
                _ = OrderJson.EventOf(e.Event);
            }

            return events;
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            throw new BadInputException($"--log {path}: {e.Message}", e);
        }
    }

    private static string History(string id) => OrderIds.HistoryOf(id, null);
}
