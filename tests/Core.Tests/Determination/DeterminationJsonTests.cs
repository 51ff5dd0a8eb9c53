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

        Assert.Empty(found.Except(documented));
        Assert.Equal(["id"], documented.Except(found));
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

    private static string Json(OrderDetermination answer)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            DeterminationJson.Write(answer, writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
