using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Licet.Core.Counterparties;
using Licet.Data.Counterparties;
using Microsoft.Data.Sqlite;

namespace Licet.Web.Bench;

/// <summary>Writes a portfolio into the tables of a desk that does not run: what takes the pages minutes is not what is measured.</summary>
internal static class PortfolioFill
{
    private static readonly string[] s_columns =
    [
        "id",
        "organization",
        "number",
        "name",
        "namekey",
        "othernames",
        "country",
        "kind",
        "addresses",
        "salt",
        "standing",
        "through",
        "revision",
        "changed",
    ];

    /// <returns>Seconds.</returns>
    public static async Task<double> RunAsync(string file, string organization, int rows)
    {
        long started = Stopwatch.GetTimestamp();
        await using SqliteConnection connection = new("Data Source=" + file);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "pragma cache_size=-600000");
        await using SqliteTransaction transaction = connection.BeginTransaction();
        await using SqliteCommand insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            $"insert into counterparties ({string.Join(',', s_columns)}) values ({string.Join(',', s_columns.Select(c => "@" + c))})";
        Dictionary<string, SqliteParameter> values = s_columns.ToDictionary(
            c => c,
            c => insert.Parameters.AddWithValue("@" + c, DBNull.Value),
            StringComparer.Ordinal
        );
        int open = 0;
        for (int i = 0; i < rows; i++)
        {
            bool isListed = i % 1000 < 3;
            open += isListed ? 1 : 0;
            string name = Names.Of(i, 1);
            values["id"].Value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
            values["organization"].Value = organization;
            values["number"].Value = string.Create(CultureInfo.InvariantCulture, $"N-{i:0000000}");
            values["name"].Value = name;
            values["namekey"].Value = CounterpartyRow.KeyOf(name);
            values["othernames"].Value = "";
            values["country"].Value = "DE";
            values["kind"].Value = 0;
            values["addresses"].Value = string.Create(CultureInfo.InvariantCulture, $"Lindenweg {i % 300}, 89073 Ulm");
            values["salt"].Value = RandomNumberGenerator.GetBytes(16);
            values["standing"].Value = (int)(isListed ? PortfolioStanding.NotScreened : PortfolioStanding.Silent);
            values["revision"].Value = 1;
            values["changed"].Value = 0;
            await insert.ExecuteNonQueryAsync();
        }

        foreach (
            (PortfolioStanding standing, int count) in new[]
            {
                (PortfolioStanding.NotScreened, open),
                (PortfolioStanding.Silent, rows - open),
            }
        )
        {
            await ExecuteAsync(
                connection,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"insert into portfoliocounts (organization, standing, count) values ('{organization}', {(int)standing}, {count}) on conflict do update set count = count + excluded.count"
                ),
                transaction
            );
        }

        await transaction.CommitAsync();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task ExecuteAsync(
        SqliteConnection connection,
        string sql,
        SqliteTransaction? transaction = null
    )
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync();
    }
}
