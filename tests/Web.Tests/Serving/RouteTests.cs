using System.Text.Json;
using Licet.Web.Tests.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Serving;

/// <summary>Every route there is, asked by a person of another organization with the ids of this one. A new route must be named here.</summary>
[Collection(typeof(OnOneDesk))]
public class RouteTests(DeskRun desk, Browser browser)
{
    /// <summary>What stands for a route's parameters; null: the route shows nothing of any organization.</summary>
    private static Dictionary<string, string?> Paths(
        string check,
        string order,
        string license,
        string application,
        string impact,
        (string Party, string Import) portfolio,
        (string Product, string Import) catalogue
    ) =>
        new(StringComparer.Ordinal)
        {
            [""] = "/",
            ["check"] = "/check",
            ["check/{id}"] = $"/check/{check}",
            ["check/{id}/{what}"] = $"/check/{check}/answer.json",
            ["check/listed"] = "/check/listed?party=0",
            ["check/products"] = $"/check/products?line=0&lines[0].product={order}&x=1",
            ["orders"] = "/orders",
            ["orders/{id}"] = $"/orders/{order}",
            ["licenses"] = "/licenses",
            ["licenses/new"] = "/licenses/new",
            ["licenses/{number}"] = $"/licenses/{license}",
            ["licenses/{number}/returns"] = $"/licenses/{license}/returns",
            ["licenses/{number}/obligations"] = $"/licenses/{license}/obligations",
            ["licenses/{number}/signed/{version}/{kind}"] = $"/licenses/{license}/signed/1/json",
            ["licenses/{number}/papers"] = $"/licenses/{license}/papers",
            ["licenses/{number}/papers/{act}"] = $"/licenses/{license}/papers/2",
            ["applications"] = "/applications",
            ["applications/{id}"] = $"/applications/{application}",
            ["applications/{id}/{section}"] = $"/applications/{application}/parties",
            ["applications/{id}/check"] = $"/applications/{application}/check",
            ["applications/{id}/worksheet"] = $"/applications/{application}/worksheet",
            ["applications/{id}/files/{file}"] = $"/applications/{application}/files/form.json",
            ["applications/{id}/answer/{act}/{kind}"] = $"/applications/{application}/answer/1/information",
            ["applications/{id}/letters/{act}/{number}"] = $"/applications/{application}/letters/1/0",
            ["applications/{id}/papers/{act}/{number}"] = $"/applications/{application}/papers/1/0",
            ["counterparties"] = "/counterparties",
            ["counterparties/{id}"] = $"/counterparties/{portfolio.Party}",
            ["counterparties/{id}/ownership"] = $"/counterparties/{portfolio.Party}/ownership",
            ["counterparties/import"] = "/counterparties/import",
            ["counterparties/import/{id}"] = $"/counterparties/import/{portfolio.Import}",
            ["account/passkeys"] = "/account/passkeys",
            ["products"] = "/products",
            ["products/new"] = $"/products/new?id={catalogue.Product}",
            ["products/reclassify"] = $"/products/reclassify?by=ticked&id={catalogue.Product}",
            ["products/{id}"] = $"/products/{catalogue.Product}",
            ["products/import"] = "/products/import",
            ["products/import/{id}"] = $"/products/import/{catalogue.Import}",
            ["impact"] = "/impact",
            ["impact/{id}"] = $"/impact/{impact}",
            ["account"] = "/account",
            ["account/tokens"] = "/account/tokens",
            ["lists"] = "/lists",
            ["people"] = "/people",
            ["settings"] = "/settings",
            ["search"] = null,
            ["verify"] = null,
            ["sign-in"] = null,
            ["sign-in/second"] = null,
            ["sign-in/elsewhere"] = null,
            ["sign-out"] = null,
            ["first-run"] = null,
            ["problem/{code}"] = null,
            ["health"] = null,
            ["openapi/{documentName}"] = null,
            ["api-reference"] = null,
            ["api-reference/{documentName}"] = null,
            ["ready"] = null,
        };

