using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Licet.Core.Rules;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>What was used against a license's terms, with the rule.</summary>
/// <param name="Key">Of the entry.</param>
public sealed record Breach(string Key, EntrySource Source, DateOnly On, LedgerFinding Finding);

/// <summary>
/// Reads the breaches from a whole ledger in the order of ship dates, then of filings, then of keys: the order in which reports arrived
/// changes none of them.
/// </summary>
public static class Breaches
{
    /// <param name="ledger">With every entry.</param>
    /// <param name="rules">The tables whose tolerances are asked; null: the shipped ones.</param>
    public static ImmutableArray<Breach> Read(LicenseState license, LedgerState ledger, RuleBook? rules = null)
    {
        ArgumentNullException.ThrowIfNull(license);
        ArgumentNullException.ThrowIfNull(ledger);
        Walk walk = new(license, ledger, rules ?? RuleBook.Shipped);
        return [.. Movements(ledger).SelectMany(walk.Take), .. Differences(ledger), .. Dangling(ledger)];
    }

    /// <summary>What moves the sums, and the reports that could not be counted, in their order.</summary>
    private static IOrderedEnumerable<LedgerEntry> Movements(LedgerState ledger) =>
        ledger
            .Filings.Keys.SelectMany(f => Weights.CountedOf(ledger, f).Concat(Weights.ReturnsOf(ledger, f)))
            .Concat(
                ledger.Entries.Values.Where(e =>
                    (e is Adjust or TransferIn or TransferOut || e is Ship { Counted: null })
                    && !Weights.IsReversed(ledger, e)
                )
            )
            .OrderBy(e => e.On)
            .ThenBy(e => FilingOf(ledger, e), StringComparer.Ordinal)
            .ThenBy(e => e is Return)
            .ThenBy(e => e.Key, StringComparer.Ordinal);

    private static string FilingOf(LedgerState ledger, LedgerEntry e) =>
        e switch
        {
            Ship s => Weights.FiledLineOf(s).Filing ?? "",
            Return r when ledger.Entries.GetValueOrDefault(r.Shipment) is Ship s => Weights.FiledLineOf(s).Filing ?? "",
            _ => "",
        };

    /// <summary>Two sources of one filing that do not say the same; the one that weighs more is counted.</summary>
    private static IEnumerable<Breach> Differences(LedgerState ledger) =>
        ledger
            .Filings.Keys.Select(f => Weights.ShipmentsOf(ledger, f).ToLookup(e => e.Source))
            .Where(bySource => bySource.Count > 1 && bySource.Select(Weights.Sum).Distinct().Count() > 1)
            .Select(bySource => bySource.MaxBy(g => g.Key)!.MinBy(e => e.Key, StringComparer.Ordinal)!)
            .OrderBy(e => e.On)
            .ThenBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => new Breach(
                e.Key,
                e.Source,
                e.On,
                new LedgerFinding(
                    LedgerCode.Differs,
                    $"Filing {((Ship)e).Filing}: another source reports other amounts; those of {Sources.Words(e.Source)} are counted.",
                    "758.1(f)"
                )
            ));

    private static IEnumerable<Breach> Dangling(LedgerState ledger) =>
        ledger
            .Entries.Values.Where(e => e is Reverse or Return && !ledger.Entries.ContainsKey(e.Names!))
            .OrderBy(e => e.On)
            .ThenBy(e => e.Key, StringComparer.Ordinal)
            .Select(e => new Breach(
                e.Key,
                e.Source,
                e.On,
                new LedgerFinding(LedgerCode.Entry, $"No entry has the key '{e.Names}'.", "DESIGN")
            ));

    /// <summary>The sums as they grow from day to day.</summary>
    private sealed class Walk(LicenseState license, LedgerState ledger, RuleBook rules)
    {
        private readonly SortedDictionary<string, LineUse> _uses = new(StringComparer.Ordinal);
        private readonly Dictionary<FiledLine, LineUse> _filings = [];

        public IEnumerable<Breach> Take(LedgerEntry entry)
        {
            List<LedgerFinding> findings = [];
            LicenseTerms? terms = license.TermsOn(entry.On);
            if (entry.Counted is null && Counting.Of(terms, entry).Finding is { } uncounted)
            {
                findings.Add(uncounted);
            }
            else if (entry.Counted is null)
            {
                findings.Add(new(LedgerCode.Line, "It could not be counted when it arrived: enter it anew.", "DESIGN"));
            }

            if (entry is Ship)
            {
                findings.AddRange(Fitting.Standing(license, entry, asked: false));
            }

            if (entry.Counted is not null)
            {
                findings.AddRange(Counted(terms, entry));
            }

            return findings.Select(f => new Breach(entry.Key, entry.Source, entry.On, f));
        }

        private IEnumerable<LedgerFinding> Counted(LicenseTerms? terms, LedgerEntry entry)
        {
            string line = entry.Drawn!.Line;
            LineUse before = UseOf(line);
            LineUse after = before.Plus(DeltaOf(entry));
            _uses[line] = after;
            if (terms is null || entry is TransferIn or TransferOut)
            {
                return [];
            }

            FittingSides sides = new(
                Limits.Of(rules, terms, Was, entry.On),
                Limits.Of(rules, terms, UseOf, entry.On),
                Was,
                UseOf,
                _ => LineUse.None,
                _ => LineUse.None,
                _uses.Keys
            );
            return [.. Fitting.Limits(sides, line)];

            LineUse Was(string other) => other == line ? before : UseOf(other);
        }

        private LineUse DeltaOf(LedgerEntry entry)
        {
            Counted c = entry.Counted!;
            switch (entry)
            {
                case Ship s:
                    ref LineUse? filed = ref CollectionsMarshal.GetValueRefOrAddDefault(
                        _filings,
                        Weights.FiledLineOf(s),
                        out _
                    );
                    LineUse shipped = new(c.Quantity, c.Value);
                    filed = (filed ?? LineUse.None).Plus(shipped);
                    return shipped;
                case Return r when ledger.Entries[r.Shipment] is Ship s:
                    FiledLine at = Weights.FiledLineOf(s);
                    LineUse left = _filings.GetValueOrDefault(at, LineUse.None);
                    LineUse back = new(decimal.Min(c.Quantity, left.Quantity), decimal.Min(c.Value, left.Value));
                    _filings[at] = left.Minus(back);
                    return LineUse.None.Minus(back);
                default:
                    return Weights.Of(ledger, entry);
            }
        }

        private LineUse UseOf(string line) => _uses.GetValueOrDefault(line, LineUse.None);
    }
}
