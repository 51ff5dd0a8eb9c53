using Licet.Data.History;
using Licet.Data.Review;

namespace Licet.Web.Features.Review;

/// <summary>How many cases are open, by officer. Counted over all of them, so that it is counted anew every few seconds and not with each look.</summary>
/// <param name="At">When it was counted.</param>
public sealed record Tally(DateTimeOffset At, IReadOnlyList<Workload> Officers)
{
    public Workload All =>
        new(
            null,
            Officers.Sum(o => o.Open),
            Officers.Sum(o => o.Overdue),
            Officers.Sum(o => o.Week),
            Officers.Sum(o => o.Held),
            Officers.Sum(o => o.Stopped)
        );

    /// <param name="officer">Null for the cases of nobody.</param>
    public int OpenOf(string? officer) => Officers.FirstOrDefault(o => o.Officer == officer)?.Open ?? 0;
}

/// <inheritdoc cref="Tally"/>
public sealed class QueueTally(EventLog log, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_fresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private Tally? _last;

    /// <param name="now">Whether it is counted anew, for who just changed something.</param>
    public async Task<Tally> AskAsync(CancellationToken ct, bool now = false)
    {
        if (!now && Fresh() is { } known)
        {
            return known;
        }

        await _one.WaitAsync(ct);
        try
        {
            if (!now && Fresh() is { } meanwhile)
            {
                return meanwhile;
            }

            DateTimeOffset at = time.GetUtcNow();
            return _last = new(at, await new CaseQueue(log).WorkloadAsync(log.Today, ct));
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private Tally? Fresh() =>
        _last is { } last
        && time.GetUtcNow() - last.At < s_fresh
        && DateOnly.FromDateTime(last.At.UtcDateTime) == log.Today
            ? last
            : null;
}
