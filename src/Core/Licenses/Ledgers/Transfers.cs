using System.Collections.Immutable;
using System.Globalization;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>Balance that moves between licenses: only to or from the one that the license's own history names (750.10; 750.7(h)(4)).</summary>
public static class Transfers
{
    /// <summary>The key of what comes in is that of what went out, behind the number of the license it comes from: it comes once.</summary>
    public static string KeyOf(string license, string outKey) => $"{license}/{outKey}";

    internal static IEnumerable<LedgerFinding> Why(
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
            TransferIn { Source: EntrySource.Exporter } when !terms.Issuer.IsElsewhere => new(
                LedgerCode.Form,
                "Balance that comes from another license is entered by the authority, which sees both.",
                "750.10(a)"
            ),
            TransferIn i when terms.Predecessor != i.License => new(
                LedgerCode.License,
                $"{terms.Number} does not follow '{i.License}'.",
                "750.10(a)"
            ),
            TransferOut o when !Follows(license, o) => new(
                LedgerCode.License,
                $"On {Text(o.On)} '{o.License}' does not stand in the place of {terms.Number}.",
                "750.10(a); 750.7(h)(4)"
            ),
            TransferOut o when license.StatusOn(o.On) is LicenseStatus.Void or LicenseStatus.Revoked => new(
                LedgerCode.Status,
                "Nothing is left of a license that is revoked or void.",
                "750.8(a); 750.7(a)(2)"
            ),
            TransferOut o => MoreThanIsLeft(terms, ledger, o, recorded),
            _ => null,
        };
        return finding is null ? [] : [finding];
    }

    /// <summary>What comes in is what went out: the same line and amounts, to this license, and not taken back.</summary>
    /// <param name="sent">The entry of the other license's ledger under the key that <paramref name="come"/> names; null for none.</param>
    /// <param name="there">That ledger, with what names the entry.</param>
    public static LedgerFinding? Unmatched(string number, TransferIn come, LedgerEntry? sent, LedgerState there) =>
        sent is not TransferOut o || Weights.IsReversed(there, o)
            ? new(LedgerCode.Entry, $"Nothing goes out of {come.License} under that key.", "750.10(a)")
        : o.License != number || o.Counted != come.Counted || o.Draw.Line != come.Draw.Line
            ? new(
                LedgerCode.Entry,
                "What comes in is the line, quantity and value that went out to this license.",
                "750.10(a)"
            )
        : null;

    /// <summary>The key of the other license's entry that it names.</summary>
    public static string SentKey(TransferIn come) => come.Key[(come.License.Length + 1)..];

    private static bool Follows(LicenseState license, TransferOut o) =>
        license.Acts.Any(a => a.On <= o.On && a.Content is Replaced r && r.By == o.License);

    /// <summary>
    /// No tolerance moves: only what the license says and nobody used or holds. Of the value that is both the line's own and the
    /// license's as a whole (750.11(b)).
    /// </summary>
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
        IReadOnlyDictionary<string, LineUse> held = ledger.HeldOn(recorded);
        LineUse heldHere = held.GetValueOrDefault(line.Id, LineUse.None);
        decimal? quantity = line.Quantity is { } q
            ? (q.Amount * UnitOfMeasure.Of(q.Unit).Factor)
                + use.MovedQuantity
                - FittingSides.Zero(use.Quantity)
                - heldHere.Quantity
            : null;
        decimal? value = line.Value is { } v
            ? decimal.Min(
                v.Amount + use.MovedValue - FittingSides.Zero(use.Value) - heldHere.Value,
                terms.TotalValue
                    + ledger.Lines.Values.Sum(l => l.MovedValue - FittingSides.Zero(l.Value))
                    - held.Values.Sum(h => h.Value)
            )
            : null;
        return c.Quantity > quantity ? new(LedgerCode.Quantity, $"Less is left on line {line.Id}.", "750.7(f)")
            : c.Value > value ? new(LedgerCode.Value, $"Less value is left on line {line.Id}.", "750.7(f)")
            : null;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
