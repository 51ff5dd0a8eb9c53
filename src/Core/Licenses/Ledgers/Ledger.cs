using System.Collections.Immutable;
using Licet.Core.Rules;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>
/// Decides on an entry: license, balance and entry in; entry, refusal or breach out. What is asked is refused where it does not fit; what
/// has happened is kept.
/// </summary>
public static class Ledger
{
    /// <param name="license">As it stands; without terms where no license of that number is known.</param>
    /// <param name="recorded">The day of recording; the entry's own day is not later.</param>
    /// <param name="rules">The tables whose tolerances are asked; null: the shipped ones.</param>
    public static LedgerRuling Decide(
        LicenseState license,
        LedgerState ledger,
        LedgerEntry entry,
        DateOnly recorded,
        RuleBook? rules = null
    )
    {
        ArgumentNullException.ThrowIfNull(license);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(entry);
        rules ??= RuleBook.Shipped;
        license = Moments.For(license, entry.Source);
        if (ledger.Entries.TryGetValue(entry.Key, out LedgerEntry? known))
        {
            return known.AsSaid == entry.AsSaid
                ? new LedgerRuling.Repeated(known)
                : Refused(new(LedgerCode.Key, $"The key '{entry.Key}' was taken for another entry.", "DESIGN"));
        }

        if ((EntryTexts.Fault(entry) ?? EntryForm.Why(entry, recorded)) is { } form)
        {
            return Refused(form);
        }

        if (entry is Ship report && Weights.ReportedBefore(ledger, report) is { } first)
        {
            return IsSame(first, report) ? new LedgerRuling.Repeated(first) : Refused(Otherwise(first, report));
        }

        if (entry is Reverse reverse && IsOthers(license, ledger, reverse))
        {
            return Refused(new(LedgerCode.Entry, $"No entry has the key '{reverse.Entry}'.", "DESIGN"));
        }

        Weighing weighed = Weigh(license, ledger, entry, recorded, rules);
        return weighed.Findings.Length == 0 ? new LedgerRuling.Accepted(weighed.Counted, weighed.After, Said())
            : HasHappened(entry, recorded)
                ? new LedgerRuling.Kept(weighed.Counted, weighed.After, weighed.Findings, Said())
            : Refused(weighed.Findings[0]);

        ImmutableArray<string> Said() => Warnings.Of(rules, weighed.Sides, (ledger, weighed.After), weighed.Counted);

        LedgerRuling.Refused Refused(LedgerFinding finding) =>
            new(
                finding,
                entry.Drawn is { } draw ? LedgerBalance.LeftOf(rules, license, ledger, draw.Line, recorded) : null
            );
    }

    /// <summary>
    /// What keeps an entry from being written at all: a text that is too long, or that is not read as it is written, or a code of another
    /// form. Null where nothing does; it asks neither license nor ledger.
    /// </summary>
    public static LedgerFinding? Unwritable(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return EntryTexts.Fault(entry);
    }

    /// <summary>The same report under another key: a page that was loaded anew, a program that lost its own keys.</summary>
    private static bool IsSame(Ship first, Ship again) =>
        first.AsSaid == (again with { Key = first.Key, Filing = first.Filing }).AsSaid;

    private static LedgerFinding Otherwise(Ship first, Ship again) =>
        new(
            LedgerCode.Differs,
            $"Filing {again.Filing} was reported on line {again.Draw.Line} by {Sources.Words(again.Source)} under the key '{first.Key}', and otherwise: one filing and line is one shipment. Reverse that entry to report it anew.",
            "758.1(f)",
            "filing"
        );

    /// <summary>Customs takes back nothing of a license that an exporter keeps for itself.</summary>
    private static bool IsOthers(LicenseState license, LedgerState ledger, Reverse reverse) =>
        license.Terms is null
        && reverse.Source == EntrySource.Customs
        && ledger.Entries.TryGetValue(reverse.Entry, out LedgerEntry? target)
        && target.Source != EntrySource.Customs;

