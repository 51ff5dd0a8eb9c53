using System.Globalization;
using Licet.Bench;
using Licet.Screening.Lists;
using Npgsql;
using NpgsqlTypes;

namespace Licet.Screening.Bench.Rivals;

/// <summary>PostgreSQL's pg_trgm with a GIN index, on a server of its own (see PostgresServer).</summary>
internal sealed class PostgresTrigramRival : IRival
{
    // fsync off: the data is read only once loaded, and is thrown away.
    private readonly PostgresServer server = new(Checkout.Root, "-c fsync=off");
    private readonly NpgsqlConnection connection;
    private NpgsqlCommand find = null!;
    private NpgsqlCommand score = null!;
    private double thresholdInForce = double.NaN;

    /// <exception cref="InvalidOperationException">There is no PostgreSQL on this machine, or it does not start.</exception>
    public PostgresTrigramRival()
    {
        connection = new NpgsqlConnection(server.Connection + ";Pooling=false;Max Auto Prepare=0");
        try
        {
            connection.Open();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public string Name => "PostgreSQL pg_trgm";

    public string Version => connection.ServerVersion;

    public string Setup =>
        "GIN index, name % query at the threshold, ordered by similarity; a server process beside ours";

    public double? OwnThreshold(PartyKind kind) => null;

    public void Build(IReadOnlyList<KindedName> names)
    {
        Execute(
            "create extension if not exists pg_trgm; drop table if exists names; create table names(id int, name text)"
        );
        using (var import = connection.BeginBinaryImport("copy names(id, name) from stdin (format binary)"))
        {
            for (var i = 0; i < names.Count; i++)
            {
                import.StartRow();
                import.Write(i, NpgsqlDbType.Integer);
                import.Write(PlainText.Of(names[i].Text), NpgsqlDbType.Text);
            }
            import.Complete();
        }
        Execute(
            "create index on names using gin(name gin_trgm_ops); alter table names add primary key (id); analyze names"
        );
        find = Prepare(
            "select id, similarity(name, $1) as s from names where name % $1 order by s desc, id limit $2",
            NpgsqlDbType.Text,
            NpgsqlDbType.Integer
        );
        score = Prepare(
            "select similarity(name, $1) from names where id = $2",
            NpgsqlDbType.Text,
            NpgsqlDbType.Integer
        );
    }

    public IReadOnlyList<Found> Find(KindedName query, double threshold, int top)
    {
        if (threshold != thresholdInForce)
        {
            Execute(string.Create(CultureInfo.InvariantCulture, $"set pg_trgm.similarity_threshold = {threshold}"));
            thresholdInForce = threshold;
        }
        find.Parameters[0].Value = PlainText.Of(query.Text);
        find.Parameters[1].Value = top;
        List<Found> found = [];
        using var rows = find.ExecuteReader();
        while (rows.Read())
        {
            found.Add(new Found(rows.GetInt32(0), rows.GetFloat(1)));
        }
        return found;
    }

    public double Score(KindedName query, int name)
    {
        score.Parameters[0].Value = PlainText.Of(query.Text);
        score.Parameters[1].Value = name;
        return (float)score.ExecuteScalar()!;
    }

    public void Dispose()
    {
        find?.Dispose();
        score?.Dispose();
        connection.Dispose();
        server.Dispose();
    }

    private void Execute(string sql)
    {
        using NpgsqlCommand command = new(sql, connection);
        command.ExecuteNonQuery();
    }

    private NpgsqlCommand Prepare(string sql, params NpgsqlDbType[] types)
    {
        NpgsqlCommand command = new(sql, connection);
        foreach (var type in types)
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        }
        command.Prepare();
        return command;
    }
}
