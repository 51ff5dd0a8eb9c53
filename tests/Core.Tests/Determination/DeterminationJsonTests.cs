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