    /// <summary>What an entry would make of the ledger, and everything that is against it.</summary>
    internal static Weighing Weigh(
        LicenseState license,
        LedgerState ledger,
        LedgerEntry entry,
        DateOnly recorded,
        RuleBook rules
    )
    {
        (LedgerEntry counted, LedgerFinding? uncounted) = Counting.Of(
            license.TermsOn(entry.On),
            entry with
            {
                Seen = license.Sequence,
            }
        );
        license = Moments.Of(license, ledger, counted);
        LedgerState after = LedgerFold.Apply(ledger, counted);
        bool happened = HasHappened(entry, recorded);
        List<LedgerFinding> findings = [.. NamedEntries.Why(ledger, counted)];
        if (uncounted is not null)
        {
            findings.Insert(0, uncounted);
        }

        if (counted is Ship or Reserve)
        {
            findings.AddRange(Fitting.Standing(license, counted, asked: !happened));
        }

        findings.AddRange(Transfers.Why(license, ledger, counted, recorded));
        FittingSides? sides = Sides(rules, license, ledger, after, counted, happened ? null : recorded);
        if (sides is not null && counted is not (TransferIn or TransferOut) && LineOf(ledger, counted) is { } line)
        {
            findings.AddRange(Fitting.Limits(sides, line));
        }

        return new Weighing(counted, after, [.. findings], sides);
    }

    /// <param name="Counted">The entry with what it weighs.</param>
    /// <param name="After">The ledger with it, whatever is against it.</param>
    /// <param name="Findings">In the order in which they are told; none where it fits.</param>
    internal sealed record Weighing(
        LedgerEntry Counted,
        LedgerState After,
        ImmutableArray<LedgerFinding> Findings,
        FittingSides? Sides
    );

    /// <summary>
    /// A report of customs, a finding of the authority, a shipment reported after its day, a correction of either: refusing it would hide
    /// what the authority must know.
    /// </summary>
    private static bool HasHappened(LedgerEntry entry, DateOnly recorded) =>
        entry switch
        {
            Ship s => s.Source != EntrySource.Exporter || s.On < recorded,
            Adjust or Return or Reverse => entry.Source != EntrySource.Exporter,
            _ => false,
        };

    /// <param name="day">The day on which reservations are asked; null where what has happened is set against shipments alone.</param>
    private static FittingSides? Sides(
        RuleBook rules,
        LicenseState license,
        LedgerState before,
        LedgerState after,
        LedgerEntry entry,
        DateOnly? day
    )
    {
        if (license.TermsOn(entry.On) is not { } terms)
        {
            return null;
        }

        Limits was = Ledgers.Limits.Of(rules, terms, before.UseOf, entry.On);
        // Balance moves by transfers and their corrections alone.
        bool moves = terms.Lines.Any(l => !SameMoved(before.UseOf(l.Id), after.UseOf(l.Id)));
        IReadOnlyDictionary<string, LineUse> heldBefore = before.HeldOn(day);
        IReadOnlyDictionary<string, LineUse> heldAfter = after.HeldOn(day);
        return new FittingSides(
            was,
            moves ? Ledgers.Limits.Of(rules, terms, after.UseOf, entry.On) : was,
            before.UseOf,
            after.UseOf,
            l => heldBefore.GetValueOrDefault(l, LineUse.None),
            l => heldAfter.GetValueOrDefault(l, LineUse.None),
            [.. after.Lines.Keys.Union(terms.Lines.Select(t => t.Id), StringComparer.Ordinal)]
        );
    }

    private static bool SameMoved(LineUse a, LineUse b) =>
        a.MovedQuantity == b.MovedQuantity && a.MovedValue == b.MovedValue;

    /// <summary>The line whose sums it changes.</summary>
    private static string? LineOf(LedgerState ledger, LedgerEntry entry) =>
        entry.Drawn?.Line
        ?? (
            entry is Reverse r && ledger.Entries.TryGetValue(r.Entry, out LedgerEntry? target)
                ? target.Drawn?.Line
                : null
        );
}
