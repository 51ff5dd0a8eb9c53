using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders;
using Licet.Core.Parties;

namespace Licet.Core.Covering;

/// <summary>Whether one license covers one line: its paper, its scope, then its balance by the ledger that every draw goes through.</summary>
internal static class LicenseFit
{
    /// <param name="after">The ledger with the line drawn; null where it does not cover.</param>
    public static LicenseCoverage Of(CoverageCase given, out LedgerState? after)
    {
        List<CoverageFault> faults = [.. Paper(given), .. Scope(given)];
        var line = ItemFit.LineOf(given, faults);
        var parties = PartyFit.Of(given, faults);
        RequirementFit.Of(given, faults);
        LedgerLeft? before = null;
        LedgerState? next = null;
        var ship = ShipOf(given, line, parties);
        if (given.Ledger is { } ledger)
        {
            before = line is null ? null : LeftOf(given, ledger, line.Id);
            next = Drawn(given, ship, ledger, (line is not null, faults));
        }

        after = faults.Count == 0 ? next : null;
        return new(
            given.Held,
            given.Terms,
            line?.Id,
            [.. faults.Distinct()],
            before,
            after is null || line is null ? null : LeftOf(given, after, line.Id),
            after is null ? null : ship.Draw,
            Validity.LastUseDay(given.Terms.LastDay, given.Held.License.Calendar),
            after is null ? [] : CoverageDuties.Of(given, line!)
        );
    }

    private static LedgerLeft? LeftOf(CoverageCase given, LedgerState ledger, string line) =>
        LedgerBalance.LeftOf(given.Situation.Rules, given.Held.License, ledger, line, given.Order.On);

    /// <summary>Whether the paper can be relied upon, and whether anybody said what was used of it.</summary>
    private static IEnumerable<CoverageFault> Paper(CoverageCase given)
    {
        if (given.Held.Document is { } document)
        {
            foreach (var why in Verified(given, document))
            {
                yield return new("VERIFICATION", why, "ADR 14 (DESIGN)");
            }
        }

        if (given.Terms.Issuer.Authority != "BIS")
        {
            yield return new(
                "AGENCY",
                $"It is a license of {given.Terms.Issuer.Authority}: what the EAR require, BIS licenses.",
                "750.7(a)"
            );
        }

        if (given.Ledger is null)
        {
            yield return new(
                "USE",
                "It is not said what was shipped under it (shipped; an empty list says that nothing was).",
                "750.7(f); 750.11"
            );
        }
    }

    private static IEnumerable<string> Verified(CoverageCase given, LicenseDocument document)
    {
        if (given.Verifying.Keys is not { } keys)
        {
            return ["It is signed, and no published keys are at hand to verify it."];
        }

        var day = given.Order.On < given.Verifying.Today ? given.Order.On : given.Verifying.Today;
        var verdict = LicenseVerification.Of(document, keys, given.Verifying.Revocations, day);
        return [.. verdict.Findings.Select(f => f.Why), .. verdict.NotSure];
    }

    private static IEnumerable<CoverageFault> Scope(CoverageCase given)
    {
        var kind = given.Order.Movement switch
        {
            Movement.Export => LicenseKind.Export,
            Movement.Reexport => LicenseKind.Reexport,
            Movement.Transfer => LicenseKind.Transfer,
            _ => LicenseKind.DeemedExport,
        };
        if (given.Terms.Kind != kind)
        {
            yield return new(
                "MOVEMENT",
                $"It is a license for {Words(given.Terms.Kind)}, and the order is for {Words(kind)}.",
                "750.7(a)(1)"
            );
        }

        var licensee = given.Terms.Parties.First(p => p.Role == PartyRole.Applicant);
        string? exporter =
            given.Order.Exporter.Name
            ?? given.Order.Parties.FirstOrDefault(p => p.Roles.Contains(PartyRole.Applicant))?.Name;
        if (exporter is null || !PartyFit.IsNamed(licensee, exporter))
        {
            yield return new(
                "LICENSEE",
                exporter is null
                    ? $"The order does not name its exporter (exporter.name); the licensee is {licensee.Name}."
                    : $"The licensee is {licensee.Name}, and the exporter {exporter}: a license is not used by others.",
                "750.7(d); 750.10"
            );
        }
    }

    private static string Words(LicenseKind kind) =>
        kind switch
        {
            LicenseKind.Export => "export",
            LicenseKind.Reexport => "reexport",
            LicenseKind.Transfer => "transfer in-country",
            _ => "release to a foreign person",
        };

    /// <summary>Without a line of its own, status, days and destination are still told.</summary>
    private static Ship ShipOf(CoverageCase given, LicenseLine? line, ImmutableArray<string> parties)
    {
        var ordered = given.Line.Line;
        return new(
            given.Key,
            EntrySource.Exporter,
            given.Order.On,
            new Draw(
                line?.Id ?? given.Terms.Lines[0].Id,
                ordered is { Quantity: { } q, Unit: { } unit } ? new(q, unit) : null,
                ordered.Value is { } value ? new(value, ordered.Currency) : null,
                Destination: given.Order.Destination,
                Parties: new(parties)
            )
        );
    }

    private static LedgerState Drawn(
        CoverageCase given,
        Ship ship,
        LedgerState ledger,
        (bool HasLine, List<CoverageFault> Faults) found
    )
    {
        var weighed = Ledger.Weigh(given.Held.License, ledger, ship, ship.On, given.Situation.Rules);
        found.Faults.AddRange(
            weighed
                .Findings.Where(f => f.Code != LedgerCode.Party)
                .Where(f => found.HasLine || f.Code is LedgerCode.Status or LedgerCode.Destination)
                .Select(f => new CoverageFault(Code(f.Code), f.Why, f.Citation))
        );
        return weighed.After;
    }

    /// <summary>"FULL_QUANTITY".</summary>
    private static string Code(LedgerCode code) => code.Text()["REFUSE_".Length..];

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
