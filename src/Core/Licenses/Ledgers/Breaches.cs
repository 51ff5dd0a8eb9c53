using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Licet.Core.Rules;

namespace Licet.Core.Licenses.Ledgers;

/// <summary>What was used against a license's terms, with the rule.</summary>
/// <param name="Key">Of the entry.</param>
public sealed record Breach(string Key, EntrySource Source, DateOnly On, LedgerFinding Finding);

/// <summary>
/// Reads the breaches from a whole ledger in the order of ship dates, and of one date in the order of recording: the order in which
/// reports of several days arrived changes none of them, and what was told of a day stays told.
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
            .Entries.Values.Where(e =>
                e is Ship or Adjust or TransferIn or TransferOut or Return { DeliveryFailure: not null }
                && !Weights.IsReversed(ledger, e)
            )
            .OrderBy(e => e.On)
            .ThenBy(e => ledger.PlaceOf(e.Key))
            .ThenBy(e => e.Key, StringComparer.Ordinal);

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
        private readonly Dictionary<FiledLine, FiledUse> _filings = [];

        public IEnumerable<Breach> Take(LedgerEntry entry)
        {
            List<LedgerFinding> findings = [];
            LicenseState then = Moments.Of(license, ledger, entry);
            LicenseTerms? terms = then.TermsOn(entry.On);
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
                findings.AddRange(Fitting.Standing(then, entry, asked: false));
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

        private LineUse DeltaOf(LedgerEntry entry) =>
            FiledLineOf(entry) is { } filed ? UseOfFiling(filed).Take(entry)
            : entry is Ship or Return ? LineUse.None
            : Weights.Of(ledger, entry);

        /// <summary>The shipment that it is, or whose return it is; null where there is none, or it is of another line.</summary>
        private FiledLine? FiledLineOf(LedgerEntry entry) =>
            entry switch
            {
                Ship s => Weights.FiledLineOf(s),
                Return r when ledger.Entries.GetValueOrDefault(r.Shipment) is Ship s && s.Draw.Line == r.Draw.Line =>
                    Weights.FiledLineOf(s),
                _ => null,
            };

        private FiledUse UseOfFiling(FiledLine filed) =>
            CollectionsMarshal.GetValueRefOrAddDefault(_filings, filed, out _) ??= new FiledUse();

        private LineUse UseOf(string line) => _uses.GetValueOrDefault(line, LineUse.None);
    }

    /// <summary>What a filing weighs on its line as its reports come in: of several sources, the one that weighs most is counted.</summary>
    private sealed class FiledUse
    {
        private readonly SortedDictionary<EntrySource, LineUse> _shipped = [];
        private readonly SortedDictionary<EntrySource, LineUse> _returned = [];

        /// <summary>By how much one more report changes it.</summary>
        public LineUse Take(LedgerEntry entry)
        {
            LineUse before = Weight();
            SortedDictionary<EntrySource, LineUse> side = entry is Return ? _returned : _shipped;
            LineUse more = new(entry.Counted!.Quantity, entry.Counted.Value);
            side[entry.Source] = side.GetValueOrDefault(entry.Source, LineUse.None).Plus(more);
            return Weight().Minus(before);
        }

        private LineUse Weight()
        {
            LineUse shipped = Highest(_shipped);
            LineUse back = Highest(_returned);
            return new LineUse(
                shipped.Quantity - decimal.Min(back.Quantity, shipped.Quantity),
                shipped.Value - decimal.Min(back.Value, shipped.Value)
            );
        }

        private static LineUse Highest(SortedDictionary<EntrySource, LineUse> side) =>
            side.Count == 0 ? LineUse.None : side.Last().Value;
    }
}
