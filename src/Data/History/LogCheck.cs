using System.Globalization;
using Licet.Core.History;
using Licet.Data.Records;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <param name="LostGuards">Triggers that keep the log and are not in the database any more: somebody took them away.</param>
public sealed record LogReport(LogVerdict Verdict, IReadOnlyList<string> LostGuards);

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
        CheckpointPlaces places = new();
        await foreach (
            CheckpointRow row in context.Checkpoints.AsNoTracking().OrderBy(c => c.Number).AsAsyncEnumerable()
        )
        {
            try
            {
                Checkpoint checkpoint = Checkpoints.Of(row);
                log.Add(checkpoint);
                places.Add(checkpoint, row.Position);
            }
            catch (FormatException e)
            {
                unreadable ??= new LogFinding(LogFault.Checkpoint, Text($"checkpoint {row.Number}"), e.Message);
            }
        }

        LogFinding? gap = await EventsAsync(context, log, places, ct);
        LogVerdict verdict = log.End();
        return new LogReport(
            verdict with
            {
                Finding = unreadable ?? verdict.Finding ?? gap ?? places.End(),
            },
            await context.LostGuardsAsync(ct)
        );
    }

    /// <returns>The first place of the log that is empty, or the first event that cannot be read.</returns>
    private static async Task<LogFinding?> EventsAsync(
        LogContext context,
        LogVerification log,
        CheckpointPlaces places,
        CancellationToken ct
    )
    {
        LogFinding? gap = null;
        long expected = 1;
        try
        {
            await foreach ((long position, LoggedEvent e) in LogScan.EventsAsync(context, 0, ct))
            {
                if (position != expected)
                {
                    gap ??= new LogFinding(LogFault.Missing, Text($"position {expected}"), "of the log is not there.");
                }

                expected = position + 1;
                log.Add(e);
                places.Met(e.Event, position);
            }
        }
        catch (UnreadableEventException e)
        {
            log.Add(new LogFinding(LogFault.Altered, e.Where, e.Message));
        }

        return gap;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
