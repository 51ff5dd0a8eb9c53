namespace Licet.Core.Licenses.Ledgers;

/// <summary>
/// The license as it stood when an entry was recorded. Days are ordered by law, and within one day recording decides: what was accepted
/// stays accepted when a suspension comes later that day, and what was a breach stays one when the license is reinstated (750.8(a):
/// from its notice).
/// </summary>
internal static class Moments
{
    /// <param name="ledger">With the other reports of its filing.</param>
    /// <param name="entry">With what was seen of the license when it was decided.</param>
    public static LicenseState Of(LicenseState license, LedgerState ledger, LedgerEntry entry)
    {
        LicenseState own = For(license, entry.Source).AsSeen(entry.On, entry.Seen);
        return
            entry is Ship ship
            && Fitting.IsBarred(own, ship)
            && ToldBefore(ledger, ship) is { } seen
            && license.AsSeen(ship.On, seen) is var then
            && !Fitting.IsBarred(then, ship)
            ? then
            : own;
    }

    /// <summary>
    /// To customs a license that an exporter keeps for itself is none: what is reported on its number is recorded, draws nothing on the
    /// exporter's own balance, and tells nothing of it.
    /// </summary>
    public static LicenseState For(LicenseState license, EntrySource source) =>
        source == EntrySource.Customs && license.Terms?.Issuer.IsElsewhere == true
            ? LicenseFold.New(license.History, license.Process)
            : license;

    /// <summary>
    /// One filing and line is one shipment: what was seen of the license when another source had told all of it, on the same day; null
    /// where none had.
    /// </summary>
    private static long? ToldBefore(LedgerState ledger, Ship ship)
    {
        FiledLine filed = Weights.FiledLineOf(ship);
        if (filed.Filing is null || ship.Counted is null)
        {
            return null;
        }

        List<LedgerEntry> reports =
        [
            .. Weights.ShipmentsOf(ledger, filed).Where(e => e.On == ship.On && e.Key != ship.Key && IsBefore(e)),
        ];
        LineUse own = Weights.Sum(reports.Where(e => e.Source == ship.Source).Append(ship));
        return reports
            .Where(e => e.Source != ship.Source && e.Seen < ship.Seen)
            .GroupBy(e => e.Source)
            .Where(told => Weights.Sum(told) is var all && all.Quantity >= own.Quantity && all.Value >= own.Value)
            .Min(told => told.Max(e => e.Seen));

        // While it is decided it has no place yet, and all of the others were before.
        bool IsBefore(LedgerEntry e) =>
            ledger.PlaceOf(ship.Key) is var place && (place == 0 || ledger.PlaceOf(e.Key) < place);
    }
}
