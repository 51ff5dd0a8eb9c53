using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Serving;

/// <summary>Every route there is, asked by a person of another organization with the ids of this one. A new route must be named here.</summary>
[Collection(typeof(OnSecondDesk))]
public class PageWalkTests(DeskRun desk, Browser browser)
{
    /// <summary>A case of the demo's first exporter.</summary>
    private const string Case = "N000001";

    /// <summary>A change of a list, as the demo has it of 2019.</summary>
    private const string Change = "84-FR-22961";

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
            ["cases"] = "/cases",
            ["cases/officers"] = "/cases/officers",
            ["cases/{number}"] = "/cases/" + Case,
            ["cases/{number}/form"] = $"/cases/{Case}/form",
            ["cases/{number}/acts/{act}"] = $"/cases/{Case}/acts/hold-placed",
            ["cases/{number}/letters/{act}/{at}"] = $"/cases/{Case}/letters/1/0",
            ["cases/{number}/papers/{act}/{at}"] = $"/cases/{Case}/papers/1/0",
            ["cases/{number}/precedents"] = $"/cases/{Case}/precedents",
            ["cases/{number}/determination"] = $"/cases/{Case}/determination",
            ["issued"] = "/issued",
            ["issued/{number}"] = $"/issued/{license}",
            ["issued/{number}/acts/{act}"] = $"/issued/{license}/acts/suspended",
            ["statistics"] = "/statistics",
            ["referrals"] = "/referrals",
            ["referrals/{number}"] = "/referrals/" + Case,
            ["referrals/{number}/form"] = $"/referrals/{Case}/form",
            ["referrals/{number}/acts/{act}"] = $"/referrals/{Case}/acts/position",
            ["border"] = "/border",
            ["border/{number}"] = $"/border/{license}",
            ["log"] = "/log",
            ["log/export"] = "/log/export",
            ["replay"] = null,
            ["figures/{number}"] = null,
            ["figures/new"] = "/figures/new",
            ["figures/{number}/back"] = "/figures/1/back",
            ["processes"] = null,
            ["processes/{id}/{version}"] = null,
            ["rules"] = null,
            ["rules/{table}"] = null,
            ["changes"] = "/changes",
            ["changes/new"] = "/changes/new",
            ["changes/{number}"] = "/changes/" + Change,
            ["changes/{number}/acts/{act}"] = $"/changes/{Change}/acts/hold-placed",
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
        await own.ArrivesAsync("**/orders/" + order);
        string application = await BegunAsync(own, order);
        IPage other = await browser.OpenAsync(desk);
        await other.SignInAsync("omar@harbor.example");
        (string Party, string Import) portfolio = await ImportedAsync(own, order);
        (string Product, string Import) catalogue = await BroughtInAsync(own, order);
        string impact = await ComparedAsync(own);
        Dictionary<string, string?> paths = Paths(check, order, license, application, impact, portfolio, catalogue);
        string[] ownIds =
        [
            check,
            application,
            impact,
            portfolio.Party,
            portfolio.Import,
            "/products/new",
            "/products/" + catalogue.Product,
            catalogue.Import,
        ];
        IPage authority = await browser.OpenAsync(desk);
        await authority.SignInAsync("officer-1");
        foreach (string route in Routes())
        {
            Assert.True(paths.TryGetValue(route, out string? path), $"{route}: a new route; say here what it shows");
            if (path is null)
            {
                continue;
            }

            bool ofOrganization =
                ownIds.Any(i => path.Contains(i, StringComparison.Ordinal))
                || path.EndsWith(order, StringComparison.Ordinal);
            int status = await AskedAsync(other, path, order);
            Assert.True(!ofOrganization || status == 404, $"{path}: {status}");
            // The authority sees cases, and nothing that was not submitted to it.
            if (!IsOfAuthority(path))
            {
                status = await AskedAsync(authority, path, order);
                Assert.True(!ofOrganization || status == 403, $"{path}: {status}");
            }
        }

