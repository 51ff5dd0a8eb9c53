using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Licenses;

/// <summary>A license in the list.</summary>
/// <param name="Left">"USD 23,600; line 1: 40 number".</param>
public sealed record LicenseShown(LicenseEntry Entry, string Status, string Tag, string Left);

/// <summary>The organization's licenses.</summary>
[ForExporters]
public sealed class IndexModel(EventLog log, Visitor visitor) : PageModel
{
    /// <summary>Licenses on one page.</summary>
    public const int Most = 200;

    public IReadOnlyList<LicenseShown> Licenses { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        LicenseHistories histories = new(log);
        LicenseLedgers ledgers = new(log);
        List<LicenseShown> shown = [];
        foreach (LicenseEntry entry in await histories.OfAsync(visitor.Organization!, Most, ct))
        {
            LicenseState license = (await histories.FindAsync(entry.Number, ct))!;
            LedgerBalance? balance = await ledgers.BalanceAsync(entry.Number, log.Today, ct);
            LicenseStatus status = license.StatusOn(log.Today);
            shown.Add(
                new(
                    entry,
                    LicenseLook.Words(status, balance),
                    status == LicenseStatus.Active && balance?.IsExhausted != true ? "lc-good" : "lc-wait",
                    LicenseLook.Left(balance)
                )
            );
        }

        Licenses = shown;
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
