using Licet.Data.Opening;
using Npgsql;

namespace Licet.Data;

/// <summary>Where a log lies: a file, or a PostgreSQL database. Attachments and the checkpoint key lie in a folder beside it.</summary>
/// <param name="Folder">Full path; made when something is first stored.</param>
public abstract record Place(string Folder)
{
    /// <summary>Reads what a person wrote.</summary>
    /// <param name="database">A connection string of PostgreSQL ("Host=...") or a file; empty: <c>licet.db</c> in the folder.</param>
    /// <param name="folder">Where attachments and keys lie; empty: beside the file.</param>
    /// <exception cref="FormatException">Neither a file nor a connection string, or a PostgreSQL without a folder.</exception>
    public static Place Of(string? database, string? folder)
    {
        if (string.IsNullOrWhiteSpace(database))
        {
            return string.IsNullOrWhiteSpace(folder)
                ? throw new FormatException("expected a database or a folder")
                : new SqliteFile(Path.Combine(Path.GetFullPath(folder), "licet.db"));
        }

        if (
            database.StartsWith("postgres://", StringComparison.Ordinal)
            || database.StartsWith("postgresql://", StringComparison.Ordinal)
        )
        {
            throw new FormatException(
                "expected PostgreSQL's connection string as \"Host=db;Port=5432;Database=licet;Username=licet\", found an address"
            );
        }

        if (!database.Contains('='))
        {
            string file = Path.GetFullPath(database);
            return string.IsNullOrWhiteSpace(folder)
                ? new SqliteFile(file)
                : new SqliteFile(file) { Folder = Path.GetFullPath(folder) };
        }

        if (string.IsNullOrWhiteSpace(folder))
        {
            throw new FormatException("expected a folder for attachments beside a PostgreSQL database");
        }

        try
        {
            NpgsqlConnectionStringBuilder builder = new(database);
            return string.IsNullOrEmpty(builder.Host)
                ? throw new FormatException("expected a file or a connection string of PostgreSQL (Host=...)")
                : new Postgres(builder.ConnectionString, Path.GetFullPath(folder));
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"no connection string of PostgreSQL: {e.Message}", e);
        }
    }

    /// <summary>A name for messages, without a password.</summary>
    public abstract string Name { get; }

    internal abstract LogContext Open();

    internal string Attachments => Path.Combine(Folder, "attachments");
}

/// <summary>One file, in WAL mode.</summary>
/// <param name="File">Full path.</param>
public sealed record SqliteFile(string File) : Place(Path.GetDirectoryName(File)!)
{
    public override string Name => File;

    internal SqliteAccess Access { get; init; }

    internal override LogContext Open() => new SqliteLogContext(File, Access);
}

/// <param name="Connection">Connection string.</param>
public sealed record Postgres(string Connection, string Folder) : Place(Folder)
{
    public override string Name
    {
        get
        {
            NpgsqlConnectionStringBuilder parts = new(Connection);
            return $"{parts.Host}/{parts.Database}";
        }
    }

    internal override LogContext Open() => new PostgresLogContext(Connection);
}
