using System.Globalization;
using System.Text.Json;
using Licet.Core.Determination;

namespace Licet.Core.Tests.Determination;

public class DeterminationJsonTests
{
    [Fact]
    public void Equal_inputs_give_equal_bytes_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var given in WorkedCases.All)
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                var first = Json(WorkedCases.Decide(given));
                Assert.Equal(first, Json(WorkedCases.Decide(given)));
                foreach (var culture in new[] { "tr-TR", "zh-CN" })
                {
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                    Assert.Equal(first, Json(WorkedCases.Decide(given)));
                }
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>One for each way an answer can come out.</summary>
    public static TheoryData<string> Kept =>
        [
            "DET-01",
            "DET-03",
            "DET-04",
            "DET-05a",
            "DET-08",
            "DET-12",
            "DET-14",
            "DET-18",
            "DET-20",
            "EU-06",
            "EU-10/b",
            "GL-05",
            "LST-01/a",
            "LST-02",
        ];

    /// <summary>
    /// Kept answers; the version of the rule book is left out, since every change of a table changes it. After a wanted change:
    /// LICET_UPDATE_GOLDEN=1, and read the difference.
    /// </summary>
    [Theory]
    [MemberData(nameof(Kept))]
    public void The_answer_is_the_one_that_is_kept_byte_for_byte(string id)
    {
        var answer = Json(WorkedCases.Decide(WorkedCases.Of(id)), indented: true)
            .Replace(Licet.Core.Rules.RuleBook.Shipped.Version, "RULES", StringComparison.Ordinal);
        var file = Path.Combine(
            SharedData.Repository,
            "tests/Core.Tests/Determination/golden",
            id.Replace('/', '-') + ".json"
        );
        if (Environment.GetEnvironmentVariable("LICET_UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, answer + "\n");
        }

        Assert.Equal(File.ReadAllText(file), answer + "\n");
    }

    [Fact]
    public void The_answer_begins_with_day_outcome_and_exit_code()
    {
        var json = Json(WorkedCases.Decide(WorkedCases.Of("DET-12")));
        using var document = JsonDocument.Parse(json);
        Assert.Equal("2019-11-20", document.RootElement.GetProperty("on").GetString());
        Assert.Equal("LICENSE_REQUIRED", document.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(10, document.RootElement.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public void Every_field_of_an_answer_stands_in_the_document()
    {
        var documented = File.ReadAllLines(Path.Combine(SharedData.Repository, "docs", "answer.md"))
            .Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(l => l.Split('|')[1].Split('`').Where((_, i) => i % 2 == 1))
            .ToHashSet(StringComparer.Ordinal);
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (var given in WorkedCases.All)
        {
            using var document = JsonDocument.Parse(Json(WorkedCases.Decide(given)));
            Collect(document.RootElement, found);
        }

        using var covered = JsonDocument.Parse(Json(new Covering.HeldCase().Decide()));
        Collect(covered.RootElement, found);
        Assert.Empty(found.Except(documented));
        Assert.Empty(documented.Except(found));
    }

    private static void Collect(JsonElement element, HashSet<string> names)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                names.Add(property.Name);
                Collect(property.Value, names);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, names);
            }
        }
    }

    private static string Json(OrderDetermination answer, bool indented = false)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = indented, NewLine = "\n" }))
        {
            DeterminationJson.Write(answer, writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
