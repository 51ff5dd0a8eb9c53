using Licet.Core.Applications;
using Licet.Core.Determination;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders;

namespace Licet.Core.Covering;

/// <summary>One license and one line of an order, with all that is asked of them.</summary>
/// <param name="Ledger">With what lines before have drawn; null where nobody said what was shipped.</param>
internal sealed record CoverageCase(
    Order Order,
    LineDetermination Line,
    Situation Situation,
    HeldLicense Held,
    LedgerState? Ledger
)
{
    public required Verifying Verifying { get; init; }

    /// <summary>Of the draw; none like it is in the ledger.</summary>
    public required string Key { get; init; }

    /// <summary>What it says on the order's day.</summary>
    public LicenseTerms Terms => Held.License.TermsOn(Order.On)!;

    /// <summary>Equal but for case, spaces and punctuation.</summary>
    public static bool Same(string one, string other) => PlainText.IsSame(one, other);
}
