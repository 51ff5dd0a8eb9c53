using System.Net;
using System.Text.Json;

namespace Licet.Web.Tests.Api;

[Collection(typeof(OnOneDesk))]
public class ProductOperationTests(DeskRun desk)
{
    private static async Task<JsonElement> KeptAsync(Caller caller, string code, string description = "Valve")
    {
        using HttpResponseMessage kept = await caller.PostAsync(
            "/products",
            $$"""{"code":"{{code}}","description":"{{description}}","unit":"pieces"}"""
        );
        Assert.True(
            kept.IsSuccessStatusCode,
            await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        return await kept.JsonAsync();
    }

    [Fact]
    public async Task A_product_is_kept_classified_and_asked_as_it_was()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage added = await caller.PostAsync(
            "/products",
            """{"code":"API-1","description":"Valve"}"""
        );
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        string path = added.Headers.Location!.ToString()["/api/v1".Length..];
        using HttpResponseMessage again = await caller.PostAsync(
            "/products",
            """{"code":"API-1","description":"Valve"}"""
        );
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(added.Headers.ETag, again.Headers.ETag);
        const string finding =
            """{"eccn":"2b350.G","basis":"ccats","reference":"G123456","reason":"CCATS came","effective":"2026-01-02"}""";
        using HttpResponseMessage unseen = await caller.PostAsync(path + "/classifications", finding);
        Assert.Equal(HttpStatusCode.PreconditionRequired, unseen.StatusCode);
        string seen = added.Headers.ETag!.Tag;
        using HttpResponseMessage first = await caller.PostAsync(
            path + "/classifications",
            finding,
            seen: seen,
            key: "c1"
        );
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using HttpResponseMessage repeated = await caller.PostAsync(
            path + "/classifications",
            finding,
            seen: seen,
            key: "c1"
        );
        Assert.Equal(1, (await repeated.JsonAsync()).GetProperty("classifications").GetArrayLength());
        using HttpResponseMessage other = await caller.PostAsync(
            path + "/classifications",
            finding.Replace("CCATS came", "other", StringComparison.Ordinal),
            seen: seen,
            key: "c1"
        );
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        using HttpResponseMessage stale = await caller.PostAsync(path + "/classifications", finding, seen: seen);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        JsonElement was = await caller.JsonAsync(path + "?on=2026-01-01");
        Assert.Equal(JsonValueKind.Null, was.GetProperty("held").ValueKind);
        JsonElement held = (await caller.JsonAsync(path + "?on=2026-01-02")).GetProperty("held");
        Assert.Equal("2B350.g", held.GetProperty("eccn").GetString());
        Assert.Equal("15 CFR 748.3(b)(3)", held.GetProperty("citation").GetString());
        JsonElement unknown = await caller.JsonAsync(path + "?on=2026-01-02&known=2026-01-02");
        Assert.Equal(JsonValueKind.Null, unknown.GetProperty("held").ValueKind);
        using HttpResponseMessage wrong = await caller.PostAsync(
            path + "/classifications",
            """{"eccn":"3A777"}""",
            seen: first.Headers.ETag!.Tag
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(
            ["eccn", "reason"],
            (await wrong.JsonAsync())
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e => e.GetProperty("field").GetString())
        );
    }

    [Fact]
    public async Task Many_are_looked_at_and_classified_all_or_none()
    {
        using Caller caller = await Caller.OfAsync(desk, "omar@harbor.example");
        for (int i = 0; i < 5; i++)
        {
            await KeptAsync(caller, $"MANY-{i}");
        }

        List<string> met = [];
        string? after = null;
        do
        {
            JsonElement page = await caller.JsonAsync(
                "/products?search=many&standing=unclassified&limit=2" + (after is null ? "" : "&after=" + after)
            );
            met.AddRange(page.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("code").GetString()!));
            after = page.GetProperty("next").GetString();
        } while (after is not null);
        Assert.Equal(["MANY-0", "MANY-1", "MANY-2", "MANY-3", "MANY-4"], met);

        const string found = """{"found":{"search":"many"},"eccn":"EAR99","reason":"read"}""";
        using HttpResponseMessage look = await caller.PostAsync("/products/reclassify?look=true", found);
        JsonElement would = await look.JsonAsync();
        Assert.Equal(5, would.GetProperty("becomes")[0].GetProperty("products").GetInt32());
        string seen = would.GetProperty("seen").GetString()!;
        using HttpResponseMessage unknown = await caller.PostAsync(
            "/products/reclassify",
            """{"codes":["MANY-0","NONE"],"eccn":"5A991","reason":"read"}"""
        );
        Assert.Equal("codes[1]", (await unknown.JsonAsync()).GetProperty("errors")[0].GetProperty("field").GetString());
        using HttpResponseMessage one = await caller.PostAsync(
            "/products/reclassify",
            """{"codes":["MANY-0"],"eccn":"5A991","reason":"read"}"""
        );
        Assert.Equal(1, (await one.JsonAsync()).GetProperty("products").GetInt32());
        string asSeen = found.Replace("{\"found\"", $"{{\"seen\":\"{seen}\",\"found\"", StringComparison.Ordinal);
        using HttpResponseMessage moved = await caller.PostAsync("/products/reclassify", asSeen);
        Assert.Equal(HttpStatusCode.PreconditionFailed, moved.StatusCode);
        using HttpResponseMessage all = await caller.PostAsync("/products/reclassify", found, key: "all");
        using HttpResponseMessage repeated = await caller.PostAsync("/products/reclassify", found, key: "all");
        Assert.Equal(
            (await all.JsonAsync()).GetProperty("act").GetString(),
            (await repeated.JsonAsync()).GetProperty("act").GetString()
        );
        JsonElement listed = await caller.JsonAsync("/products?code=MANY-0");
        Assert.Equal("EAR99", listed.GetProperty("items")[0].GetProperty("eccn").GetString());
        using HttpResponseMessage bad = await caller.GetAsync("/products?standing=lost");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.StatusCode);
        using HttpResponseMessage cursor = await caller.GetAsync("/products?after=%2A");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, cursor.StatusCode);
        using HttpResponseMessage both = await caller.PostAsync("/products/reclassify", """{"eccn":"EAR99"}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, both.StatusCode);
    }

    [Fact]
    public async Task A_token_for_reading_writes_nothing_and_a_preparer_s_classifies_nothing()
    {
        using Caller reader = await Caller.OfAsync(desk, "ana@nordwind.example", "products");
        using HttpResponseMessage beyond = await reader.PostAsync(
            "/products",
            """{"code":"X","description":"Valve"}"""
        );
        Assert.Equal(HttpStatusCode.Forbidden, beyond.StatusCode);
        using Caller eva = await Caller.OfAsync(desk, await Features.Products.Catalogues.PreparerAsync(desk));
        using HttpResponseMessage refused = await eva.PostAsync("/products", """{"code":"X","description":"Valve"}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(
            "analysts and signers",
            (await refused.JsonAsync()).GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
    }
}