    [Fact]
    public async Task No_route_shows_another_organization_anything()
    {
        const string order = "WALK-4711";
        const string license = "D4711471";
        IPage own = await browser.OpenAsync(desk);
        await own.SignInAsync("ana@nordwind.example");
        string check = await CheckedAsync(own, order);
        await own.GetByRole(AriaRole.Button, new() { Name = "Enter as an order" }).ClickAsync();
        await own.WaitForURLAsync("**/orders/" + order);
        string application = await BegunAsync(own, order);
        IPage other = await browser.OpenAsync(desk);
        await other.SignInAsync("omar@harbor.example");
        (string Party, string Import) portfolio = await ImportedAsync(own, order);
        (string Product, string Import) catalogue = await BroughtInAsync(own, order);
        string impact = await ComparedAsync(own);
        Dictionary<string, string?> paths = Paths(check, order, license, application, impact, portfolio, catalogue);
        foreach (string route in Routes())
        {
            Assert.True(paths.TryGetValue(route, out string? path), $"{route}: a new route; say here what it shows");
            if (path is null)
            {
                continue;
            }

            IAPIResponse answer = await other.APIRequest.GetAsync(desk.Address + path);
            string text = await answer.TextAsync();
            Assert.DoesNotContain(order, text, StringComparison.Ordinal);
            Assert.DoesNotContain("Nordwind", text, StringComparison.Ordinal);
            Assert.DoesNotContain("nordwind", text, StringComparison.Ordinal);
            if (
                path.Contains(check, StringComparison.Ordinal)
                || path.Contains(application, StringComparison.Ordinal)
                || path.EndsWith(order, StringComparison.Ordinal)
                || path.Contains(impact, StringComparison.Ordinal)
                || path.Contains(portfolio.Party, StringComparison.Ordinal)
                || path.Contains(portfolio.Import, StringComparison.Ordinal)
                || path.StartsWith("/products/new", StringComparison.Ordinal)
                || path.StartsWith("/products/" + catalogue.Product, StringComparison.Ordinal)
                || path.Contains(catalogue.Import, StringComparison.Ordinal)
            )
            {
                Assert.Equal(404, answer.Status);
            }
        }

        await NarrowAsync(own, paths.Values.OfType<string>());
    }

