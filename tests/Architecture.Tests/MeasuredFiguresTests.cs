using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Licet.Architecture.Tests;

/// <summary>
/// Tables of measured figures in the README are made from the results under bench/results, never by hand. After a new run of the
/// benchmark LICET_UPDATE_README=1 makes this test write them.
/// </summary>
public partial class MeasuredFiguresTests
{
    private static readonly string[] Shown =
    [
        "engine",
        "F1 on labelled pairs",
        "found: a typo in every word",
        "the same at 1 % alerts",
        "found: words shuffled",
        "alerts per 10,000 clean companies",
        "alerts per 10,000 clean persons",
        "names/s",
    ];

    [Fact]
    public void The_table_of_rivals_is_the_measured_one()
    {
        var readme = Path.Combine(Repository.Root, "README.md");
        var text = File.ReadAllText(readme);
        foreach (var table in Table().Matches(text).Reverse())
        {
            var expected = Rendered(Path.Combine(Repository.Root, table.Groups["file"].Value));
            if (Environment.GetEnvironmentVariable("LICET_UPDATE_README") == "1")
            {
                var body = table.Groups["body"];
                text = string.Concat(text.AsSpan(0, body.Index), expected, text.AsSpan(body.Index + body.Length));
                File.WriteAllText(readme, text);
                continue;
            }
            Assert.Equal(expected, table.Groups["body"].Value);
        }
    }

    [Fact]
    public void Every_result_says_on_what_it_was_measured()
    {
        var results = Path.Combine(Repository.Root, "bench", "results");
        var files = Directory.Exists(results)
            ? Directory.EnumerateFiles(results, "*.json", SearchOption.AllDirectories)
            : [];
        foreach (var file in files)
        {
            using var result = JsonDocument.Parse(File.ReadAllText(file));
            Assert.Equal(Path.GetFileName(Path.GetDirectoryName(file)), Text(result.RootElement, "machine"));
            Assert.All(["name", "runtime", "date", "commit"], name => Assert.NotEmpty(Text(result.RootElement, name)));
        }
    }

    private static string Rendered(string file)
    {
        if (!File.Exists(file))
        {
            return ""; // not measured yet: nothing may be said
        }
        using var result = JsonDocument.Parse(File.ReadAllText(file));
        var cells = new Dictionary<(string Engine, string Column), string>();
        List<string> engines = [];
        foreach (var table in result.RootElement.GetProperty("tables").EnumerateArray())
        {
            var columns = Texts(table.GetProperty("columns"));
            foreach (var row in table.GetProperty("rows").EnumerateArray().Select(Texts))
            {
                if (!engines.Contains(row[0]))
                {
                    engines.Add(row[0]);
                }
                for (var i = 0; i < columns.Count; i++)
                {
                    cells[(row[0], columns[i])] = row[i];
                }
            }
        }
        StringBuilder text = new($"| {string.Join(" | ", Shown)} |\n|---|");
        text.Append(string.Concat(Shown.Skip(1).Select(_ => "---:|"))).Append('\n');
        foreach (var engine in engines)
        {
            text.Append("| ").AppendJoin(" | ", Shown.Select(column => cells[(engine, column)])).Append(" |\n");
        }
        var (date, machine, commit) = (
            Text(result.RootElement, "date"),
            Text(result.RootElement, "machine"),
            Text(result.RootElement, "commit")
        );
        return text.Append($"\nMeasured {date} on {machine}, commit {commit}.\n").ToString();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];

    [GeneratedRegex(
        @"^<!-- from (?<file>bench/results/\S+\.json) -->\n(?<body>.*?)^<!-- end -->$",
        RegexOptions.Singleline | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Table();
}
