using Licet.Data.History;
using Licet.Data.Opening;
using Microsoft.Data.Sqlite;

namespace Licet.Data.Moving;

/// <summary>
/// A log copied into a folder that is empty or not there. Its file has its name only when the copy is whole: who meets
/// <c>licet.db.unfinished</c> sees what it is, and no command takes it for a log without events.
/// </summary>
public static class LogBackup
{
    private const string Unfinished = ".unfinished";

    /// <exception cref="InvalidOperationException">Another backup is written there, or as <see cref="LogCopy.CopyAsync"/>; nothing stays behind.</exception>
    public static async Task<Copied> WriteAsync(Place from, SqliteFile to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(to);
        bool isNew = !Directory.Exists(to.Folder);
        SqliteFile partial = to with { File = to.File + Unfinished };
        OwnerOnly.Folder(to.Folder);
        Claim(partial.File);
        try
        {
            Copied copied = await LogCopy.CopyAsync(from, partial, ct);
            Close(partial);
            File.Move(partial.File, to.File);
            return copied;
        }
        catch
        {
            Close(partial);
            Remove(partial, isNew);
            throw;
        }
    }

    /// <summary>Only one is written to a place: what another made is not taken away when this one fails.</summary>
    private static void Claim(string file)
    {
        try
        {
            OwnerOnly.Create(file).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string why = File.Exists(file) ? "another backup is being written here, or was cut off" : e.Message;
            throw new UnusablePlaceException($"{file}: {why}", e);
        }
    }

    /// <summary>The last one to close the file takes what stands beside it into it.</summary>
    private static void Close(SqliteFile place)
    {
        using SqliteConnection pooled = new(SqliteLogContext.ConnectionString(place.File, SqliteAccess.Write));
        SqliteConnection.ClearPool(pooled);
    }

    /// <summary>All of it was made here: the folder was empty.</summary>
    private static void Remove(SqliteFile partial, bool withFolder)
    {
        try
        {
            foreach (string beside in new[] { "", "-wal", "-shm", "-journal" })
            {
                File.Delete(partial.File + beside);
            }

            foreach (string folder in new[] { partial.Attachments, KnownSigners.FolderOf(partial) })
            {
                if (Directory.Exists(folder))
                {
                    Directory.Delete(folder, recursive: true);
                }
            }

            if (withFolder)
            {
                Directory.Delete(partial.Folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Why the backup failed is what is said; the unfinished file says for itself what it is.
        }
    }
}
