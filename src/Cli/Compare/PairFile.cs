using Licet.Lists.Tables;
using Licet.Screening.Lists;

namespace Licet.Cli.Compare;

/// <summary>Two names to compare, and their row as the file holds it.</summary>
internal readonly record struct Pair(string Row, PartyKind Kind, string Name1, string Name2);

/// <summary>A CSV of name pairs with the columns <c>kind</c> (else <c>schema</c>), <c>name1</c> and <c>name2</c>; the others are passed through.</summary>
internal sealed class PairFile(string file, Stream content) : IDisposable
{
    /// <summary>The header as the file holds it.</summary>
    public string Header { get; private set; } = "";

    public long Count { get; private set; }

    /// <summary>Reads every row once.</summary>
    /// <exception cref="UnusableTableException">The first fault, with its line.</exception>
    public void Check()
    {
        foreach (var _ in Pairs())
        {
            Count++;
        }
    }

    public IEnumerable<Pair> Pairs()
    {
        content.Position = 0;
        var records = new CsvRecords(new Utf8Lines(file, content));
        if (!records.Read())
        {
            throw UnusableTableException.Row(file, 0, "file", "a header with kind, name1 and name2", "");
        }
        Header = records.Raw;
        var columns = Columns(records);
        var count = records.Fields.Count;
        while (records.Read())
        {
            if (records.Fields.Count != count)
            {
                throw Fault(
                    records,
                    "row",
                    $"{Counted.Of(count, "field")} as in the header",
                    Counted.Of(records.Fields.Count, "field")
                );
            }
            yield return new(
                records.Raw,
                Kind(records, records.Fields[columns.Kind]),
                QueryName.Of(file, records.Line, records.Fields[columns.Name1], "name1"),
                QueryName.Of(file, records.Line, records.Fields[columns.Name2], "name2")
            );
        }
    }

    public void Dispose() => content.Dispose();

    private static (int Kind, int Name1, int Name2) Columns(CsvRecords header)
    {
        var names = header.Fields.Select(f => f.Trim().ToLowerInvariant()).ToList();
        var kind = names.IndexOf("kind") is var at and >= 0 ? at : names.IndexOf("schema");
        var (name1, name2) = (names.IndexOf("name1"), names.IndexOf("name2"));
        if (kind < 0 || name1 < 0 || name2 < 0)
        {
            throw Fault(
                header,
                "header",
                "columns kind (or schema), name1 and name2",
                string.Join(", ", header.Fields)
            );
        }
        var taken = names.Find(n => n is "score" or "threshold");
        return taken is null
            ? (kind, name1, name2)
            : throw Fault(header, "header", $"no column '{taken}', which compare adds", taken);
    }

    /// <summary>FollowTheMoney's schemata are taken as well.</summary>
    private static PartyKind Kind(CsvRecords records, string word) =>
        PartyWords.Kind(word)
        ?? (
            word.Trim().ToLowerInvariant() is "legalentity" or "publicbody"
                ? PartyKind.Company
                : throw Fault(records, "kind", PartyWords.Kinds, word)
        );

    private static UnusableTableException Fault(CsvRecords records, string field, string expected, string found) =>
        UnusableTableException.Row(records.File, records.Line, field, expected, found);
}
