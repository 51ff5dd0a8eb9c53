using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Licenses;

/// <summary>A license in the list.</summary>
/// <param name="Left">"USD 23,600; line 1: 40 number".</param>
public sealed record LicenseShown(LicenseTerms Terms, string Status, string Tag, string Left);

/// <summary>The organization's licenses, those that end first first.</summary>
[ForExporters]
public sealed class IndexModel(EventLog log, Visitor visitor) : PageModel
{
    public IReadOnlyList<LicenseShown> Licenses { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Licenses = [
            .. (await LicensesHeld.OfAsync(log, visitor.Organization!, DateOnly.MinValue, ct)).Select(h =>
                Shown(h.License, LedgerBalance.Of(h.License, h.Ledger!, log.Today))
            ),
        ];

    private LicenseShown Shown(LicenseState license, LedgerBalance? balance)
    {
        LicenseStatus status = license.StatusOn(log.Today);
        bool good = status == LicenseStatus.Active && balance?.IsExhausted != true;
        return new(
            license.Terms!,
            LicenseLook.Words(status, balance),
            good ? "lc-good" : "lc-wait",
            LicenseLook.Left(balance)
        );
    }
}

/// <summary>A license's standing in words.</summary>
internal static class LicenseLook
{
    public static string Words(LicenseStatus status, LedgerBalance? balance) =>
        status == LicenseStatus.Active && balance?.IsExhausted == true ? "Exhausted"
        : status == LicenseStatus.NotYetValid ? "Not yet valid"
        : status.ToString();

    public static string Left(LedgerBalance? balance)
    {
        if (balance is null)
        {
            return "";
        }

        List<string> parts =
        [
            .. new[] { balance.ValueLeft?.ToString() }.OfType<string>(),
            .. balance.Lines.Where(l => l.Left is not null).Take(3).Select(l => $"line {l.Line}: {l.Left}"),
        ];
        return parts.Count == 0 ? "without limits" : string.Join("; ", parts);
    }
}
