using System.Globalization;
using System.Security.Cryptography;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Parties;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Licenses;

/// <summary>A license: what it says, what is left, every entry; balance is set aside and given back here, and drawn by orders.</summary>
[ForExporters]
public sealed class DetailsModel(EventLog log, Visitor visitor, Refusals refusals, IStringLocalizer<Texts> texts)
    : DeskPage
{
    private readonly LicenseLedgers _ledgers = new(log);

    public LicenseState License { get; private set; } = null!;

    public LedgerBalance? Balance { get; private set; }

    public string Status { get; private set; } = "";

    /// <summary>The newest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    /// <summary>Reservations that hold something today: key, and what.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Open { get; private set; } = [];

    /// <summary>Of the next entry: sent twice, it is one.</summary>
    public string Key { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct) =>
        await ShownAsync(number, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReserveAsync(string number, CancellationToken ct)
    {
        if (!await ShownAsync(number, ct))
        {
            return NotFound();
        }

        LicenseLine? line = License.Terms!.LineOf(Typed("line"));
        if (line is null)
        {
            Wrong("line", texts["The license has no such line"]);
        }

        decimal? quantity = Amount("quantity", line?.Quantity is not null);
        decimal? value = Amount("value", line?.Value is not null);
        if (
            !DateOnly.TryParseExact(
                Typed("until"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly until
            )
        )
        {
            Wrong("until", texts["Enter the day as year-month-day, such as 2019-11-20"]);
        }

        if (Faults.Count > 0)
        {
            return Again();
        }

        Draw draw = new(
            line!.Id,
            quantity is { } q ? new Quantity(q, line.Quantity!.Unit) : null,
            value is { } v ? new Money(v, line.Value!.Currency) : null,
            Destination: License.Terms.Destinations[0],
            Parties: new PartyIds([
                .. License.Terms.Parties.Where(p => PartyRoles.IsTransactionParty(p.Role)).Select(p => p.Id),
            ])
        );
        return await EnteredAsync(new Reserve(KeySent, EntrySource.Exporter, log.Today, draw, until), ct);
    }

    public async Task<IActionResult> OnPostReleaseAsync(string number, CancellationToken ct) =>
        await ShownAsync(number, ct)
            ? await EnteredAsync(new Release(KeySent, EntrySource.Exporter, log.Today, Typed("reservation")), ct)
            : NotFound();

    /// <summary>What was typed.</summary>
    public string Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString().Trim() : "";

    private string KeySent => Typed("key") is { Length: 32 } key && key.All(char.IsAsciiHexDigitLower) ? key : Key;

    private async Task<IActionResult> EnteredAsync(LedgerEntry entry, CancellationToken ct)
    {
        string number = License.Terms!.Number;
        DrawAnswer answer = await _ledgers.EnterAsync(number, entry, visitor.Person, ct);
        if (answer.Ruling is LedgerRuling.Refused refused)
        {
            string left = refused.Left is { } of ? " " + texts["Left: {0}.", of].Value : "";
            Wrong("", $"{refused.Finding.Why} [{refused.Finding.Citation}]{left}");
            return Again();
        }

        return RedirectToPage(new { number });
    }

    private decimal? Amount(string field, bool asked)
    {
        string plain = Typed(field).Replace(",", "", StringComparison.Ordinal);
        if (!asked || plain.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal amount))
        {
            return amount;
        }

        Wrong(field, texts["Enter a number, such as 12.5"]);
        return null;
    }

    private async Task<bool> ShownAsync(string number, CancellationToken ct)
    {
        LicenseState? found = IsNumber(number) ? await new LicenseHistories(log).FindAsync(number, ct) : null;
        if (found is null || found.Licensee is null || found.Licensee != visitor.Organization)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        License = found;
        Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        LedgerState ledger = await _ledgers.ReadAsync(number, ct);
        Balance = await _ledgers.BalanceAsync(number, log.Today, ct);
        Status = LicenseLook.Words(found.StatusOn(log.Today), Balance);
        Entries = [.. ledger.Entries.Values.OrderByDescending(e => e.On).ThenBy(e => e.Key, StringComparer.Ordinal)];
        Open =
        [
            .. ledger
                .Reservations.Where(r => r.Value.Until >= log.Today)
                .OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => new KeyValuePair<string, string>(
                    r.Key,
                    $"line {r.Value.Line}, until {r.Value.Until:yyyy-MM-dd}"
                )),
        ];
        return true;
    }

    private static bool IsNumber(string number) =>
        number.Length is > 0 and <= 40 && number.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
