using Licet.Core.Rules;

namespace Licet.Core.Tests.Rules;

public class LawDocumentTests
{
    private static readonly string[] s_lines = File.ReadAllLines(Path.Combine(SharedData.Repository, "docs", "law.md"));

    [Fact]
    public void The_document_lists_every_table_with_its_rows_and_tags() =>
        Assert.Equal(
            RuleTables.Names.Select(n => (n, Rows(n), Tags(n))),
            s_lines
                .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
                .Select(l => l.Split('|', StringSplitOptions.TrimEntries))
                .Select(c => (c[1].Trim('`'), c[2], c[6]))
        );

    private static string Rows(string table) => $"{RuleBook.Shipped.Table(table).Rows.Count}";

    /// <summary>"R26 1583; R26/DESIGN 12": the commonest first.</summary>
    private static string Tags(string table) =>
        string.Join(
            "; ",
            RuleBook
                .Shipped.Table(table)
                .Rows.GroupBy(r => r["confidence"])
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => $"{g.Key} {g.Count()}")
        );
}
