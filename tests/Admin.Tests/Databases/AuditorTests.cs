using System.Runtime.Versioning;
using Licet.Core.History;
using Licet.Data;
using Licet.Data.History;
using Microsoft.Data.Sqlite;

namespace Licet.Admin.Tests.Databases;

/// <summary>Who may read the database and not write it.</summary>
[UnsupportedOSPlatform("windows")]
public class AuditorTests
{
    private const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enter =
        Read | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private const UnixFileMode All = Enter | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>A log with a checkpoint that everybody may read and nobody may write, and a folder of the auditor's own.</summary>
    private static async Task<(string Home, string Own)> ReadOnlyAsync(AdminDesk desk)
    {
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        AdminDesk.Must("log", "checkpoint", "--data", home);
        SqliteConnection.ClearAllPools();
        AnotherUser.Permit(home, Enter, Read);
        File.SetUnixFileMode(Path.Combine(home, "checkpoint-key.pem"), UnixFileMode.UserRead);
        string own = Directory.CreateDirectory(desk.PathOf("own")).FullName;
        File.SetUnixFileMode(own, All);
        File.SetUnixFileMode(desk.PathOf(""), Enter | UnixFileMode.UserWrite);
        return (home, own);
    }

    private static string[] In(string folder) =>
        [
            .. Directory
                .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];

    private static Outcome Run(params string[] args) => AnotherUser.Run(() => AdminDesk.Run(args));

    [Fact]
    public async Task Who_may_read_alone_verifies_exports_and_backs_up_and_leaves_nothing_behind()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps permissions in another way");
        using AdminDesk desk = new();
        (string home, string own) = await ReadOnlyAsync(desk);
        string[] before = In(home);
        Outcome verified = Run("log", "verify", "--data", home);
        Assert.Equal((0, ""), (verified.Code, verified.Error));
        Assert.Matches(AdminDesk.Whole(1), verified.Out);
        Outcome exported = Run("log", "export", Path.Combine(own, "log.ndjson"), "--data", home);
        Assert.Equal((0, ""), (exported.Code, exported.Error));
        Outcome backup = Run("db", "backup", Path.Combine(own, "backup"), "--data", home);
        Assert.Equal((0, ""), (backup.Code, backup.Error));
        Outcome signed = Run("log", "checkpoint", "--data", home);
        Assert.Equal(
            (2, $"licet-admin: {Path.Combine(home, "licet.db")}: may not be written by this user\n"),
            (signed.Code, signed.Error)
        );
        Assert.Equal(before, In(home));
        Assert.Equal(0, AdminDesk.Run("log", "verify", "--data", Path.Combine(own, "backup")).Code);
    }

    [Fact]
    public async Task What_stands_beside_the_file_because_somebody_writes_is_read_with_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps permissions in another way");
        using AdminDesk desk = new();
        (string home, _) = await ReadOnlyAsync(desk);
        await using EventLog log = await EventLog.OpenAsync(
            Place.Of(null, home),
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        // Not of the pool, which any other test may empty: whoever closes the file last takes what stands beside it into it.
        await using SqliteConnection open = new($"Data Source={Path.Combine(home, "licet.db")};Pooling=False");
        await open.OpenAsync(TestContext.Current.CancellationToken);
        await using (SqliteCommand read = new("select count(*) from events", open))
        {
            await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        }

        NewEvent late = new("list.noted", 1, new DateOnly(2026, 9, 6), "olga", null, "{}");
        await log.AppendAsync(new Append("list/EL", 0, [late]), TestContext.Current.CancellationToken);
        Assert.True(new FileInfo(Path.Combine(home, "licet.db-wal")).Length > 0);
        AnotherUser.Permit(home, Enter, Read);
        Outcome verified = Run("log", "verify", "--data", home);
        Assert.StartsWith("whole: 8 events, 5 histories, 1 checkpoint", verified.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_even_read_is_told_so()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps permissions in another way");
        using AdminDesk desk = new();
        (string home, _) = await ReadOnlyAsync(desk);
        string file = Path.Combine(home, "licet.db");
        File.SetUnixFileMode(file, UnixFileMode.UserRead);
        // Another owner than the one who asks, wherever the tests run: nobody's own file is closed to him by its group.
        File.SetUnixFileMode(file, UnixFileMode.None);
        Assert.Equal(
            (2, $"licet-admin: {file}: may not be read by this user\n"),
            Said(Run("log", "verify", "--data", home))
        );
        File.SetUnixFileMode(home, UnixFileMode.None);
        Assert.Equal(
            (2, $"licet-admin: {file}: its folder may not be entered by this user\n"),
            Said(Run("log", "verify", "--data", home))
        );
        File.SetUnixFileMode(home, Enter | UnixFileMode.UserWrite);
        static (int, string) Said(Outcome run) => (run.Code, run.Error);
    }

    [Fact]
    public async Task What_is_made_is_for_its_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps permissions in another way");
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        string backup = desk.PathOf("backup");
        AdminDesk.Must("db", "backup", backup, "--data", home);
        string exported = desk.PathOf("log.ndjson");
        AdminDesk.Must("log", "export", exported, "--data", home);
        string[] made =
        [
            home,
            backup,
            exported,
            .. Directory.GetFileSystemEntries(home, "*", SearchOption.AllDirectories),
            .. Directory.GetFileSystemEntries(backup, "*", SearchOption.AllDirectories),
        ];
        Assert.Contains(Path.Combine(backup, "licet.db"), made);
        Assert.Contains(Path.Combine(home, "attachments"), made);
        Assert.All(made, m => Assert.Contains(ModeOf(m), new[] { OwnersFile, OwnersFile | UnixFileMode.UserExecute }));
    }

    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>What SQLite writes beside a database goes when the last one closes it, as another test may meanwhile.</summary>
    private static UnixFileMode ModeOf(string path)
    {
        try
        {
            return File.GetUnixFileMode(path);
        }
        catch (FileNotFoundException)
        {
            return OwnersFile;
        }
    }
}
