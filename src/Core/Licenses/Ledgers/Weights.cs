namespace Licet.Core.Licenses.Ledgers;

/// <summary>What entries weigh in the sums, from the entries that name them: no order of arrival is asked.</summary>
internal static class Weights
{
    /// <summary>The number of a filing is the same in small and capital letters.</summary>
    public static FiledLine FiledLineOf(Ship ship) =>
        ship.Filing?.Trim() is { Length: > 0 } filing
            ? new FiledLine(filing.ToUpperInvariant(), ship.Draw.Line, null)
            : new FiledLine(null, ship.Draw.Line, ship.Key);

    /// <summary>Of a shipment: what its whole filing weighs on the line, less what came back. Nothing for an entry that is not there.</summary>
    public static LineUse Of(LedgerState state, LedgerEntry entry) =>
        entry switch
        {
            Ship s => OfShipment(state, FiledLineOf(s)),
            Adjust
            or TransferIn
            or TransferOut
                when !state.Entries.ContainsKey(entry.Key) || IsReversed(state, entry) || entry.Counted is null =>
                LineUse.None,
            Adjust { Counted: { } c } => new LineUse(c.Quantity, c.Value),
            TransferIn { Counted: { } c } => new LineUse(0m, 0m, c.Quantity, c.Value),
            TransferOut { Counted: { } c } => new LineUse(0m, 0m, -c.Quantity, -c.Value),
            _ => LineUse.None,
        };

    /// <summary>What is still held of a reservation, whatever the day; null for nothing.</summary>
    public static Held? Holds(LedgerState state, Reserve reserve)
    {
        List<LedgerEntry> naming = [.. Naming(state, reserve.Key)];
        if (reserve.Counted is not { } c || naming.Exists(e => e is Release) || IsReversed(state, reserve))
        {
            return null;
        }

        // Of one filing that two report, what counts is drawn, and once.
        LineUse drawn = naming
            .OfType<Ship>()
            .Where(s => s.Counted is not null && !IsReversed(state, s))
            .Select(FiledLineOf)
            .Distinct()
            .Aggregate(LineUse.None, (sum, filed) => sum.Plus(Sum(CountedOf(state, filed))));
        Held held = new(
            reserve.Draw.Line,
            decimal.Max(0m, c.Quantity - drawn.Quantity),
            decimal.Max(0m, c.Value - drawn.Value),
            reserve.Until
        );
        return held is { Quantity: 0m, Value: 0m } ? null : held;
    }

    public static LineUse OfShipment(LedgerState state, FiledLine filed)
    {
        LineUse shipped = Sum(CountedOf(state, filed));
        LineUse back = Sum(ReturnsOf(state, filed));
        return new LineUse(
            shipped.Quantity - decimal.Min(back.Quantity, shipped.Quantity),
            shipped.Value - decimal.Min(back.Value, shipped.Value)
        );
    }

    /// <summary>The shipments of a filing that count: of those not reversed, the ones of the source that weighs most.</summary>
    public static List<LedgerEntry> CountedOf(LedgerState state, FiledLine filed) =>
        OfHighestSource(ShipmentsOf(state, filed));

    /// <summary>Every report of a filing that is not reversed and can be counted.</summary>
    public static IEnumerable<LedgerEntry> ShipmentsOf(LedgerState state, FiledLine filed) =>
        state
            .Filings.GetValueOrDefault(filed, [])
            .Select(k => state.Entries[k])
            .Where(e => e.Counted is not null && !IsReversed(state, e));

    /// <summary>
    /// The report of the same filing and line that customs, or the authority, made before; null for none, and for a report that is reversed
    /// already. An exporter's are parts, which add up.
    /// </summary>
    public static Ship? ReportedBefore(LedgerState state, Ship ship) =>
        ship.Source != EntrySource.Exporter
        && !IsReversed(state, ship)
        && FiledLineOf(ship) is { Filing: not null } filed
            ? state
                .Filings.GetValueOrDefault(filed, [])
                .Select(k => state.Entries[k])
                .OfType<Ship>()
                .FirstOrDefault(s => s.Source == ship.Source && !IsReversed(state, s))
            : null;

    /// <summary>What came back for a proven failure of delivery (758.4(c)); of two who report it, the source that weighs most.</summary>
    public static List<LedgerEntry> ReturnsOf(LedgerState state, FiledLine filed) =>
        OfHighestSource(
            state
                .Filings.GetValueOrDefault(filed, [])
                .SelectMany(k => Naming(state, k))
                .Where(e =>
                    e is Return { DeliveryFailure: not null, Counted: not null } r
                    && r.Draw.Line == filed.Line
                    && !IsReversed(state, e)
                )
        );

    /// <summary>By the source that reported it, or one that stands above it; not by one below.</summary>
    public static bool IsReversed(LedgerState state, LedgerEntry entry) =>
        Naming(state, entry.Key).Any(e => e is Reverse && e.Source >= entry.Source);

    public static IEnumerable<LedgerEntry> Naming(LedgerState state, string key) =>
        state.Naming.GetValueOrDefault(key, []).Select(k => state.Entries[k]);

    public static LineUse Sum(IEnumerable<LedgerEntry> entries) =>
        entries.Aggregate(LineUse.None, (sum, e) => sum.Plus(new LineUse(e.Counted!.Quantity, e.Counted.Value)));

    private static List<LedgerEntry> OfHighestSource(IEnumerable<LedgerEntry> entries)
    {
        List<LedgerEntry> all = [.. entries];
        return all.Count == 0 ? all : all.FindAll(e => e.Source == all.Max(x => x.Source));
    }
}
