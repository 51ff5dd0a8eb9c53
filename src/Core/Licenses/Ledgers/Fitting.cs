using System.Globalization;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>Whether an entry fits a license: standing, line, country, parties, and the two limits. The reasons come in that order.</summary>
internal static class Fitting
{
    /// <summary>Whether a shipment may not go under the license at all on its day, or not on its line.</summary>
    public static bool IsBarred(LicenseState license, Ship ship) =>
        license.TermsOn(ship.On) is not { } terms
        || Status(license, terms, ship) is not null
        || LicenseStatuses.IsRevoked(license, ship.Draw.Line, ship.On);

    /// <summary>Of a shipment or a reservation: the license's standing on its day, and that it names the license's own.</summary>
    /// <param name="asked">Whether what is not said must be said; of a report of what has happened it is not asked.</param>
    public static IEnumerable<LedgerFinding> Standing(LicenseState license, LedgerEntry entry, bool asked)
    {
        if (license.TermsOn(entry.On) is not { } terms || entry.Drawn is not { } draw)
        {
            yield break;
        }

        if (Status(license, terms, entry) is { } status)
        {
            yield return new(LedgerCode.Status, status, StatusCitation(license.StatusOn(entry.On)));
        }
        else if (LicenseStatuses.IsRevoked(license, draw.Line, entry.On))
        {
            yield return new(LedgerCode.Status, $"Line {draw.Line} is revoked.", "750.8(a)");
        }

        if (
            asked
            && entry is Reserve { Until: var until }
            && until > Validity.LastUseDay(terms.LastDay, license.Calendar)
        )
        {
            yield return new(
                LedgerCode.Day,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Nothing is set aside beyond the license's last day, {Validity.LastUseDay(terms.LastDay, license.Calendar):yyyy-MM-dd}."
                ),
                "750.7(g)",
                "until"
            );
        }

        if (asked && draw.Quantity?.Amount == 0m && terms.LineOf(draw.Line)?.Quantity is not null)
        {
            yield return new(LedgerCode.Unit, $"Nothing is drawn of line {draw.Line}.", "750.7(f)");
        }

        if (draw.Quantity is { } pieces && !UnitOfMeasure.IsWhole(pieces))
        {
            // Of the exporter it is refused before: what customs reports has happened, and is kept.
            yield return new(
                LedgerCode.Unit,
                $"'{pieces.Unit}' counts pieces, and {Amounts.Text(pieces.Amount)} is a part of one.",
                "750.7(f)"
            );
        }

        if (draw.Destination is { } country ? !terms.Destinations.Contains(country) : asked)
        {
            string to = string.Join(", ", terms.Destinations);
            string why = draw.Destination is null
                ? "No destination is given"
                : $"{draw.Destination} is no destination of the license";
            yield return new(LedgerCode.Destination, $"{why}; it is for: {to}.", "750.7(a)(1); 758.5(b)");
        }

