using System.Text.Json;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.Licenses;

namespace Licet.Web.Features.Licenses;

/// <summary>A license in a list.</summary>
/// <param name="IsElsewhere">Another system issued it.</param>
/// <param name="LastDay">The last day on its face.</param>
public sealed record LicenseListed(string Number, string Authority, bool IsElsewhere, DateOnly Issued, DateOnly LastDay)
{
    internal static LicenseListed Of(LicenseEntry entry) =>
        new(entry.Number, entry.Authority, entry.IsElsewhere, entry.Issued, entry.LastDay);
}

/// <summary>A license: what it says, where it stands today, and what is left of it.</summary>
/// <param name="Status">"Active", "Exhausted", "Expired", ...</param>
/// <param name="Terms">Its face, in the form of license files (docs/license.md).</param>
public sealed record LicenseView(string Number, string Status, JsonElement Terms, BalanceView Balance)
{
    /// <param name="kept">As the log keeps it, with the owner of each condition: for the authority and its auditors alone.</param>
    internal static LicenseView Of(LicenseState license, LedgerState ledger, DateOnly day, bool kept = false)
    {
        LedgerBalance balance = LedgerBalance.Of(license, ledger, day)!;
        return new(
            license.Terms!.Number,
            LicenseLook.Words(license.StatusOn(day), balance),
            JsonElement.Parse(kept ? LicenseJson.KeptOf(license.Terms) : LicenseJson.TermsOf(license.Terms)),
            BalanceView.Of(balance)
        );
    }
}

/// <summary>What is left on a day; amounts with their unit ("40 number", "USD 23600"), null for none.</summary>
/// <param name="ValueLimit">Its tolerance included (750.11).</param>
public sealed record BalanceView(
    IReadOnlyList<LineBalanceView> Lines,
    string? ValueLimit,
    string? ValueUsed,
    string? ValueHeld,
    string? ValueLeft
)
{
    internal static BalanceView Of(LedgerBalance balance) =>
        new(
            [
                .. balance.Lines.Select(l => new LineBalanceView(
                    l.Line,
                    l.Authorized?.ToString(),
                    l.Shipped?.ToString(),
                    l.Held?.ToString(),
                    l.Left?.ToString()
                )),
            ],
            balance.ValueLimit?.ToString(),
            balance.ValueUsed?.ToString(),
            balance.ValueHeld?.ToString(),
            balance.ValueLeft?.ToString()
        );
}

public sealed record LineBalanceView(string Line, string? Authorized, string? Shipped, string? Held, string? Left);

/// <summary>What became of an entry.</summary>
/// <param name="Result">"accepted", "repeated", or "kept": recorded although it does not fit, since it has happened.</param>
/// <param name="Warnings">Sentences; none forbids anything.</param>
/// <param name="Breaches">Why it does not fit, where it was kept now or before.</param>
public sealed record EntryView(
    string Result,
    JsonElement Entry,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Breaches
);
