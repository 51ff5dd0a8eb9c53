using System.Collections.Immutable;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;

namespace Licet.Core.Statistics;

/// <summary>
/// What statistics need of a license: its acts and the entries of its ledger, read once from the log; how it stood and what of it was used on any
/// day is reckoned from these.
/// </summary>
public sealed record LicenseUse
{
    private readonly LedgerState _whole;
    private readonly DateOnly? _lastEntry;
    private readonly bool _isWhole;

    /// <param name="license">After all its events; one at least.</param>
    /// <param name="entries">Of its ledger, in any order; none where nothing was entered.</param>
    public LicenseUse(LicenseState license, ImmutableArray<LedgerEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(license);
        License = license;
        Entries = entries;
        _whole = entries.Aggregate(LedgerState.Empty, LedgerFold.Apply);
        _lastEntry = entries.IsEmpty ? null : entries.Max(e => e.On);
        _isWhole = !entries.Any(e => e is Ship { Counted: null });
    }

    public LicenseState License { get; }

    public ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>At the end of a day, by what took effect by then; null before its first act.</summary>
    internal LicenseStanding? On(DateOnly day)
    {
        LicenseState license =
            License.Last <= day
                ? License
                : License
                    .Acts.Where(a => a.On <= day)
                    .Aggregate(LicenseFold.New(License.History, License.Process), LicenseFold.Apply);
        if (license.TermsOn(day) is not { } terms)
        {
            return null;
        }

        LedgerState ledger =
            _lastEntry is null || _lastEntry <= day
                ? _whole
                : Entries.Where(e => e.On <= day).Aggregate(LedgerState.Empty, LedgerFold.Apply);
        int uncounted = _isWhole
            ? 0
            : ledger.Entries.Values.Count(e => e is Ship { Counted: null } && !Weights.IsReversed(ledger, e));
        return new(license, terms, license.StatusOn(day), ledger, day, uncounted);
    }
}

/// <summary>A license at the end of a day.</summary>
/// <param name="Uncounted">Reports of shipments that the license cannot count: of another line or unit, or in a currency without rate.</param>
internal sealed record LicenseStanding(
    LicenseState License,
    LicenseTerms Terms,
    LicenseStatus Status,
    LedgerState Ledger,
    DateOnly Day,
    int Uncounted
)
{
    public bool IsElsewhere => Terms.Issuer.IsElsewhere;

    /// <summary>Something has gone under it and was neither reversed nor brought back undelivered.</summary>
    public bool IsUsed =>
        Ledger.Lines.Values.Any(l => l.Quantity > 0m || l.Value > 0m) || Ledger.Filings.Keys.Any(IsUnlimitedUse);

    /// <summary>With a quantity on every line, so that it can be exhausted (750.11(a)).</summary>
    public bool IsCountable => Terms.Lines.Length > 0 && Terms.Lines.All(l => l.Quantity is not null);

    public bool IsExhausted =>
        IsCountable && !Ledger.Lines.IsEmpty && LedgerBalance.Of(License, Ledger, Day)!.IsExhausted;

    /// <summary>In its currency; what came from other licenses or went to them is counted where it is.</summary>
    public decimal Licensed =>
        Terms
            .Lines.Where(l => l.Value is not null)
            .Sum(l => decimal.Max(0m, l.Value!.Amount + Ledger.UseOf(l.Id).MovedValue));

    /// <summary>In its currency, less what was reversed or came back undelivered.</summary>
    public decimal Shipped => Ledger.Lines.Values.Sum(l => decimal.Max(0m, l.Value));

    public int LinesWithoutValue => Terms.Lines.Count(l => l.Value is null);

    /// <summary>Software and technology have neither quantity nor value (750.7(f)): that they went is all there is.</summary>
    private bool IsUnlimitedUse(FiledLine filed) =>
        Terms.LineOf(filed.Line) is { IsUnlimited: true }
        && Weights.CountedOf(Ledger, filed).Count > 0
        && Weights.ReturnsOf(Ledger, filed).Count == 0;
}
