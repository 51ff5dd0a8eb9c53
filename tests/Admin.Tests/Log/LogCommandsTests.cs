using Licet.Core.History;
using Licet.Data;
using Licet.Data.Tests;

namespace Licet.Admin.Tests.Log;

public sealed class LogCommandsTests(SqliteDatabase sqlite) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task A_log_is_verified_signed_exported_and_verified_again_without_its_database()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        Outcome unsigned = AdminDesk.Run("log", "verify", "--data", home);
        Assert.Equal(
            (
                14,
                "no fault found: 7 events, 4 histories, 0 checkpoints, 1 record erased under a rule\nnot shown to be whole: no checkpoint by a known key says where histories end\n"
            ),
            (unsigned.Code, unsigned.Out)
        );
        Assert.StartsWith(
            "checkpoint 1: 4 histories, key ",
            AdminDesk.Must("log", "checkpoint", "--data", home).Out,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "nothing was added since the last checkpoint\n",
            AdminDesk.Must("log", "checkpoint", "--data", home).Out
        );
        Assert.Matches(AdminDesk.Whole(1), AdminDesk.Must("log", "verify", "--data", home).Out);
        string file = desk.PathOf("log.ndjson");
        AdminDesk.Must("log", "export", file, "--data", home);
        var signer = CheckpointSigner.Of(AdminDesk.Must("log", "key", "--data", home).Out);
        using StreamReader reader = new(file);
        LogFileVerdict read = LogFile.Verify(reader, [signer]);
        Assert.Equal(
            (null, 7L, 6L, true),
            (read.Verdict.Finding, read.Verdict.Events, read.Verdict.Elsewhere, read.HasCheckpoint)
        );
        Assert.DoesNotContain(
            "Jane",
            await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
        if (!OperatingSystem.IsWindows())
        {
            UnixFileMode mode = File.GetUnixFileMode(Path.Combine(home, "checkpoint-key.pem"));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, mode);
        }
    }

    [Fact]
    public async Task The_places_own_files_are_not_written_over_even_if_that_is_asked_for()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        AdminDesk.Must("log", "checkpoint", "--data", home);
        string key = Directory.GetFiles(Path.Combine(home, "checkpoint-keys")).Single();
        string attachment = Directory.GetFiles(Path.Combine(home, "attachments"), "*", SearchOption.AllDirectories)[0];
        string link = desk.PathOf("link");
        File.CreateSymbolicLink(link, Path.Combine(home, "licet.db"));
        foreach (
            string own in new[]
            {
                Path.Combine(home, "licet.db"),
                Path.Combine(home, "checkpoint-key.pem"),
                key,
                attachment,
                link,
            }
        )
        {
            Outcome run = AdminDesk.Run("log", "export", own, "--force", "--data", home);
            Assert.Equal(
                (2, $"licet-admin: log export {own}: is no exported log; only such a one is written over\n"),
                (run.Code, run.Error)
            );
        }

        Assert.Matches(AdminDesk.Whole(1), AdminDesk.Must("log", "verify", "--data", home).Out);
        Outcome nowhere = AdminDesk.Run("log", "export", desk.PathOf("none/log"), "--data", home);
        Assert.Equal(
            (2, $"licet-admin: log export {desk.PathOf("none/log")}: there is no folder {desk.PathOf("none")}\n"),
            (nowhere.Code, nowhere.Error)
        );
    }

    [Fact]
    public async Task What_somebody_changed_is_named_and_ends_with_1()
    {
        Place place = await sqlite.NewPlaceAsync();
        await AdminDesk.FillAsync(place);
        AdminDesk.Must("log", "checkpoint", "--data", place.Folder);
        await sqlite.TamperAsync(
            place,
            "update events set actor = 'carl' where history = 'organization/1' and sequence = 2"
        );
        Outcome run = AdminDesk.Run("log", "verify", "--data", place.Folder);
        Assert.Equal(
            (1, "not whole: organization/1 #2: its content is not what its hash says.\n"),
            (run.Code, run.Out)
        );
    }

    [Fact]
    public async Task A_file_that_is_there_is_not_written_over_unless_that_is_asked_for()
    {
        using AdminDesk desk = new();
        Place place = await sqlite.NewPlaceAsync();
        string file = desk.PathOf("log.ndjson");
        string older = LogFile.Header(0, 0) + "\n";
        await File.WriteAllTextAsync(file, older, TestContext.Current.CancellationToken);
        Outcome run = AdminDesk.Run("log", "export", file, "--data", place.Folder);
        Assert.Equal(
            (2, $"licet-admin: log export {file}: is there already; write over it with --force\n"),
            (run.Code, run.Error)
        );
        Assert.Equal(older, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.Equal(
            $"{file}: 0 events\n",
            AdminDesk.Must("log", "export", file, "--force", "--data", place.Folder).Out
        );
    }

    [Fact]
    public async Task The_digest_that_was_said_when_it_was_signed_is_the_one_that_verifying_says_with_what_came_after()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        string signed = AdminDesk.Must("log", "checkpoint", "--data", home).Out;
        string said = signed[signed.IndexOf("key ", StringComparison.Ordinal)..^1];
        await KeyTests.AddAsync(home);
        Assert.EndsWith(
            $", {said}; after it: 1 event\n",
            AdminDesk.Must("log", "verify", "--data", home).Out,
            StringComparison.Ordinal
        );
        Directory.Delete(Path.Combine(home, "checkpoint-keys"), recursive: true);
        File.Delete(Path.Combine(home, "checkpoint-key.pem"));
        Outcome unknown = AdminDesk.Run("log", "verify", "--data", home);
        Assert.Equal(14, unknown.Code);
        Assert.Contains($", {said}; after it: 1 event\n", unknown.Out, StringComparison.Ordinal);
    }
}
