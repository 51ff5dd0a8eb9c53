using System.Collections.Immutable;
using Licet.Core.Determination;
using Licet.Core.Licenses.Documents;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders;
using Licet.Core.Rules;

namespace Licet.Core.Covering;

/// <summary>What licenses that were signed are verified against, and the day on which it is asked.</summary>
/// <param name="Keys">The authority's published keys; null where none are at hand.</param>
/// <param name="Revocations">The list of those that hold no more; null where none is at hand.</param>
/// <param name="Today">No list can tell of a later day.</param>
public sealed record Verifying(LicenseKeySet? Keys, RevocationList? Revocations, DateOnly Today);

/// <summary>
/// Sets the licenses that an exporter holds against what orders need (docs/adr/0016-held-licenses-and-orders.md). Lines, and orders after
/// one another, draw on what those before left. A license covers or says why not; whatever is open leaves the license required.
/// </summary>
public sealed class OrderCoverage(IReadOnlyList<HeldLicense> held, Verifying verifying)
{
    private readonly Dictionary<string, LedgerState> _ledgers = held.Where(l => l.Ledger is not null)
        .ToDictionary(l => l.Number, l => l.Ledger!, StringComparer.Ordinal);

    private int _drawn;

    /// <summary>Takes off what was shipped on a license after its file was written; one that is not held here is passed over.</summary>
    /// <param name="shipped">A filing and line that the file has already is the same shipment, and counts once.</param>
    public void Draw(string license, Ship shipped, RuleBook rules)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        if (
            _ledgers.TryGetValue(license, out var ledger)
            && held.First(l => l.Number == license) is { } of
            && !ledger.Filings.ContainsKey(Weights.FiledLineOf(shipped))
        )
        {
            _ledgers[license] = Ledger.Weigh(of.License, ledger, shipped, shipped.On.AddDays(1), rules).After;
        }
    }

    /// <summary>The answer with each line that a license covers permitted under it.</summary>
    public OrderDetermination Cover(OrderDetermination decided, Situation situation)
    {
        ArgumentNullException.ThrowIfNull(decided);
        ArgumentNullException.ThrowIfNull(situation);
        if (held.Count == 0)
        {
            return decided;
        }

        List<LineDetermination> lines = [.. decided.Lines.Select(l => Line(decided, l, situation))];
        return decided with
        {
            Lines = lines,
            Outcome = lines.Select(l => l.Outcome).Aggregate(Outcome.NoLicenseRequired, Outcomes.Worse),
        };
    }

    /// <summary>
    /// A line that must not go, or needs no license, is left as it is. One with open questions keeps them: the license takes away the
    /// requirement alone.
    /// </summary>
    private LineDetermination Line(OrderDetermination decided, LineDetermination line, Situation situation)
    {
        if (
            line.Requirements.Count == 0
            || line.Underneath is not (Outcome.LicenseRequired or Outcome.PersonDecides)
            || IsOpen(line)
        )
        {
            return line;
        }

        var coverage = Tried(decided.Order, line, situation);
        var told = line with { Coverage = coverage };
        if (coverage.By is null || line.Underneath != Outcome.LicenseRequired || line.DoNotShip)
        {
            return told;
        }

        // What was no worse than a license required is open again: the license was not issued for what nobody has told.
        var open = line.Findings<Question>().Any(q => q.Worst > Outcome.Permitted);
        var underneath = open ? Outcome.PersonDecides : Outcome.Permitted;
        var silent = !open && decided.Gaps.Count > 0 && !situation.Settings.AcceptGaps;
        return told with
        {
            Underneath = underneath,
            Outcome = silent ? Outcome.NotScreened : underneath,
            Policy = null,
            WouldChange = [.. line.WouldChange.Where(c => c.Outcome < Outcome.Permitted)],
        };
    }

    /// <summary>Whether it is not certain that the EAR apply at all: then it is not known what is to be covered.</summary>
    private static bool IsOpen(LineDetermination line) => line.Jurisdiction is not "SUBJECT";

    private LineCoverage Tried(Order order, LineDetermination line, Situation situation)
    {
        var tried = ImmutableArray.CreateBuilder<LicenseCoverage>();
        foreach (var license in held)
        {
            CoverageCase given = new(order, line, situation, license, _ledgers.GetValueOrDefault(license.Number))
            {
                Verifying = verifying,
                Key = $"order-{_drawn}",
            };
            var coverage = LicenseFit.Of(given, out var after);
            tried.Add(coverage);
            if (coverage.Covers)
            {
                _drawn++;
                _ledgers[license.Number] = after!;
                break;
            }
        }

        return new(tried.ToImmutable());
    }
}
