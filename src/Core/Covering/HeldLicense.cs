using System.Collections.Immutable;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Covering;

/// <summary>A license that an exporter holds: what it says, what became of it, and what was shipped under it.</summary>
/// <param name="Place">Where it was read: "licenses[0]".</param>
/// <param name="AsOf">The day through which its state and use are told.</param>
/// <param name="License">With the acts that were told of it.</param>
/// <param name="Ledger">Null where nobody said what was shipped: then nothing is known to be left.</param>
public sealed record HeldLicense(string Place, DateOnly AsOf, LicenseState License, LedgerState? Ledger)
{
    /// <summary>As it was signed, of a license that Licet issued; null for one issued elsewhere.</summary>
    public LicenseDocument? Document { get; init; }

    public string Number => License.Terms!.Number;
}

/// <summary>Licenses that were read, or everything that is wrong with the file: one of the two.</summary>
public sealed record HeldReading(ImmutableArray<HeldLicense> Licenses, IReadOnlyList<OrderProblem> Problems);
