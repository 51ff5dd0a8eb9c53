using System.Globalization;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Licenses;

/// <summary>A license in the list.</summary>
/// <param name="Left">"USD 23,600; line 1: 40 number".</param>
/// <param name="Days">Until its last day, 0 on it; below 0 where it is over.</param>
/// <param name="Due">Obligations that are open or overdue.</param>
public sealed record LicenseShown(LicenseTerms Terms, string Status, string Tag, string Left, int Days, int Due);

/// <summary>The organization's licenses, those that end first first.</summary>
[ForExporters]
public sealed class IndexModel(EventLog log, Visitor visitor, IStringLocalizer<Texts> texts) : PageModel
{
    private static readonly int[] s_spans = [30, 90, 365];

    public IReadOnlyList<LicenseShown> Licenses { get; private set; } = [];

    /// <summary>Whether there is any, whatever is asked for.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Only those that end within so many days, or "over"; empty for all. What is none of these is taken for all.</summary>
    public string Ends { get; private set; } = "";

    /// <summary>Value, words and how many.</summary>
    public IReadOnlyList<(string Value, string Words, int Count)> Filters { get; private set; } = [];

    public async Task OnGetAsync(string? ends, CancellationToken ct)
    {
        List<LicenseShown> all =
        [
            .. (await LicensesHeld.OfAsync(log, visitor.Organization!, DateOnly.MinValue, ct)).Select(h =>
                Shown(h.License, LedgerBalance.Of(h.License, h.Ledger!, log.Today))
            ),
        ];
        HasAny = all.Count > 0;
        Filters =
        [
            ("", texts["All"], all.Count),
            .. s_spans.Select(d =>
                (
                    d.ToString(CultureInfo.InvariantCulture),
                    texts["End within {0} days", d].Value,
                    all.Count(l => IsWithin(l, d))
                )
            ),
            ("over", texts["Already over"], all.Count(l => l.Days < 0)),
        ];
        Ends = Filters.Any(f => f.Value == ends) ? ends! : "";
        Licenses =
        [
            .. all.Where(l =>
                Ends.Length == 0
                || (Ends == "over" ? l.Days < 0 : IsWithin(l, int.Parse(Ends, CultureInfo.InvariantCulture)))
            ),
        ];
    }

    private static bool IsWithin(LicenseShown license, int days) => license.Days >= 0 && license.Days <= days;

    private LicenseShown Shown(LicenseState license, LedgerBalance? balance)
    {
        LicenseStatus status = license.StatusOn(log.Today);
        bool good = status == LicenseStatus.Active && balance?.IsExhausted != true;
        return new(
            license.Terms!,
            LicenseLook.Words(status, balance),
            good ? "lc-good" : "lc-wait",
            LicenseLook.Left(balance),
            license.Terms!.LastDay.DayNumber - log.Today.DayNumber,
            license
                .ObligationsOn(log.Today)
                .Count(o => o.Standing is ObligationStanding.Open or ObligationStanding.Overdue)
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

    /// <summary>"ends in 12 days", "ends today", "over since 3 days".</summary>
    public static string Ends(int days, IStringLocalizer texts) =>
        days switch
        {
            < 0 => texts["over since {0} days", -days],
            0 => texts["ends today"],
            1 => texts["ends tomorrow"],
            _ => texts["ends in {0} days", days],
        };

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
