using Npgsql;

namespace Licet.Data.Opening;

/// <summary>Looks at a database of PostgreSQL and changes nothing.</summary>
internal static class PostgresLook
{
    /// <summary>Tables, views and sequences that people made: not the server's own, nor those that an extension brought.</summary>
    private const string Tables = """
        select case when n.nspname = current_schema() then c.relname::text else n.nspname || '.' || c.relname end
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm', 'f')
          and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
          and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        """;

    /// <exception cref="UnusablePlaceException">Says why it cannot be used.</exception>
    public static async Task<PlaceLook> OfAsync(Postgres place, CancellationToken ct)
    {
        try
        {
            await using NpgsqlConnection connection = new(place.Connection);
            await connection.OpenAsync(ct);
            List<string> tables = await ColumnAsync(connection, Tables, ct);
            List<string> applied = tables.Contains(OwnTables.History, StringComparer.Ordinal)
                ? await ColumnAsync(connection, $"select \"MigrationId\" from \"{OwnTables.History}\"", ct)
                : [];
            return new PlaceLook(OwnTables.StandingOf(place, tables, applied), place, true, applied);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return new PlaceLook(SchemaStanding.Absent, place, true, []) { IsMissing = true };
        }
        catch (NpgsqlException e)
        {
            throw new UnusablePlaceException($"{place.Name}: {DatabaseWords.Of(e, place)}", e);
        }
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader rows = await command.ExecuteReaderAsync(ct);
        List<string> names = [];
        while (await rows.ReadAsync(ct))
        {
            names.Add(rows.GetString(0));
        }

        return names;
    }
}
