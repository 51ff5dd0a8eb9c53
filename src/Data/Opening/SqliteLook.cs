using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Licet.Data.Opening;

/// <summary>How a file of SQLite may be opened.</summary>
internal enum SqliteAccess
{
    Write,

    /// <summary>Reading alone, beside those who write.</summary>
    Read,

    /// <summary>
    /// Reading alone, and without the two files that SQLite makes beside the database: who may read but not write, an auditor, would
    /// leave them behind as his own, in the way of those who write, or could not make them at all. Only where nobody has it open.
    /// </summary>
    ReadAlone,
}

/// <summary>Looks at a file of SQLite and changes nothing: neither the file nor the folder.</summary>
internal static class SqliteLook
{
    private const int Corrupt = 11;
    private const int NoDatabase = 26;

    /// <exception cref="UnusablePlaceException">Says why it cannot be used.</exception>
    public static PlaceLook Of(SqliteFile place)
    {
        if (!IsThere(place.File))
        {
            return new PlaceLook(SchemaStanding.Absent, place, true, []);
        }

        // What was written last and stands beside the file is read with it, or not at all.
        FileInfo beside = new(place.File + "-wal");
        bool alone = !beside.Exists || beside.Length == 0;
        SqliteException? refusal = null;
        foreach (
            SqliteAccess access in (SqliteAccess[])
                [SqliteAccess.Write, alone ? SqliteAccess.ReadAlone : SqliteAccess.Read]
        )
        {
            try
            {
                if (Look(place with { Access = access }) is { } look)
                {
                    return look;
                }
            }
            catch (SqliteException e) when (e.SqliteErrorCode is not (Corrupt or NoDatabase))
            {
                refusal = e;
            }
            catch (SqliteException e)
            {
                throw new UnusablePlaceException($"{place.File}: {Damage(place.File, e)}", e);
            }
        }

        throw new UnusablePlaceException($"{place.File}: {Closed(place.File, alone, refusal!)}", refusal!);
    }

    /// <summary>Null where the file can be read with less.</summary>
    private static PlaceLook? Look(SqliteFile place)
    {
        using SqliteConnection connection = new(
            SqliteLogContext.ConnectionString(place.File, place.Access, pooled: false)
        );
        connection.Open();
        if (place.Access == SqliteAccess.Write && raw.sqlite3_db_readonly(connection.Handle, "main") != 0)
        {
            return null;
        }

        List<string> tables = Column(
            connection,
            "select name from sqlite_master where type in ('table', 'view') and name not like 'sqlite\\_%' escape '\\'"
        );
        List<string> applied = tables.Contains(OwnTables.History, StringComparer.Ordinal)
            ? Column(connection, $"select \"MigrationId\" from \"{OwnTables.History}\"")
            : [];
        SchemaStanding standing = OwnTables.StandingOf(place, tables, applied);
        return new PlaceLook(standing, place, place.Access == SqliteAccess.Write, applied);
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader rows = command.ExecuteReader();
        List<string> names = [];
        while (rows.Read())
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }

    private static bool IsThere(string file)
    {
        try
        {
            return (File.GetAttributes(file) & FileAttributes.Directory) == 0
                ? true
                : throw new UnusablePlaceException($"{file}: is a folder, expected a file of SQLite");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new UnusablePlaceException($"{file}: its folder may not be entered by this user", e);
        }
        catch (IOException e)
        {
            throw new UnusablePlaceException($"{file}: cannot be looked at: {e.Message}", e);
        }
    }

    /// <summary>
    /// Only behind a refusal of SQLite: to open and close its file by another door would let go of the locks that this process holds.
    /// </summary>
    private static string Damage(string file, SqliteException e)
    {
        if (e.SqliteErrorCode == NoDatabase)
        {
            return "is no file of SQLite";
        }

        Span<byte> head = stackalloc byte[32];
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length)
        {
            long page = System.Buffers.Binary.BinaryPrimitives.ReadUInt16BigEndian(head[16..]);
            page = page == 1 ? 1 << 16 : page;
            long says = page * System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(head[28..]);
            if (says > stream.Length)
            {
                return FormattableString.Invariant(
                    $"is cut short: it says {says} bytes, and {stream.Length} are there; restore a backup"
                );
            }
        }

        return "is damaged, SQLite cannot read it; restore a backup";
    }

    private static string Closed(string file, bool alone, SqliteException refusal)
    {
        try
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        }
        catch (UnauthorizedAccessException)
        {
            return "may not be read by this user";
        }
        catch (IOException e)
        {
            return $"cannot be read: {e.Message}";
        }

        return alone
            ? DatabaseWords.Of(refusal)
            : $"somebody has it open, or left without closing it, and what was written last stands in {Path.GetFileName(file)}-wal, which this user may not read beside it; copy both into a folder of your own, and name it there";
    }
}
