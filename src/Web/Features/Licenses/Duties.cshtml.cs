using Licet.Core.Licenses;
using Licet.Data.History;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Licenses;

/// <summary>What the conditions of a license ask to be done by a day, and who said that it was done.</summary>
[ForExporters]
public sealed class DutiesModel(EventLog log, Visitor visitor, Refusals refusals, IStringLocalizer<Texts> texts)
    : LicensePage(log, visitor, refusals, texts)
{
    /// <summary>The next last day first.</summary>
    public IReadOnlyList<ObligationReading> Readings =>
        [.. License.ObligationsOn(Today).OrderBy(o => o.Obligation.Due).ThenBy(Id, StringComparer.Ordinal)];

    /// <summary>Those of which nobody said yet that they are done.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Open =>
        [
            .. Readings
                .Where(o => o.Met is null)
                .Select(o => new KeyValuePair<string, string>(
                    Id(o),
                    $"{o.Obligation.Text} ({Day.Text(o.Obligation.Due)})"
                )),
        ];

    /// <summary>The act by which it was said; null while it was not.</summary>
    public LicenseEvent? EvidenceOf(ObligationReading one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return License.Acts.FirstOrDefault(a =>
            a.Content is ObligationMet m && m.Condition == one.Condition.Id && m.Obligation == one.Obligation.Id
        );
    }

    /// <summary>The day that was typed lies before the license's last act.</summary>
    public bool AsksWhyLate => Day.TryRead(Typed("on"), out DateOnly on) && on < License.Last;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct) =>
        await FoundAsync(number, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct))
        {
            return NotFound();
        }

        if (Typed("obligation").Split('/') is not [var condition, var obligation])
        {
            Wrong("obligation", T["Choose what was done"]);
            (condition, obligation) = ("", "");
        }

        DateOnly? on = TypedDay("on", T);
        if (Typed("evidence").Length == 0)
        {
            Wrong("evidence", T["Say what shows it (750.7(d))"]);
        }

        if (
            Faults.Count > 0
            || !await TakenAsync(
                new ObligationMet(condition, obligation, Typed("evidence")),
                on!.Value,
                LicenseCommandPapers.None,
                ct
            )
        )
        {
            return Again();
        }

        Told = T["It is recorded as done."];
        return RedirectToPage(new { number });
    }

    private static string Id(ObligationReading one) => $"{one.Condition.Id}/{one.Obligation.Id}";
}

/// <summary>An obligation's standing in words.</summary>
internal static class DutyLook
{
    public static string Tag(ObligationReading one) =>
        one.Standing switch
        {
            ObligationStanding.Met => "lc-good",
            ObligationStanding.Overdue => "lc-stop",
            ObligationStanding.MetLate => "lc-plain",
            _ => "lc-wait",
        };

    public static string Words(ObligationReading one, DateOnly today, IStringLocalizer texts) =>
        one.Standing switch
        {
            ObligationStanding.Met => texts["done in time"],
            ObligationStanding.MetLate => texts["done, after its last day"],
            ObligationStanding.Overdue => texts["overdue by {0} days", today.DayNumber - one.Obligation.Due.DayNumber],
            _ => texts["due in {0} days", one.Obligation.Due.DayNumber - today.DayNumber],
        };
}
