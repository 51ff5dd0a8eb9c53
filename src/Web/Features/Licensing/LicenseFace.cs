using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Features.Licenses;

namespace Licet.Web.Features.Licensing;

/// <summary>A license as the authority, customs and auditors see it: what it grants, what is left, what was used against its terms.</summary>
public sealed record LicenseFace(LicenseState License, LedgerState Ledger, DateOnly Today)
{
    /// <summary>
    /// A license that was issued here; null where there is none. One that an exporter entered is that exporter's own business, and not there.
    /// </summary>
    public static async Task<LicenseState?> IssuedAsync(EventLog log, string number, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(log);
        return await new LicenseHistories(log).FindAsync(number, ct) is { Terms.Issuer.IsElsewhere: false } license
            ? license
            : null;
    }

    /// <inheritdoc cref="IssuedAsync"/>
    public static async Task<LicenseFace?> FindAsync(EventLog log, string number, CancellationToken ct) =>
        await IssuedAsync(log, number, ct) is { } license
            ? new(license, await new LicenseLedgers(log).ReadAsync(number, ct), log.Today)
            : null;

    public LicenseTerms Terms => License.Terms!;

    public LedgerBalance Balance { get; } = LedgerBalance.Of(License, Ledger, Today)!;

    public IReadOnlyList<Breach> Breaches { get; } = Licet.Core.Licenses.Ledgers.Breaches.Read(License, Ledger);

    public string Status => LicenseLook.Words(License.StatusOn(Today), Balance);

    /// <summary>The newest first.</summary>
    public IEnumerable<LedgerEntry> Entries =>
        Ledger.Entries.Values.OrderByDescending(e => e.On).ThenBy(e => e.Key, StringComparer.Ordinal);
}
