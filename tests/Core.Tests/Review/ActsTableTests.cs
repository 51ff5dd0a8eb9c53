using System.Reflection;
using System.Text.Json.Serialization;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>docs/cases.md: the table of acts is that of the process file.</summary>
public class ActsTableTests
{
    private static readonly string s_document = Path.Combine(SharedData.Repository, "docs", "cases.md");

    /// <summary>The record that brings a content of a process file.</summary>
    private static readonly Dictionary<string, string> s_records = typeof(Content)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToDictionary(a => (string)a.TypeDiscriminator!, a => a.DerivedType.Name, StringComparer.Ordinal);

    [Fact]
    public void The_table_of_acts_is_that_of_the_process_file()
    {
        var document = File.ReadAllText(s_document);
        const string begin = "<!-- acts us-ear -->\n";
        var at = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        Assert.True(at >= begin.Length, "docs/cases.md has no place for the acts");
        var end = document.IndexOf("<!-- end -->", at, StringComparison.Ordinal);
        var shown = $"{document[..at]}{Table(ShippedProcesses.UsEar)}{document[end..]}";
        if (Environment.GetEnvironmentVariable("LICET_UPDATE_README") == "1")
        {
            File.WriteAllText(s_document, shown);
            return;
        }

        Assert.Equal(shown, document);
    }

    /// <summary>Contents that no act brings are told beside the table.</summary>
    [Fact]
    public void The_document_names_every_content_of_an_act_beside_the_stage()
    {
        var document = File.ReadAllText(s_document);
        var moved = ShippedProcesses.All.SelectMany(p => p.Transitions).Select(t => t.Content);
        Assert.All(
            s_records.Keys.Except(moved),
            k => Assert.Contains($"`{s_records[k]}`", document, StringComparison.Ordinal)
        );
    }

    private static string Table(ProcessDefinition process)
    {
        var rows = process.Transitions.Select(t =>
            $"| `{t.Id}` | {t.Title} | {Codes(t.From)} | {(t.To == Transition.Stays || t.From.Contains(t.To) ? "stays" : $"`{t.To}`")} | {Codes(t.By)} | `{s_records[t.Content]}` | {t.Citation} |\n"
        );
        return "| act | what | from stage | to | roles | content | law |\n|---|---|---|---|---|---|---|\n"
            + string.Concat(rows);
    }

    private static string Codes(IEnumerable<string> codes) => string.Join(", ", codes.Select(c => $"`{c}`"));
}
