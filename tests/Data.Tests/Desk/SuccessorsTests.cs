using System.Text;
using Licet.Data.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Licet.Data.Tests.Desk;

public sealed class SuccessorsTests(SqliteDatabase sqlite, PostgresDatabase postgres)
    : IClassFixture<SqliteDatabase>,
        IClassFixture<PostgresDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What an installation kept before knows what it amends and files again after the migration.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Applications_of_before_tell_whom_they_succeed(bool file)
    {
        Place place = await (file ? (Database)sqlite : postgres).NewPlaceAsync();
        await using (DeskContext desk = DeskContext.Of(place))
        {
            string before = desk.Database.GetMigrations().Single(m => m.EndsWith("_Impacts", StringComparison.Ordinal));
            await desk.GetService<IMigrator>().MigrateAsync(before, Ct);
            foreach (
                (string id, string form) in new[]
                {
                    ("plain", """{"type":"export"}"""),
                    ("amends", """{"type":"export","amends":"Z100001","party":"Käufer's \u0000"}"""),
                    ("again", """{"amends":"","resubmits":"Z100002"}"""),
                }
            )
            {
                byte[] bytes = Encoding.UTF8.GetBytes(form);
                await desk.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO applications (id, organization, title, form, assumes, revision, "by", at, digest)
                    VALUES ({id}, 'nordwind', 'One', {bytes}, '', 0, 'ana', 0, '')
                    """,
                    Ct
                );
            }
        }

        await DeskSchema.MigrateAsync(place, Ct);
        await using DeskContext now = DeskContext.Of(place);
        Dictionary<string, string?> succeeds = await now.Applications.ToDictionaryAsync(a => a.Id, a => a.Succeeds, Ct);
        Assert.Equal(
            new Dictionary<string, string?>
            {
                ["plain"] = null,
                ["amends"] = "Z100001",
                ["again"] = "Z100002",
            },
            succeeds
        );
    }
}
