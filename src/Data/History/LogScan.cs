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
            yield return Read(rows);
        }
    }

    private static (long Position, LoggedEvent Event) Read(DbDataReader row)
    {
        Event e = new(
            row.GetString(1),
            row.GetInt64(2),
            row.GetString(3),
            Part(row, "its version is no number.", r => r.GetInt32(4)),
            Part(row, "its legal day is no day.", r => r.GetFieldValue<DateOnly>(5)),
            Part(row, "its time of recording is no time.", r => Microseconds.Instant(r.GetInt64(6))),
            row.GetString(7),
            row.IsDBNull(8) ? null : row.GetString(8),
            row.GetString(9)
        );
        return (row.GetInt64(0), new LoggedEvent(e, row.GetString(10), row.GetString(11)));
    }

    /// <summary>A file of SQLite takes anything for a day, and any number for a version.</summary>
    private static T Part<T>(DbDataReader row, string fault, Func<DbDataReader, T> read)
    {
        try
        {
            return read(row);
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
        {
            string where = string.Create(CultureInfo.InvariantCulture, $"{row.GetString(1)} #{row.GetInt64(2)}");
            throw new UnreadableEventException(where, fault, e);
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
