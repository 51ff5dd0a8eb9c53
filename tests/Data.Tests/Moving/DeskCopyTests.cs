using Licet.Core.Counterparties;
using Licet.Data.Counterparties;
using Licet.Data.Desk;
using Licet.Data.Importing;
using Licet.Data.Moving;
using Licet.Data.Products;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Tests.Moving;

public sealed class DeskCopyTests(SqliteDatabase sqlite, PostgresDatabase postgres)
    : IClassFixture<SqliteDatabase>,
        IClassFixture<PostgresDatabase>
{
    private static readonly DateTimeOffset s_at = new(2026, 11, 27, 22, 30, 0, 123, 456, TimeSpan.Zero);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Accounts_grants_checks_settings_and_refusals_go_where_the_log_goes(bool fromSqlite)
    {
        Place from = await (fromSqlite ? (Database)sqlite : postgres).NewPlaceAsync();
        Place to = await (fromSqlite ? (Database)postgres : sqlite).NewPlaceAsync();
        await DeskSchema.MigrateAsync(from, Ct);
        await using (DeskContext desk = DeskContext.Of(from))
        {
            desk.Users.Add(Person("ana@nordwind.example", "first"));
            desk.Organizations.Add(new() { Id = "nordwind-valves", Name = "Nordwind Valves Inc." });
            desk.Settings.Add(new() { Name = "affiliates-rule", Value = "active" });
            desk.Checks.Add(
                new()
                {
                    Id = new string('a', 32),
                    Organization = "nordwind-valves",
                    At = s_at,
                    Order = [1, 2, 3],
                }
            );
            desk.Refusals.Add(
                new()
                {
                    At = s_at,
                    Route = "GET /orders",
                    Why = "no role for it",
                }
            );
            desk.Counterparties.Add(
                new()
                {
                    Id = new string('b', 32),
                    Organization = "nordwind-valves",
                    Number = "C-1",
                    Name = "Bakery Sunshine",
                    Salt = [1],
                    Standing = PortfolioStanding.Cleared,
                    Through = new(2027, 1, 2),
                }
            );
            desk.CounterpartyHits.Add(new() { Counterparty = new string('b', 32), Listing = "EL:1" });
            desk.CounterpartyOwners.Add(new() { Counterparty = new string('b', 32), Graph = [1] });
            desk.PortfolioCounts.Add(
                new()
                {
                    Organization = "nordwind-valves",
                    Standing = PortfolioStanding.Cleared,
                    Count = 1,
                }
            );
            desk.SignedLicenses.Add(new() { Id = new string('d', 64), Document = [5] });
            desk.ScreenedListings.Add(new() { Id = "EL:1", Digest = [7] });
            desk.Products.Add(new() { Id = new string('d', 32), Code = "V-100" });
            desk.ProductClassifications.Add(
                new()
                {
                    Product = new string('d', 32),
                    Sequence = 1,
                    Eccn = "2B350.g",
                    Effective = new(2026, 1, 2),
                }
            );
            desk.ProductActs.Add(new() { Id = new string('e', 32), At = s_at });
            desk.Imports.Add(new() { Id = new string('c', 32), Phase = ImportPhase.Taking });
            desk.ImportFiles.Add(new() { Import = new string('c', 32), Content = [9] });
            desk.ImportFaults.Add(new() { Import = new string('c', 32), Row = 4 });
            desk.UserPasskeys.Add(
                new()
                {
                    UserId = desk.Users.Local.Single().Id,
                    CredentialId = [1, 2, 3],
                    Data = new()
                    {
                        Name = "laptop",
                        PublicKey = [4],
                        Transports = ["internal"],
                        AttestationObject = [5],
                        ClientDataJson = [6],
                    },
                }
            );
            await desk.SaveChangesAsync(Ct);
        }

        Assert.Equal(1, (await LogCopy.CopyAsync(from, to, Ct)).Accounts);
        await using DeskContext copy = DeskContext.Of(to);
        Account account = await copy.Users.Include(a => a.Grants).SingleAsync(Ct);
        Assert.Equal(
            ("ana@nordwind.example", "hash", "first"),
            (account.UserName, account.PasswordHash, account.Grants[0].Role)
        );
        var passkey = await copy.UserPasskeys.SingleAsync(Ct);
        Assert.Equal((account.Id, "laptop"), (passkey.UserId, passkey.Data.Name));
        Assert.Equal([4], passkey.Data.PublicKey);
        Assert.Equal(s_at, (await copy.Checks.SingleAsync(Ct)).At);
        Assert.Equal("active", (await copy.Settings.SingleAsync(Ct)).Value);
        Assert.Equal("GET /orders", (await copy.Refusals.SingleAsync(Ct)).Route);
        CounterpartyRow party = await copy.Counterparties.SingleAsync(Ct);
        Assert.Equal(("C-1", new DateOnly(2027, 1, 2)), (party.Number, party.Through));
        Assert.Equal("EL:1", (await copy.CounterpartyHits.SingleAsync(Ct)).Listing);
        Assert.Equal([1], (await copy.CounterpartyOwners.SingleAsync(Ct)).Graph);
        Assert.Equal(1, (await copy.PortfolioCounts.SingleAsync(Ct)).Count);
        Assert.Equal([7], (await copy.ScreenedListings.SingleAsync(Ct)).Digest);
        Assert.Equal("V-100", (await copy.Products.SingleAsync(Ct)).Code);
        ProductClassificationRow classified = await copy.ProductClassifications.SingleAsync(Ct);
        Assert.Equal(("2B350.g", new DateOnly(2026, 1, 2)), (classified.Eccn, classified.Effective));
        Assert.Equal(s_at, (await copy.ProductActs.SingleAsync(Ct)).At);
        Assert.Equal(ImportPhase.Taking, (await copy.Imports.SingleAsync(Ct)).Phase);
        Assert.Equal([9], (await copy.ImportFiles.SingleAsync(Ct)).Content);
        Assert.Equal(4, (await copy.ImportFaults.SingleAsync(Ct)).Row);
        Assert.Equal([5], (await copy.SignedLicenses.SingleAsync(Ct)).Document);
        // Numbers go on: a row that is added there takes none that came along.
        copy.Users.Add(Person("ben@nordwind.example", "second"));
        copy.Refusals.Add(
            new()
            {
                At = s_at,
                Route = "GET /people",
                Why = "no role for it",
            }
        );
        await copy.SaveChangesAsync(Ct);
        Assert.Equal(2, await copy.Grants.CountAsync(Ct));
    }

    [Fact]
    public async Task A_log_on_which_no_desk_was_opened_is_copied_without_one()
    {
        Place from = await sqlite.NewPlaceAsync();
        Place to = await sqlite.NewPlaceAsync();
        Assert.Equal(0, (await LogCopy.CopyAsync(from, to, Ct)).Accounts);
        Assert.Equal(SchemaStanding.Current, await Schema.StandingAsync(to, Ct));
    }

    [Fact]
    public async Task A_backup_of_a_desk_is_one_from_which_people_sign_in_again()
    {
        Place from = await sqlite.NewPlaceAsync();
        await DeskSchema.MigrateAsync(from, Ct);
        await using (DeskContext desk = DeskContext.Of(from))
        {
            desk.Users.Add(Person("ana@nordwind.example", "first"));
            await desk.SaveChangesAsync(Ct);
        }

        var to = (SqliteFile)Place.Of(null, sqlite.NewFolder());
        await LogBackup.WriteAsync(from, to, Ct);
        await using DeskContext copy = DeskContext.Of(to);
        Assert.Equal("hash", (await copy.Users.SingleAsync(Ct)).PasswordHash);
    }

    private static Account Person(string name, string role) =>
        new()
        {
            UserName = name,
            PasswordHash = "hash",
            Called = name,
            Organization = "nordwind-valves",
            Grants = [new() { Role = role, From = new(2026, 1, 1) }],
        };
}
