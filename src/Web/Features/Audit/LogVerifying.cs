using Licet.Core.History;
using Licet.Data.History;
using Licet.Web.Serving;

namespace Licet.Web.Features.Audit;

/// <summary>What a verification of the whole log came to.</summary>
/// <param name="Signers">Keys whose checkpoints counted.</param>
public sealed record Verified(DateTimeOffset At, LogReport Report, int Signers);

/// <summary>
/// Verifies the whole log while nobody waits, whenever it is asked for: each hash is computed again and each record beside it opened
/// (<see cref="LogCheck"/>). Nothing is written; the answer is kept until the next one or the end of the program.
/// </summary>
public sealed class LogVerifying(EventLog log, TimeProvider time, ILogger<LogVerifying> logger)
    : Rounds(TimeSpan.FromHours(1), logger)
{
    private volatile bool _asked;

    /// <summary>Null before the first.</summary>
    public Verified? Last { get; private set; }

    /// <summary>It runs, or begins at once.</summary>
    public bool IsRunning => _asked;

    public void Ask()
    {
        _asked = true;
        Wake();
    }

    protected override async Task RoundAsync(CancellationToken ct)
    {
        if (!_asked)
        {
            return;
        }

        try
        {
            IReadOnlyList<CheckpointSigner> signers = KnownSigners.Of(log.Place);
            DateTimeOffset at = time.GetUtcNow();
            LogReport report = await LogCheck.VerifyAsync(log.Place, signers.Count == 0 ? null : signers, ct);
            Last = new(at, report, signers.Count);
        }
        finally
        {
            _asked = false;
        }
    }
}
