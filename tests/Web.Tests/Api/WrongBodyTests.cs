using System.Net;
using System.Text.Json;

namespace Licet.Web.Tests.Api;

/// <summary>Bodies that say nothing that can be kept: told, and no defect.</summary>
[Collection(typeof(OnOneDesk))]
public class WrongBodyTests(DeskRun desk)
{
    private const string Half = "\\ud800";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Half_of_a_letter_is_told_and_no_defect()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        foreach (
            (string path, string body, string type) in new[]
            {
                ("/screen", $$"""{"name":"{{Half}}"}""", "application/json"),
                ("/screen/batch", "{\"name\":\"Sugon\"}\n{\"name\":\"" + Half + "\"}\n", "application/x-ndjson"),
                (
                    "/licenses/D1300001/ledger",
                    $$"""{"act":"release","key":"{{Half}}","on":"2026-01-01"}""",
                    "application/json"
                ),
            }
        )
        {
            using HttpResponseMessage answer = await ana.PostAsync(path, body, type);
            Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, $"{path}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task A_member_of_another_name_and_a_body_that_is_missing_are_told()
    {
        using Caller officer = await Caller.OfAsync(desk, "officer-1");
        using HttpResponseMessage other = await officer.PostAsync(
            "/cases/Z100001/acts",
            """{"act":"hold-placed","day":"2026-01-02","content":{"id":"h","reason":"r"}}""",
            seen: "\"1\""
        );
        JsonElement problem = await other.JsonAsync();
        Assert.Equal("day", problem.GetProperty("errors")[0].GetProperty("field").GetString());
        using HttpResponseMessage twice = await officer.PostAsync(
            "/cases/Z100001/acts",
            """{"act":"hold-placed","act":"hold-lifted","content":{"id":"h","reason":"r"}}""",
            seen: "\"1\""
        );
        JsonElement doubled = await twice.JsonAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Equal("act", doubled.GetProperty("errors")[0].GetProperty("field").GetString());
        foreach (string body in new[] { "", "null" })
        {
            using HttpResponseMessage none = await officer.PostAsync("/cases/Z100001/acts", body, seen: "\"1\"");
            Assert.Contains("There is no body.", await none.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_member_that_is_null_or_missing_is_told_by_the_name_under_which_it_is_sent()
    {
        using Caller officer = await Caller.OfAsync(desk, "officer-1");
        foreach (
            (string body, string field) in new[]
            {
                ("""{"officer":null,"cases":[]}""", "officer"),
                ("""{"officer":"officer-1","cases":null}""", "cases"),
                ("""{"cases":[]}""", "officer"),
            }
        )
        {
            using HttpResponseMessage answer = await officer.PostAsync("/cases/assignments", body);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            JsonElement problem = await answer.JsonAsync();
            Assert.Equal(field, problem.GetProperty("errors")[0].GetProperty("field").GetString());
        }
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("201")]
    public async Task A_page_of_a_list_has_from_one_to_two_hundred(string limit)
    {
        using Caller officer = await Caller.OfAsync(desk, "officer-1");
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        foreach (
            (Caller who, string list) in new[]
            {
                (officer, "/cases"),
                (officer, "/issued"),
                (ana, "/orders"),
                (ana, "/products"),
                (ana, "/counterparties/imports"),
            }
        )
        {
            using HttpResponseMessage answer = await who.GetAsync($"{list}?limit={limit}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            JsonElement problem = await answer.JsonAsync();
            Assert.Equal("limit", problem.GetProperty("errors")[0].GetProperty("field").GetString());
        }
    }

    [Fact]
    public async Task A_view_whose_name_has_a_slash_is_kept_and_forgotten_under_that_name()
    {
        using Caller officer = await Caller.OfAsync(desk, "officer-2");
        using HttpResponseMessage kept = await officer.SendAsync(
            HttpMethod.Put,
            "/cases/views/a%2Fb%20c",
            "{}",
            "application/json"
        );
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        JsonElement views = await officer.JsonAsync("/cases/views");
        Assert.Contains(views.EnumerateArray(), v => v.GetProperty("name").GetString() == "a/b c");
        using HttpResponseMessage gone = await officer.SendAsync(
            HttpMethod.Delete,
            "/cases/views/a%2Fb%20c",
            "",
            "application/json"
        );
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public async Task An_entry_of_a_ledger_has_a_key_of_its_own(string? key)
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        string body = JsonSerializer.Serialize(
            new
            {
                act = "release",
                key = key ?? new string('k', 201),
                on = "2026-01-01",
                source = "exporter",
                reservation = "demo-2",
            }
        );
        using HttpResponseMessage answer = await ana.PostAsync("/licenses/D1300001/ledger", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("key", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_that_nobody_asks_for_does_not_compare_other_lists()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage answer = await ana.PostAsync("/impact", """{"befor":"2019-05-15"}""");
        Assert.False(answer.IsSuccessStatusCode);
        Assert.True((int)answer.StatusCode < 500);
    }

    [Fact]
    public async Task A_product_is_shown_as_it_was_classified_on_the_day_asked_about()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        JsonElement products = await ana.JsonAsync("/products?standing=listed");
        string path = "/products/" + products.GetProperty("items")[0].GetProperty("id").GetString();
        JsonElement now = await ana.JsonAsync(path);
        Assert.Equal(
            now.GetProperty("held").GetProperty("eccn").GetString(),
            now.GetProperty("product").GetProperty("eccn").GetString()
        );
        JsonElement before = await ana.JsonAsync(path + "?on=1990-01-01");
        Assert.Equal(JsonValueKind.Null, before.GetProperty("held").ValueKind);
        Assert.Equal(JsonValueKind.Null, before.GetProperty("product").GetProperty("eccn").ValueKind);
    }
}
