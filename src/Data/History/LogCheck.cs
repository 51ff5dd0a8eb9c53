using System.Globalization;
using Licet.Core.History;
using Licet.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <param name="Covered">Events that a checkpoint vouches for: what came after could be cut off unseen.</param>
public sealed record LogReport(LogVerdict Verdict, long Covered);

/// <summary>Reads a whole log again, with all that lies beside it, and names the first fault.</summary>
public static class LogCheck
{
    /// <param name="signers">Whose checkpoints count, see <see cref="LogVerification"/>. Null: signatures are not looked at.</param>
    public static async Task<LogReport> VerifyAsync(
        Place place,
        IReadOnlyCollection<CheckpointSigner>? signers,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(place);
        await using LogContext context = place.Open();
        await using LogContext beside = place.Open();
        await using SealedStates records = await SealedStates.OpenAsync(beside, place, ct);
        LogVerification log = new(c => CheckpointSigner.Look(signers, c), records.Of);
        LogFinding? unreadable = null;
        long covered = 0;
        await foreach (
            CheckpointRow row in context.Checkpoints.AsNoTracking().OrderBy(c => c.Number).AsAsyncEnumerable()
        )
        {
            try
            {
                log.Add(Checkpoints.Of(row));
                covered = log.Vouched == row.Number ? row.Position : covered;
            }
            catch (FormatException e)
            {
                unreadable ??= new LogFinding(LogFault.Checkpoint, Text($"checkpoint {row.Number}"), e.Message);
            }
        }

        LogFinding? gap = null;
        long expected = 1;
        await foreach ((long position, LoggedEvent e) in LogScan.EventsAsync(context, 0, ct))
        {
            if (position != expected)
            {
                gap ??= new LogFinding(LogFault.Missing, Text($"position {expected}"), "of the log is not there.");
            }

            expected = position + 1;
            log.Add(e);
        }

        LogVerdict verdict = log.End();
        return new LogReport(verdict with { Finding = unreadable ?? verdict.Finding ?? gap }, covered);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
