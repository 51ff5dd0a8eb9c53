using Licet.Screening.Lists;
using Microsoft.Data.Sqlite;

namespace Licet.Screening.Bench.Rivals;

/// <summary>SQLite's full-text index over trigrams, as far as it goes; its rank has no scale, so the best are compared again.</summary>
internal sealed class SqliteTrigramRival : IRival
{
    private const int Candidates = 50;
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private HashSet<string>[] trigrams = [];
    private SqliteCommand find = null!;

    public string Name => "SQLite FTS5 trigram";

    public string Version
    {
        get
        {
            using SqliteConnection asked = new("Data Source=:memory:");
            asked.Open();
            return asked.ServerVersion;
        }
    }

    public string Setup =>
        $"any trigram of the query, best {Candidates} by bm25, score by the share of common trigrams (Jaccard)";

    public double? OwnThreshold(PartyKind kind) => null;

    public void Build(IReadOnlyList<KindedName> names)
    {
        connection.Open();
        Execute("create virtual table names using fts5(name, tokenize='trigram', detail='none')");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "insert into names(rowid, name) values ($id, $name)";
            var id = insert.Parameters.Add("$id", SqliteType.Integer);
            var name = insert.Parameters.Add("$name", SqliteType.Text);
            for (var i = 0; i < names.Count; i++)
            {
                id.Value = i + 1;
                name.Value = PlainText.Of(names[i].Text);
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        Execute("insert into names(names) values('optimize')");
        trigrams = [.. names.Select(n => Trigrams(PlainText.Of(n.Text)))];
        find = connection.CreateCommand();
        find.CommandText = "select rowid from names where names match $query order by rank limit $limit";
        find.Parameters.Add("$query", SqliteType.Text);
        find.Parameters.AddWithValue("$limit", Candidates);
    }

    public IReadOnlyList<Found> Find(KindedName query, double threshold, int top)
    {
        var asked = Trigrams(PlainText.Of(query.Text));
        if (asked.Count == 0)
        {
            return [];
        }
        find.Parameters["$query"].Value = string.Join(
            " OR ",
            asked.Order(StringComparer.Ordinal).Select(t => $"\"{t}\"")
        );
        List<Found> found = [];
        using var rows = find.ExecuteReader();
        while (rows.Read())
        {
            var name = (int)rows.GetInt64(0) - 1;
            found.Add(new Found(name, Common(asked, trigrams[name])));
        }
        return
        [
            .. found.Where(f => f.Score >= threshold).OrderByDescending(f => f.Score).ThenBy(f => f.Name).Take(top),
        ];
    }

    public double Score(KindedName query, int name) => Common(Trigrams(PlainText.Of(query.Text)), trigrams[name]);

    public void Dispose()
    {
        find?.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static double Common(HashSet<string> a, HashSet<string> b)
    {
        var both = a.Count(b.Contains);
        return both == 0 ? 0 : both / (double)(a.Count + b.Count - both);
    }

    private static HashSet<string> Trigrams(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 2)).Select(i => text.Substring(i, 3))];
}
