namespace Licet.Core.Licenses.Ledgers;

/// <summary>Balance that moves between licenses: only to or from the one that the license's own history names (750.10; 750.7(h)(4)).</summary>
internal static class Transfers
{
    public static IEnumerable<LedgerFinding> Why(
        LicenseState license,
        LedgerState ledger,
        LedgerEntry entry,
        DateOnly recorded
    )
    {
        if (license.TermsOn(entry.On) is not { } terms)
        {
            return [];
        }

        LedgerFinding? finding = entry switch
        {
            TransferIn i when terms.Predecessor != i.License => new(
                LedgerCode.License,
                $"{terms.Number} does not follow '{i.License}'.",
                "750.10(a)"
            ),
            TransferOut o when !license.Acts.Any(a => a.Content is Replaced r && r.By == o.License) => new(
                LedgerCode.License,
                $"'{o.License}' does not stand in the place of {terms.Number}.",
                "750.10(a); 750.7(h)(4)"
            ),
            TransferOut o => MoreThanIsLeft(terms, ledger, o, recorded),
            _ => null,
        };
        return finding is null ? [] : [finding];
    }

    /// <summary>No tolerance moves: only what the license says and nobody used or holds.</summary>
    private static LedgerFinding? MoreThanIsLeft(
        LicenseTerms terms,
        LedgerState ledger,
        TransferOut o,
        DateOnly recorded
    )
    {
        if (o.Counted is not { } c || terms.LineOf(o.Draw.Line) is not { } line)
        {
            return null;
        }

        LineUse use = ledger.UseOf(line.Id);
        LineUse held = ledger.HeldOf(line.Id, recorded);
        decimal? quantity = line.Quantity is { } q
            ? (q.Amount * UnitOfMeasure.Of(q.Unit).Factor) + use.MovedQuantity - use.Quantity - held.Quantity
            : null;
        decimal? value = line.Value is { } v ? v.Amount + use.MovedValue - use.Value - held.Value : null;
        return c.Quantity > quantity ? new(LedgerCode.Quantity, $"Less is left on line {line.Id}.", "750.7(f)")
            : c.Value > value ? new(LedgerCode.Value, $"Less value is left on line {line.Id}.", "750.7(f)")
            : null;
    }
}
