using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Review;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Licenses;

/// <summary>The answer to an entry of a ledger; a refusal is a value.</summary>
/// <param name="Ruling">As it was decided on what stood when it was written.</param>
/// <param name="Event">What was recorded; null where nothing was.</param>
public sealed record DrawAnswer(LedgerRuling Ruling, LoggedEvent? Event);

/// <summary>
/// The ledgers of licenses. An entry is decided where it is written, by the one writer, on the sums as they stand then: a command with
/// what its author had seen would lose to every other draw on a busy license. Any number of callers may ask at once; a license is never
/// overdrawn, and the same key again changes nothing.
/// </summary>
public sealed class LicenseLedgers(EventLog log)
{
    public const string Kind = "ledger";

    /// <param name="number">Of the license; of one that nobody knows, what customs or the authority report is kept as a breach.</param>
    /// <param name="by">Who sends it, in the roles that live now.</param>
    public async Task<DrawAnswer> EnterAsync(string number, LedgerEntry entry, Person by, CancellationToken ct)
    {
        ArgumentException.ThrowIfNullOrEmpty(number);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(by);
        if (Ledger.Unwritable(entry) is { } fault)
        {
            // It would not come through the writer, in which it waits with others.
            return new DrawAnswer(new LedgerRuling.Refused(fault, null), null);
        }

        LedgerDraw draw = new(number, entry with { Counted = null, Seen = null }, by);
        Appended appended = await log.WriteAsync(new Append(HistoryOf(number), 0, []) { Draw = draw }, ct);
        return new DrawAnswer(draw.Ruling!, ((Appended.Done)appended).Events.SingleOrDefault());
    }

    /// <summary>A whole ledger as its events make it.</summary>
    /// <exception cref="FormatException">The log is newer than the program.</exception>
    public async Task<LedgerState> ReadAsync(string number, CancellationToken ct) =>
        LedgerJson.Fold((await log.ReadAsync(HistoryOf(number), 0, ct)).Select(e => e.Event));

    /// <summary>What is left on a day, from the sums; null where no such license is known.</summary>
    public async Task<LedgerBalance?> BalanceAsync(string number, DateOnly day, CancellationToken ct)
    {
        LicenseState? license = await new LicenseHistories(log).FindAsync(number, ct);
        if (license is null)
        {
            return null;
        }

        await using LogContext context = log.Place.Open();
        LedgerRow? row = await context.Ledgers.AsNoTracking().FirstOrDefaultAsync(r => r.Number == number, ct);
        return LedgerBalance.Of(license, row?.Sums() ?? LedgerState.Empty, day);
    }

    internal static string HistoryOf(string number) => $"{Kind}/{number}";
}

/// <summary>An entry on its way through the writer.</summary>
internal sealed class LedgerDraw(string number, LedgerEntry entry, Person by)
{
    public string Number => number;

    public LedgerEntry Entry => entry;

    public Person By => by;

    /// <summary>What was decided; told only after the commit.</summary>
    public LedgerRuling? Ruling { get; set; }

    /// <summary>The event that is recorded of it; null where nothing is.</summary>
    public NewEvent? Recorded { get; set; }
}
