using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Licet.Core.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Licet.Data.History;

/// <summary>The whole log, row by row in its own order, without tracking or copies: millions of events in seconds.</summary>
internal static class LogScan
{
    private const string Columns =
        "position, history, sequence, type, version, effective, recorded, actor, cause, body, previous, hash";

    /// <param name="after">Leaves out the events through this position.</param>
    public static async IAsyncEnumerable<(long Position, LoggedEvent Event)> EventsAsync(
        LogContext context,
        long after,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await context.Database.OpenConnectionAsync(ct);
        await using DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandTimeout = 0;
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = $"select {Columns} from events where position > @after order by position";
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = "@after";
        parameter.Value = after;
        command.Parameters.Add(parameter);
        await using DbDataReader rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            Event e = new(
                rows.GetString(1),
                rows.GetInt64(2),
                rows.GetString(3),
                rows.GetInt32(4),
                Day(rows),
                Microseconds.Instant(rows.GetInt64(6)),
                rows.GetString(7),
                await rows.IsDBNullAsync(8, ct) ? null : rows.GetString(8),
                rows.GetString(9)
            );
            yield return (rows.GetInt64(0), new LoggedEvent(e, rows.GetString(10), rows.GetString(11)));
        }
    }

    /// <summary>A file of SQLite takes any text for a day.</summary>
    private static DateOnly Day(DbDataReader row)
    {
        try
        {
            return row.GetFieldValue<DateOnly>(5);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException)
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"{row.GetString(1)} #{row.GetInt64(2)}");
            throw new UnreadableEventException(where, "its legal day is no day.", e);
        }
    }
}

/// <summary>A row of the log that no program of ours wrote.</summary>
/// <param name="where">History and event.</param>
internal sealed class UnreadableEventException(string where, string message, Exception inner)
    : FormatException(message, inner)
{
    public string Where { get; } = where;
}
