using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Licet.Screening.Bench;

/// <summary>Writes a result beside those of the same machine, once for people and once for programs.</summary>
internal static class ResultFiles
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <returns>The files written, relative to the repository.</returns>
    public static IReadOnlyList<string> Write(BenchResult result)
    {
        var folder = Path.Combine("bench", "results", Machine.Name);
        var root = Checkout.Root;
        Directory.CreateDirectory(Path.Combine(root, folder));
        var text = Path.Combine(folder, result.Name + ".md");
        var data = Path.Combine(folder, result.Name + ".json");
        var commit = Machine.Commit();
        File.WriteAllText(Path.Combine(root, text), Markdown(result, commit));
        File.WriteAllText(
            Path.Combine(root, data),
            JsonSerializer.Serialize(
                new
                {
                    result.Name,
                    Machine = Machine.Name,
                    Machine.Runtime,
                    Machine.Date,
                    Commit = commit,
                    result.Versions,
                    result.Tables,
                    result.Notes,
                },
                Json
            ) + "\n"
        );
        return [text, data];
    }

    private static string Markdown(BenchResult result, string commit)
    {
        StringBuilder page = new();
        page.Append($"# {result.Title}\n\n{Machine.Date}, {Machine.Name}, {Machine.Runtime}, commit {commit}.\n");
        foreach (var table in result.Tables)
        {
            page.Append($"\n## {table.Title}\n\n| {string.Join(" | ", table.Columns)} |\n");
            // The first column holds names, the others numbers.
            page.Append($"|---|{string.Concat(table.Columns.Skip(1).Select(_ => "---:|"))}\n");
            foreach (var row in table.Rows)
            {
                page.Append($"| {string.Join(" | ", row)} |\n");
            }
        }
        page.Append("\n## How it was measured\n\n");
        foreach (var note in result.Notes)
        {
            page.Append($"- {note}\n");
        }
        page.Append($"- Versions: {string.Join(", ", result.Versions.Select(v => $"{v.Key} {v.Value}"))}.\n");
        return page.ToString();
    }
}
