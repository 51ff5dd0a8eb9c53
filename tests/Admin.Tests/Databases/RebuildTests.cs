using Licet.Data;
using Microsoft.Data.Sqlite;

namespace Licet.Admin.Tests.Databases;

public sealed class RebuildTests
{
    [Fact]
    public async Task A_row_that_the_log_does_not_make_is_named_and_gone()
    {
        using AdminDesk desk = new();
        string home = desk.PathOf("home");
        AdminDesk.Must("db", "migrate", "--data", home);
        Place place = Place.Of(null, home);
        await AdminDesk.FillAsync(place);
        await using (SqliteConnection file = new($"Data Source={Path.Combine(home, "licet.db")};Pooling=False"))
        {
            file.Open();
            await using SqliteCommand insert = new(
                "insert into cases (number, sequence, process, stage, ended, round, asof) "
                    + "values ('Z7', 1, 'us-ear/2', 'draft', 0, 1, '2019-11-03')",
                file
            );
            Assert.Equal(1, await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
        }

        string first = AdminDesk.Must("db", "rebuild", "--data", home).Out;
        Assert.EndsWith(
            ": 0 cases, 0 licenses, 0 orders\nnot as the log makes them, and mended: 1 (case/Z7)\n",
            first,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            ": 0 cases, 0 licenses, 0 orders\n",
            AdminDesk.Must("db", "rebuild", "--data", home).Out,
            StringComparison.Ordinal
        );
    }
}
