using Licet.Core.History;
using Licet.Data;
using Licet.Data.History;
using Licet.Data.Tests;

namespace Licet.Admin.Tests.Databases;

public sealed class MoveTests(PostgresDatabase postgres) : IClassFixture<PostgresDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static async Task<string> ExportedAsync(Place place)
    {
        await using StringWriter file = new();
        await LogExport.WriteAsync(place, file, Ct);
        return file.ToString();
    }

    [Fact]
    public async Task From_SQLite_to_PostgreSQL_and_back_nothing_is_lost_and_no_byte_of_the_log_changes()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        Place sqlite = Place.Of(null, home);
        await AdminDesk.FillAsync(sqlite);
        AdminDesk.Must("log", "checkpoint", "--data", home);
        string before = await ExportedAsync(sqlite);

        var empty = (Postgres)await postgres.NewEmptyPlaceAsync();
        string there = desk.PathOf("there");
        Outcome moved = AdminDesk.Must("db", "move", "--data", home, "--to", empty.Connection, "--to-data", there);
        Assert.EndsWith(
            ": 7 events, 1 checkpoint, 6 records, 0 cases, 0 licenses, 0 orders; verified\n",
            moved.Out,
            StringComparison.Ordinal
        );
        Place server = Place.Of(empty.Connection, there);
        Assert.Equal(before, await ExportedAsync(server));

        // A backup of the server is a file again, and a restored one the same log.
        string backup = desk.PathOf("backup");
        AdminDesk.Must("db", "backup", backup, "--db", empty.Connection, "--data", there);
        string again = desk.PathOf("again");
        AdminDesk.Must("db", "restore", backup, "--data", again);
        Place restored = Place.Of(null, again);
        Assert.Equal(before, await ExportedAsync(restored));

        using CheckpointKey key = CheckpointKey.Of(sqlite);
        foreach (Place place in new[] { server, restored })
        {
            LogVerdict verdict = (await LogCheck.VerifyAsync(place, [key.Public], Ct)).Verdict;
            Assert.Equal((null, 7L, 1L), (verdict.Finding, verdict.Events, verdict.Erased));
        }
    }

    [Fact]
    public async Task What_is_not_empty_is_not_written_over_and_what_is_broken_is_said()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        await AdminDesk.FillAsync(Place.Of(null, home));
        string backup = desk.PathOf("backup");
        AdminDesk.Must("db", "backup", backup, "--data", home);
        Outcome twice = AdminDesk.Run("db", "restore", backup, "--data", home);
        Assert.Equal(2, twice.Code);
        Assert.Contains("is not empty; nothing was copied", twice.Error, StringComparison.Ordinal);
        Assert.Equal(2, AdminDesk.Run("db", "backup", backup, "--data", home).Code);

        string paper = Directory.GetFiles(Path.Combine(home, "attachments"), "*", SearchOption.AllDirectories)[0];
        File.Delete(paper);
        Outcome broken = AdminDesk.Run("db", "backup", desk.PathOf("broken"), "--data", home);
        Assert.Equal(1, broken.Code);
        Assert.Contains("it is not whole: organization/", broken.Error, StringComparison.Ordinal);
    }
}
