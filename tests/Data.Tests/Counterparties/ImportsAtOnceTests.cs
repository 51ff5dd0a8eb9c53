using Licet.Data.Counterparties;
using Licet.Data.Desk;
using Licet.Data.Importing;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Tests.Counterparties;

/// <summary>The same table sent several times at the same moment.</summary>
public sealed class ImportsAtOnceTests(SqliteDatabase sqlite, PostgresDatabase postgres)
    : IClassFixture<SqliteDatabase>,
        IClassFixture<PostgresDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_import_begins_and_the_others_are_given_it(bool onSqlite)
    {
        await using PortfolioRun run = await PortfolioRun.OpenAsync(
            await (onSqlite ? (Database)sqlite : postgres).NewPlaceAsync()
        );
        string id = new('a', 32);
        ImportRow[] begun = await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    Task.Run(
                        () =>
                            run.Imports.BeginAsync(
                                new()
                                {
                                    Id = id,
                                    Organization = PortfolioRun.Organization,
                                    Digest = $"{i}",
                                    Phase = ImportPhase.Taking,
                                },
                                [(byte)i],
                                Ct
                            ),
                        Ct
                    )
                )
        );
        string kept = Assert.Single(begun.Select(b => b.Digest).Distinct(StringComparer.Ordinal));
        await using DeskContext desk = DeskContext.Of(run.Log.Place);
        Assert.Equal(kept, (await desk.Imports.SingleAsync(Ct)).Digest);
        Assert.Equal(
            [byte.Parse(kept, System.Globalization.CultureInfo.InvariantCulture)],
            await run.Imports.ContentAsync(id, Ct)
        );
    }

    /// <summary>Another organization's id is nobody's: who has it by chance is not given what lies there.</summary>
    [Fact]
    public async Task Another_organizations_import_is_given_to_nobody()
    {
        await using PortfolioRun run = await PortfolioRun.OpenAsync(await sqlite.NewPlaceAsync());
        string id = new('b', 32);
        await run.Imports.BeginAsync(new() { Id = id, Organization = "other" }, [1], Ct);
        await Assert.ThrowsAsync<DbUpdateException>(() =>
            run.Imports.BeginAsync(new() { Id = id, Organization = PortfolioRun.Organization }, [2], Ct)
        );
    }
}
