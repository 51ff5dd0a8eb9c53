using Licet.Core.Applications.External;
using Licet.Core.Review;
using Licet.Core.Tests.Licenses;
using Licet.Data.Applications;
using Licet.Data.History;
using Licet.Data.Tests.Licenses;

namespace Licet.Data.Tests.Applications;

public sealed class ExternalApplicationsOnSqliteTests(SqliteDatabase database)
    : ExternalApplicationsTests(database),
        IClassFixture<SqliteDatabase>;

public sealed class ExternalApplicationsOnPostgresTests(PostgresDatabase database)
    : ExternalApplicationsTests(database),
        IClassFixture<PostgresDatabase>;

public abstract class ExternalApplicationsTests(Database database)
{
    private static readonly Person s_other = new("otto", ["applicant-signer"]) { Applicant = "other" };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static ExternalCommand Said(
        string on,
        string status,
        long seen,
        string? key = null,
        Person? by = null,
        string number = "Z1234567"
    ) => new("BIS", number, new(by ?? LicenseRun.Licensee, LicenseRun.Day(on), seen, new(status, "STELA")), key);

    [Fact]
    public async Task An_application_elsewhere_has_a_status_by_day_with_who_entered_it_and_its_source()
    {
        await using var desk = await LicenseDesk.OpenAsync(await database.NewPlaceAsync());
        ExternalApplications applications = new(desk.Log);
        desk.Turn("2019-12-02");
        Assert.IsType<ExternalAnswer.Taken>(await applications.TakeAsync(Said("2019-11-01", "submitted", 0), Ct));
        ExternalCommand approved = Said("2019-12-02", "approved", 1, "k");
        approved = approved with
        {
            Act = approved.Act with { Content = approved.Act.Content with { License = "D1234567" } },
        };
        var taken = Assert.IsType<ExternalAnswer.Taken>(await applications.TakeAsync(approved, Ct));
        // Told late, of a day in between.
        await applications.TakeAsync(Said("2019-11-15", "pending, Defense", 2), Ct);
        var found = (await applications.FindAsync("BIS", "Z1234567", "acme", Ct))!;
        Assert.Equal(
            ("BIS", "Z1234567", "acme", "D1234567"),
            (found.Authority, found.ControlNumber, found.Organization, found.License)
        );
        Assert.Equal(
            "- submitted pending, Defense approved",
            string.Join(
                ' ',
                new[] { "2019-10-31", "2019-11-14", "2019-12-01", "2019-12-02" }.Select(d =>
                    found.StatusOn(LicenseRun.Day(d))?.Content.Status ?? "-"
                )
            )
        );
        var pending = found.StatusOn(LicenseRun.Day("2019-11-20"))!;
        Assert.Equal(("alice", "STELA"), (pending.Person, pending.Content.Source));
        Assert.Equal(
            new("Z1234567", "pending, Defense", LicenseRun.Day("2019-11-15")),
            found.StandingOn(LicenseRun.Day("2019-11-20"))
        );
        // The same key again, whatever was entered since.
        var again = Assert.IsType<ExternalAnswer.Taken>(await applications.TakeAsync(approved, Ct));
        Assert.Equal(taken.Event, again.Event);
        Assert.IsType<ExternalAnswer.KeyTaken>(await applications.TakeAsync(Said("2019-12-02", "denied", 1, "k"), Ct));
        await applications.TakeAsync(Said("2019-12-01", "submitted", 0, by: s_other, number: "Z7"), Ct);
        await applications.TakeAsync(Said("2019-12-01", "\"organization\":\"acme\"", 1, by: s_other, number: "Z7"), Ct);
        Assert.Equal(found.History, Assert.Single(await applications.OfAsync("acme", Ct)).History);
        Assert.Equal("Z7", Assert.Single(await applications.OfAsync("other", Ct)).ControlNumber);
        Assert.Equal(5, await desk.Log.CountAsync(Ct));
        Assert.Null((await LogCheck.VerifyAsync(desk.Log.Place, null, Ct)).Verdict.Finding);
    }

