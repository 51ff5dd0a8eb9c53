using Licet.Core;
using Licet.Data;
using Licet.Data.Desk;

namespace Licet.Admin.Tests.People;

public class PeopleCommandsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_are_listed_given_roles_locked_and_unlocked()
    {
        using AdminDesk desk = new();
        string data = desk.PathOf("data");
        Assert.Contains("there is no database", Run(data, "list").Error, StringComparison.Ordinal);
        await FillAsync(Place.Of(null, data));
        Assert.Equal(
            "ana  Ana Ruiz  [nordwind]  applicant-preparer\nkim  Kim Doe  [no organization]  administrator\n",
            Run(data, "list").Out
        );
        Assert.Equal(0, Run(data, "add-role", "ana", "applicant-signer").Code);
        Assert.Contains(
            "is applicant-signer already",
            Run(data, "add-role", "ana", "applicant-signer").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "sees no organization's business",
            Run(data, "add-role", "ana", "administrator").Error,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "nobody of an exporter",
            Run(data, "add-role", "kim", "applicant-signer").Error,
            StringComparison.Ordinal
        );
        Assert.Contains("expected administrator", Run(data, "add-role", "ana", "king").Error, StringComparison.Ordinal);
        Assert.Contains("nobody signs in under this name", Run(data, "lock", "nobody").Error, StringComparison.Ordinal);
        Assert.Contains("last administrator", Run(data, "lock", "kim").Error, StringComparison.Ordinal);
        string stamp = (await FindAsync(data, "ana")).SecurityStamp!;
        Assert.Equal(0, Run(data, "lock", "ana").Code);
        Assert.Contains(
            "applicant-preparer, applicant-signer; locked",
            Run(data, "list").Out,
            StringComparison.Ordinal
        );
        Account locked = await FindAsync(data, "ana");
        Assert.True(locked is { LockoutEnabled: true } && locked.LockoutEnd > DateTimeOffset.UtcNow);
        Assert.NotEqual(stamp, locked.SecurityStamp);
        Assert.Equal(0, Run(data, "unlock", "ana").Code);
        Assert.Null((await FindAsync(data, "ana")).LockoutEnd);
    }

    private static Outcome Run(string data, params string[] args) => AdminDesk.Run(["people", .. args, "--data", data]);

    private static async Task FillAsync(Place place)
    {
        await DeskSchema.MigrateAsync(place, Ct);
        await using DeskContext desk = DeskContext.Of(place);
        desk.Organizations.Add(
            new()
            {
                Id = "nordwind",
                Name = "Nordwind",
                Kind = OrganizationKind.Exporter,
            }
        );
        desk.Users.Add(Of("ana", "Ana Ruiz", "nordwind", "applicant-preparer"));
        desk.Users.Add(Of("kim", "Kim Doe", null, "administrator"));
        await desk.SaveChangesAsync(Ct);
    }

    private static Account Of(string name, string called, string? organization, string role) =>
        new()
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            Called = called,
            Organization = organization,
            SecurityStamp = "first",
            Grants = [new Grant { Role = role, From = new DateOnly(2020, 1, 1) }],
        };

    private static async Task<Account> FindAsync(string data, string person)
    {
        await using DeskContext desk = DeskContext.Of(Place.Of(null, data));
        return desk.Users.Single(u => u.UserName == person);
    }
}
