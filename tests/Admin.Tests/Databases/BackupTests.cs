using Licet.Data;
using Microsoft.Data.Sqlite;

namespace Licet.Admin.Tests.Databases;

/// <summary>A backup lies elsewhere, and is whole or not there.</summary>
public class BackupTests
{
    private static async Task<string> HomeAsync(AdminDesk desk)
    {
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        return home;
    }

    /// <summary>An event whose time is none: the copy stops at it.</summary>
    private static void Break(string home)
    {
        using SqliteConnection connection = new($"Data Source={Path.Combine(home, "licet.db")};Pooling=False");
        connection.Open();
        using SqliteCommand command = new(
            "drop trigger events_no_update; update events set recorded = 638900000000000000 where position = 7",
            connection
        );
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task No_backup_lies_in_the_folder_that_it_saves()
    {
        using AdminDesk desk = new();
        string home = await HomeAsync(desk);
        string link = desk.PathOf("link");
        Directory.CreateSymbolicLink(link, home);
        foreach (string target in new[] { "home/x", "home/a/b", "home", "link/x" })
        {
            Outcome run = AdminDesk.Run("db", "backup", desk.PathOf(target), "--data", home);
            Assert.Equal(
                (
                    2,
                    $"licet-admin: db backup {desk.PathOf(target)}: lies in the data folder {home}; expected one elsewhere, best on another disk\n"
                ),
                (run.Code, run.Error)
            );
        }

        Assert.False(Directory.Exists(Path.Combine(home, "x")));
        AdminDesk.Must("db", "backup", desk.PathOf("home2"), "--data", home);
    }

    [Fact]
    public async Task A_backup_that_fails_leaves_nothing_behind()
    {
        using AdminDesk desk = new();
        string home = await HomeAsync(desk);
        Break(home);
        string empty = Directory.CreateDirectory(desk.PathOf("empty")).FullName;
        foreach (string target in new[] { desk.PathOf("new"), empty })
        {
            Outcome run = AdminDesk.Run("db", "backup", target, "--data", home);
            Assert.Equal(2, run.Code);
            Assert.Contains("a row that no program of ours wrote", run.Error, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(desk.PathOf("new")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(empty));
    }

    [Fact]
    public async Task A_backup_has_its_name_when_it_is_whole_and_nothing_unfinished_beside_it()
    {
        using AdminDesk desk = new();
        string home = await HomeAsync(desk);
        string backup = desk.PathOf("backup");
        AdminDesk.Must("db", "backup", backup, "--data", home);
        Assert.Empty(Directory.GetFiles(backup, "*unfinished*"));
        Assert.Equal(14, AdminDesk.Run("log", "verify", "--data", backup).Code);

        // As one that was killed leaves it: no command takes it for a log without events.
        string cut = Directory.CreateDirectory(desk.PathOf("cut")).FullName;
        File.Copy(Path.Combine(backup, "licet.db"), Path.Combine(cut, "licet.db.unfinished"));
        Outcome restored = AdminDesk.Run("db", "restore", cut, "--data", desk.PathOf("again"));
        Assert.Equal(2, restored.Code);
        Assert.Contains("there is no database of Licet here", restored.Error, StringComparison.Ordinal);
    }
}
