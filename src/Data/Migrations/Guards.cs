namespace Licet.Data.Migrations;

/// <summary>
/// Triggers by which the databases themselves refuse to change or delete what is recorded. Part of the first migration: a change
/// comes with another migration, never here.
/// </summary>
internal static class Guards
{
    /// <summary>Tables that only grow, with what makes a row the same.</summary>
    private static readonly (string Table, string Same)[] s_kept =
    [
        ("events", "position = new.position or (history = new.history and sequence = new.sequence)"),
        ("checkpoints", "number = new.number"),
        ("requests", "key = new.key"),
        ("records", "record = new.record"),
    ];

    /// <summary>A key goes only where the log says so, by the event in the record's own history.</summary>
    private const string Erased =
        "exists (select 1 from events where history = 'record/' || old.record and type = 'record.erased')";

    /// <summary>The names of the triggers, as verifying looks for them.</summary>
    public static IEnumerable<string> SqliteNames =>
        s_kept
            .Select(t => t.Table)
            .Append("recordkeys")
            .SelectMany(t => new[] { $"{t}_no_update", $"{t}_no_delete", $"{t}_no_insert" });

    public static IEnumerable<string> PostgresNames =>
        s_kept.Select(t => t.Table).Append("recordkeys").SelectMany(t => new[] { $"{t}_kept", $"{t}_not_emptied" });

    /// <summary>INSERT OR REPLACE deletes without asking the triggers for deletion, so that inserting is guarded too.</summary>
    public static string Sqlite =>
        string.Concat(
            s_kept
                .Append(("recordkeys", "record = new.record"))
                .Select(t =>
                    Refuse(t.Item1, "update", "")
                    + (t.Item1 == "recordkeys" ? "" : Refuse(t.Item1, "delete", ""))
                    + Refuse(t.Item1, "insert", $"when exists (select 1 from {t.Item1} where {t.Item2}) ")
                )
        ) + Refuse("recordkeys", "delete", $"when not {Erased} ");

    public static string Postgres =>
        """
            create function licet_refuse() returns trigger language plpgsql as $$
            begin
              raise exception '%: what is recorded stays', tg_table_name;
            end $$;

            """
        + string.Concat(
            s_kept.Select(t =>
                $"""
                    create trigger {t.Table}_kept before update or delete on {t.Table} for each row execute function licet_refuse();
                    create trigger {t.Table}_not_emptied before truncate on {t.Table} execute function licet_refuse();

                    """
            )
        )
        + """
            create function licet_release_key() returns trigger language plpgsql as $$
            begin
              if tg_op = 'DELETE' and EXISTS_ERASED then
                return old;
              end if;
              raise exception '%: what is recorded stays', tg_table_name;
            end $$;
            create trigger recordkeys_kept before update or delete on recordkeys for each row execute function licet_release_key();
            create trigger recordkeys_not_emptied before truncate on recordkeys execute function licet_refuse();
            """.Replace("EXISTS_ERASED", Erased, StringComparison.Ordinal);

    private static string Refuse(string table, string act, string when) =>
        $"""
            create trigger {table}_no_{act} before {act} on {table} {when}
            begin
              select raise(abort, '{table}: what is recorded stays');
            end;

            """;
}
