using System.Data.Common;
using Licet.Core.History;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Records;

/// <summary>What lies beside the log under each reference, opened one after another on a connection of its own.</summary>
internal sealed class SealedStates : IAsyncDisposable
{
    private readonly DbCommand _record;
    private readonly DbCommand _erased;
    private readonly AttachmentFiles _files;

    private SealedStates(DbConnection connection, Place place)
    {
        _files = new AttachmentFiles(place.Attachments);
        _record = Command(
            connection,
            "select r.content, r.file, k.key from records r left join recordkeys k on k.record = r.record where r.record = @id"
        );
        _erased = Command(connection, "select type from events where history = @id order by sequence desc limit 1");
    }

    public static async Task<SealedStates> OpenAsync(LogContext context, Place place, CancellationToken ct)
    {
        await context.Database.OpenConnectionAsync(ct);
        return new SealedStates(context.Database.GetDbConnection(), place);
    }

    public SealedState Of(Sealed reference)
    {
        _record.Parameters[0].Value = reference.Record;
        byte[]? stored;
        byte[]? key;
        using (DbDataReader row = _record.ExecuteReader())
        {
            bool there = row.Read();
            key = there && !row.IsDBNull(2) ? row.GetFieldValue<byte[]>(2) : null;
            stored =
                !there || key is null ? null
                : row.IsDBNull(1) ? row.GetFieldValue<byte[]>(0)
                : _files.Read(row.GetString(1));
        }

        if (key is not null)
        {
            return stored is not null && SealedRecord.Open(reference, stored, key) is not null
                ? SealedState.Whole
                : SealedState.Broken;
        }

        _erased.Parameters[0].Value = "record/" + reference.Record;
        return _erased.ExecuteScalar() is RecordStore.ErasedType ? SealedState.ErasedUnderRule : SealedState.Broken;
    }

    public async ValueTask DisposeAsync()
    {
        await _record.DisposeAsync();
        await _erased.DisposeAsync();
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        DbParameter id = command.CreateParameter();
        id.ParameterName = "@id";
        id.Value = "";
        command.Parameters.Add(id);
        return command;
    }
}
