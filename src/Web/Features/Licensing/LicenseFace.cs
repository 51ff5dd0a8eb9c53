using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Web.Features.Licenses;

namespace Licet.Web.Features.Licensing;

/// <summary>A license as the authority, customs and auditors see it: what it grants, what is left, what was used against its terms.</summary>
public sealed record LicenseFace(LicenseState License, LedgerState Ledger, DateOnly Today)
{
    public LicenseTerms Terms => License.Terms!;

    public LedgerBalance Balance { get; } = LedgerBalance.Of(License, Ledger, Today)!;

    public IReadOnlyList<Breach> Breaches { get; } = Licet.Core.Licenses.Ledgers.Breaches.Read(License, Ledger);

    public string Status => LicenseLook.Words(License.StatusOn(Today), Balance);

    /// <summary>The newest first.</summary>
    public IEnumerable<LedgerEntry> Entries =>
        Ledger.Entries.Values.OrderByDescending(e => e.On).ThenBy(e => e.Key, StringComparer.Ordinal);
}
