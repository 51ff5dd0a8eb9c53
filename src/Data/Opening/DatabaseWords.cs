using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Licet.Data.Opening;

/// <summary>What a database's refusal means, for a person who keeps one and has not written this program.</summary>
public static class DatabaseWords
{
    public static string Of(DbException refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal switch
        {
            SqliteException e => Of(e),
            NpgsqlException e => Of(e, null),
            _ => refusal.Message,
        };
    }

    /// <summary>Whether a failure is of what was to be written, and not of the database, which would refuse anything else too.</summary>
    internal static bool IsOfContent(Exception failure)
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case SqliteException s:
                    // Constraint, mismatch, too big, and what a trigger says.
                    return s.SqliteErrorCode is 1 or 18 or 19 or 20;
                case PostgresException p:
                    // Data, integrity, syntax or right, and what a trigger says.
                    return p.SqlState[..2] is "22" or "23" or "42" or "P0";
                case NpgsqlException:
                    return false;
            }
        }

        return true;
    }

    /// <summary>Whether a failure comes from a database, in whatever a library wrapped it.</summary>
    public static bool IsOfDatabase(Exception failure)
    {
        Exception? e = failure;
        while (e is not (null or DbException or DbUpdateException))
        {
            e = e.InnerException;
        }

        return e is not null;
    }

    /// <summary>
    /// Whether a write failed because another came between, so that the same from its start may succeed: a row that changed or appeared
    /// meanwhile, and a transaction that the database gave up so that another could end (SQLSTATE class 40).
    /// </summary>
    internal static bool IsCollision(Exception failure)
    {
        for (Exception? e = failure; e is not null; e = e.InnerException)
        {
            if (e is DbException d)
            {
                return IsCollision(d);
            }
        }

        return failure is DbUpdateException;
    }

    private static bool IsCollision(DbException refusal) =>
        refusal switch
        {
            SqliteException e => e.SqliteErrorCode is 5 or 19,
            PostgresException e => e.SqlState is "40001" or "40P01" or PostgresErrorCodes.UniqueViolation,
            _ => false,
        };

    private static string Of(SqliteException e) =>
        e.SqliteErrorCode switch
        {
            5 or 6 => "the database is held by another program that writes; it was waited for in vain",
            8 => "the database may not be written by this user",
            10 => "the file system failed in reading or writing the database",
            11 => "the database is damaged, SQLite cannot read it; restore a backup",
            13 => "the disk is full",
            14 => "SQLite cannot open the database, or the files beside it",
            26 => "this is no file of SQLite",
            _ => $"SQLite refuses: {e.Message}",
        };

    internal static string Of(NpgsqlException e, Postgres? place)
    {
        NpgsqlConnectionStringBuilder parts = new(place?.Connection);
        string server = place is null
            ? "the server"
            : FormattableString.Invariant($"a PostgreSQL at {parts.Host}, port {parts.Port}");
        return e switch
        {
            PostgresException { SqlState: "28P01" or "28000" } p =>
                $"the server refuses the user '{parts.Username}': {p.MessageText}",
            PostgresException { SqlState: "42501" } p => $"this user may not: {p.MessageText}",
            PostgresException { SqlState: "53300" } => "the server has no connection left",
            PostgresException { SqlState: "57P03" } p => $"the server does not answer yet: {p.MessageText}",
            PostgresException p => $"the server refuses: {p.MessageText}",
            { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } =>
                $"nothing answers as {server}: is it running?",
            { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData } } =>
                $"there is no host '{parts.Host}'",
            { InnerException: TimeoutException } => $"no answer in time from {server}",
            { InnerException: SocketException or IOException } =>
                $"no connection to {server}: {e.InnerException!.Message}",
            _ when e.Message.Contains("password", StringComparison.OrdinalIgnoreCase) =>
                $"the server asks for a password of '{parts.Username}': Password=... in the connection string",
            _ => e.Message,
        };
    }
}