    [Fact]
    public async Task Two_organizations_may_enter_the_same_control_number_and_an_older_log_goes_on()
    {
        await using var desk = await LicenseDesk.OpenAsync(await database.NewPlaceAsync());
        ExternalApplications applications = new(desk.Log);
        desk.Turn("2019-12-02");
        // As Licet wrote it before organizations were in front.
        ExternalEvent before = new("alice", LicenseRun.Day("2019-11-01"), new("submitted", "STELA", "acme"));
        await desk.Log.WriteAsync(new Append("external/BIS/Z1234567", 0, [ExternalJson.EventOf(before)], "k"), Ct);
        // Asked with its key again, it is the same entry.
        Assert.IsType<ExternalAnswer.Taken>(await applications.TakeAsync(Said("2019-11-01", "submitted", 0, "k"), Ct));
        Assert.IsType<ExternalAnswer.Taken>(await applications.TakeAsync(Said("2019-12-01", "approved", 1), Ct));
        Assert.IsType<ExternalAnswer.Taken>(
            await applications.TakeAsync(Said("2019-12-01", "denied", 0, by: s_other), Ct)
        );
        Assert.Equal(3, await desk.Log.CountAsync(Ct));
        var own = (await applications.FindAsync("BIS", "Z1234567", "acme", Ct))!;
        var others = (await applications.FindAsync("BIS", "Z1234567", "other", Ct))!;
        Assert.Equal(("external/BIS/Z1234567", 2L, "approved"), (own.History, own.Sequence, Last(own)));
        Assert.Equal(("external/other/BIS/Z1234567", 1L, "denied"), (others.History, others.Sequence, Last(others)));
        Assert.Equal(own.History, Assert.Single(await applications.OfAsync("acme", Ct)).History);
        Assert.Equal(others.History, Assert.Single(await applications.OfAsync("other", Ct)).History);
        Assert.Null(await applications.FindAsync("BIS", "Z1234567", "third", Ct));

        static string Last(ExternalApplication of) => of.Statuses[^1].Content.Status;
    }

    [Fact]
    public async Task Every_entry_that_cannot_be_says_why()
    {
        await using var desk = await LicenseDesk.OpenAsync(await database.NewPlaceAsync());
        ExternalApplications applications = new(desk.Log);
        desk.Turn("2019-12-02");
        await applications.TakeAsync(Said("2019-11-01", "submitted", 0), Ct);
        (ExternalCommand Command, string Why)[] cases =
        [
            (Said("2019-12-02", "approved", 1, by: LicenseRun.Officer), "persons of the applicant's side"),
            (Said("2019-12-03", "approved", 1), "in the future"),
            (Said("2019-12-02", " ", 1), "Status:"),
            (Said("2019-12-02", "submitted", 0, number: "Z 1"), "ControlNumber:"),
            (Said("2019-12-02", "submitted", 0, number: "../Z1"), "ControlNumber:"),
        ];
        foreach (var (command, why) in cases)
        {
            var refused = Assert.IsType<ExternalAnswer.Refused>(await applications.TakeAsync(command, Ct));
            Assert.Contains(why, refused.Why, StringComparison.Ordinal);
        }

        Assert.IsType<ExternalAnswer.Stale>(await applications.TakeAsync(Said("2019-12-02", "approved", 0), Ct));
        // Of another's application nobody learns whether it is there.
        ExternalAnswer[] others =
        [
            await applications.TakeAsync(Said("2019-12-02", "approved", 1, by: s_other), Ct),
            await applications.TakeAsync(Said("2019-12-02", "approved", 1, by: s_other, number: "Z8888888"), Ct),
        ];
        Assert.All(others, o => Assert.Equal(0, Assert.IsType<ExternalAnswer.Stale>(o).State.Sequence));
        await Assert.ThrowsAsync<ArgumentException>(() =>
            desk.Log.AppendAsync(
                new Append("external/BIS/Z1", 0, [new("x", 1, LicenseRun.Day("2019-12-02"), "olga", null, "{}")]),
                Ct
            )
        );
    }
}
