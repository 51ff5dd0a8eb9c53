using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;

namespace Licet.Core.Tests.Licenses.Ledgers;

/// <summary>
/// The ledger's slow twin: a list of entries, from which everything is reckoned anew each time. Written from licensing.md 6 and 750.11, not
/// from the code: it knows one license only, in pieces, dozens and one line of kilograms, with 10 percent on the value.
/// </summary>
internal sealed class NaiveLedger(
    IReadOnlyDictionary<string, (decimal Pieces, decimal Usd)?> lines,
    DateOnly suspendedFrom
)
{
    /// <summary>The line that is licensed in kilograms, and counted in grams.</summary>
    public const string Kilograms = "4";

    private readonly List<LedgerEntry> _entries = [];

    public IReadOnlyList<LedgerEntry> Entries => _entries;

    public string Decide(LedgerEntry entry, DateOnly today)
    {
        if (_entries.Find(e => e.Key == entry.Key) is { } same)
        {
            return same == entry ? "repeated" : "refused Key";
        }

        var reasons = Reasons(entry, today).ToList();
        var hard = reasons.Find(r => r is "Day" or "Form");
        if (hard is not null)
        {
            return "refused " + hard;
        }

        if (
            entry is Ship { Source: not EntrySource.Exporter, Filing: not null } ship
            && !Reversed(_entries, ship)
            && _entries
                .OfType<Ship>()
                .FirstOrDefault(s => s.Source == ship.Source && Filing(s) == Filing(ship) && !Reversed(_entries, s))
                is { } first
        )
        {
            return first == ship with { Key = first.Key, Filing = first.Filing } ? "repeated" : "refused Differs";
        }

        if (reasons.Count > 0 && !Happened(entry, today))
        {
            return "refused " + reasons[0];
        }

        _entries.Add(entry);
        return reasons.Count == 0 ? "accepted" : "kept " + string.Join(' ', reasons);
    }

    public static bool Happened(LedgerEntry e, DateOnly today) =>
        e switch
        {
            Ship { Source: EntrySource.Exporter } s => s.On < today,
            Ship => true,
            Return or Reverse or Adjust => e.Source != EntrySource.Exporter,
            _ => false,
        };

    public (decimal Pieces, decimal Usd) Shipped(string line) => Shipped(_entries, line);

    public (decimal Pieces, decimal Usd) Held(string line, DateOnly day) => Held(_entries, line, day);

    public decimal MovedPieces(string line) => Moved(_entries, line).Pieces;

    private IEnumerable<string> Reasons(LedgerEntry entry, DateOnly today)
    {
        if (entry.On > today || (entry is Reserve r && (r.On != today || r.Until < r.On)))
        {
            yield return "Day";
        }

        if (entry is Adjust { By: var by, Approver: var approver } && by == approver)
        {
            yield return "Form";
        }

        if (entry.Drawn is { } draw && Uncountable(draw) is { } what)
        {
            yield return what;
        }

        if (Named(entry, today) is { } named)
        {
            yield return named;
        }

        if (entry is Ship or Reserve)
        {
            if (entry.On >= suspendedFrom)
            {
                yield return "Status";
            }

            if (entry.Drawn!.Destination != "DE")
            {
                yield return "Destination";
            }
        }

        foreach (var limit in Limits(entry, today))
        {
            yield return limit;
        }
    }

    private string? Uncountable(Draw draw) =>
        !lines.ContainsKey(draw.Line) ? "Line"
        : lines[draw.Line] is not null && draw.Quantity!.Unit == "kg" != (draw.Line == Kilograms) ? "Unit"
        : null;

    private string? Named(LedgerEntry entry, DateOnly today)
    {
        var target = _entries.Find(e => e.Key == entry.Names);
        switch (entry)
        {
            case Ship { Reservation: not null } s:
                var holds = target is Reserve && Holding(_entries, target.Key) is var (q, v) && (q > 0 || v > 0);
                return holds && ((Reserve)target!).Until >= s.On && target.Drawn!.Line == s.Draw.Line
                    ? null
                    : "Reservation";
            case Release:
                return target is Reserve && Holding(_entries, target.Key) is var (p, u) && (p > 0 || u > 0)
                    ? null
                    : "Reservation";
            case Reverse:
                return
                    target is Ship or Return or Adjust or TransferIn
                    && entry.Source >= target.Source
                    && !Reversed(_entries, target)
                    ? null
                    : "Entry";
            case Return back:
                if (target is not Ship ship || ship.Draw.Line != back.Draw.Line || back.On < ship.On)
                {
                    return "Entry";
                }

                var left = OfFiling(_entries, Filing(ship));
                return Uncountable(back.Draw) is null && (Pieces(back) > left.Pieces || Usd(back) > left.Usd)
                    ? "Quantity"
                    : null;
            case Adjust a:
                var raw = Raw(_entries, a.Draw.Line);
                return Uncountable(a.Draw) is null && (raw.Pieces + Pieces(a) < 0 || raw.Usd + Usd(a) < 0)
                    ? "Quantity"
                    : null;
            default:
                return null;
        }
    }

    private IEnumerable<string> Limits(LedgerEntry entry, DateOnly today)
    {
        var line = entry.Drawn?.Line ?? (entry is Reverse r ? _entries.Find(e => e.Key == r.Entry)?.Drawn?.Line : null);
        if (line is null || entry is TransferIn)
        {
            yield break;
        }

        List<LedgerEntry> next = [.. _entries, entry];
        var reservations = !Happened(entry, today);
        if (lines.GetValueOrDefault(line) is { } authorized)
        {
            var was = (Ship: Shipped(_entries, line).Pieces, Held: HeldIf(_entries, line).Pieces);
            var now = (Ship: Shipped(next, line).Pieces, Held: HeldIf(next, line).Pieces);
            var most = decimal.Max(0, authorized.Pieces + Moved(next, line).Pieces);
            var before = decimal.Max(0, authorized.Pieces + Moved(_entries, line).Pieces);
            if (Worse(was, now, before, most))
            {
                if (was.Ship >= most)
                {
                    yield return "FullQuantity";
                }
                else if (Reached(was, now, before, most) > most)
                {
                    yield return "Quantity";
                }
            }
        }

        var usdWas = (
            Ship: Total(_entries, (e, l) => Shipped(e, l).Usd),
            Held: Total(_entries, (e, l) => HeldIf(e, l).Usd)
        );
        var usdNow = (Ship: Total(next, (e, l) => Shipped(e, l).Usd), Held: Total(next, (e, l) => HeldIf(e, l).Usd));
        var (limitWas, limitNow) = (ValueLimit(_entries), ValueLimit(next));
        if (Worse(usdWas, usdNow, limitWas, limitNow) && Reached(usdWas, usdNow, limitWas, limitNow) > limitNow)
        {
            yield return "Value";
        }

        (decimal Pieces, decimal Usd) HeldIf(List<LedgerEntry> entries, string of) =>
            reservations ? Held(entries, of, today) : (0, 0);

        static bool Worse(
            (decimal Ship, decimal Held) was,
            (decimal Ship, decimal Held) now,
            decimal before,
            decimal most
        ) => now.Ship - most > was.Ship - before || now.Ship + now.Held - most > was.Ship + was.Held - before;

        static decimal Reached(
            (decimal Ship, decimal Held) was,
            (decimal Ship, decimal Held) now,
            decimal before,
            decimal most
        ) => now.Ship + now.Held - most > was.Ship + was.Held - before ? now.Ship + now.Held : now.Ship;
    }

    private decimal Total(List<LedgerEntry> entries, Func<List<LedgerEntry>, string, decimal> of) =>
        lines.Keys.Sum(l => of(entries, l));

    private decimal ValueLimit(List<LedgerEntry> entries) =>
        lines.Sum(l => l.Value is { } a ? decimal.Max(0, a.Usd + Moved(entries, l.Key).Usd) * 1.1m : 0);

    private (decimal Pieces, decimal Usd) Shipped(List<LedgerEntry> entries, string line)
    {
        var (pieces, usd) = Raw(entries, line);
        return (decimal.Max(0, pieces), decimal.Max(0, usd));
    }

    private (decimal Pieces, decimal Usd) Raw(List<LedgerEntry> entries, string line)
    {
        decimal pieces = 0;
        decimal usd = 0;
        foreach (var filing in entries.OfType<Ship>().Where(s => s.Draw.Line == line).Select(Filing).Distinct())
        {
            var (p, u) = OfFiling(entries, filing);
            (pieces, usd) = (pieces + p, usd + u);
        }

        foreach (var a in entries.OfType<Adjust>().Where(a => a.Draw.Line == line && Counts(entries, a)))
        {
            (pieces, usd) = (pieces + Pieces(a), usd + Usd(a));
        }

        return (pieces, usd);
    }

    private (decimal Pieces, decimal Usd) Moved(List<LedgerEntry> entries, string line)
    {
        var moved = entries.OfType<TransferIn>().Where(t => t.Draw.Line == line && Counts(entries, t)).ToList();
        return (moved.Sum(Pieces), moved.Sum(Usd));
    }

    private static (string, string) Filing(Ship s) => (s.Draw.Line, s.Filing?.ToUpperInvariant() ?? "key " + s.Key);

    /// <summary>What the most trusted source says was shipped, less what the most trusted says came back undelivered.</summary>
    private (decimal Pieces, decimal Usd) OfFiling(List<LedgerEntry> entries, (string, string) filing)
    {
        var ships = entries.OfType<Ship>().Where(s => Filing(s) == filing).ToList();
        var said = Trusted(ships.Where(s => Counts(entries, s)));
        var back = Trusted(
            entries
                .OfType<Return>()
                .Where(r =>
                    r.DeliveryFailure is not null
                    && r.Draw.Line == filing.Item1
                    && Counts(entries, r)
                    && ships.Exists(s => s.Key == r.Shipment)
                )
        );
        return (
            said.Sum(Pieces) - decimal.Min(said.Sum(Pieces), back.Sum(Pieces)),
            said.Sum(Usd) - decimal.Min(said.Sum(Usd), back.Sum(Usd))
        );
    }

    private static List<LedgerEntry> Trusted(IEnumerable<LedgerEntry> reports)
    {
        var all = reports.ToList();
        foreach (var source in new[] { EntrySource.Authority, EntrySource.Customs })
        {
            if (all.Exists(r => r.Source == source))
            {
                return all.FindAll(r => r.Source == source);
            }
        }

        return all;
    }

    private bool Counts(List<LedgerEntry> entries, LedgerEntry e) =>
        !Reversed(entries, e) && Uncountable(e.Drawn!) is null;

    /// <summary>Nobody takes back what one who is trusted more reported.</summary>
    private static bool Reversed(List<LedgerEntry> entries, LedgerEntry reported) =>
        entries.Exists(e => e is Reverse r && r.Entry == reported.Key && r.Source >= reported.Source);

    private (decimal Pieces, decimal Usd) Held(List<LedgerEntry> entries, string line, DateOnly day)
    {
        var open = entries
            .OfType<Reserve>()
            .Where(r => r.Draw.Line == line && r.Until >= day)
            .Select(r => Holding(entries, r.Key))
            .ToList();
        return (open.Sum(h => h.Pieces), open.Sum(h => h.Usd));
    }

    private (decimal Pieces, decimal Usd) Holding(List<LedgerEntry> entries, string key)
    {
        var reserve = entries.OfType<Reserve>().Single(r => r.Key == key);
        if (
            Reversed(entries, reserve)
            || entries.Exists(e => e is Release r && r.Reservation == key)
            || Uncountable(reserve.Draw) is not null
        )
        {
            return (0, 0);
        }

        // A filing that two report draws once, as much as it counts.
        var filings = entries
            .OfType<Ship>()
            .Where(s => s.Reservation == key && Counts(entries, s))
            .Select(Filing)
            .Distinct()
            .ToList();
        var drawn = filings.SelectMany(f =>
            Trusted(entries.OfType<Ship>().Where(s => Filing(s) == f && Counts(entries, s)))
        );
        var (pieces, usd) = (drawn.Sum(Pieces), drawn.Sum(Usd));
        return (decimal.Max(0, Pieces(reserve) - pieces), decimal.Max(0, Usd(reserve) - usd));
    }

    private decimal Pieces(LedgerEntry e) =>
        lines[e.Drawn!.Line] is null
            ? 0
            : e.Drawn.Quantity!.Amount
                * e.Drawn.Quantity.Unit switch
                {
                    "dozen" => 12,
                    "kg" => 1_000,
                    _ => 1,
                };

    private decimal Usd(LedgerEntry e) => lines[e.Drawn!.Line] is null ? 0 : e.Drawn.Value!.Amount;
}
