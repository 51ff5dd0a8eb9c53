using System.Collections.Concurrent;
using Licet.Core.History;
using Licet.Core.Statistics;
using Licet.Core.Statistics.Releases;
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
)
{
    private readonly CountedRows _counted = CountedRows.Of(Rows);

    // Of the days that are asked for again and again.
    private const int Kept = 32;
    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<Figure>> _figures = [];

    private readonly ConcurrentDictionary<(DateOnly Day, long Had, int Least), IReadOnlyList<PublicFigure>> _public =
    [];

    /// <summary>How many stood how on any day.</summary>
    public StandingCurve Curve { get; } = StandingCurve.Of(Rows);

    /// <summary>What the authority can say at the end of a day.</summary>
    public IReadOnlyList<Figure> On(DateOnly day)
    {
        if (_figures.TryGetValue(day, out IReadOnlyList<Figure>? known))
        {
            return known;
        }

        if (_figures.Count >= Kept)
        {
            _figures.Clear();
        }

        return _figures[day] = [.. ApplicationFigures.On(_counted, day, Position), .. LicenseFigures.On(Licenses, day)];
    }

    /// <summary>The same as the public may have it: reckoned when it is looked at, and not again when it is released.</summary>
    /// <param name="releases">Everything that the public has had.</param>
    /// <param name="least">Organizations behind a number at least.</param>
    public IReadOnlyList<PublicFigure> Public(DateOnly day, ReleaseState releases, int least)
    {
        ArgumentNullException.ThrowIfNull(releases);
        if (_public.Count >= Kept)
        {
            _public.Clear();
        }

        return _public.GetOrAdd(
            (day, releases.Sequence, least),
            asked =>
                DisclosureControl.Of(
                    new ReleaseBasis(Rows, Licenses, asked.Day, Position, [.. releases.All.Select(r => r.Content)]),
                    asked.Least
                )
        );
    }
}

/// <summary>
/// Reads the log on while nobody waits, event by event as it grows, so that figures over all applications are counted from rows that are at
/// hand; not before somebody asks for the first time. What a page shows says its position: it is seconds behind the log, and never beside it.
/// </summary>
public sealed class StatisticsBook(EventLog log, TimeProvider time, ILogger<StatisticsBook> logger)
    : Rounds(TimeSpan.FromSeconds(5), logger)
{
    // A large log takes its time: it is not read again before ten times as long has passed.
    private const int Rest = 10;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly ApplicationRows _rows = new(log.Processes.Find);
    private readonly LicenseUseRows _licenses = new(log.Processes.Find);
    private long _position;
    private DateTimeOffset _notBefore;

    private volatile bool _asked;
    private volatile StatisticsSnapshot? _last;

    /// <summary>The last snapshot. Who asks first waits a moment for it: a small log is read by then.</summary>
    /// <returns>Null while the log is being read for the first time.</returns>
    public async Task<StatisticsSnapshot?> AskAsync(CancellationToken ct)
    {
        if (!_asked)
        {
            _asked = true;
            Wake();
        }

        if (_last is null)
        {
            await Task.WhenAny(_first.Task, Task.Delay(s_patience, ct));
        }

        return _last;
    }

    protected override async Task RoundAsync(CancellationToken ct)
    {
        if (!_asked)
        {
            return;
        }

        DateTimeOffset begun = time.GetUtcNow();
        if (_last is not null && begun < _notBefore)
        {
            return;
        }

        long before = _position;
        await foreach ((long position, LoggedEvent logged) in LogPages.AfterAsync(log.Place, _position, ct))
        {
            _rows.Add(logged.Event);
            _licenses.Add(logged.Event);
            _position = position;
        }

        if (_last is null || _position != before)
        {
            _last = new(begun, _position, _rows.Rows(), _licenses.Uses(_position));
            _first.TrySetResult();
            _notBefore = begun + (time.GetUtcNow() - begun) * Rest;
        }
    }
}
