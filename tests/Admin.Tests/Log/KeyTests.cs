using Licet.Core.History;
using Licet.Data;
using Licet.Data.History;

namespace Licet.Admin.Tests.Log;

/// <summary>The key that signs checkpoints, through backups and losses.</summary>
public class KeyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    internal static async Task AddAsync(string home)
    {
        await using EventLog log = await EventLog.OpenAsync(Place.Of(null, home), TimeProvider.System, Ct);
        NewEvent e = new("list.noted", 1, new DateOnly(2026, 9, 6), "olga", null, "{}");
        Assert.IsType<Appended.Done>(await log.AppendAsync(new Append("list/EL", 0, [e]), Ct));
    }

    [Fact]
    public async Task After_a_restore_the_daily_job_asks_for_the_key_and_makes_none()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        AdminDesk.Must("log", "checkpoint", "--data", home);
        string pem = AdminDesk.Must("log", "key", "--data", home).Out;
        string id = CheckpointSigner.Of(pem).Id;
        await File.WriteAllTextAsync(desk.PathOf("first.pem"), pem, Ct);
        AdminDesk.Must("db", "backup", desk.PathOf("backup"), "--data", home);
        string again = desk.PathOf("again");
        Outcome restored = AdminDesk.Must("db", "restore", desk.PathOf("backup"), "--data", again);
        string file = Path.Combine(again, "checkpoint-key.pem");
        Assert.Equal(
            $"licet-admin: {file}: bring the key that signed the last checkpoint here, {id}; where it is lost: licet-admin log checkpoint --new-key\n",
            restored.Error
        );

        // Whole, by the public half that came along; and no key was made.
        string whole = AdminDesk.Whole(1);
        Assert.Matches(whole, AdminDesk.Must("log", "verify", "--data", again).Out);
        Outcome daily = AdminDesk.Run("log", "checkpoint", "--data", again);
        Assert.Equal(
            (
                2,
                $"licet-admin: {file}: the key that signed the last checkpoint, {id}, is not here\nlicet-admin: bring it back to this file, or go on with a new one: licet-admin log checkpoint --new-key\n"
            ),
            (daily.Code, daily.Error)
        );
        Assert.False(File.Exists(file));
        Assert.Matches(whole, AdminDesk.Must("log", "verify", "--data", again).Out);

        // Brought back, it goes on.
        File.Copy(Path.Combine(home, "checkpoint-key.pem"), file);
        await AddAsync(again);
        Assert.Contains(
            $", key {id}, digest ",
            AdminDesk.Must("log", "checkpoint", "--data", again).Out,
            StringComparison.Ordinal
        );
        Outcome twice = AdminDesk.Run("log", "checkpoint", "--new-key", "--data", again);
        Assert.Contains("this key signs; move it away", twice.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_new_key_the_log_stays_whole_and_who_knows_the_old_one_alone_is_told_of_another_signer()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        AdminDesk.Must("log", "checkpoint", "--data", home);
        string first = desk.PathOf("first.pem");
        await File.WriteAllTextAsync(first, AdminDesk.Must("log", "key", "--data", home).Out, Ct);
        File.Delete(Path.Combine(home, "checkpoint-key.pem"));
        await AddAsync(home);
        AdminDesk.Must("log", "checkpoint", "--new-key", "--data", home);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(home, "checkpoint-keys")).Length);
        string second = desk.PathOf("second.pem");
        await File.WriteAllTextAsync(second, AdminDesk.Must("log", "key", "--data", home).Out, Ct);
        Outcome known = AdminDesk.Must("log", "verify", "--data", home);
        Assert.StartsWith("whole: 8 events, 5 histories, 2 checkpoints", known.Out, StringComparison.Ordinal);
        Assert.Equal(0, AdminDesk.Run("log", "verify", "--data", home, "--key", second).Code);
        Outcome old = AdminDesk.Run("log", "verify", "--data", home, "--key", first);
        Assert.Equal(14, old.Code);
        Assert.Contains("checkpoint 2 is signed by another key, ", old.Out, StringComparison.Ordinal);
        Assert.Contains("; after the last one by a known key: 1 event;", old.Out, StringComparison.Ordinal);
        Assert.Equal(0, AdminDesk.Run("log", "verify", "--data", home, "--key", first, "--key", second).Code);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_sign_no_key_is_made()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        string file = Path.Combine(home, "checkpoint-key.pem");
        AdminDesk.Must("db", "migrate", "--data", home);
        foreach (string[] option in new string[][] { [], ["--new-key"] })
        {
            Assert.Equal(
                "the log holds no event: there is nothing to sign, and no key was made\n",
                AdminDesk.Must(["log", "checkpoint", .. option, "--data", home]).Out
            );
            Assert.False(File.Exists(file));
        }

        await AdminDesk.FillAsync(Place.Of(null, home));
        AdminDesk.Must("log", "checkpoint", "--data", home);
        File.Delete(file);
        Assert.Equal(
            "nothing was added since the last checkpoint: there is nothing to sign, and no key was made\n",
            AdminDesk.Must("log", "checkpoint", "--new-key", "--data", home).Out
        );
        Assert.False(File.Exists(file));
        Assert.Single(Directory.GetFiles(Path.Combine(home, "checkpoint-keys")));
    }

    [Fact]
    public async Task Why_there_is_no_key_to_print_is_said_as_it_is()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        string file = Path.Combine(home, "checkpoint-key.pem");
        Assert.Equal(
            $"licet-admin: {file}: there is no key yet: the first checkpoint makes it; run: licet-admin log checkpoint\n",
            Said(home)
        );
        await AdminDesk.FillAsync(Place.Of(null, home));
        AdminDesk.Must("log", "checkpoint", "--data", home);
        string id = CheckpointSigner.Of(AdminDesk.Must("log", "key", "--data", home).Out).Id;
        AdminDesk.Must("db", "backup", desk.PathOf("backup"), "--data", home);
        string again = desk.PathOf("again");
        AdminDesk.Must("db", "restore", desk.PathOf("backup"), "--data", again);
        Assert.Equal(
            $"licet-admin: {Path.Combine(again, "checkpoint-key.pem")}: the key that signed the last checkpoint, {id}, is not here: bring it back to this file\nlicet-admin: its public half is here: {Path.Combine(again, "checkpoint-keys", id + ".pem")}\n",
            Said(again)
        );
        Assert.Equal($"licet-admin: {desk.PathOf("none")}: there is no such folder\n", Said(desk.PathOf("none")));
        string empty = Directory.CreateDirectory(desk.PathOf("empty")).FullName;
        Assert.Equal(
            $"licet-admin: {Path.Combine(empty, "licet.db")}: there is no database of Licet here\n",
            Said(empty)
        );

        static string Said(string folder)
        {
            Outcome run = AdminDesk.Run("log", "key", "--data", folder);
            Assert.Equal((2, ""), (run.Code, run.Out));
            return run.Error;
        }
    }
}
