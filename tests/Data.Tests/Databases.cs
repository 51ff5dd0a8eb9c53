using System.Diagnostics;
using Licet.Bench;
using Licet.Data.History;
using Microsoft.Data.Sqlite;
using Npgsql;

[assembly: AssemblyFixture(typeof(Licet.Data.Tests.PostgresRun))]

namespace Licet.Data.Tests;

/// <summary>Gives every test a log of its own, with tables and nothing in them.</summary>
public abstract class Database : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("licet-data-");

    public string NewFolder() => _folder.CreateSubdirectory(Guid.NewGuid().ToString("n")).FullName;

    public abstract Task<Place> NewPlaceAsync();

    /// <summary>What a person with the file in hand, or the server's owner, does: the triggers go first.</summary>
    public abstract Task TamperAsync(Place place, string sql);

    /// <summary>A statement as anyone with a connection sends it.</summary>
    public abstract Task ExecuteAsync(Place place, string sql);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    public static Task<EventLog> OpenAsync(Place place, TimeProvider? time = null) =>
        EventLog.OpenAsync(place, time ?? TimeProvider.System, TestContext.Current.CancellationToken);
}

public sealed class SqliteDatabase : Database
{
    private static readonly Lazy<Task<byte[]>> s_template = new(TemplateAsync);

    public override async Task<Place> NewPlaceAsync()
    {
        Place place = Place.Of(null, NewFolder());
        await File.WriteAllBytesAsync(((SqliteFile)place).File, await s_template.Value);
        return place;
    }

    /// <summary>A file with tables and nothing in them, made once: migrating takes longer than most tests.</summary>
    private static async Task<byte[]> TemplateAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("licet-template-");
        var place = (SqliteFile)Place.Of(null, folder.FullName);
        await Schema.MigrateAsync(place, CancellationToken.None);
        SqliteConnection.ClearAllPools();
        byte[] bytes = await File.ReadAllBytesAsync(place.File);
        folder.Delete(recursive: true);
        return bytes;
    }

    public override async Task TamperAsync(Place place, string sql)
    {
        List<string> triggers = [];
        await using (SqliteConnection connection = new($"Data Source={((SqliteFile)place).File}"))
        {
            await connection.OpenAsync();
            await using SqliteCommand names = new("select name from sqlite_master where type = 'trigger'", connection);
            await using var rows = await names.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                triggers.Add(rows.GetString(0));
            }
        }

        Assert.NotEmpty(triggers);
        await ExecuteAsync(place, string.Concat(triggers.Select(t => $"drop trigger {t};")) + sql);
    }

    public override async Task ExecuteAsync(Place place, string sql)
    {
        await using SqliteConnection connection = new($"Data Source={((SqliteFile)place).File}");
        await connection.OpenAsync();
        await using SqliteCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

public sealed class PostgresDatabase : Database
{
    private static readonly Lazy<PostgresServer?> s_server = new(Start);
    private static readonly SemaphoreSlim s_template = new(1);
    private static bool s_hasTemplate;

    /// <summary>One server for the whole run; skips the test, with the reason, where none is installed.</summary>
    internal static PostgresServer Server
    {
        get
        {
            if (s_server.Value is null)
            {
                Assert.Skip("there is no PostgreSQL server here (Debian: postgresql-15)");
            }

            return s_server.Value;
        }
    }

    public override async Task<Place> NewPlaceAsync()
    {
        string server = Server.Connection;
        await s_template.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (!s_hasTemplate)
            {
                await ExecuteAsync(server, "create database template_licet");
                Place template = Place.Of(Server.Of("template_licet") + ";Pooling=false", NewFolder());
                await Schema.MigrateAsync(template, TestContext.Current.CancellationToken);
                s_hasTemplate = true;
            }
        }
        finally
        {
            s_template.Release();
        }

        string name = "t" + Guid.NewGuid().ToString("n");
        await ExecuteAsync(server, $"create database {name} template template_licet");
        // A test that is over gives its connections back: all of them share one server's.
        string pool = ";Maximum Pool Size=10;Connection Idle Lifetime=4;Connection Pruning Interval=2";
        return Place.Of(Server.Of(name) + pool, NewFolder());
    }

    /// <summary>A database without tables.</summary>
    public async Task<Place> NewEmptyPlaceAsync()
    {
        string name = "t" + Guid.NewGuid().ToString("n");
        await ExecuteAsync(Server.Connection, $"create database {name}");
        return Place.Of(Server.Of(name), NewFolder());
    }

    public override Task TamperAsync(Place place, string sql) =>
        ExecuteAsync(place, "set session_replication_role = replica;" + sql);

    public override Task ExecuteAsync(Place place, string sql) => ExecuteAsync(((Postgres)place).Connection, sql);

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using NpgsqlConnection open = new(connection);
        await open.OpenAsync(TestContext.Current.CancellationToken);
        await using NpgsqlCommand command = new(sql, open);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        await command.Connection!.CloseAsync();
    }

    internal static void Stop()
    {
        if (s_server.IsValueCreated)
        {
            s_server.Value?.Dispose();
        }
    }

    private static PostgresServer? Start()
    {
        if (!Directory.Exists("/usr/lib/postgresql") && !OnPath("initdb"))
        {
            return null;
        }

        return new PostgresServer(Repository.Root, "-c fsync=off -c max_connections=200");
    }

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, program)));
}

/// <summary>Ends the run's server with its last test, where there was one.</summary>
public sealed class PostgresRun : IDisposable
{
    public void Dispose() => PostgresDatabase.Stop();
}

internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Licet.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("no Licet.slnx above the test binary");
    }
}
