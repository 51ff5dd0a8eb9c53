using System.Security.Cryptography;
using Licet.Data;
using Licet.Data.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Licet.Admin.Tests.Databases;

/// <summary>Why a place cannot be used is said as it is; and what is not Licet's stays as it was, to the byte.</summary>
public sealed class UnusableTests(PostgresDatabase postgres) : IClassFixture<PostgresDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static void Execute(string file, string sql)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>Both what reads and what would write refuse alike, and touch nothing.</summary>
    private static void Refused(string file, string message)
    {
        SqliteConnection.ClearAllPools();
        byte[] before = SHA256.HashData(File.ReadAllBytes(file));
        foreach (string act in new[] { "log verify", "db migrate", "log checkpoint", "db rebuild" })
        {
            Outcome run = AdminDesk.Run([.. act.Split(' '), "--db", file]);
            Assert.Equal((2, $"licet-admin: {file}: {message}\n", ""), (run.Code, run.Error, run.Out));
            Assert.Equal(before, SHA256.HashData(File.ReadAllBytes(file)));
            Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(file)!));
        }
    }

    [Fact]
    public void A_file_that_is_no_database_is_called_so()
    {
        using AdminDesk desk = new();
        string file = Path.Combine(Directory.CreateDirectory(desk.PathOf("junk")).FullName, "junk.db");
        File.WriteAllText(file, string.Concat(Enumerable.Repeat("This is a letter and no database.\n", 100)));
        Refused(file, "is no file of SQLite");
    }

    [Fact]
    public void A_folder_is_called_a_folder()
    {
        using AdminDesk desk = new();
        string folder = Directory.CreateDirectory(desk.PathOf("folder")).FullName;
        foreach (string act in new[] { "log verify", "db migrate" })
        {
            Outcome run = AdminDesk.Run([.. act.Split(' '), "--db", folder]);
            Assert.Equal(
                (2, $"licet-admin: {folder}: is a folder, expected a file of SQLite\n"),
                (run.Code, run.Error)
            );
        }
    }

    [Fact]
    public void Another_program_s_database_is_named_and_not_touched()
    {
        using AdminDesk desk = new();
        string file = Path.Combine(Directory.CreateDirectory(desk.PathOf("other")).FullName, "other.db");
        Execute(file, "create table customers (id integer); create table invoices (id integer)");
        Refused(
            file,
            "is the database of another program (it holds customers, invoices); expected Licet's, or an empty one"
        );
        // Two of ours by their names: whose it is, nobody can say.
        string half = Path.Combine(Directory.CreateDirectory(desk.PathOf("half")).FullName, "half.db");
        Execute(half, "create table events (id integer); create table orders (id integer)");
        Refused(
            half,
            "is the database of another program, or Licet's and somebody deleted tables by hand: it holds events, orders and lacks cases, checkpoints, recordkeys, records, requests and its version; restore a backup, or name an empty one"
        );
    }

    [Theory]
    [InlineData("cases", "cases")]
    [InlineData("checkpoints,orders,ledgers", "checkpoints, ledgers, orders")]
    [InlineData(
        "events,checkpoints,requests,records,recordkeys,cases,licenses,ledgers,ledgerentries,orders",
        "cases, checkpoints, events, ledgerentries, ledgers, licenses, orders, recordkeys, records, requests"
    )]
    public void Tables_that_somebody_deleted_are_named(string deleted, string named)
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        SqliteConnection.ClearAllPools();
        string file = Path.Combine(home, "licet.db");
        Execute(file, string.Concat(deleted.Split(',').Select(t => $"drop table {t};")));
        Refused(file, $"is Licet's and lacks {named}: somebody deleted that by hand; restore a backup");
    }

    [Fact]
    public async Task Tables_that_somebody_deleted_on_a_server_are_named()
    {
        using AdminDesk desk = new();
        var place = (Postgres)await postgres.NewEmptyPlaceAsync();
        AdminDesk.Must("db", "migrate", "--db", place.Connection, "--data", desk.PathOf("data"));
        await postgres.ExecuteAsync(place, "drop table licenses, cases");
        Outcome run = AdminDesk.Run("log", "verify", "--db", place.Connection, "--data", desk.PathOf("data"));
        Assert.Equal(2, run.Code);
        Assert.EndsWith(
            ": is Licet's and lacks cases, licenses: somebody deleted that by hand; restore a backup\n",
            run.Error,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_database_whose_versions_were_deleted_by_hand_is_not_taken_for_an_empty_one()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        SqliteConnection.ClearAllPools();
        string file = Path.Combine(home, "licet.db");
        Execute(file, "delete from __EFMigrationsHistory");
        Refused(
            file,
            "holds Licet's tables, but not of which version they are (__EFMigrationsHistory): somebody changed it by hand; restore a backup"
        );
    }

    [Fact]
    public async Task A_backup_that_was_cut_short_is_not_called_absent()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        string backup = desk.PathOf("backup");
        AdminDesk.Must("db", "backup", backup, "--data", home);
        SqliteConnection.ClearAllPools();
        string file = Path.Combine(backup, "licet.db");
        long whole = new FileInfo(file).Length;
        using (FileStream stream = new(file, FileMode.Open))
        {
            stream.SetLength(whole / 2 / 4096 * 4096);
        }

        Outcome run = AdminDesk.Run("db", "restore", backup, "--data", desk.PathOf("again"));
        Assert.Equal(2, run.Code);
        Assert.Equal(
            FormattableString.Invariant(
                $"licet-admin: {file}: is cut short: it says {whole} bytes, and {whole / 2 / 4096 * 4096} are there; restore a backup\n"
            ),
            run.Error
        );
        Assert.False(Directory.Exists(desk.PathOf("again")));
        // The tables are readable, what they hold is not.
        using (FileStream stream = new(Path.Combine(home, "licet.db"), FileMode.Open))
        {
            stream.Position = 4096;
            stream.Write(new byte[(int)(stream.Length - 4096)]);
        }

        Outcome damaged = AdminDesk.Run("log", "verify", "--data", home);
        Assert.Equal(2, damaged.Code);
        Assert.Contains("is damaged, SQLite cannot read it; restore a backup", damaged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_a_PostgreSQL_cannot_be_used_is_said_as_it_is()
    {
        using AdminDesk desk = new();
        var empty = (Postgres)await postgres.NewEmptyPlaceAsync();
        NpgsqlConnectionStringBuilder parts = new(empty.Connection);
        NpgsqlConnectionStringBuilder closed = new(empty.Connection) { Port = 1 };
        NpgsqlConnectionStringBuilder stranger = new(empty.Connection) { Username = "stranger" };
        NpgsqlConnectionStringBuilder missing = new(empty.Connection) { Database = "nowhere" };
        (string, string)[] causes =
        [
            (closed.ConnectionString, "nothing answers as a PostgreSQL at 127.0.0.1, port 1: is it running?"),
            (stranger.ConnectionString, "the server refuses the user 'stranger': role \"stranger\" does not exist"),
            (missing.ConnectionString, "127.0.0.1/nowhere: the server has no such database"),
            (parts.ConnectionString, "there is no database of Licet here"),
        ];
        foreach ((string connection, string cause) in causes)
        {
            Outcome run = AdminDesk.Run("log", "verify", "--db", connection, "--data", desk.PathOf("data"));
            Assert.Equal(2, run.Code);
            Assert.EndsWith(cause + "\n", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_program_s_PostgreSQL_is_neither_migrated_nor_moved_into()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        var foreign = (Postgres)await postgres.NewEmptyPlaceAsync();
        await postgres.ExecuteAsync(foreign, "create schema shop; create table shop.orders (id int)");
        string[][] acts =
        [
            ["db", "move", "--data", home, "--to", foreign.Connection, "--to-data", desk.PathOf("there")],
            ["db", "migrate", "--db", foreign.Connection, "--data", desk.PathOf("there")],
            ["db", "restore", home, "--db", foreign.Connection, "--data", desk.PathOf("there")],
        ];
        foreach (string[] act in acts)
        {
            Outcome run = AdminDesk.Run(act);
            Assert.Equal(2, run.Code);
            Assert.Contains(
                "is the database of another program (it holds shop.orders); expected Licet's, or an empty one",
                run.Error,
                StringComparison.Ordinal
            );
        }

        await using NpgsqlConnection connection = new(foreign.Connection);
        await connection.OpenAsync(Ct);
        await using NpgsqlCommand count = new("select count(*) from pg_tables where schemaname = 'public'", connection);
        Assert.Equal(0L, await count.ExecuteScalarAsync(Ct));
        Assert.False(Directory.Exists(desk.PathOf("there")));
    }

    [Fact]
    public async Task A_place_that_is_to_be_made_is_made_with_its_folder_or_refused_in_clear_words()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        AdminDesk.Must("db", "move", "--data", home, "--to", desk.PathOf("back/x.db"));
        Assert.True(File.Exists(desk.PathOf("back/x.db")));
        Outcome proc = AdminDesk.Run("db", "backup", "/proc/xx", "--data", home);
        Assert.Equal(2, proc.Code);
        Assert.StartsWith("licet-admin: /proc/xx: the folder cannot be made: ", proc.Error, StringComparison.Ordinal);
        foreach (string option in new[] { "--db", "--to" })
        {
            string[] rest = option == "--db" ? ["db", "migrate"] : ["db", "move"];
            Outcome run = AdminDesk.Run([.. rest, "--data", home, option, "postgres://licet:geheim@db/licet?ssl=1"]);
            Assert.Equal(2, run.Code);
            Assert.Contains(
                "expected PostgreSQL's connection string as \"Host=db;Port=5432;Database=licet;Username=licet\", found an address",
                run.Error,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("geheim", run.Error, StringComparison.Ordinal);
        }
    }
}
