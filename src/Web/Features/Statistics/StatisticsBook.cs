using Licet.Core.History;
using Licet.Core.Statistics;
using Licet.Data.History;
using Licet.Web.Serving;

namespace Licet.Web.Features.Statistics;

/// <summary>What statistics are counted from: the applications and licenses of the log through a position.</summary>
/// <param name="At">When the log was read.</param>
/// <param name="Position">Events that had been recorded: the same position gives the same figures.</param>
public sealed record StatisticsSnapshot(
    DateTimeOffset At,
    long Position,
    IReadOnlyList<ApplicationRow> Rows,
    LicenseUses Licenses
);

/// <summary>
/// Reads the log on while nobody waits, event by event as it grows, so that figures over all applications are counted from rows that are at
/// hand. What a page shows says its position: it is seconds behind the log, and never beside it.
/// </summary>
public sealed class StatisticsBook(EventLog log, TimeProvider time, ILogger<StatisticsBook> logger)
    : Rounds(TimeSpan.FromSeconds(5), logger)
{
    // A large log takes its time: it is not read again before ten times as long has passed.
    private const int Rest = 10;

    private readonly ApplicationRows _rows = new(log.Processes.Find);
    private readonly List<LoggedEvent> _licenses = [];
    private long _position;
    private DateTimeOffset _notBefore;

    /// <summary>Null until the log was read for the first time.</summary>
    public StatisticsSnapshot? Last { get; private set; }

    protected override async Task RoundAsync(CancellationToken ct)
    {
        DateTimeOffset begun = time.GetUtcNow();
        if (Last is not null && begun < _notBefore)
        {
            return;
        }

        long before = _position;
        await foreach ((long position, LoggedEvent logged) in LogPages.AfterAsync(log.Place, _position, ct))
        {
            _rows.Add(logged.Event);
            if (IsOfLicense(logged.Event.History))
            {
                _licenses.Add(logged);
            }

            _position = position;
        }

        if (Last is null || _position != before)
        {
            Last = new(
                begun,
                _position,
                _rows.Rows(),
                LicenseUses.Of(_licenses, log.Processes.Find) with
                {
                    Position = _position,
                }
            );
            _notBefore = begun + (time.GetUtcNow() - begun) * Rest;
        }
    }

    private static bool IsOfLicense(string history) =>
        history.StartsWith("license/", StringComparison.Ordinal)
        || history.StartsWith("ledger/", StringComparison.Ordinal);
}
