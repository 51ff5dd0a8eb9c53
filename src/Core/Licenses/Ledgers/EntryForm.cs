using System.Globalization;
using Licet.Core.Review;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>What any entry must be to be read at all, whoever sends it. Such an entry is refused even of what has happened.</summary>
internal static class EntryForm
{
    public static LedgerFinding? Why(LedgerEntry entry, DateOnly recorded)
    {
        if (!Given.Said(entry.Key))
        {
            return Form("An entry has a key, so that its repetition changes nothing.", "key");
        }

        if (entry.On > recorded)
        {
            string why = string.Create(
                CultureInfo.InvariantCulture,
                $"The day {entry.On:yyyy-MM-dd} is in the future: it is recorded on {recorded:yyyy-MM-dd}. What is to come is reserved."
            );
            return new LedgerFinding(LedgerCode.Day, why, "DESIGN");
        }

        return (entry.Drawn is { } draw ? OfDraw(entry, draw) : null) ?? OfKind(entry, recorded);
    }

    private static LedgerFinding? OfDraw(LedgerEntry entry, Draw draw)
    {
        bool signed = entry is Adjust;
        decimal quantity = draw.Quantity?.Amount ?? 0m;
        decimal value = draw.Value?.Amount ?? 0m;
        decimal outside = draw.Outside?.Amount ?? 0m;
        return !signed && (quantity < 0m || value < 0m)
                ? Form(
                    "An amount below zero is drawn by nobody: correct by naming the entry.",
                    quantity < 0m ? "draw.quantity" : "draw.value"
                )
            : !Amounts.Fits(quantity, Amounts.OfQuantity)
                ? Form("A quantity has at most six decimals and is at most a million million.", "draw.quantity")
            : entry.Source == EntrySource.Exporter && draw.Quantity is { } pieces && !UnitOfMeasure.IsWhole(pieces)
                ? Form(
                    $"'{pieces.Unit}' counts pieces: a part of one is drawn by nobody, found {Amounts.Text(pieces.Amount)}.",
                    "draw.quantity"
                )
            : !Amounts.Fits(value, Amounts.OfMoney)
                ? Form("A value has at most four decimals and is at most a million million.", "draw.value")
            : outside < 0m || outside > decimal.Max(0m, value) || !Amounts.Fits(outside, Amounts.OfMoney)
                ? Form("What other grounds justify is a part of the value.", "draw.outside")
            : draw.Outside is { } rise && !Given.Said(rise.Ground)
                ? new LedgerFinding(
                    LedgerCode.Form,
                    "A price rise outside the tolerance names its ground.",
                    "750.7(c)(1)(iii)",
                    "draw.outside"
                )
            : draw.Rate is { Day: var day } && day > entry.On
                ? Form("A rate is of the entry's day or one before it.", "draw.rate")
            : draw.Rate is { } rate && (rate.Each <= 0m || rate.Each > 1_000_000m || !Given.Said(rate.Source))
                ? Form("A rate is above zero, at most a million, and names its source.", "draw.rate")
            : null;
    }

    private static LedgerFinding? OfKind(LedgerEntry entry, DateOnly recorded) =>
        entry switch
        {
            Reserve r when r.On != recorded => Today("A reservation is made on the day of its recording."),
            Reserve r when r.Until < r.On => Today("A reservation ends on its day or later.", "until"),
            Reserve or Release or TransferOut or TransferIn when entry.Source == EntrySource.Customs => Form(
                "Customs reports what has moved; it reserves and transfers nothing."
            ),
            Reverse r when !Given.Said(r.Reason) => Form("A correction says why.", "reason"),
            Adjust a when !Given.Said(a.Reason) || !Given.Said(a.By) || !Given.Said(a.Approver) => Form(
                "An adjustment has a reason, who asks for it and who approves it."
            ),
            Adjust a when (PersonIds.Fault(a.By) ?? PersonIds.Fault(a.Approver)) is { } id => Form(id),
            Adjust a when a.By == a.Approver => Form("Nobody approves an own adjustment.", "approver"),
            Return { DeliveryFailure: { } proof } when !Given.Said(proof) => new LedgerFinding(
                LedgerCode.Form,
                "A failure of delivery is proven: the evidence is named.",
                "758.4(c)",
                "deliveryFailure"
            ),
            TransferOut t when !Given.Said(t.Approval) || !Given.Said(t.License) => Approved(),
            TransferIn t when !Given.Said(t.Approval) || !Given.Said(t.License) => Approved(),
            TransferIn t when !IsKeyOf(t) => Form(
                $"The key of what comes in is '{Transfers.KeyOf(t.License, "KEY")}', with the key of what went out there."
            ),
            _ => null,
        };

    private static bool IsKeyOf(TransferIn t) =>
        t.Key.Length > t.License.Length + 1
        && t.Key.StartsWith(Transfers.KeyOf(t.License, ""), StringComparison.Ordinal);

    private static LedgerFinding Approved() =>
        new(LedgerCode.Form, "Balance moves to a named license with written approval only.", "750.10(a)");

    private static LedgerFinding Form(string why, string? field = null) => new(LedgerCode.Form, why, "DESIGN", field);

    private static LedgerFinding Today(string why, string? field = null) => new(LedgerCode.Day, why, "DESIGN", field);
}