        // A license that an exporter entered is nobody else's, also not the authority's.
        Assert.Equal(404, await AskedAsync(authority, "/issued/" + license, order));
        Assert.Equal(404, await AskedAsync(authority, $"/issued/{license}/acts/suspended", order));
        await NarrowAsync(own, paths.Values.OfType<string>().Concat(s_ofDemo));
        await NarrowAsync(authority, paths.Values.OfType<string>().Where(IsOfAuthority));
        foreach (
            (string who, string[] pages) in new[]
            {
                ("reviewer-of-defense", new[] { "/referrals", "/referrals?show=all", "/referrals/" + Case }),
                ("customs-1", ["/border", "/border/D9000001"]),
                ("auditor-1", ["/log", "/cases", "/issued", "/statistics"]),
            }
        )
        {
            IPage theirs = await browser.OpenAsync(desk);
            await theirs.SignInAsync(who);
            await NarrowAsync(theirs, pages);
        }
    }

    private static bool IsOfAuthority(string path) =>
        s_ofAuthority.Any(s => path.StartsWith(s, StringComparison.Ordinal));

    private static readonly string[] s_ofAuthority = ["/cases", "/changes", "/issued", "/statistics"];

    /// <summary>Nothing of the first exporter is in the answer.</summary>
    private async Task<int> AskedAsync(IPage other, string path, string order)
    {
        IAPIResponse answer = await other.APIRequest.GetAsync(desk.Address + path);
        string text = await answer.TextAsync();
        Assert.DoesNotContain(order, text, StringComparison.Ordinal);
        Assert.DoesNotContain("nordwind", text, StringComparison.OrdinalIgnoreCase);
        return answer.Status;
    }

    private static readonly string[] s_ofDemo = ["/orders/PO-2611-SG", "/orders/PO-1931-CN", "/licenses/D1300001"];

    /// <summary>Nobody scrolls sideways at 320 px (WCAG 2.2, 1.4.10), but within a table.</summary>
    private async Task NarrowAsync(IPage page, IEnumerable<string> paths)
    {
        List<string> wide = [];
        await page.SetViewportSizeAsync(320, 900);
        foreach (string path in paths.Prepend("/"))
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

    private static async Task<string> CheckedAsync(IPage page, string number)
    {
        await page.GotoAsync("/check");
        await page.GetByLabel("Your number").FillAsync(number);
        await page.Locator("#parties-0--name").FillAsync("Nordlicht Feinmechanik");
        await page.Locator("#parties-0--country").SelectOptionAsync("DE");
        await page.GetByLabel("Classification").FillAsync("EAR99");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.ArrivesAsync(url => url.Contains("/check/", StringComparison.Ordinal));
        return new Uri(page.Url).Segments[^1];
    }

    private static async Task<string> ComparedAsync(IPage page)
    {
        await page.GotoAsync("/impact");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the days" }).ClickAsync();
        await page.ArrivesAsync("**/impact/*");
        return new Uri(page.Url).Segments[^1];
    }

    private static async Task<string> BegunAsync(IPage page, string title)
    {
        await page.GotoAsync("/applications");
        await page.GetByLabel("What you call it").FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.ArrivesAsync(url => url.Contains("/applications/", StringComparison.Ordinal));
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
        await page.ArrivesAsync("**/counterparties/import/*");
        string import = new Uri(page.Url).Segments[^1];
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the rows" }).ClickAsync();
        await Assertions.Expect(page.GetByText("To the open hits")).ToBeVisibleAsync();
        await page.GotoAsync("/counterparties?search=" + number);
        await page.Locator("tbody a").First.ClickAsync();
        await page.ArrivesAsync("**/counterparties/*");
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
        await page.ArrivesAsync("**/products/import/*");
        string import = new Uri(page.Url).Segments[^1];
        await page.GetByRole(AriaRole.Button, new() { Name = "Take the rows" }).ClickAsync();
        await Assertions.Expect(page.GetByText("To the products")).ToBeVisibleAsync();
        await page.GotoAsync("/products?search=" + code);
        await page.Locator("tbody a").First.ClickAsync();
        await page.ArrivesAsync("**/products/*");
        return (new Uri(page.Url).Segments[^1], import);
    }

    /// <summary>Pages and endpoints, without constraints and files of the look.</summary>
    private IEnumerable<string> Routes() =>
        desk
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(e => e.RoutePattern)
            .Where(p => p.RawText?.StartsWith("/api/v1", StringComparison.Ordinal) != true)
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