    /// <summary>Nobody scrolls sideways at 320 px (WCAG 2.2, 1.4.10), but within a table.</summary>
    private async Task NarrowAsync(IPage page, IEnumerable<string> paths)
    {
        string[] ofDemo = ["/orders/PO-2611-SG", "/orders/PO-1931-CN", "/licenses/D1300001"];
        List<string> wide = [];
        await page.SetViewportSizeAsync(320, 900);
        foreach (string path in paths.Concat(ofDemo).Prepend("/"))
        {
            IAPIResponse answer = await page.APIRequest.GetAsync(desk.Address + path);
            if (!answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal))
            {
                continue;
            }

            await page.GotoAsync(path);
            int over = await page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            );
            if (over > 0)
            {
                wide.Add($"{path}: {over} px too wide");
            }
        }

        Assert.Empty(wide);
    }

    /// <summary>Every operation for programs, asked with a token of another organization and the ids of this one.</summary>
    [Fact]
    public async Task No_operation_shows_another_organization_anything_or_does_anything_to_it()
    {
        const string order = "WALK-4712";
        using Caller own = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage entered = await own.PostAsync("/orders", Answers.Stopped(order));
        using HttpResponseMessage kept = await own.PostAsync("/checks", Answers.Stopped(order));
        using HttpResponseMessage license = await own.PostAsync("/licenses", Answers.License("D4711472"));
        using HttpResponseMessage imported = await own.PostAsync(
            "/counterparties/imports",
            $"number,name\n{order},Nordwind customer\n",
            "text/csv"
        );
        using HttpResponseMessage begun = await own.PostAsync("/applications", $$"""{"title":"{{order}}"}""");
        using HttpResponseMessage compared = await own.PostAsync(
            "/impact",
            """{"before":"2019-05-15","after":"2019-05-16"}"""
        );
        HttpResponseMessage[] made = [entered, kept, license, imported, begun, compared];
        Assert.All(made, m => Assert.True(m.IsSuccessStatusCode, $"{m.StatusCode}"));
        string check = IdOf(kept);
        string party = await PartyAsync(own, order);
        using HttpResponseMessage product = await own.PostAsync(
            "/products",
            $$"""{"code":"{{order}}","description":"Valve of Nordwind"}"""
        );
        using Caller other = await Caller.OfAsync(desk, "omar@harbor.example");
        int walked = 0;
        foreach ((string method, string route) in Operations())
        {
            string path = route
                .Replace("checks/{id}", "checks/" + check, StringComparison.Ordinal)
                .Replace("orders/{id}", "orders/" + order, StringComparison.Ordinal)
                .Replace("imports/{id}", "imports/" + IdOf(imported), StringComparison.Ordinal)
                .Replace("counterparties/{id}", "counterparties/" + party, StringComparison.Ordinal)
                .Replace("applications/{id}", "applications/" + IdOf(begun), StringComparison.Ordinal)
                .Replace("{file}", "1", StringComparison.Ordinal)
                .Replace("products/{id}", "products/" + IdOf(product), StringComparison.Ordinal)
                .Replace("{number}", "D4711472", StringComparison.Ordinal)
                .Replace("{act}", "1", StringComparison.Ordinal)
                .Replace("{version}", "1", StringComparison.Ordinal)
                .Replace("{kind}", "json", StringComparison.Ordinal)
                .Replace("impact/{id}", "impact/" + IdOf(compared), StringComparison.Ordinal);
            Assert.False(
                path.Contains('{', StringComparison.Ordinal),
                $"{route}: say here what stands for its parameters"
            );
            using HttpResponseMessage answer =
                method == "GET"
                    ? await other.GetAsync(path)
                    : await other.SendAsync(new HttpMethod(method), path, Body(path), TypeOf(path), "\"1\"");
            string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(order, text, StringComparison.Ordinal);
            Assert.DoesNotContain("D4711472", text, StringComparison.Ordinal);
            Assert.DoesNotContain("nordwind", text, StringComparison.OrdinalIgnoreCase);
            Assert.True(
                path == route || answer.StatusCode == System.Net.HttpStatusCode.NotFound,
                $"{method} {path}: {answer.StatusCode}"
            );
            walked++;
        }

        Assert.True(walked >= 45);
        JsonElement there = await own.JsonAsync("/counterparties/" + party);
        Assert.Equal(0, there.GetProperty("acts").GetArrayLength());
        Assert.Equal("draft-0", (await own.JsonAsync("/applications/" + IdOf(begun))).GetProperty("seen").GetString());
        Assert.Equal(1, (await own.JsonAsync("/orders/" + order)).GetProperty("acts").GetArrayLength());
        Assert.Equal(0, (await own.JsonAsync("/licenses/D4711472/ledger")).GetArrayLength());
        Assert.Equal(
            0,
            (await own.JsonAsync("/products/" + IdOf(product))).GetProperty("classifications").GetArrayLength()
        );
    }

    private static string IdOf(HttpResponseMessage made) => made.Headers.Location!.ToString().Split('/')[^1];

    /// <summary>What an act says, as far as it must be said to be looked at.</summary>
    private static string Body(string path) =>
        path.EndsWith("/assumptions", StringComparison.Ordinal)
            ? "[]"
            : """
                {"reason":"x","listing":"x","through":"2030-01-01","name":"x","title":"x","number":"Z100000"}
                """;

    private static string TypeOf(string path) =>
        path.EndsWith("/documents", StringComparison.Ordinal) ? "application/pdf" : "application/json";

    private static async Task<string> PartyAsync(Caller own, string number)
    {
        for (int i = 0; i < 300; i++)
        {
            JsonElement found = await own.JsonAsync("/counterparties?search=" + number);
            if (found.GetProperty("items").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } one)
            {
                return one.GetProperty("id").GetString()!;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("The import did not end within half a minute.");
    }

    private IEnumerable<(string Method, string Path)> Operations() =>
        desk
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith(Root, StringComparison.Ordinal))
            .SelectMany(e =>
                e.Metadata.GetMetadata<HttpMethodMetadata>()!
                    .HttpMethods.Select(m => (m, e.RoutePattern.RawText![Root.Length..]))
            );

    private const string Root = "/api/v1";

    private static async Task<string> CheckedAsync(IPage page, string number)
    {
        await page.GotoAsync("/check");
        await page.GetByLabel("Your number").FillAsync(number);
        await page.Locator("#parties-0--name").FillAsync("Nordlicht Feinmechanik");
        await page.Locator("#parties-0--country").SelectOptionAsync("DE");
        await page.GetByLabel("Classification").FillAsync("EAR99");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/check/", StringComparison.Ordinal));
        return new Uri(page.Url).Segments[^1];
    }

    private static async Task<string> ComparedAsync(IPage page)
    {
        await page.GotoAsync("/impact");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the days" }).ClickAsync();
        await page.WaitForURLAsync("**/impact/*");
        return new Uri(page.Url).Segments[^1];
    }

    private static async Task<string> BegunAsync(IPage page, string title)
    {
        await page.GotoAsync("/applications");
        await page.GetByLabel("What you call it").FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/applications/", StringComparison.Ordinal));
        return new Uri(page.Url).Segments[^1];
    }

    /// <returns>Ids of a counterparty and of the import that it came by.</returns>
    private static async Task<(string Party, string Import)> ImportedAsync(IPage page, string number)
    {
        await page.GotoAsync("/counterparties/import");
        await page.GetByLabel("File")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = number + ".csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes($"number,name\n{number},Nordwind customer\n"),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.WaitForURLAsync("**/counterparties/import/*");
        string import = new Uri(page.Url).Segments[^1];
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the rows" }).ClickAsync();
        await Assertions.Expect(page.GetByText("To the open hits")).ToBeVisibleAsync();
        await page.GotoAsync("/counterparties?search=" + number);
        await page.Locator("tbody a").First.ClickAsync();
        await page.WaitForURLAsync("**/counterparties/*");
        return (new Uri(page.Url).Segments[^1], import);
    }

    /// <returns>Ids of a product and of the import that it came by.</returns>
    private static async Task<(string Product, string Import)> BroughtInAsync(IPage page, string code)
    {
        await page.GotoAsync("/products/import");
        await page.GetByLabel("File")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = code + ".csv",
                    MimeType = "text/csv",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(
                        $"sku,description,eccn\n{code},Valve of Nordwind,2B350.g\n"
                    ),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.WaitForURLAsync("**/products/import/*");
        string import = new Uri(page.Url).Segments[^1];
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the rows" }).ClickAsync();
        await Assertions.Expect(page.GetByText("To the products")).ToBeVisibleAsync();
        await page.GotoAsync("/products?search=" + code);
        await page.Locator("tbody a").First.ClickAsync();
        await page.WaitForURLAsync("**/products/*");
        return (new Uri(page.Url).Segments[^1], import);
    }

    /// <summary>Pages and endpoints, without constraints and files of the look.</summary>
    private IEnumerable<string> Routes() =>
        desk
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern)
            .Where(p => p.RawText?.StartsWith(Root, StringComparison.Ordinal) != true)
            .Where(p => p.RawText is { } raw && !raw.Contains('.', StringComparison.Ordinal) || p.Parameters.Count > 0)
            .Select(p =>
                string.Join(
                    '/',
                    p.PathSegments.Select(s =>
                        s.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter
                            ? "{" + parameter.Name + "}"
                            : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)s.Parts[0]).Content
                    )
                )
            )
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
}