        if (Strangers(terms, draw, asked) is { } strangers)
        {
            yield return new(LedgerCode.Party, strangers, "750.7(a)(1)");
        }
    }

    /// <summary>The limits, as the ledger stands after the entry: what made it worse is told, not what was wrong before.</summary>
    public static IEnumerable<LedgerFinding> Limits(FittingSides sides, string line)
    {
        if (
            sides.LimitsAfter.Lines.GetValueOrDefault(line) is { Authorized: { } authorized, Quantity: { } most } after
            && sides.OfQuantity(line) is { Worse: true } quantity
        )
        {
            if (quantity.ShippedBefore >= authorized)
            {
                yield return new(
                    LedgerCode.FullQuantity,
                    $"The full quantity of line {line} has been shipped: no further shipment is made on it.",
                    "750.11(a)"
                );
            }
            else if (quantity.After > most)
            {
                yield return new(
                    LedgerCode.Quantity,
                    $"Line {line}: more than its quantity.",
                    sides.LimitsAfter.Citation
                );
            }
        }

        if (sides.LimitsAfter.Value is { } limit && sides.OfValue() is { Worse: true } value && value.After > limit)
        {
            yield return new(
                LedgerCode.Value,
                $"{Amounts.Text(value.After)} of at most {Amounts.Text(limit)} on the license.",
                sides.LimitsAfter.Citation
            );
        }
    }

    private static string? Status(LicenseState license, LicenseTerms terms, LedgerEntry entry)
    {
        LicenseStatus status = license.StatusOn(entry.On);
        if (status == LicenseStatus.Active)
        {
            return null;
        }

        DateOnly last = Validity.LastUseDay(terms.LastDay, license.Calendar);
        bool laden =
            status == LicenseStatus.Expired
            && entry is Ship { Lading: { } lading }
            && lading.On <= last
            && (lading.Kind != LadingKind.VesselDelayed || Given.Said(lading.Judgement))
            && license.StatusOn(last) == LicenseStatus.Active;
        return laden
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"On {entry.On:yyyy-MM-dd} the license is {Words(status)}.{Holiday(license, terms, entry.On)}"
            );
    }

    /// <summary>Where nobody told the legal holidays, one on the last day would not be known.</summary>
    private static string Holiday(LicenseState license, LicenseTerms terms, DateOnly on) =>
        license.Calendar.Holidays.IsEmpty && on.DayNumber - terms.LastDay.DayNumber is >= 1 and <= 4
            ? $" A legal holiday on its last day would move that to the next business day; the process '{license.Process.Id}' lists no holidays."
            : "";

    private static string Words(LicenseStatus status) =>
        status switch
        {
            LicenseStatus.NotYetValid => "not yet valid",
            LicenseStatus.Void => "void from its day of issue",
            _ => status.ToString().ToLowerInvariant(),
        };

    private static string StatusCitation(LicenseStatus status) =>
        status switch
        {
            LicenseStatus.Void => "750.7(a)(2)",
            LicenseStatus.Suspended or LicenseStatus.Revoked => "750.8(a)",
            LicenseStatus.Expired => "750.7(g); 758.4(b)",
            _ => "750.7",
        };

    private static string? Strangers(LicenseTerms terms, Draw draw, bool asked)
    {
        string named = string.Join(", ", terms.Parties.Select(p => p.Id));
        if (draw.Parties is not { Ids.Length: > 0 } parties)
        {
            return asked ? $"No receiving party is given; the license names: {named}." : null;
        }

        string strangers = string.Join(", ", parties.Ids.Where(id => !terms.Parties.Any(p => p.Id == id)));
        return strangers.Length == 0 ? null : $"Not a party of the license: {strangers}; it names: {named}.";
    }
}

/// <summary>What was and what is used, beside what was and what is allowed.</summary>
/// <param name="HeldBefore">Reservations on a line; nothing where only shipments are read.</param>
internal sealed record FittingSides(
    Limits LimitsBefore,
    Limits LimitsAfter,
    Func<string, LineUse> Before,
    Func<string, LineUse> After,
    Func<string, LineUse> HeldBefore,
    Func<string, LineUse> HeldAfter,
    IReadOnlyCollection<string> Lines
)
{
    /// <param name="ShippedBefore">Without reservations.</param>
    /// <param name="After">The greater of what is shipped and what is shipped or held, as far as it got worse.</param>
    public readonly record struct Side(decimal ShippedBefore, decimal After, bool Worse);

    public Side OfQuantity(string line)
    {
        decimal before = Zero(Before(line).Quantity);
        decimal after = Zero(After(line).Quantity);
        return Compare(
            (before, HeldBefore(line).Quantity, LimitsBefore.Lines.GetValueOrDefault(line)?.Quantity ?? 0m),
            (after, HeldAfter(line).Quantity, LimitsAfter.Lines.GetValueOrDefault(line)?.Quantity ?? 0m)
        );
    }

    public Side OfValue() =>
        Compare(
            (Lines.Sum(l => Zero(Before(l).Value)), Lines.Sum(l => HeldBefore(l).Value), LimitsBefore.Value ?? 0m),
            (Lines.Sum(l => Zero(After(l).Value)), Lines.Sum(l => HeldAfter(l).Value), LimitsAfter.Value ?? 0m)
        );

    /// <summary>
    /// A shipment on a reservation moves what was held to what is shipped and uses no more; where it should be over by shipments alone,
    /// that is worse as well.
    /// </summary>
    private static Side Compare(
        (decimal Shipped, decimal Held, decimal Limit) before,
        (decimal Shipped, decimal Held, decimal Limit) after
    )
    {
        bool shipped = after.Shipped - after.Limit > before.Shipped - before.Limit;
        bool used = after.Shipped + after.Held - after.Limit > before.Shipped + before.Held - before.Limit;
        return new Side(before.Shipped, used ? after.Shipped + after.Held : after.Shipped, shipped || used);
    }

    /// <summary>Below zero only while a correction waits for what it corrects.</summary>
    public static decimal Zero(decimal sum) => decimal.Max(0m, sum);
}
