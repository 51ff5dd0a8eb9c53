using System.Globalization;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>Whether what an entry names is there and can be named so; and that a sum never falls below zero.</summary>
internal static class NamedEntries
{
    public static IEnumerable<LedgerFinding> Why(LedgerState ledger, LedgerEntry entry)
    {
        LedgerFinding? finding = entry switch
        {
            Ship { Reservation: { } key } s => OfReservation(ledger, key, s.Draw.Line, s.On),
            Release r => OfReservation(ledger, r.Reservation, null, null),
            Reverse r => OfReverse(ledger, r),
            Return r => OfReturn(ledger, r),
            Adjust a => OfAdjust(ledger, a),
            _ => null,
        };
        return finding is null ? [] : [finding];
    }

    /// <param name="line">Null where any will do.</param>
    /// <param name="day">The day on which it must still hold; null where any will do.</param>
    private static LedgerFinding? OfReservation(LedgerState ledger, string key, string? line, DateOnly? day)
    {
        if (!ledger.Reservations.TryGetValue(key, out Held? held))
        {
            return Finding(LedgerCode.Reservation, $"Nothing is held under '{key}'.");
        }

        return held.Until < day
                ? Finding(
                    LedgerCode.Reservation,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The reservation '{key}' ended on {held.Until:yyyy-MM-dd}: what fits is drawn without it."
                    )
                )
            : line is not null && held.Line != line
                ? Finding(LedgerCode.Reservation, $"The reservation '{key}' is on line {held.Line}.")
            : null;
    }

    private static LedgerFinding? OfReverse(LedgerState ledger, Reverse reverse) =>
        !ledger.Entries.TryGetValue(reverse.Entry, out LedgerEntry? target)
            ? Finding(LedgerCode.Entry, $"No entry has the key '{reverse.Entry}'.")
        : target is Reserve or Release or Reverse
            ? Finding(
                LedgerCode.Entry,
                $"'{reverse.Entry}' is not corrected so: a reservation is released, a correction stands."
            )
        : reverse.Source < target.Source
            ? Finding(
                LedgerCode.Entry,
                $"'{reverse.Entry}' was reported by {Sources.Words(target.Source)}: who reported it corrects it, or who stands above."
            )
        : Weights.IsReversed(ledger, target) ? Finding(LedgerCode.Entry, $"'{reverse.Entry}' is reversed already.")
        : null;

    private static LedgerFinding? OfReturn(LedgerState ledger, Return back)
    {
        if (!ledger.Entries.TryGetValue(back.Shipment, out LedgerEntry? named) || named is not Ship ship)
        {
            return Finding(LedgerCode.Entry, $"No shipment has the key '{back.Shipment}'.");
        }

        if (ship.Draw.Line != back.Draw.Line || back.On < ship.On)
        {
            return Finding(
                LedgerCode.Entry,
                $"What comes back is of the line of '{back.Shipment}', and not before it."
            );
        }

        LineUse left = Weights.OfShipment(ledger, Weights.FiledLineOf(ship));
        return back.Counted is { } c && (c.Quantity > left.Quantity || c.Value > left.Value)
            ? new(
                LedgerCode.Quantity,
                $"More than was shipped under '{back.Shipment}' and has not come back.",
                "758.4(c)"
            )
            : null;
    }

    private static LedgerFinding? OfAdjust(LedgerState ledger, Adjust adjust)
    {
        LineUse use = ledger.UseOf(adjust.Draw.Line);
        return adjust.Counted is { } c && (use.Quantity + c.Quantity < 0m || use.Value + c.Value < 0m)
            ? Finding(LedgerCode.Quantity, $"Less than nothing would have been shipped on line {adjust.Draw.Line}.")
            : null;
    }

    private static LedgerFinding Finding(LedgerCode code, string why) => new(code, why, "DESIGN");
}
